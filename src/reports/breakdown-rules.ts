import { type Period, within } from '../calendar/rules.ts'
import { groupedBy } from '../grouped.ts'
import {
  type CountedClient,
  type CountedConsultation,
  type CountingFacts,
  countedConsultations,
  oncePerClient,
  type TalkFact,
} from './rules.ts'

/** The counted consultations of any period, each with what the whole window says of its client. */
export const consultationsIn = (period: Period, facts: CountingFacts): CountedConsultation[] =>
  countedConsultations(facts).filter(({ talk }) => within(period, talk.heldOn))

/** What a period counts and breakdowns break down; the clients by their first consultation in it (rules 1 and 2). */
export type Counted = { period: Period; consultations: CountedConsultation[]; clients: CountedClient[] }

export const countedIn = (period: Period, facts: CountingFacts): Counted => {
  const consultations = consultationsIn(period, facts)
  return { period, consultations, clients: oncePerClient(consultations) }
}

/** Rule 10: the consultation by which a client counts in the period, and the one by which they were new; or null. */
export const whyCounted = (clientId: string, period: Period, facts: CountingFacts) => {
  const own = countedConsultations({ ...facts, talks: facts.talks.filter((talk) => talk.clientId === clientId) })
  const talks = own.map(({ talk }) => talk)
  return { inPeriod: talks.find((talk) => within(period, talk.heldOn)) ?? null, first: talks[0] ?? null }
}

/** Rule 14: nationality, gender and age break down people: whom their one group calls neither company nor municipality. */
export const peopleAmong = (clients: CountedClient[]): CountedClient[] =>
  clients.filter(({ targetGroup }) => targetGroup !== 'company' && targetGroup !== 'municipality')

/** Rule 14: sector and size break down companies, so that their lines add up to the figure of that group. */
export const companiesAmong = (clients: CountedClient[]): CountedClient[] =>
  clients.filter(({ targetGroup }) => targetGroup === 'company')

/** A line of a breakdown: its figure is the length of its list (rule 10). The key null is what was not recorded. */
export type Line = { key: string | null; counted: CountedConsultation[] }

/** Rule 14: by topic or channel; a consultation stands once in every line it belongs to, so the lines have no sum. */
export const breakdownOfConsultations = (
  consultations: CountedConsultation[],
  keysOf: (entryId: string) => readonly string[],
): Line[] => {
  const keyed = consultations.flatMap((one) => linesOf(keysOf(one.talk.entryId)).map((key) => ({ key, one })))
  return inOrder(groupedBy(keyed, ({ key }) => key)).map(([key, lines]) => ({
    key,
    counted: lines.map(({ one }) => one),
  }))
}

/**
 * Rule 14: by what is true of the client at their first counted consultation in the period, such as where they lived
 * that day; every client stands in exactly one line.
 */
export const breakdownOfClients = (
  clients: CountedClient[],
  keyOf: (clientId: string, firstInPeriod: TalkFact) => string | null,
): Line[] =>
  inOrder(groupedBy(clients, (client) => keyOf(client.clientId, client.talk))).map(([key, counted]) => ({
    key,
    counted,
  }))

/** Rule 14: what is not recorded is a line of its own; a topic named twice is one. */
const linesOf = (keys: readonly string[]): (string | null)[] => (keys.length === 0 ? [null] : [...new Set(keys)])

/** The longest line first, equal ones by their key, what is not recorded at the end. */
const inOrder = <One>(lines: Map<string | null, One[]>): [string | null, One[]][] =>
  [...lines].sort(
    ([one, ones], [other, others]) =>
      Number(one === null) - Number(other === null) ||
      others.length - ones.length ||
      (String(one) < String(other) ? -1 : 1),
  )
