import { cultureOf, foreignNaming, germanNaming } from '../../db/seed/demo/person-names.ts'
import type { Random } from '../../db/seed/demo/random.ts'
import { addDays, type Day, daysBetween, yearOf } from '../../src/calendar/rules.ts'
import { displayName, searchText, sortNameOfOrganisation, sortNameOfPerson } from '../../src/names/rules.ts'

export type Known = {
  leads: string[]
  users: string[]
  topics: string[]
  channels: string[]
  reason: string
  towns: string[]
  today: Day
  sequences: Map<number, number>
}

type Row = [table: string, values: Record<string, unknown>]

const foundedOn: Day = '2016-07-01'
const longest = 200

/**
 * A case with its client and its entries. Cases come in the order of their opening, evenly from the founding to today; of
 * twenty one is still open. An entry is the opening, the closing, a consultation, a short contact or a note.
 */
export const caseRows = (
  number: number,
  { cases, entries }: { cases: number; entries: number },
  known: Known,
  random: Random,
): Row[] => {
  const openedOn = addDays(foundedOn, Math.floor((number * daysBetween(foundedOn, known.today)) / cases))
  const lasts = Math.min(random.whole(0, longest), daysBetween(openedOn, known.today))
  const createdAt = momentOf(openedOn, random)
  const isOrganisation = random.chance(0.12)
  const client = isOrganisation ? organisation(createdAt, known, random) : person(createdAt, known, random)
  const isOpen = random.chance(0.05)
  const closedOn = isOpen ? null : addDays(openedOn, lasts)
  const caseId = random.id(createdAt)
  const talks = Math.max(0, entries - (isOpen ? 1 : 2))
  const days = Array.from({ length: talks }, () => addDays(openedOn, random.whole(0, lasts))).sort()
  return [
    ...client.rows,
    [
      'case_files',
      {
        ...fileOf(client, openedOn, known, random),
        id: caseId,
        created_at: createdAt,
        closed_on: closedOn,
        closing_reason_id: closedOn && known.reason,
        last_entry_on: days.at(-1) ?? openedOn,
      },
    ],
    ...statusChange(caseId, 'opened', openedOn, known, random),
    ...days.flatMap((day) => talkRows(caseId, day, known, random)),
    ...(closedOn === null ? [] : statusChange(caseId, 'closed', closedOn, known, random)),
  ]
}

type Client = { id: string; isOrganisation: boolean; sortName: string; group: string; rows: Row[] }

const fileOf = (client: Client, openedOn: Day, known: Known, random: Random) => {
  const year = yearOf(openedOn)
  const sequence = (known.sequences.get(year) ?? 0) + 1
  known.sequences.set(year, sequence)
  return {
    prefix: 'WCE',
    year,
    sequence,
    person_id: client.isOrganisation ? null : client.id,
    organisation_id: client.isOrganisation ? client.id : null,
    target_group: client.group,
    lead_id: random.pick(known.leads),
    opened_on: openedOn,
    sort_name: client.sortName,
    closing_confirmed: 1,
    version: 1,
  }
}

const countries = ['PL', 'CZ', 'UA', 'SY', 'VN', 'RO', 'IN', 'TR'] as const

const person = (createdAt: number, known: Known, random: Random): Client => {
  const group = random.weighted({ returnee: 30, domestic: 20, abroad: 47, undecided: 3 })
  const gender = random.weighted({ female: 50, male: 50 })
  const country = random.pick(countries)
  const name = group === 'abroad' ? foreignNaming(cultureOf(country), gender, random) : germanNaming(gender, random)
  const id = random.id(createdAt)
  const sortName = sortNameOfPerson(name)
  const { givenName: given_name, familyName: family_name, nativeName: native_name } = name
  const birth_year = random.whole(1955, 2004)
  return {
    id,
    isOrganisation: false,
    group,
    sortName,
    rows: [
      [
        'people',
        {
          id,
          given_name,
          family_name,
          native_name,
          sort_name: sortName,
          birth_year,
          gender,
          target_group: group,
          version: 1,
          created_at: createdAt,
        },
      ],
      ['client_names', { client_id: id, names: searchText([displayName(name), native_name]) }],
      ['nationalities', { person_id: id, position: 0, country: group === 'abroad' ? country : 'DE' }],
      [
        'residences',
        { id: random.id(createdAt), person_id: id, from_on: null, municipality_key: random.pick(known.towns) },
      ],
    ],
  }
}

const trades = ['Metallbau', 'Tischlerei', 'Pflegedienst', 'Werkzeugbau', 'Bäckerei', 'Spedition', 'Elektro']

const organisation = (createdAt: number, known: Known, random: Random): Client => {
  const id = random.id(createdAt)
  const name = `${random.pick(trades)} ${germanNaming('male', random).familyName} GmbH ${random.whole(1, 999)}`
  const sortName = sortNameOfOrganisation(name)
  const municipality_key = random.pick(known.towns)
  return {
    id,
    isOrganisation: true,
    group: 'company',
    sortName,
    rows: [
      [
        'organisations',
        { id, kind: 'company', name, sort_name: sortName, municipality_key, version: 1, created_at: createdAt },
      ],
      ['client_names', { client_id: id, names: searchText([name]) }],
    ],
  }
}

const momentOf = (day: Day, random: Random): number => Date.parse(`${day}T08:00:00Z`) + random.whole(0, 8 * 3_600_000)

const entry = (caseId: string, kind: string, day: Day, note: string | null, known: Known, random: Random) => {
  const recorded_at = momentOf(day, random)
  const id = random.id(recorded_at)
  return {
    id,
    case_id: caseId,
    kind,
    happened_on: day,
    recorded_at,
    recorded_by: random.pick(known.users),
    note,
    version: 1,
  }
}

const statusChange = (caseId: string, change: string, day: Day, known: Known, random: Random): Row[] => {
  const row = entry(caseId, 'status_change', day, null, known, random)
  return [
    ['entries', row],
    ['status_changes', { entry_id: row.id, change, reason_id: change === 'closed' ? known.reason : null }],
  ]
}

const note = 'Unterlagen gesichtet, nächste Schritte besprochen, Rückfrage bei der Behörde vereinbart. '

const talkRows = (caseId: string, day: Day, known: Known, random: Random): Row[] => {
  const kind = random.weighted({ consultation: 82, short_contact: 12, note: 6 })
  const row = entry(caseId, kind, day, note.repeat(random.whole(1, 4)).trim(), known, random)
  if (kind === 'note') return [['entries', row]]
  const held = { held_by_id: random.pick(known.leads), channel_id: random.pick(known.channels) }
  const topics = random.chance(0.02) ? [] : random.some(known.topics, random.whole(1, 2))
  return [
    ['entries', row],
    [
      'consultations',
      { entry_id: row.id, ...held, minutes: random.whole(1, 18) * 5, accompanied: random.chance(0.1) ? 1 : 0 },
    ],
    ...topics.map((topic_id, position): Row => ['consultation_topics', { entry_id: row.id, topic_id, position }]),
  ]
}
