import { describe, expect, test } from 'vitest'
import { countDeadlines, deadlinesOn, settledDeadlinesOn } from './deadlines.ts'
import type { CaseFacts } from './deadlines/case-facts.ts'
import { blankCase } from './deadlines/case-facts.ts'

const aCase = (facts: Partial<CaseFacts>): CaseFacts => ({ ...blankCase('case', '3/2026'), ...facts })
const ipw = (startsOn: string | null, endsOn: string | null = null, version = 1, preparedOn = startsOn) => ({
  version,
  preparedOn,
  startsOn,
  endsOn,
})
const held = (heldOn: string) => ({ plannedOn: null, heldOn })
const planned = (plannedOn: string) => ({ plannedOn, heldOn: null })
const reviewHeld = (heldOn: string) => ({ ...held(heldOn), state: 'held' as const, postponedTo: null })
const reviewPlanned = (day: string) => ({ ...planned(day), state: 'planned' as const, postponedTo: null })
const workshop = (kind: 'diagnostic' | 'monitoring' | 'evaluation', heldOn: string) => ({ kind, ...held(heldOn) })
const signed = (signedOn: string, validUntil: string | null = null) => ({ signedOn, withdrawnOn: null, validUntil })

/** "rule day" of what is open. */
const open = (today: string, facts: Partial<CaseFacts>) =>
  deadlinesOn(today, { cases: [aCase(facts)] }).map(({ rule, on }) => `${rule} ${on}`)
/** "rule day" of one rule. */
const openOf = (rule: string, today: string, facts: Partial<CaseFacts>) =>
  deadlinesOn(today, { cases: [aCase(facts)] }).flatMap((one) => (one.rule === rule ? [one.on] : []))
const settled = (today: string, facts: Partial<CaseFacts>) =>
  settledDeadlinesOn(today, { cases: [aCase(facts)] }).map(
    (one) => `${one.rule} ${one.on} ${one.state === 'ended' ? one.reason : one.state} ${one.settledOn}`,
  )

describe('a review of the IPW', () => {
  test.each([
    ['2026-08-31', '2026-11-30'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2027-11-29', '2028-02-29'],
    ['2026-10-01', '2027-01-01'],
    ['2026-12-31', '2027-03-31'],
  ])('of one that starts on %s is due on %s', (startsOn, on) => {
    expect(openOf('ipw-review', startsOn, { ipws: [ipw(startsOn)] })).toEqual([on])
  })

  test('is counted from the last one held, early or late', () => {
    const ipws = [ipw('2026-08-31')]
    expect(openOf('ipw-review', '2027-01-15', { ipws, reviews: [reviewHeld('2026-10-05')] })).toEqual(['2027-01-05'])
    const reviews = [reviewHeld('2026-12-18'), reviewHeld('2026-10-05')]
    expect(openOf('ipw-review', '2027-01-15', { ipws, reviews })).toEqual(['2027-03-18'])
    expect(settled('2027-01-15', { ipws, reviews })).toEqual([
      'ipw-review 2026-11-30 done 2026-10-05',
      'ipw-review 2027-01-05 done 2026-12-18',
    ])
  })

  test('planned sooner is due on its day; planned later, postponed past the limit or missed, it moves nothing', () => {
    const ipws = [ipw('2026-08-31')]
    const due = (review: CaseFacts['reviews'][number]) =>
      openOf('ipw-review', '2026-09-01', { ipws, reviews: [review] })
    expect(due(reviewPlanned('2026-11-16'))).toEqual(['2026-11-16'])
    expect(due(reviewPlanned('2026-12-16'))).toEqual(['2026-11-30'])
    const postponed = { ...reviewPlanned('2026-11-16'), state: 'postponed' as const }
    expect(due({ ...postponed, postponedTo: '2026-11-23' })).toEqual(['2026-11-23'])
    expect(due({ ...postponed, postponedTo: '2026-12-23' })).toEqual(['2026-11-30'])
    expect(due({ ...postponed, postponedTo: null })).toEqual(['2026-11-30'])
    expect(due({ ...postponed, state: 'missed' })).toEqual(['2026-11-30'])
    const heldAfterAll = { ipws, reviews: [reviewPlanned('2026-11-16'), reviewHeld('2026-11-20')] }
    expect(openOf('ipw-review', '2026-11-20', heldAfterAll)).toEqual(['2027-02-20'])
  })

  test('gives way to workshop 3 when it would fall after the end', () => {
    const ipws = [ipw('2026-08-31', '2027-09-30')]
    const reviews = ['2026-11-30', '2027-02-26', '2027-05-26', '2027-08-26'].map(reviewHeld)
    expect(open('2027-08-27', { ipws, reviews, supervisions: [held('2027-01-10')] })).toEqual([
      'workshop-monitoring 2027-03-16',
      'workshop-evaluation 2027-09-30',
      'ipw-ends 2027-09-30',
    ])
    const onTheEnd = reviews.slice(0, 3).concat(reviewHeld('2027-06-30'))
    expect(openOf('ipw-review', '2027-08-27', { ipws, reviews: onTheEnd })).toEqual(['2027-09-30'])
  })

  test('belongs to the key worker once there is one, to the animator till then', () => {
    const owner = (keyWorkerChosen: CaseFacts['keyWorkerChosen']) =>
      deadlinesOn('2026-09-01', { cases: [aCase({ ipws: [ipw('2026-08-31')], keyWorkerChosen })] }).find(
        ({ rule }) => rule === 'ipw-review',
      )?.owner
    expect(owner(null)).toBe('animator')
    expect(owner({ on: null })).toBe('key-worker')
    expect(owner({ on: '2026-08-20' })).toBe('key-worker')
    expect(owner({ on: '2026-09-02' })).toBe('animator')
  })
})

describe('the end of the IPW', () => {
  test.each([
    ['2026-01-31', null, '2027-02-28'],
    ['2027-01-31', null, '2028-02-29'],
    ['2026-08-31', null, '2027-09-30'],
    ['2026-08-31', '2027-05-15', '2027-05-15'],
    ['2026-08-31', '2027-12-31', '2027-09-30'],
    ['2026-08-31', '2026-08-01', '2027-09-30'],
  ])('that starts on %s with %s written in it is %s', (startsOn, endsOn, on) => {
    expect(openOf('ipw-ends', startsOn, { ipws: [ipw(startsOn, endsOn)] })).toEqual([on])
    expect(openOf('workshop-evaluation', startsOn, { ipws: [ipw(startsOn, endsOn)] })).toEqual([on])
    expect(openOf('supervision-due', startsOn, { ipws: [ipw(startsOn, endsOn)] })).toEqual([on])
  })

  test('is the one of the latest version, and a later start in it lengthens nothing', () => {
    const ipws = [ipw('2026-11-30', '2027-12-31', 2), ipw('2026-08-31', '2027-05-31', 1)]
    expect(openOf('ipw-ends', '2026-12-01', { ipws })).toEqual(['2027-09-30'])
    expect(openOf('ipw-ends', '2026-12-01', { ipws: [...ipws, ipw('2026-08-31', '2027-08-31', 3)] })).toEqual([
      '2027-08-31',
    ])
  })

  test('counts from the day it was prepared while no start is written; a blank one counts for nothing', () => {
    expect(openOf('ipw-ends', '2026-09-01', { ipws: [ipw(null, null, 1, '2026-08-31')] })).toEqual(['2027-09-30'])
    expect(open('2026-09-01', { ipws: [ipw(null)] })).toEqual([])
    expect(openOf('ipw-ends', '2026-09-01', { ipws: [ipw('2026-08-31', '2027-05-31'), ipw(null, null, 2)] })).toEqual([
      '2027-05-31',
    ])
  })
})

describe('the course of a case', () => {
  test('leads from the report to the IPW, one act after another, never more than a month on', () => {
    const facts: Partial<CaseFacts> = { reportedOn: '2026-01-31' }
    expect(open('2026-01-31', facts)).toEqual(['consent-due 2026-02-28'])
    facts.consent = signed('2026-02-20', '2027-06-30')
    expect(open('2026-02-20', facts)).toEqual([
      'meeting-offer 2026-03-20',
      'workshop-diagnostic 2026-03-20',
      'consent-expires 2027-06-30',
    ])
    facts.workshops = [workshop('diagnostic', '2026-03-10')]
    facts.meetingsOfferedOn = ['2026-02-20', '2026-03-10']
    expect(open('2026-03-10', facts)).toEqual([
      'meeting-offer 2026-04-10',
      'key-worker-due 2026-04-10',
      'ipw-due 2026-04-10',
      'consent-expires 2027-06-30',
    ])
    facts.keyWorkerChosen = { on: '2026-03-12' }
    facts.ipws = [ipw('2026-04-01', '2027-04-30', 1, '2026-03-30')]
    expect(open('2026-04-01', facts)).toEqual([
      'meeting-offer 2026-04-10',
      'ipw-review 2026-07-01',
      'workshop-monitoring 2026-10-15',
      'supervision-due 2027-04-30',
      'workshop-evaluation 2027-04-30',
      'ipw-ends 2027-04-30',
      'consent-expires 2027-06-30',
    ])
    expect(settled('2026-04-01', facts)).toEqual([
      'consent-due 2026-02-28 done 2026-02-20',
      'meeting-offer 2026-03-20 done 2026-03-10',
      'workshop-diagnostic 2026-03-20 done 2026-03-10',
      'key-worker-due 2026-04-10 done 2026-03-12',
      'ipw-due 2026-04-10 done 2026-03-30',
    ])
  })

  test('asks for the summary after workshop 3, and ends what is left to monitor', () => {
    const facts: Partial<CaseFacts> = {
      ipws: [ipw('2026-04-01', '2027-04-30')],
      workshops: [workshop('evaluation', '2027-03-31')],
      supervisions: [held('2026-12-01')],
    }
    expect(open('2027-04-01', facts)).toEqual(['summary-due 2027-04-30', 'ipw-ends 2027-04-30'])
    expect(settled('2027-04-01', facts)).toEqual([
      'ipw-review 2026-07-01 evaluated 2027-03-31',
      'workshop-monitoring 2026-10-15 evaluated 2027-03-31',
      'supervision-due 2027-04-30 done 2026-12-01',
      'workshop-evaluation 2027-04-30 done 2027-03-31',
    ])
    expect(open('2027-04-20', { ...facts, summariesOn: ['2027-04-15'] })).toEqual(['ipw-ends 2027-04-30'])
  })

  test('begins anew with goals set anew after workshop 3', () => {
    const facts: Partial<CaseFacts> = {
      ipws: [ipw('2026-04-01', '2027-04-30'), ipw('2027-05-10', '2028-06-10', 2)],
      workshops: [workshop('monitoring', '2026-09-01'), workshop('evaluation', '2027-04-20')],
      reviews: [reviewHeld('2026-06-30')],
      supervisions: [held('2026-12-01')],
      summariesOn: ['2027-04-28'],
    }
    expect(open('2027-05-10', facts)).toEqual([
      'ipw-review 2027-08-10',
      'workshop-monitoring 2027-11-24',
      'supervision-due 2028-06-10',
      'workshop-evaluation 2028-06-10',
      'ipw-ends 2028-06-10',
    ])
    const unfinished = { ...facts, supervisions: [], summariesOn: [] }
    expect(settled('2027-05-10', unfinished)).toContain('supervision-due 2027-04-30 renewed 2027-05-10')
    expect(settled('2027-05-10', unfinished)).toContain('summary-due 2027-05-20 renewed 2027-05-10')
    expect(settled('2027-05-10', facts)).toContain('ipw-ends 2027-04-30 done 2027-05-10')
    const heldInTheSecond = {
      ...facts,
      workshops: [workshop('evaluation', '2027-04-20'), workshop('monitoring', '2027-09-01')],
    }
    expect(settled('2027-09-01', heldInTheSecond)).toContain('workshop-monitoring 2026-10-15 evaluated 2027-04-20')
    expect(settled('2027-09-01', heldInTheSecond)).toContain('workshop-monitoring 2027-11-24 done 2027-09-01')
    const sameDay = [ipw('2026-04-01', '2027-04-30'), ipw('2027-04-20', '2028-05-20', 2)]
    expect(openOf('ipw-ends', '2027-05-10', { ...facts, ipws: sameDay })).toEqual(['2028-05-20'])
  })

  test('puts the day the office planned in place of the one the program suggests, within the end of the IPW', () => {
    const ipws = [ipw('2026-04-01', '2027-04-30')]
    const at = (kind: 'monitoring' | 'evaluation', day: string) =>
      openOf(`workshop-${kind}`, '2026-04-01', { ipws, workshops: [{ kind, ...planned(day) }] })
    expect(at('monitoring', '2026-12-01')).toEqual(['2026-12-01'])
    expect(at('monitoring', '2027-12-01')).toEqual(['2027-04-30'])
    expect(at('evaluation', '2027-04-15')).toEqual(['2027-04-15'])
    expect(at('evaluation', '2027-05-15')).toEqual(['2027-04-30'])
    expect(openOf('supervision-due', '2026-04-01', { ipws, supervisions: [planned('2026-09-09')] })).toEqual([
      '2026-09-09',
    ])
    const workshops = [{ kind: 'diagnostic' as const, ...planned('2026-05-05') }]
    expect(openOf('workshop-diagnostic', '2026-04-01', { consent: signed('2026-03-01'), workshops })).toEqual([
      '2026-05-05',
    ])
  })

  test("of the book's case study, 13 months with four updates of the IPW, leaves nothing overdue and ends in time", () => {
    const facts: Partial<CaseFacts> = {
      reportedOn: '2019-09-02',
      consent: signed('2019-09-16'),
      workshops: [
        workshop('diagnostic', '2019-09-26'),
        workshop('monitoring', '2020-04-15'),
        workshop('evaluation', '2020-10-28'),
      ],
      keyWorkerChosen: { on: '2019-09-26' },
      ipws: ['2019-09-30', '2019-12-30', '2020-03-27', '2020-06-26', '2020-09-25'].map((preparedOn, index) =>
        ipw('2019-09-30', '2020-10-30', index + 1, preparedOn),
      ),
      reviews: ['2019-12-30', '2020-03-27', '2020-06-26', '2020-09-25'].map(reviewHeld),
      supervisions: [held('2020-02-12')],
      summariesOn: ['2020-10-30'],
      closing: { on: '2020-10-30', outcome: 'partly' },
    }
    const reviewDays = ['2019-12-29', '2020-03-26', '2020-06-25', '2020-09-24', '2020-09-25']
    expect(reviewDays.map((day) => openOf('ipw-review', day, facts)[0])).toEqual([
      '2019-12-30',
      '2020-03-27',
      '2020-06-26',
      '2020-09-25',
      undefined,
    ])
    expect(settled('2020-10-29', facts).filter((one) => one.startsWith('ipw-review'))).toEqual([
      'ipw-review 2019-12-30 done 2019-12-30',
      'ipw-review 2020-03-30 done 2020-03-27',
      'ipw-review 2020-06-27 done 2020-06-26',
      'ipw-review 2020-09-26 done 2020-09-25',
    ])
    expect(openOf('ipw-ends', '2020-10-29', facts)).toEqual(['2020-10-30'])
    expect(open('2020-10-30', facts)).toEqual([])
  })

  test('asks for an update of the interview every 6 months only where somebody is on permanent help', () => {
    const interviewsOn = ['2026-08-31']
    expect(open('2026-09-01', { interviewsOn })).toEqual([])
    expect(open('2026-09-01', { interviewsOn, isOnPermanentHelp: true })).toEqual(['interview-update 2027-02-28'])
    expect(open('2027-02-16', { interviewsOn: ['2027-02-15', ...interviewsOn], isOnPermanentHelp: true })).toEqual([
      'interview-update 2027-08-15',
    ])
  })

  test('shows nothing done before its day: what is entered for tomorrow is planned', () => {
    const facts: Partial<CaseFacts> = {
      ipws: [ipw('2026-08-31')],
      reviews: [reviewHeld('2026-11-20')],
      supervisions: [held('2026-11-21')],
    }
    expect(openOf('ipw-review', '2026-11-19', facts)).toEqual(['2026-11-20'])
    expect(openOf('ipw-review', '2026-11-20', facts)).toEqual(['2027-02-20'])
    expect(openOf('supervision-due', '2026-11-20', facts)).toEqual(['2026-11-21'])
    expect(openOf('supervision-due', '2026-11-21', facts)).toEqual([])
  })
})

describe('a case that ends', () => {
  const facts: Partial<CaseFacts> = {
    reportedOn: '2026-02-01',
    consent: signed('2026-03-01', '2027-12-31'),
    ipws: [ipw('2026-04-01', '2027-04-30')],
    followUps: [
      { id: 'b', plannedOn: '2027-08-01', heldOn: null },
      { id: 'a', plannedOn: '2027-06-01', heldOn: '2027-06-02' },
    ],
  }
  const reasons = (today: string, more: Partial<CaseFacts>) =>
    new Set(
      settledDeadlinesOn(today, { cases: [aCase({ ...facts, ...more })] }).flatMap((one) =>
        one.state === 'ended' ? [`${one.reason} ${one.settledOn}`] : [],
      ),
    )

  test('closed has nothing due from that day, and says so of each deadline it ended', () => {
    const closing = { on: '2026-06-15', outcome: 'resigned' as const }
    expect(open('2026-06-14', { ...facts, closing })).toHaveLength(10)
    expect(open('2026-06-15', { ...facts, closing })).toEqual([])
    expect(reasons('2026-06-15', { closing })).toEqual(new Set(['closed 2026-06-15']))
  })

  test('without consent has nothing due from the day it was withdrawn', () => {
    const consent = { ...signed('2026-03-01'), withdrawnOn: '2026-06-15' }
    expect(open('2026-06-14', { ...facts, consent })).toHaveLength(9)
    expect(open('2026-06-15', { ...facts, consent })).toEqual([])
    expect(reasons('2026-06-20', { consent })).toEqual(new Set(['consent-withdrawn 2026-06-15']))
    const closing = { on: '2026-06-15', outcome: 'resigned' as const }
    expect(reasons('2026-06-20', { consent, closing })).toEqual(new Set(['consent-withdrawn 2026-06-15']))
    expect(reasons('2026-06-20', { consent, closing: { ...closing, on: '2026-06-10' } })).toEqual(
      new Set(['closed 2026-06-10']),
    )
  })

  test('with its goals reached is still looked at on the days agreed, until the consent is withdrawn', () => {
    for (const outcome of ['goals-reached', 'partly'] as const)
      expect(open('2027-07-01', { ...facts, closing: { on: '2027-04-30', outcome } })).toEqual(['follow-up 2027-08-01'])
    for (const outcome of ['handed-over', 'resigned'] as const)
      expect(open('2027-07-01', { ...facts, closing: { on: '2027-04-30', outcome } })).toEqual([])
    const closing = { on: '2027-04-30', outcome: 'goals-reached' as const }
    const consent = { ...signed('2026-03-01'), withdrawnOn: '2027-06-30' }
    expect(open('2027-07-01', { ...facts, closing, consent })).toEqual([])
    expect(reasons('2027-07-01', { closing, consent })).toEqual(
      new Set(['closed 2027-04-30', 'consent-withdrawn 2027-06-30']),
    )
  })
})

describe('what is due', () => {
  test('is in one group of four, seven and thirty days on inclusive', () => {
    const due = (today: string) => countDeadlines(deadlinesOn(today, { cases: [aCase({ reportedOn: '2026-10-30' })] }))
    const none = { overdue: 0, week: 0, month: 0, later: 0 }
    expect(due('2026-10-30')).toEqual({ ...none, later: 1 })
    expect(due('2026-10-31')).toEqual({ ...none, month: 1 })
    expect(due('2026-11-22')).toEqual({ ...none, month: 1 })
    expect(due('2026-11-23')).toEqual({ ...none, week: 1 })
    expect(due('2026-11-30')).toEqual({ ...none, week: 1 })
    expect(due('2026-12-01')).toEqual({ ...none, overdue: 1 })
  })

  test('names the case, whose it is, why, and the last working day', () => {
    expect(deadlinesOn('2026-05-01', { cases: [aCase({ ipws: [ipw('2026-03-27')] })] })[0]).toEqual({
      rule: 'ipw-review',
      about: 'case',
      recordId: 'case',
      caseNumber: '3/2026',
      part: null,
      on: '2026-06-27',
      lastWorkingDay: '2026-06-26',
      owner: 'animator',
      source: 'book-review',
      state: 'later',
    })
  })

  test('holds agreements in force beside cases, soonest first; a draft and an ended one have none', () => {
    const agreement = { id: 'a', state: 'signed' as const, validUntil: '2026-11-20' }
    const agreements = [
      agreement,
      { ...agreement, id: 'b', state: 'issued' as const },
      { ...agreement, id: 'c', state: 'draft' as const },
      { ...agreement, id: 'd', state: 'ended' as const },
      { ...agreement, id: 'e', validUntil: null },
    ]
    const cases = [aCase({ reportedOn: '2026-10-19' }), aCase({ id: 'other', reportedOn: '2026-10-21' })]
    const due = deadlinesOn('2026-11-21', { agreements, cases })
    expect(due.map(({ recordId, on, state, lastWorkingDay }) => [recordId, on, state, lastWorkingDay])).toEqual([
      ['case', '2026-11-19', 'overdue', '2026-11-19'],
      ['a', '2026-11-20', 'overdue', '2026-11-20'],
      ['b', '2026-11-20', 'overdue', '2026-11-20'],
      ['other', '2026-11-21', 'week', '2026-11-20'],
    ])
  })
})
