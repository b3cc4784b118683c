import { PageTurner } from '../../ui/PageTurner.tsx'
import type { Pages } from '../../ui/usePages.ts'

interface Props {
  pages: Pages
  next: number | null
  /** Numbers of the entries shown, newest first. */
  numbers: readonly number[]
}

/** „Nowsze” and „Starsze” under a list of numbered entries. */
export function Pager({ pages, next, numbers }: Props) {
  const [newest] = numbers
  const oldest = numbers.at(-1)
  return (
    <PageTurner
      back="Nowsze wpisy"
      onBack={pages.isFirst ? undefined : pages.newer}
      forth="Starsze wpisy"
      onForth={next === null ? undefined : () => pages.older(next)}
    >
      {newest === undefined || oldest === undefined
        ? ''
        : newest === oldest
          ? `Wpis nr ${newest}.`
          : `Wpisy od nr ${newest} do nr ${oldest}.`}
    </PageTurner>
  )
}
