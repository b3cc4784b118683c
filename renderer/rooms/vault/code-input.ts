/** A code is typed in letters of one width, so that it can be compared with the sheet. */
export const codeInput = { input: { fontFamily: "Consolas, 'Liberation Mono', monospace", letterSpacing: '0.06em' } }
