import type { AnnexFacts } from '../papers/annex.ts'
import { annexPaper } from '../papers/annex.ts'
import { cooperationAgreementOf } from './cooperation-agreement.ts'
import { teamAgreementOf } from './team-agreement.ts'

type Party = AnnexFacts['parties'][number]

function teamParties(count: number): Party[] {
  return teamAgreementOf(count).parties.map(
    ({ name, street, postalCode, town, representedBy, representedByFunction }) => ({
      name,
      address: `${street}, ${postalCode} ${town}`,
      representedBy,
      representedByFunction,
    }),
  )
}

const teamAnnex: AnnexFacts = {
  ...annexPaper.blank(),
  number: '1',
  agreementOn: '2026-11-21',
  agreementSign: 'GOPS.KO.5020.7.2026',
  concludedOn: '2027-03-15',
  placeLocative: 'Przykładowej',
  parties: teamParties(3),
  changes: [
    {
      unit: '§ 4 pkt 5',
      what: 'new-wording',
      wording: '5) opracowywanie listy aktywności i usług oraz jej aktualizowanie co najmniej raz na kwartał,',
    },
    {
      unit: '§ 7 ust. 3',
      what: 'addition',
      wording: '3. Członkowie PZK spotykają się nie rzadziej niż raz na dwa miesiące.',
    },
    { unit: '§ 6 ust. 1 pkt 11', what: 'repeal', wording: '' },
  ],
  inForceFrom: '2027-04-01',
}

const cooperation = cooperationAgreementOf(1)
const [commune] = cooperation.communes

const cooperationAnnex: AnnexFacts = {
  ...teamAnnex,
  agreement: 'cooperation-agreement',
  agreementSign: '',
  parties: [
    {
      name: 'Powiat przykładowski',
      address: cooperation.powiatAddress,
      representedBy: cooperation.powiatRepresentedBy,
      representedByFunction: cooperation.powiatRepresentedByFunction,
    },
    {
      name: 'Gmina Przykładowa',
      address: commune?.address ?? '',
      representedBy: commune?.representedBy ?? '',
      representedByFunction: commune?.representedByFunction ?? '',
    },
  ],
  changes: [
    {
      unit: '§ 6',
      what: 'new-wording',
      wording:
        'Powiat zapewni animatorowi powiatowemu i animatorowi gminnemu szkolenia oraz co najmniej dwie superwizje w roku.',
    },
  ],
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const annexSamples: Readonly<Record<string, AnnexFacts>> = {
  'porozumienie-pzk': teamAnnex,
  'porozumienie-o-wspolpracy': cooperationAnnex,
  '40-podmiotow': { ...teamAnnex, parties: teamParties(40) },
  pusty: annexPaper.blank(),
}
