import fc from 'fast-check'
import type { RawEvent, RawForm, RawGroup, RawHistory } from './recount.ts'

/** Days where a rule can go wrong; the small number makes equal days common. */
const edgeDays = [
  '2019-06-30 2019-07-01 2019-08-14 2019-08-15 2019-09-30 2019-10-01 2019-12-31 2020-01-01 2020-02-28 2020-02-29',
  '2020-03-01 2020-03-31 2020-04-01 2020-06-30 2020-07-01 2020-09-30 2020-10-01 2020-12-31 2021-01-01 2021-04-01',
].flatMap((line) => line.split(' '))

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** A day of the history, or one beside its counting start, its today or its end. */
type WantedDay = string | { of: 'countingStart' | 'today' | 'to'; plus: number }

const wantedDay: fc.Arbitrary<WantedDay> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...edgeDays) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 730 }).map((days) => dayAfter('2019-05-01', days)) },
  {
    weight: 3,
    arbitrary: fc.record({
      of: fc.constantFrom('countingStart' as const, 'countingStart' as const, 'today' as const, 'to' as const),
      plus: fc.constantFrom(0, 0, -1, 1),
    }),
  },
)

const entryState = {
  form: fc.constantFrom<RawForm>('consultation', 'consultation', 'short_contact'),
  heldOn: wantedDay,
  accompanied: fc.constantFrom(0, 0, 1, 3),
  /** A topic named twice comes from two that were merged into one. */
  topics: fc.array(fc.constantFrom('work', 'housing', 'language'), { maxLength: 3 }),
}

const change = fc.oneof(
  fc.record({ did: fc.constant('edit' as const), ...entryState }),
  fc.record({ did: fc.constantFrom('remove' as const, 'restore' as const) }),
)

const entry = fc.record({
  ...entryState,
  at: fc.integer({ min: 1, max: 3 }),
  changes: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant([{ did: 'remove' as const }, { did: 'restore' as const }]) },
  ),
})

const personGroup = fc.constantFrom<RawGroup>('returnee', 'domestic', 'abroad', 'undecided')

/** Few sheets and statements, so that one measure is often agreed twice. */
const wantedMeasure = fc.record({
  on: wantedDay,
  undone: fc.constantFrom(false, false, true),
  statement: fc.constantFrom('U1.1', 'U1.1', 'U1.2'),
  ofSheet: fc.constantFrom(0, 0, 1),
})

const wantedCase = fc.record({
  group: personGroup,
  regrouped: fc.option(personGroup, { freq: 3 }),
  entries: fc.array(entry, { maxLength: 5 }),
})

/** What came of one of the cases: few kinds and cases, so that a client often has one twice. */
const wantedOutcome = fc.record({
  ofCase: fc.nat(4),
  kind: fc.constantFrom('job', 'job', 'course', 'moved'),
  on: wantedDay,
  takenBack: fc.constantFrom(false, false, false, true),
})

/** Beside each limit of an age or a size; the talks are held from 2019 to 2021. */
const birthYears = [18, 25, 35, 45, 55, 65, 120].flatMap((age) => [2020 - age - 1, 2020 - age, 2020 - age + 1])

const traits = fc.record({
  birthYear: fc.constantFrom(null, 2020, 2030, ...birthYears),
  gender: fc.constantFrom(null, 'female', 'male', 'diverse'),
  nationalities: fc.uniqueArray(
    fc.record({ position: fc.integer({ min: 0, max: 3 }), country: fc.constantFrom('PL', 'UA', 'stateless') }),
    { maxLength: 3, selector: ({ position }) => position },
  ),
  employees: fc.constantFrom(null, 0, 1, 9, 10, 49, 50, 249, 250, 9000),
  sector: fc.constantFrom(null, 'Möbel', 'MÖBEL', 'moebel', 'Pflege'),
})

/** So that the moment of finishing decides which of two checks came first. */
const sameDayOften = fc.oneof(
  { weight: 2, arbitrary: fc.constant<WantedDay>({ of: 'countingStart', plus: 0 }) },
  { weight: 3, arbitrary: wantedDay },
)

const client = fc.record({
  /** What is known of them, and what was learnt later instead. */
  learnt: fc.array(traits, { maxLength: 2 }),
  kind: fc.constantFrom('person' as const, 'person' as const, 'company' as const, 'municipality' as const),
  cases: fc.array(wantedCase, { maxLength: 3 }),
  /** Whether the first entries of the cases fall together, so that the group hangs on the finer rules. */
  firstEntries: fc.constantFrom(
    'as drawn' as const,
    'on one day' as const,
    'at one moment' as const,
    'at one moment' as const,
  ),
  /** Checks with the days their sheets were finished on, and measures by the day they were done on. */
  checks: fc.array(
    fc.record({
      named: fc.constantFrom(true, true, true, false),
      asOtherKind: fc.constantFrom(false, false, false, true),
      sheets: fc.array(fc.record({ on: sameDayOften, at: fc.integer({ min: 1, max: 2 }) }), { maxLength: 3 }),
      measures: fc.array(wantedMeasure, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  comings: fc.array(fc.record({ heldOn: wantedDay, withdrawn: fc.constantFrom(false, false, true) }), { maxLength: 3 }),
})

/** Numbers whose order as text is another than their order. */
const caseNumbers = [
  ...[2, 9, 10, 11, 12, 20, 99, 100, 101, 1000, 9999, 10_000].map((sequence) => ({ year: 2019, sequence })),
  ...[1, 2, 10, 11].map((sequence) => ({ year: 2020, sequence })),
]
const upTo = (length: number) => Array.from({ length }, (_, index) => index)
const anyOrderOf = <One>(all: One[]) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })

const wanted = fc.record({
  countingStart: fc.constantFrom('2019-07-01', '2019-08-15', '2019-12-31', '2020-02-29'),
  today: fc.constantFrom('2020-02-29', '2020-06-30', '2020-07-01', '2020-11-11', '2020-12-31', '2021-04-01'),
  to: fc.constantFrom('2020-03-31', '2020-04-01', '2020-08-20', '2020-09-30', '2020-12-31', '2021-06-30', '2019-06-30'),
  clients: fc.oneof(
    { weight: 1, arbitrary: fc.constant<Drawn<typeof client>[]>([]) },
    { weight: 19, arbitrary: fc.array(client, { minLength: 1, maxLength: 5 }) },
  ),
  numbers: anyOrderOf(caseNumbers),
  entryNumbers: anyOrderOf(upTo(75)),
  outcomes: fc.array(wantedOutcome, { maxLength: 12 }),
})

type Drawn<From> = From extends fc.Arbitrary<infer One> ? One : never
type Wanted = Drawn<typeof wanted>
type WantedEntry = Drawn<typeof entry>

const together = (how: Wanted['clients'][number]['firstEntries'], entries: WantedEntry[]): WantedEntry[] => {
  const [first, ...others] = entries
  if (!first || how === 'as drawn') return entries
  const onFirstDay = { ...first, heldOn: { of: 'countingStart' as const, plus: 0 } }
  return [how === 'on one day' ? onFirstDay : { ...onFirstDay, at: 1 }, ...others]
}

/** Everything is opened and recorded first and changed afterwards, round by round, as days in an office go. */
const historyFrom = ({ countingStart, today, to, clients, numbers, entryNumbers, outcomes }: Wanted): RawHistory => {
  const dayOf = (day: WantedDay) =>
    typeof day === 'string' ? day : dayAfter({ countingStart, today, to }[day.of], day.plus)

  const named = clients.map((one, index) => ({ ...one, clientId: `${one.kind} ${index}` }))
  const cases = named
    .flatMap(({ clientId, kind, firstEntries, cases }) =>
      cases.map((one) => ({ ...one, clientId, kind, entries: together(firstEntries, one.entries) })),
    )
    .map((one, index) => ({ ...one, number: numbers[index] ?? { year: 2022, sequence: index } }))
    .map((one) => ({ ...one, caseId: `case ${one.number.year}-${one.number.sequence}` }))
  const entries = cases
    .flatMap(({ caseId, entries }) => entries.map((one) => ({ ...one, caseId })))
    .map((one, index) => ({ ...one, entryId: `entry ${String(entryNumbers[index]).padStart(2, '0')}` }))

  const opened = cases.map(({ caseId, clientId, kind, group, number }): RawEvent => {
    return { did: 'open', caseId, clientId, ...number, group: kind === 'person' ? group : kind }
  })
  const recorded = entries.map(({ changes, ...state }): RawEvent => {
    return { did: 'record', ...state, heldOn: dayOf(state.heldOn) }
  })
  const changed = [0, 1, 2].flatMap((round) =>
    entries.flatMap(({ entryId, changes }): RawEvent[] => {
      const one = changes[round]
      if (!one) return []
      return [one.did === 'edit' ? { ...one, entryId, heldOn: dayOf(one.heldOn) } : { did: one.did, entryId }]
    }),
  )
  const regrouped = cases.flatMap(({ caseId, kind, regrouped }): RawEvent[] =>
    kind === 'person' && regrouped ? [{ did: 'regroup', caseId, group: regrouped }] : [],
  )
  const came = named.flatMap(({ clientId, kind, comings }) =>
    comings.flatMap(({ heldOn, withdrawn }, index): RawEvent[] => {
      if (kind === 'person') return []
      const comingId = `coming ${index} of ${clientId}`
      const coming = { did: 'come' as const, comingId, organisationId: clientId, kind, heldOn: dayOf(heldOn) }
      return withdrawn ? [coming, { did: 'withdraw', comingId }] : [coming]
    }),
  )
  const learnt = named.flatMap(({ clientId, learnt }) =>
    learnt.map((one): RawEvent => ({ did: 'learn', clientId, ...one })),
  )
  const checked = named.flatMap((one, place) => checkEvents(one, place, dayOf))
  const cameAbout = outcomes.flatMap(({ ofCase, kind, on, takenBack }, index): RawEvent[] => {
    const own = cases[ofCase]
    if (!own || (own.kind !== 'person' && kind === 'moved')) return []
    // Ids whose order is not that of recording.
    const outcomeId = `outcome ${String((index * 5) % 12).padStart(2, '0')}`
    const did: RawEvent = { did: 'come about', outcomeId, caseId: own.caseId, kind, on: dayOf(on) }
    return takenBack ? [did, { did: 'take back', outcomeId }] : [did]
  })
  const events = [...opened, ...recorded, ...came, ...learnt, ...checked, ...cameAbout, ...changed, ...regrouped]
  return { countingStart, today, to, events }
}

type NamedClient = Wanted['clients'][number] & { clientId: string }

/** Of organisations, each sheet under an id whose order is not that of its finishing. */
const checkEvents = ({ clientId, kind, checks }: NamedClient, place: number, dayOf: (day: WantedDay) => string) => {
  if (kind === 'person') return []
  return checks.flatMap(({ named, asOtherKind, sheets, measures }, index): RawEvent[] => {
    const other = kind === 'company' ? ('municipality' as const) : ('company' as const)
    const organisationId = named ? clientId : null
    const check = { checkId: `check ${9 - index} of ${place}`, organisationId, kind: asOtherKind ? other : kind }
    const finished = sheets.map(({ on, at }, sheet): RawEvent => {
      return { did: 'finish', sheetId: `sheet ${9 - sheet} ${index} of ${place}`, ...check, on: dayOf(on), at }
    })
    const done = measures.flatMap(({ on, undone, statement, ofSheet }, nth): RawEvent[] => {
      const measureId = `measure ${nth} ${index} of ${place}`
      const sheetId = `asked ${ofSheet} ${index} of ${place}`
      const did: RawEvent = { did: 'do', measureId, sheetId, statement, ...check, on: dayOf(on) }
      return undone ? [did, { did: 'undo', measureId }] : [did]
    })
    return [...finished, ...done]
  })
}

export const histories: fc.Arbitrary<RawHistory> = wanted.map(historyFrom)

/** The same histories for the same seed, for whom has no property to check. */
export const someHistories = (numRuns: number, seed: number): RawHistory[] => fc.sample(histories, { numRuns, seed })
