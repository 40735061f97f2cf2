import { type Day, type Period, periodOf, type Quarter, quarterOf, quartersBetween, within } from '../calendar/rules.ts'
import type { TargetGroup } from '../cases/terms.ts'
import { groupedBy } from '../grouped.ts'
import { compareText } from '../order.ts'
import {
  type CountedCheck,
  type CountedMeasure,
  checksBehind,
  checksThatCount,
  type FinishedSheetFact,
  type MeasureFact,
  measuresThatCount,
} from './check-rules.ts'

/** Changes whenever a rule below does, so that a frozen report says by which rules it was counted. */
export const ruleVersion = '1'

/** A consultation or a short contact, with the group its case has now. */
export type TalkFact = {
  entryId: string
  clientId: string
  caseId: string
  caseYear: number
  caseSequence: number
  targetGroup: TargetGroup
  form: 'consultation' | 'short_contact'
  removed: boolean
  heldOn: Day
  /** Milliseconds since 1970. */
  recordedAt: number
  accompanied: number
}

/** An organisation that came to an event or got an outreach contact. */
export type ParticipationFact = { organisationId: string; kind: 'company' | 'municipality'; heldOn: Day }

export type CountingFacts = {
  /** The centre's founding day, or a funding project's first day. */
  countingStart: Day
  today: Day
  talks: TalkFact[]
  participations: ParticipationFact[]
  finishedSheets: FinishedSheetFact[]
  measures: MeasureFact[]
}

/** The window: everything from the counting start to today, whichever period is asked for. */
const windowOf = (facts: CountingFacts): Period => ({ from: facts.countingStart, to: facts.today })

/** Rules 1 and 5: what was not removed counts from the counting start to today, by the calendar day it was held on. */
export const talksThatCount = (form: TalkFact['form'], facts: CountingFacts): TalkFact[] => {
  const window = windowOf(facts)
  return facts.talks.filter((talk) => talk.form === form && !talk.removed && within(window, talk.heldOn))
}

/** Rule 4: by day; on one day the one recorded first; recorded at one moment the smaller case number. */
export const inCountingOrder = (one: TalkFact, other: TalkFact): number =>
  compareText(one.heldOn, other.heldOn) ||
  one.recordedAt - other.recordedAt ||
  one.caseYear - other.caseYear ||
  one.caseSequence - other.caseSequence ||
  compareText(one.entryId, other.entryId)

/** A counted consultation, and what the whole window says of its client. */
export type CountedConsultation = {
  clientId: string
  /** The client's one group (rule 4), which need not be that of this consultation's case. */
  targetGroup: TargetGroup
  /** Whether it is the client's first of all (rule 3). */
  isFirst: boolean
  talk: TalkFact
}

/** Rule 4: a client stays in one group through all periods, that of the case of their first counted consultation. */
export const countedConsultations = (facts: CountingFacts): CountedConsultation[] => {
  const firstTalks = new Map<string, TalkFact>()
  return talksThatCount('consultation', facts)
    .sort(inCountingOrder)
    .map((talk) => {
      const first = firstTalks.get(talk.clientId) ?? talk
      firstTalks.set(talk.clientId, first)
      return { clientId: talk.clientId, targetGroup: first.targetGroup, isFirst: first === talk, talk }
    })
}

/** A client in a figure, by the consultation that makes them count there. */
export type CountedClient = CountedConsultation

/** Rule 2: a client counts once, by the first of their consultations in the period, however many there are. */
export const oncePerClient = (consultations: CountedConsultation[]): CountedClient[] =>
  firstOfEach(consultations, (one) => one.clientId)

/** Rule 3: new in a period is who has their first counted consultation in it. */
export const newClients = (consultations: CountedConsultation[]): CountedClient[] =>
  consultations.filter((one) => one.isFirst)

/** Rule 9: a company is reached once, when it first takes part in an event or a campaign; municipalities are not companies. */
export const companiesReached = (facts: CountingFacts): ParticipationFact[] => {
  const window = windowOf(facts)
  const companies = facts.participations.filter((one) => one.kind === 'company' && within(window, one.heldOn))
  const byDay = companies.sort((one, other) => compareText(one.heldOn, other.heldOn))
  return firstOfEach(byDay, (one) => one.organisationId)
}

/** What a quarter counts: the very lists whose lengths are the figures of the report (rule 10). */
export type CountedQuarter = {
  quarter: Quarter
  /** The days of the quarter that the report looks at. */
  period: Period
  consultations: CountedConsultation[]
  shortContacts: TalkFact[]
  counselled: Map<TargetGroup, CountedClient[]>
  new: Map<TargetGroup, CountedClient[]>
  reached: ParticipationFact[]
  checks: CountedCheck[]
  measures: CountedMeasure[]
}

/**
 * Every quarter from the counting start to `to`, those without any talk too. What was held after `to` cannot change
 * who was first before it, so it is not looked at.
 */
export const countUntil = (to: Day, facts: CountingFacts): CountedQuarter[] => {
  const seen = { ...facts, today: earlier(facts.today, to) }
  const consultationsIn = groupedBy(countedConsultations(seen), ({ talk }) => quarterOf(talk.heldOn))
  const shortContactsIn = groupedBy(talksThatCount('short_contact', seen), (talk) => quarterOf(talk.heldOn))
  const reachedIn = groupedBy(companiesReached(seen), (company) => quarterOf(company.heldOn))
  const checksIn = groupedBy(checksThatCount(seen.finishedSheets, windowOf(seen)), (one) => quarterOf(one.finishedOn))
  const measuresIn = groupedBy(measuresThatCount(seen.measures, windowOf(seen)), (one) => quarterOf(one.doneOn))

  return quartersBetween(facts.countingStart, to).map((quarter) => {
    const consultations = consultationsIn.get(quarter) ?? []
    return {
      quarter,
      period: reportPeriod(quarter, facts.countingStart, to),
      consultations,
      shortContacts: shortContactsIn.get(quarter) ?? [],
      counselled: groupedBy(oncePerClient(consultations), (client) => client.targetGroup),
      new: groupedBy(newClients(consultations), (client) => client.targetGroup),
      reached: reachedIn.get(quarter) ?? [],
      checks: checksIn.get(quarter) ?? [],
      measures: measuresIn.get(quarter) ?? [],
    }
  })
}

/** The first quarter begins at the counting start, the last one ends at the report's end day. */
export const reportPeriod = (quarter: Quarter, countingStart: Day, to: Day): Period => {
  const whole = periodOf(quarter)
  return { from: later(countingStart, whole.from), to: earlier(to, whole.to) }
}

export type ReportGroup = TargetGroup | 'returneeAndDomestic'

/** Rule 12: a total counts the clients themselves, it never adds up subtotals. */
const targetGroupsOf = (group: ReportGroup): TargetGroup[] =>
  group === 'returneeAndDomestic' ? ['returnee', 'domestic'] : [group]

/** Rules 3 and 10: exactly the clients behind the figures of a group; cumulative are all who were new until then. */
export const clientsBehind = (group: ReportGroup, quarter: Quarter, quarters: CountedQuarter[]) => {
  const groups = targetGroupsOf(group)
  const listed = (figure: 'counselled' | 'new', among: CountedQuarter[]): CountedClient[] =>
    among.flatMap((one) => groups.flatMap((target) => one[figure].get(target) ?? []))
  return {
    counselled: listed('counselled', only(quarter, quarters)),
    new: listed('new', only(quarter, quarters)),
    cumulative: listed('new', upTo(quarter, quarters)),
  }
}

/** Rules 9 and 10: exactly the companies behind the figures, each by the day that made it reached. */
export const companiesBehind = (quarter: Quarter, quarters: CountedQuarter[]) => ({
  new: only(quarter, quarters).flatMap((one) => one.reached),
  cumulative: upTo(quarter, quarters).flatMap((one) => one.reached),
})

const only = (quarter: Quarter, quarters: CountedQuarter[]) => quarters.filter((one) => one.quarter === quarter)
const upTo = (quarter: Quarter, quarters: CountedQuarter[]) =>
  quarters.slice(0, quarters.findIndex((one) => one.quarter === quarter) + 1)

/** Rule 12: a number knows its unit, and adding two of them gives a number without one, which no figure accepts. */
export type NumberOf<Unit> = number & { readonly unit: Unit }

export type ClientFigures = Record<'counselled' | 'new' | 'cumulative', NumberOf<'clients'>>

export type QuarterFigures = { quarter: Quarter } & Record<ReportGroup, ClientFigures> & {
    companiesReached: Record<'new' | 'cumulative', NumberOf<'companies reached'>>
    consultations: NumberOf<'consultations'>
    shortContacts: NumberOf<'short contacts'>
    accompanied: NumberOf<'accompanied family members'>
    checksFinished: NumberOf<'checks'>
    checksRepeated: NumberOf<'repeated checks'>
    measuresDone: NumberOf<'measures'>
  }

export type Report = { countingStart: Day; to: Day; ruleVersion: string; quarters: QuarterFigures[] }

/** Rule 13: the one source of the figures on the screen, in the API, by command and in every export. */
export const reportUntil = (to: Day, facts: CountingFacts): Report => {
  const quarters = countUntil(to, facts)
  const { countingStart } = facts
  return { countingStart, to, ruleVersion, quarters: quarters.map((one) => figuresOf(one, quarters)) }
}

/** Rule 10: each figure is the length of the list it opens to. */
const figuresOf = (one: CountedQuarter, quarters: CountedQuarter[]): QuarterFigures => {
  const clients = (group: ReportGroup): ClientFigures => {
    const behind = clientsBehind(group, one.quarter, quarters)
    return {
      counselled: lengthOf(behind.counselled),
      new: lengthOf(behind.new),
      cumulative: lengthOf(behind.cumulative),
    }
  }
  const companies = companiesBehind(one.quarter, quarters)
  return {
    quarter: one.quarter,
    returnee: clients('returnee'),
    domestic: clients('domestic'),
    returneeAndDomestic: clients('returneeAndDomestic'),
    abroad: clients('abroad'),
    undecided: clients('undecided'),
    company: clients('company'),
    municipality: clients('municipality'),
    companiesReached: { new: lengthOf(companies.new), cumulative: lengthOf(companies.cumulative) },
    consultations: lengthOf(one.consultations),
    shortContacts: lengthOf(one.shortContacts),
    accompanied: accompaniedIn(one.consultations),
    checksFinished: lengthOf(checksBehind('checksFinished', one)),
    checksRepeated: lengthOf(checksBehind('checksRepeated', one)),
    measuresDone: lengthOf(checksBehind('measuresDone', one)),
  }
}

const lengthOf = <Unit>(behind: readonly unknown[]) => behind.length as NumberOf<Unit>

const accompaniedIn = (consultations: CountedConsultation[]) =>
  consultations.reduce((sum, { talk }) => sum + talk.accompanied, 0) as NumberOf<'accompanied family members'>

const firstOfEach = <One>(all: readonly One[], keyOf: (one: One) => string): One[] =>
  [...groupedBy(all, keyOf).values()].flatMap((group) => group.slice(0, 1))

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
const later = (one: Day, other: Day): Day => (one > other ? one : other)
