import type { OutcomeFact } from '../../src/outcomes/rules.ts'
import type { OutcomeKind } from '../../src/outcomes/terms.ts'
import type { FinishedSheetFact, MeasureFact } from '../../src/reports/check-rules.ts'
import type { CountingFacts, ParticipationFact, TalkFact } from '../../src/reports/rules.ts'
import type { RawEvent, RawGroup, RawHistory, RawTraits } from './recount.ts'

type FactsAfter = CountingFacts & {
  topicsOf: (entryId: string) => string[]
  traitsOf: (clientId: string) => RawTraits
  outcomes: (OutcomeFact & Pick<TalkFact, 'caseYear' | 'caseSequence'>)[]
}

const nothingKnown: RawTraits = { birthYear: null, gender: null, nationalities: [], employees: null, sector: null }

/** What the database would say after this history: every event overwrites what it is about, one after the other. */
export const factsAfter = (history: RawHistory): FactsAfter => {
  const cases = new Map<string, CaseSoFar>()
  const talks = new Map<string, TalkSoFar>()
  const participations = new Map<string, ParticipationFact>()
  const traits = new Map<string, RawTraits>()

  for (const event of history.events) {
    if (event.did === 'open') cases.set(event.caseId, event)
    else if (event.did === 'regroup') cases.set(event.caseId, { ...known(cases, event.caseId), group: event.group })
    else if (event.did === 'come') participations.set(event.comingId, event)
    else if (event.did === 'learn') traits.set(event.clientId, event)
    else if (event.did === 'withdraw') participations.delete(event.comingId)
    else if ('entryId' in event) talks.set(event.entryId, talkAfter(event, talks.get(event.entryId)))
  }

  const byEntryId = [...talks.values()].sort((one, other) => (one.entryId < other.entryId ? -1 : 1))
  return {
    countingStart: history.countingStart,
    today: history.today,
    talks: byEntryId.map((talk) => {
      const { clientId, year, sequence, group } = known(cases, talk.caseId)
      return { ...talk, clientId, caseYear: year, caseSequence: sequence, targetGroup: group }
    }),
    participations: [...participations.values()],
    ...checksAfter(history),
    topicsOf: (entryId) => known(talks, entryId).topics,
    traitsOf: (clientId) => traits.get(clientId) ?? nothingKnown,
    outcomes: outcomesAfter(history, cases),
  }
}

type CaseSoFar = { clientId: string; year: number; sequence: number; group: RawGroup }

const outcomesAfter = ({ events }: RawHistory, cases: Map<string, CaseSoFar>): FactsAfter['outcomes'] => {
  const said = new Map<string, Extract<RawEvent, { did: 'come about' }> & { removed: boolean }>()
  for (const event of events) {
    if (event.did === 'come about') said.set(event.outcomeId, { ...event, removed: false })
    if (event.did === 'take back') said.set(event.outcomeId, { ...known(said, event.outcomeId), removed: true })
  }
  return [...said.values()].map(({ outcomeId: entryId, caseId, kind, on, removed }) => {
    const { clientId, group: targetGroup, year: caseYear, sequence: caseSequence } = known(cases, caseId)
    const whose = { clientId, caseId, targetGroup, caseYear, caseSequence }
    return { entryId, ...whose, kind: kind as OutcomeKind, happenedOn: on, removed }
  })
}

const checksAfter = ({ events }: RawHistory): Pick<CountingFacts, 'finishedSheets' | 'measures'> => {
  const finishedSheets: FinishedSheetFact[] = []
  const measures = new Map<string, MeasureFact>()
  for (const event of events) {
    if (event.did === 'finish') finishedSheets.push({ ...sheetOf(event), caseId: null })
    if (event.did === 'do') measures.set(event.measureId, measureOf(event))
    if (event.did === 'undo') measures.set(event.measureId, { ...known(measures, event.measureId), removed: true })
  }
  return { finishedSheets, measures: [...measures.values()] }
}

const sheetOf = ({ did, on, at, ...sheet }: Extract<RawEvent, { did: 'finish' }>) => ({
  ...sheet,
  finishedOn: on,
  finishedAt: at * 1000,
})

const measureOf = ({ did, on, measureId, ...measure }: Extract<RawEvent, { did: 'do' }>): MeasureFact => ({
  ...measure,
  followUpId: measureId,
  caseId: null,
  doneOn: on,
  removed: false,
})

const known = <One>(all: Map<string, One>, key: string): One => {
  const one = all.get(key)
  if (!one) throw new Error(`the history never spoke of ${key}`)
  return one
}

type TalkSoFar = Pick<TalkFact, 'entryId' | 'caseId' | 'form' | 'heldOn' | 'accompanied' | 'recordedAt' | 'removed'> & {
  topics: string[]
}
type TalkEvent = Extract<RawEvent, { entryId: string }>

const talkAfter = (event: TalkEvent, before: TalkSoFar | undefined): TalkSoFar => {
  if (event.did === 'record') {
    const { did, at, ...state } = event
    return { ...state, recordedAt: at * 1000, removed: false }
  }
  if (!before) throw new Error(`${event.entryId} was changed before it was recorded`)
  if (event.did !== 'edit') return { ...before, removed: event.did === 'remove' }
  const { did, ...state } = event
  return { ...before, ...state }
}
