export default function FirstRunPage(_: { isRecoveryCodePending: boolean }) {
  return null
}
