import type { Handle } from '../../db/open.ts'
import type { Period } from '../calendar/rules.ts'
import { groupedBy } from '../grouped.ts'
import { breakdownOfClients, breakdownOfConsultations, counselledIn } from './breakdown-rules.ts'
import { lineOfPlace, residenceOn } from './place-rules.ts'
import { channelsOfTalks, municipalityNames, residencesOf, seatsOf, topicsOfTalks, wordsOf } from './queries.ts'
import type { BreakdownBy } from './question-rules.ts'
import type { CountedConsultation, CountingFacts } from './rules.ts'
import { elsewhere, elsewhereLabel } from './terms.ts'

/** A line of a breakdown: its figure is the length of its list (rule 10). The key null is what was not recorded. */
export type Line = { key: string | null; counted: CountedConsultation[] }

/** Rule 14: topic and channel break down consultations, municipality counselled clients. */
export const linesBy = async (
  by: BreakdownBy,
  handle: Handle,
  period: Period,
  facts: CountingFacts,
): Promise<Line[]> => {
  if (by === 'municipality') return municipalityLines(handle, period, facts)
  const keys = by === 'topic' ? await topicsOfTalks(handle, period) : await channelsOfTalks(handle, period)
  const keysOf = groupedBy(keys, ({ entryId }) => entryId)
  const lines = breakdownOfConsultations(period, facts, (id) => (keysOf.get(id) ?? []).map(({ key }) => key))
  return lines.map(({ key, consultations }) => ({ key, counted: consultations }))
}

/** Rule 14: where a person lived on the day of their first counted consultation in the period; an organisation's seat. */
const municipalityLines = async (handle: Handle, period: Period, facts: CountingFacts): Promise<Line[]> => {
  const ids = counselledIn(period, facts).map(({ clientId }) => clientId)
  const residences = groupedBy(await residencesOf(handle, ids), ({ personId }) => personId)
  const seats = new Map((await seatsOf(handle, ids)).map((seat) => [seat.organisationId, seat]))
  const lines = breakdownOfClients(period, facts, (clientId, { heldOn }) =>
    lineOfPlace(seats.get(clientId) ?? residenceOn(heldOn, residences.get(clientId) ?? [])),
  )
  return lines.map(({ key, clients }) => ({ key, counted: clients }))
}

/** Every line that a breakdown may have, by its key, with its words. */
export const wordsBy = async (by: BreakdownBy, handle: Handle) => {
  const words = by === 'municipality' ? await municipalityWords(handle) : await wordsOf(handle, by)
  return new Map(words.map(({ key, german, english }) => [key, { key, german, english }]))
}

const municipalityWords = async (handle: Handle) => [
  ...(await municipalityNames(handle)),
  { key: elsewhere, german: elsewhereLabel.de, english: elsewhereLabel.en },
]
