import type { Handle } from '../../db/open.ts'
import { groupedBy } from '../grouped.ts'
import type { Actor } from '../stamp.ts'
import {
  breakdownOfClients,
  breakdownOfConsultations,
  type Counted,
  companiesAmong,
  type Line,
  peopleAmong,
} from './breakdown-rules.ts'
import { lineOfPlace, residenceOn } from './place-rules.ts'
import { channelsOfTalks, residencesOf, seatsOf, topicsOfTalks } from './queries.ts'
import type { BreakdownBy } from './question-rules.ts'
import type { CountedClient } from './rules.ts'
import { restrictedSector } from './terms.ts'
import { nationalitiesOf, traitsOfOrganisations, traitsOfPeople } from './trait-queries.ts'
import { ageGroupOn, companySizeOf, lineOfSector, nationalityThatCounts } from './trait-rules.ts'

/** Rule 14: topic and channel break down consultations, all others clients: see `clientsIn`. */
export const linesBy = (by: BreakdownBy, handle: Handle, counted: Counted, actor: Actor): Promise<Line[]> =>
  lineMakers[by](handle, counted, actor)

/** Rule 14: the clients whom a breakdown is about; what it breaks down has no sum where it is consultations. */
export const clientsIn = (by: BreakdownBy, { clients }: Counted): CountedClient[] => {
  if (by === 'sector' || by === 'companySize') return companiesAmong(clients)
  return by === 'municipality' ? clients : peopleAmong(clients)
}

type LineMaker = (handle: Handle, counted: Counted, actor: Actor) => Promise<Line[]>

const topicLines: LineMaker = async (handle, { period, consultations }) =>
  linesOfConsultations(consultations, await topicsOfTalks(handle, period))

const channelLines: LineMaker = async (handle, { period, consultations }) =>
  linesOfConsultations(consultations, await channelsOfTalks(handle, period))

const linesOfConsultations = (consultations: Counted['consultations'], keys: { entryId: string; key: string }[]) => {
  const keysOf = groupedBy(keys, ({ entryId }) => entryId)
  return breakdownOfConsultations(consultations, (id) => (keysOf.get(id) ?? []).map(({ key }) => key))
}

/** Rule 14: where a person lived on the day of their first counted consultation in the period; an organisation's seat. */
const municipalityLines: LineMaker = async (handle, counted) => {
  const clients = clientsIn('municipality', counted)
  const residences = groupedBy(await residencesOf(handle, idsOf(clients)), ({ personId }) => personId)
  const seats = new Map((await seatsOf(handle, idsOf(clients))).map((seat) => [seat.organisationId, seat]))
  return breakdownOfClients(clients, (clientId, { heldOn }) =>
    lineOfPlace(seats.get(clientId) ?? residenceOn(heldOn, residences.get(clientId) ?? [])),
  )
}

const nationalityLines: LineMaker = async (handle, counted) => {
  const clients = clientsIn('nationality', counted)
  const rows = groupedBy(await nationalitiesOf(handle, idsOf(clients)), ({ personId }) => personId)
  return breakdownOfClients(clients, (clientId) => nationalityThatCounts(rows.get(clientId) ?? []))
}

const genderLines: LineMaker = async (handle, counted) => {
  const clients = clientsIn('gender', counted)
  const people = byId(await traitsOfPeople(handle, idsOf(clients)))
  return breakdownOfClients(clients, (clientId) => people.get(clientId)?.gender ?? null)
}

const ageLines: LineMaker = async (handle, counted) => {
  const clients = clientsIn('ageGroup', counted)
  const people = byId(await traitsOfPeople(handle, idsOf(clients)))
  return breakdownOfClients(clients, (clientId, { heldOn }) =>
    ageGroupOn(heldOn, people.get(clientId)?.birthYear ?? null),
  )
}

/** The one breakdown by free text: what somebody wrote of a company tells of it, so those one may not know share a line. */
const sectorLines: LineMaker = async (handle, counted, actor) => {
  const clients = clientsIn('sector', counted)
  const companies = byId(await traitsOfOrganisations(handle, idsOf(clients), actor))
  return breakdownOfClients(clients, (clientId) => {
    const company = companies.get(clientId)
    return company && !company.isKnown ? restrictedSector : lineOfSector(company?.sector ?? null)
  })
}

const sizeLines: LineMaker = async (handle, counted, actor) => {
  const clients = clientsIn('companySize', counted)
  const companies = byId(await traitsOfOrganisations(handle, idsOf(clients), actor))
  return breakdownOfClients(clients, (clientId) => companySizeOf(companies.get(clientId)?.employees ?? null))
}

const lineMakers: Record<BreakdownBy, LineMaker> = {
  topic: topicLines,
  channel: channelLines,
  municipality: municipalityLines,
  nationality: nationalityLines,
  gender: genderLines,
  ageGroup: ageLines,
  sector: sectorLines,
  companySize: sizeLines,
}

const idsOf = (clients: readonly CountedClient[]): string[] => clients.map(({ clientId }) => clientId)

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]))
