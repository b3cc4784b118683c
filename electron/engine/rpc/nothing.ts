/** The answer of a command that has nothing to say but that it is done. */
export function nothing(_done: void): Record<string, never> {
  return {}
}
