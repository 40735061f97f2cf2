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

/** Rules 1 and 2: who has a counted consultation in the period, by the first one in it. */
export const counselledIn = (period: Period, facts: CountingFacts): CountedClient[] =>
  oncePerClient(consultationsIn(period, facts))

/** Rule 10: the consultation by which a client counts in the period, and the one by which they were new; or null. */
export const whyCounted = (clientId: string, period: Period, facts: CountingFacts) => {
  const own = countedConsultations({ ...facts, talks: facts.talks.filter((talk) => talk.clientId === clientId) })
  const talks = own.map(({ talk }) => talk)
  return { inPeriod: talks.find((talk) => within(period, talk.heldOn)) ?? null, first: talks[0] ?? null }
}

/** A line of a breakdown; the key null is what was not recorded. Its figure is the length of its list. */
export type ConsultationLine = { key: string | null; consultations: CountedConsultation[] }
export type ClientLine = { key: string | null; clients: CountedClient[] }

/** Rule 14: by topic or channel; a consultation stands once in every line it belongs to, so the lines have no sum. */
export const breakdownOfConsultations = (
  period: Period,
  facts: CountingFacts,
  keysOf: (entryId: string) => readonly string[],
): ConsultationLine[] => {
  const keyed = consultationsIn(period, facts).flatMap((one) =>
    linesOf(keysOf(one.talk.entryId)).map((key) => ({ key, one })),
  )
  return inOrder(groupedBy(keyed, ({ key }) => key)).map(([key, lines]) => ({
    key,
    consultations: lines.map(({ one }) => one),
  }))
}

/**
 * Rule 14: by what is true of the client at their first counted consultation in the period, such as where they lived
 * that day; every client stands in exactly one line.
 */
export const breakdownOfClients = (
  period: Period,
  facts: CountingFacts,
  keyOf: (clientId: string, firstInPeriod: TalkFact) => string | null,
): ClientLine[] =>
  inOrder(groupedBy(counselledIn(period, facts), (client) => keyOf(client.clientId, client.talk))).map(
    ([key, clients]) => ({ key, clients }),
  )

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
