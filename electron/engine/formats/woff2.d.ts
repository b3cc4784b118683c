/** A font file as a data: URI; Vite and vitest put its bytes in place of the import. */
declare module '*.woff2?inline' {
  const dataUri: string
  export default dataUri
}
