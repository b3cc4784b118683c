import type { DisclosureEntry, HeldCopy, WithdrawalFollows } from '#shared/contract/privacy.ts'

/** The Polish of the RODO desk's codes. */

export const disclosureKindLabels: Record<DisclosureEntry['kind'], string> = {
  'document-made': 'Dokument zapisany do pliku',
  'document-opened': 'Dokument otwarty do edycji lub druku',
  'copy-of-data': 'Kopia danych osoby (art. 15 RODO)',
  bundle: 'Paczka dla innego biura',
}

export const disclosureFormatLabels: Record<DisclosureEntry['format'], string> = {
  docx: 'Word (DOCX)',
  pdf: 'PDF',
  json: 'JSON',
  kooperacja: 'zaszyfrowana paczka',
}

/** „Komu” of a paper: the program knows that it was made, not whom it was handed to. */
export const notHandedKnown = 'Zapisano lub wydrukowano w biurze'

/** What has to be done after a withdrawal, as the guided path says it. */
export const withdrawalStepTexts: Record<
  WithdrawalFollows['steps'][number],
  { title: string; text: string; isWhatStops: boolean }
> = {
  'stop-disclosing': {
    title: 'Przekazywanie danych instytucjom',
    text: 'Od tego dnia nie przekazujcie nikomu danych tej rodziny na podstawie zgody.',
    isWhatStops: true,
  },
  'tell-recipients': {
    title: 'Korzystanie z danych przez instytucje, które już je mają',
    text: 'Zawiadomcie każdą z nich, że zgoda została wycofana.',
    isWhatStops: true,
  },
  'end-ipw': {
    title: 'Indywidualny Program Współpracy (IPW)',
    text: 'Program opiera się na zgodzie. Zakończcie go i wpiszcie, co udało się osiągnąć.',
    isWhatStops: true,
  },
  'close-case': {
    title: 'Współpraca z zespołem (PZK)',
    text: 'Zamknijcie sprawę: na karcie „Rodzina” ustawcie etap „Współpraca zakończona”.',
    isWhatStops: true,
  },
  'keep-until-retention': {
    title: 'Akta sprawy',
    text: 'Zostają tak długo, jak każe wykaz akt ośrodka. Wycofanie zgody nie działa wstecz i nie usuwa dokumentów.',
    isWhatStops: false,
  },
}

export const heldCopyKindLabels: Record<HeldCopy['kind'], string> = {
  backup: 'Kopia zapasowa',
  'put-aside': 'Odłożony stan danych',
  'before-migration': 'Kopia sprzed aktualizacji programu',
}
