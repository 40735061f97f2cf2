import type { CountingFacts, ParticipationFact, TalkFact } from '../../src/reports/rules.ts'

/** One row of a rule's table: what happened, until when it is counted, and what the last quarter must then say. */
export type Row = {
  rule: string
  name: string
  facts: CountingFacts
  to: string
  quarter: string
  /** Paths of figures in that quarter, such as `returnee.new`, or `absent` where the report must not have it. */
  expected: Record<string, number> | 'absent'
}

export type Change = Partial<Omit<TalkFact, 'caseId'>>

/** A consultation of Anna, returnee, in case 2022-7, on 10 May 2022, if nothing else is said. */
export const talk = (change: Change = {}): TalkFact => {
  const { caseYear = 2022, caseSequence = 7, clientId = 'Anna' } = change
  return {
    entryId: 'entry',
    clientId,
    targetGroup: 'returnee',
    form: 'consultation',
    removed: false,
    heldOn: '2022-05-10',
    recordedAt: 1_000,
    accompanied: 0,
    ...change,
    caseYear,
    caseSequence,
    caseId: `case ${caseYear}-${caseSequence}`,
  }
}

const named = (talks: TalkFact[]) => talks.map((one, index) => ({ ...one, entryId: `entry ${index}` }))

export const came = (organisationId: string, heldOn: string, kind: ParticipationFact['kind'] = 'company') => ({
  organisationId,
  kind,
  heldOn,
})

/** The centre was founded on 1 July 2016, today is 30 June 2022. */
export const facts = (
  talks: Change[],
  participations: ParticipationFact[] = [],
  change: Partial<CountingFacts> = {},
) => ({
  countingStart: '2016-07-01',
  today: '2022-06-30',
  talks: named(talks.map(talk)),
  participations,
  finishedSheets: [],
  measures: [],
  ...change,
})

export const row = (
  rule: string,
  name: string,
  from: CountingFacts,
  expected: Row['expected'],
  quarter = '2022-Q2',
  to = '2022-06-30',
): Row => ({ rule, name, facts: from, to, quarter, expected })

/** What Anna's one consultation makes of the figures of its quarter. */
export const once = { 'returnee.counselled': 1, 'returnee.new': 1, 'returnee.cumulative': 1, consultations: 1 }
export const never = { 'returnee.counselled': 0, 'returnee.new': 0, 'returnee.cumulative': 0, consultations: 0 }
