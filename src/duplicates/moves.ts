import { eq, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '../../db/open.ts'
import {
  caseFiles,
  checks,
  distinctOrganisations,
  distinctPeople,
  enquiries,
  importRows,
  merges,
  openings,
  organisations,
  outcomes,
  people,
  placements,
} from '../../db/schema/index.ts'
import { handOnNames } from '../clients/client-names.ts'
import { contactsOf, deleteContacts, replaceContacts } from '../organisations/contact-queries.ts'
import { contactsInOrder } from '../organisations/rules.ts'
import { moveGuests, moveParticipations } from './event-moves.ts'
import { newContacts } from './merge-rules.ts'
import { inOrder } from './pair-queries.ts'
import {
  idsOf,
  type Move,
  type MovedRows,
  moveHousehold,
  moveLanguages,
  moveMemberships,
  moveNationalities,
  moveResidences,
} from './people-moves.ts'

type Moves = Record<string, Move>

/** Which rows say who was merged, or what was done to whom: they would lie if they pointed to somebody else. */
const stays: Move = async () => ({})

type Table = SQLiteTable & { id: SQLiteColumn }

/** Rows that can all move: nothing keeps two of them from pointing to one record. */
const allRows =
  (table: Table, column: SQLiteColumn, isVersioned = false): Move =>
  async (tx, fromId, toId) => {
    const found = await tx.select({ id: table.id }).from(table).where(eq(column, fromId))
    const version = isVersioned ? { version: sql`version + 1` } : {}
    await tx
      .update(table)
      .set({ [keyOf(table, column)]: toId, ...version })
      .where(eq(column, fromId))
    return { rows: found.map(({ id }) => id) }
  }

/** The name of a column in the table's own words. */
const keyOf = (table: SQLiteTable, column: SQLiteColumn): string => {
  const found = Object.entries(table).find(([, one]) => one === column)
  if (!found) throw new Error(`${column.name} is no column of this table`)
  return found[0]
}

/** The survivor's main contact stays it, where it has one; what its contacts say already needs no second one. */
const moveContacts: Move = async (tx, fromId, toId) => {
  const [standing, found] = [await contactsOf(tx, toId), await contactsOf(tx, fromId)]
  const moved = newContacts(standing, found)
  const dropped = found.filter((one) => !moved.includes(one))
  await deleteContacts(tx, fromId)
  await replaceContacts(tx, toId, contactsInOrder([...standing, ...moved]))
  return { rows: idsOf(moved), dropped }
}

type DistinctTable = typeof distinctPeople | typeof distinctOrganisations

/** Whoever is somebody else than the one is somebody else than the other too. Either column may hold either id. */
const moveDecisions =
  (table: DistinctTable, column: 'firstId' | 'secondId'): Move =>
  async (tx, fromId, toId) => {
    const found = await tx.delete(table).where(eq(table[column], fromId)).returning()
    const moved = found.map((row) => {
      const [firstId, secondId] = inOrder(toId, row.firstId === fromId ? row.secondId : row.firstId)
      return { ...row, firstId, secondId }
    })
    const known = new Set<string>()
    for (const row of moved) {
      const there = await tx.insert(table).values(row).onConflictDoNothing().returning()
      if (there.length === 0) known.add(`${row.firstId} ${row.secondId}`)
    }
    const isKnown = (_: unknown, index: number) => known.has(`${moved[index]?.firstId} ${moved[index]?.secondId}`)
    return { rows: found.filter((row, index) => !isKnown(row, index)), dropped: found.filter(isKnown) }
  }

const moveNames: Move = async (tx, fromId, toId) => {
  const names = await handOnNames(tx, fromId, toId)
  return names === null ? {} : { dropped: [{ names }] }
}

/**
 * Every column of the database that may hold the id of a person, and what a merge does with it. A test reads the columns
 * from the database itself: a new one that is missing here fails it.
 */
export const movesOfPeople = {
  /** What was done with them: it moves always. */
  work: {
    'case_files.person_id': allRows(caseFiles, caseFiles.personId, true),
    'import_rows.subject_id': allRows(importRows, importRows.subjectId),
    'people.merged_into': allRows(people, people.mergedInto),
    'merges.person_id': allRows(merges, merges.personId),
    'merges.merged_person_id': stays,
    'distinct_people.first_id': moveDecisions(distinctPeople, 'firstId'),
    'distinct_people.second_id': moveDecisions(distinctPeople, 'secondId'),
    'audit.subject_id': stays,
  },
  /** What is said of them: it stays with the merged record where some must not learn it. */
  facts: {
    'residences.person_id': moveResidences,
    'nationalities.person_id': moveNationalities,
    'person_languages.person_id': moveLanguages,
    'household_members.person_id': moveHousehold,
    'memberships.person_id': moveMemberships,
    'enquiries.person_id': allRows(enquiries, enquiries.personId),
    'event_participants.person_id': moveGuests('personId'),
    'client_names.client_id': moveNames,
  },
} as const satisfies Record<'work' | 'facts', Moves>

/** The same of organisations. */
export const movesOfOrganisations = {
  work: {
    'case_files.organisation_id': allRows(caseFiles, caseFiles.organisationId, true),
    'import_rows.subject_id': allRows(importRows, importRows.subjectId),
    'organisations.merged_into': allRows(organisations, organisations.mergedInto),
    'checks.organisation_id': allRows(checks, checks.organisationId),
    'outcomes.organisation_id': allRows(outcomes, outcomes.organisationId),
    'merges.organisation_id': allRows(merges, merges.organisationId),
    'merges.merged_organisation_id': stays,
    'distinct_organisations.first_id': moveDecisions(distinctOrganisations, 'firstId'),
    'distinct_organisations.second_id': moveDecisions(distinctOrganisations, 'secondId'),
    'audit.subject_id': stays,
  },
  facts: {
    'event_organisations.organisation_id': moveParticipations,
    'organisation_contacts.organisation_id': moveContacts,
    'openings.organisation_id': allRows(openings, openings.organisationId, true),
    'placements.organisation_id': allRows(placements, placements.organisationId, true),
    'event_participants.organisation_id': moveGuests('organisationId'),
    'enquiries.organisation_id': allRows(enquiries, enquiries.organisationId),
    'client_names.client_id': moveNames,
  },
} as const satisfies Record<'work' | 'facts', Moves>

/** Runs the moves, and tells by column what became of the rows. */
export const moveRows = async (tx: Tx, moves: Moves, fromId: string, toId: string) => {
  const told: Record<string, MovedRows> = {}
  for (const [column, move] of Object.entries(moves)) told[column] = await move(tx, fromId, toId)
  return {
    rows: Object.fromEntries(Object.entries(told).flatMap(([column, { rows }]) => (rows ? [[column, rows]] : []))),
    dropped: Object.fromEntries(
      Object.entries(told).flatMap(([column, { dropped }]) => (dropped?.length ? [[column, dropped]] : [])),
    ),
  }
}
