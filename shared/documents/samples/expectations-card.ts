import type { ExpectationsCardFacts } from '../papers/expectations-card.ts'
import { expectationsCardPaper } from '../papers/expectations-card.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const expectationsCardSamples: Readonly<Record<string, ExpectationsCardFacts>> = {
  rodzina: {
    ...expectationsCardPaper.blank(),
    caseNumber: '2/2026',
    description:
      'Rodzina z dwojgiem dzieci w wieku szkolnym. Ojciec stracił pracę wiosną, matka opiekuje się chorą babcią. Dom wymaga remontu ogrzewania.\nStarsze dziecko opuszcza lekcje, młodsze chętnie chodzi do świetlicy.',
    reportedBy: 'pedagog szkolna, Szkoła Podstawowa w Przykładowej',
    on: '2026-09-04',
    difficulties: 'Brak stałego dochodu, zmęczenie opieką, nieobecności syna w szkole.',
    strengths: 'Rodzina trzyma się razem. Ojciec umie naprawiać maszyny, matka dobrze organizuje dom.',
    expectations: 'Pomoc w znalezieniu pracy blisko domu i kilka godzin wytchnienia w tygodniu.',
    needs: 'Opieka wytchnieniowa dla babci, wsparcie syna w nauce, remont pieca.',
    aims: 'Praca ojca, nauka syna, wytchnienie w opiece.',
    involved: [
      { who: 'wychowawczyni', information: 'Syn jest lubiany, zaległości ma z matematyki i języka angielskiego.' },
      { who: 'pracownik socjalny', information: 'Rodzina korzysta z dożywiania; gotowa do współpracy.' },
    ],
    reporterView: 'Rodzina radzi sobie ostatkiem sił. Wspólne działanie kilku instytucji może szybko odciążyć matkę.',
    areas: [
      { name: 'Praca i dochód', byInstitution: 3, byFamily: 2 },
      { name: 'Nauka syna', byInstitution: 4, byFamily: 4 },
      { name: 'Opieka nad babcią i wytchnienie', byInstitution: 2, byFamily: 3 },
    ],
    institutions: [
      { name: 'Powiatowy Urząd Pracy w Przykładowie' },
      { name: 'Szkoła Podstawowa w Przykładowej' },
      { name: 'Gminny Ośrodek Zdrowia w Przykładowej' },
    ],
    keyWorker: 'Katarzyna Pomocna, pracownica socjalna, Gminny Ośrodek Pomocy Społecznej w Przykładowej',
  },
  pusty: expectationsCardPaper.blank(),
}
