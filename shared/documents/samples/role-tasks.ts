import type { RoleTasksFacts } from '../papers/role-tasks.ts'
import { roleTasksPaper } from '../papers/role-tasks.ts'

const gopsAnimator: RoleTasksFacts = {
  ...roleTasksPaper.blank(),
  place: 'Przykładowa',
  on: '2026-11-21',
  role: 'animator-gops',
  name: 'Łucja Żółcińska',
  gender: 'f',
  function: 'starszy pracownik socjalny',
  institution: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
  pzkPlaceLocative: 'Przykładowej',
  since: '2026-12-01',
  issuedBy: 'Renata Brzęczek',
  issuedByFunction: 'kierownik GOPS',
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const roleTasksSamples: Readonly<Record<string, RoleTasksFacts>> = {
  'animator-gops': gopsAnimator,
  'animator-pcpr': {
    ...gopsAnimator,
    place: 'Przykładów Górny',
    role: 'animator-pcpr',
    name: 'Święcisław Gęś-Wędrowny',
    gender: 'm',
    function: 'specjalista pracy z rodziną',
    institution: 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie Górnym',
    issuedBy: 'Dorota Ćwiklińska',
    issuedByFunction: 'dyrektor PCPR',
  },
  superwizor: {
    ...gopsAnimator,
    role: 'supervisor',
    name: 'Hieronim Wąs',
    gender: 'm',
    function: 'certyfikowany superwizor',
    institution: '',
  },
  'czlonek-pzk': {
    ...gopsAnimator,
    role: 'member',
    name: 'Olga Dąb',
    function: 'instruktorka',
    institution: 'Gminny Ośrodek Kultury w Przykładowej',
  },
  pusty: roleTasksPaper.blank(),
}
