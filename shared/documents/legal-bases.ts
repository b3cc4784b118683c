/**
 * The acts the papers cite, in one place: a new consolidated text changes one line.
 * Checked on 2026-11-21.
 */
export const legalBases = {
  /** Social assistance act. */
  socialAssistance: {
    title: 'ustawa z dnia 12 marca 2004 r. o pomocy społecznej',
    genitive: 'ustawy z dnia 12 marca 2004 r. o pomocy społecznej',
    published: 't.j. Dz. U. z 2025 r. poz. 1214, z późn. zm.',
  },
  /** General data protection regulation. */
  gdpr: {
    title: 'rozporządzenie Parlamentu Europejskiego i Rady (UE) 2016/679',
    genitive:
      'rozporządzenia Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. w sprawie ochrony osób fizycznych w związku z przetwarzaniem danych osobowych i w sprawie swobodnego przepływu takich danych oraz uchylenia dyrektywy 95/46/WE (ogólne rozporządzenie o ochronie danych)',
    instrumental:
      'rozporządzeniem Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. w sprawie ochrony osób fizycznych w związku z przetwarzaniem danych osobowych i w sprawie swobodnego przepływu takich danych oraz uchylenia dyrektywy 95/46/WE (ogólne rozporządzenie o ochronie danych)',
    published: 'Dz. Urz. UE L 119 z 4.05.2016, str. 1, z późn. zm.',
  },
} as const
