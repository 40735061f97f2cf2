import { yearOf } from '../../../src/calendar/rules.ts'
import { displayName, searchText, sortNameOfOrganisation, sortNameOfPerson } from '../../../src/names/rules.ts'
import { firstContactTyped } from '../../../src/organisations/typed.ts'
import type {
  audit,
  caseFiles,
  caseReaders,
  consultations,
  consultationTopics,
  entries,
  eventOrganisations,
  events,
  householdMembers,
  nationalities,
  organisationContacts,
  organisations,
  people,
  personLanguages,
  residences,
  statusChanges,
} from '../../schema/index.ts'
import type { clientNames } from '../../schema/search.ts'
import { evidenceOf } from './event-lists.ts'
import { historyRows, movesOf } from './histories.ts'
import type { DemoCase, DemoCentre, DemoEntry, DemoEvent, DemoOrganisation, DemoPerson } from './model.ts'
import type { Keys } from './staff.ts'
import { closingOf, lastEntryOn } from './standing.ts'

type Row<Table extends { $inferInsert: unknown }> = Table['$inferInsert']

export type DemoRows = {
  people: Row<typeof people>[]
  nationalities: Row<typeof nationalities>[]
  residences: Row<typeof residences>[]
  personLanguages: Row<typeof personLanguages>[]
  householdMembers: Row<typeof householdMembers>[]
  organisations: Row<typeof organisations>[]
  organisationContacts: Row<typeof organisationContacts>[]
  clientNames: Row<typeof clientNames>[]
  caseFiles: Row<typeof caseFiles>[]
  caseReaders: Row<typeof caseReaders>[]
  entries: Row<typeof entries>[]
  statusChanges: Row<typeof statusChanges>[]
  consultations: Row<typeof consultations>[]
  consultationTopics: Row<typeof consultationTopics>[]
  events: Row<typeof events>[]
  eventOrganisations: Row<typeof eventOrganisations>[]
  audit: Row<typeof audit>[]
}

/** The centre as rows, in the order in which they must be written. */
export const rowsOf = (centre: DemoCentre, prefix: string, keys: Keys): DemoRows => {
  const people = inOrder(centre.people, ({ createdAt }) => createdAt)
  const organisations = inOrder(centre.organisations, ({ createdAt }) => createdAt)
  const cases = inOrder(centre.cases, ({ createdAt }) => createdAt)
  const entries = inOrder(
    cases.flatMap((file) => file.entries.map((entry) => ({ ...entry, caseId: file.id }))),
    ({ recordedAt }) => recordedAt,
  )
  return {
    people: people.map(personRow),
    nationalities: people.flatMap(nationalityRows),
    residences: people.flatMap((person) => person.residences.map((one) => ({ ...one, personId: person.id }))),
    personLanguages: people.flatMap(({ id, ofPackage }) =>
      (ofPackage?.languages ?? []).map((language, position) => ({ personId: id, position, language })),
    ),
    householdMembers: people.flatMap(({ id, ofPackage }) =>
      (ofPackage?.household ?? []).map((member, position) => ({ ...member, personId: id, position })),
    ),
    organisations: organisations.map(organisationRow),
    organisationContacts: organisations.flatMap(contactRows),
    clientNames: [...people.map(namesOfPerson), ...organisations.map(namesOfOrganisation)],
    caseFiles: numbered(cases).map(({ file, sequence }) => caseRow(file, sequence, prefix, keys)),
    caseReaders: cases.flatMap(({ id, restrictedTo = [] }) =>
      restrictedTo.map((reader) => ({ caseId: id, userId: keys.user(reader) })),
    ),
    entries: entries.map((entry) => entryRow(entry, keys)),
    statusChanges: entries.flatMap((entry) => statusRow(entry, keys)),
    consultations: entries.flatMap((entry) => talkRow(entry, keys)),
    consultationTopics: entries.flatMap((entry) => topicRows(entry, keys)),
    events: centre.events.map((event) => eventRow(event, keys)),
    eventOrganisations: centre.events.flatMap(({ id, organisations }) =>
      organisations.map((one) => ({ eventId: id, organisationId: one.id })),
    ),
    audit: historyRows(cases, keys),
  }
}

const inOrder = <One extends { id: string }>(all: readonly One[], momentOf: (one: One) => number): One[] =>
  [...all].sort((one, other) => momentOf(one) - momentOf(other) || (one.id < other.id ? -1 : 1))

const personRow = ({ nationalities, residences, languages, ofPackage, createdAt, ...person }: DemoPerson) => ({
  ...person,
  ...ofPackage?.row,
  sortName: sortNameOfPerson(person),
  version: 1 + movesOf({ nationalities, residences, languages, createdAt, ...person }).length,
  createdAt: new Date(createdAt),
})

const nationalityRows = ({ id, nationalities }: DemoPerson) =>
  nationalities.map((country, position) => ({ personId: id, position, country }))

/** The first is under the organisation's own id, as that of one that is recorded; the others as they are told. */
const contactRows = ({ id: organisationId, contactName, email, phone, contacts = [] }: DemoOrganisation) =>
  [...firstContactTyped({ id: organisationId, contactName, email, phone }), ...contacts].map((contact, position) => ({
    ...contact,
    organisationId,
    position,
  }))

const organisationRow = ({ createdAt, contactName, email, phone, contacts, ...organisation }: DemoOrganisation) => ({
  ...organisation,
  sortName: sortNameOfOrganisation(organisation.name),
  createdAt: new Date(createdAt),
})

const namesOfPerson = (person: DemoPerson) => ({
  clientId: person.id,
  names: searchText([displayName(person), person.nativeName]),
})

const namesOfOrganisation = ({ id, name }: DemoOrganisation) => ({ clientId: id, names: searchText([name]) })

/** In the order of opening, every year from 1, without gaps. */
const numbered = (cases: readonly DemoCase[]): { file: DemoCase; sequence: number }[] => {
  const given = new Map<number, number>()
  return cases.map((file) => {
    const sequence = (given.get(yearOf(file.openedOn)) ?? 0) + 1
    given.set(yearOf(file.openedOn), sequence)
    return { file, sequence }
  })
}

const caseRow = (file: DemoCase, sequence: number, prefix: string, keys: Keys): Row<typeof caseFiles> => {
  const closing = closingOf(file.entries)
  return {
    id: file.id,
    prefix,
    year: yearOf(file.openedOn),
    sequence,
    personId: file.client.person?.id ?? null,
    organisationId: file.client.organisation?.id ?? null,
    targetGroup: file.group,
    leadId: keys.counsellor(file.lead),
    openedOn: file.openedOn,
    closedOn: closing?.closedOn ?? null,
    closingReasonId: closing ? keys.catalogue('closingReason', closing.reason) : null,
    lastEntryOn: lastEntryOn(file),
    sortName: sortNameOf(file.client),
    restrictedAt: file.restrictedTo ? new Date(file.createdAt) : null,
    createdAt: new Date(file.createdAt),
  }
}

const sortNameOf = ({ person, organisation }: DemoCase['client']) =>
  person ? sortNameOfPerson(person) : sortNameOfOrganisation(organisation?.name ?? '')

type EntryOfCase = DemoEntry & { caseId: string }

const entryRow = (entry: EntryOfCase, keys: Keys): Row<typeof entries> => ({
  id: entry.id,
  caseId: entry.caseId,
  kind: entry.kind,
  happenedOn: entry.happenedOn,
  recordedAt: new Date(entry.recordedAt),
  recordedBy: keys.user(entry.recordedBy),
  note: entry.note,
  removedAt: entry.removedAt === null ? null : new Date(entry.removedAt),
  removedBy: entry.removedAt === null ? null : keys.user(entry.recordedBy),
  version: entry.removedAt === null ? 1 : 2,
})

const statusRow = ({ id, status }: DemoEntry, keys: Keys) =>
  status
    ? [
        {
          entryId: id,
          change: status.change,
          reasonId: status.reason ? keys.catalogue('closingReason', status.reason) : null,
        },
      ]
    : []

const talkRow = ({ id, talk }: DemoEntry, keys: Keys) => {
  if (!talk) return []
  const { minutes, language, accompanied, talkId } = talk
  const channelId = talk.channel ? keys.catalogue('channel', talk.channel) : null
  return [{ entryId: id, heldById: keys.counsellor(talk.heldBy), minutes, channelId, language, accompanied, talkId }]
}

const topicRows = ({ id, talk }: DemoEntry, keys: Keys) =>
  (talk?.topics ?? []).map((code, position) => ({ entryId: id, topicId: keys.catalogue('topic', code), position }))

const eventRow = (event: DemoEvent, keys: Keys) => {
  const { kind, createdAt, organisations, ...row } = event
  return { ...row, ...evidenceOf(event), kindId: keys.catalogue('eventKind', kind), createdAt: new Date(createdAt) }
}
