import type { NoticeBoardFacts } from '../papers/notice-board.ts'
import { noticeBoardPaper } from '../papers/notice-board.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const noticeBoardSamples: Readonly<Record<string, NoticeBoardFacts>> = {
  gops: {
    ...noticeBoardPaper.blank(),
    on: '2026-11-21',
    administrator: {
      name: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
      street: 'ul. Szkolna 4',
      postalCode: '38-999',
      town: 'Przykładowa',
      townLocative: 'Przykładowej',
      nip: '1234563218',
      email: 'gops@przykladowa.example',
      phone: '13 000 00 01',
      officerName: 'Halina Strzegąca',
      officerEmail: 'iod@przykladowa.example',
      retention:
        'okres ustalony w jednolitym rzeczowym wykazie akt Ośrodka, liczony od 1 stycznia po zakończeniu sprawy',
    },
  },
  pusty: noticeBoardPaper.blank(),
}
