/** The id of no row, for a form for a pen. It looks like an id of any kind, and is nobody's. */
export function noId<Id extends string>(): Id {
  return '00000000-0000-7000-8000-000000000000' as Id
}
