import type { ChildStatementFacts } from '../papers/child-statement.ts'
import { childStatementPaper } from '../papers/child-statement.ts'

const girl: ChildStatementFacts = {
  ...childStatementPaper.blank(),
  place: 'Przykładowa',
  on: '2026-11-21',
  childName: 'Zosia Wzorcowa',
  gender: 'f',
  pzkPlaceLocative: 'Przykładowej',
  explainedBy: 'Katarzyna Pomocna, pracownica socjalna',
  wantsToTakePart: true,
  ownWords: 'Chcę chodzić na zajęcia plastyczne. Nie chcę, żeby rozmawiać o mnie w klasie.',
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const childStatementSamples: Readonly<Record<string, ChildStatementFacts>> = {
  dziewczynka: girl,
  'chlopiec-nie-chce': {
    ...girl,
    childName: 'Antoni Wzorcowy',
    gender: 'm',
    wantsToTakePart: false,
    ownWords: 'Na razie nie chcę przychodzić na spotkania. Mogę porozmawiać z panią pedagog.',
  },
  pusty: childStatementPaper.blank(),
}
