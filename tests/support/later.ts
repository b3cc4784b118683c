/**
 * Loaded into a host before it starts (`--import later.ts?years=7`): its calendar is that
 * many years ahead, its timers as they are. What the law makes wait for years is tried in seconds.
 */
const RealDate = Date
const years = Number(new URL(import.meta.url).searchParams.get('years'))
const start = new RealDate()
const ahead = new RealDate(start).setFullYear(start.getFullYear() + years) - start.getTime()

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, self) =>
    Reflect.construct(target, given.length === 0 ? [RealDate.now() + ahead] : given, self) as Date,
  get: (target, name, self) =>
    name === 'now' ? () => RealDate.now() + ahead : (Reflect.get(target, name, self) as unknown),
})
