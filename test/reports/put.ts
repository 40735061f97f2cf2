import type Database from 'better-sqlite3'
import { factsAfter } from './facts.ts'
import type { RawHistory } from './recount.ts'

/** Ids of the table's length, in the order of the history's own. */
const id = (name: string) => name.padEnd(36, '.')

/** Everything that is counted is taken out, and this history put in, as its facts stand at the end. */
export const put = (file: Database.Database, history: RawHistory, leadId: string) => {
  const { talks, participations, finishedSheets, measures, outcomes, countingStart } = factsAfter(history)
  const insert = (table: string, row: Record<string, unknown>) =>
    file
      .prepare(
        `insert or ignore into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row))
  const made = { version: 1, created_at: 0 }
  const organisation = (client: string, kind: string) =>
    insert('organisations', { id: id(client), kind, name: 'x', sort_name: 'x', ...made })
  for (const table of emptied) file.exec(`delete from ${table}`)
  file.prepare('update settings set founded_on = ?').run(countingStart)
  type Case = Pick<(typeof talks)[number], 'caseId' | 'clientId' | 'targetGroup' | 'caseYear' | 'caseSequence'>
  const caseFile = (
    { caseId, clientId: client, targetGroup: group, caseYear: year, caseSequence: sequence }: Case,
    day: string,
  ) => {
    const isOrganisation = group === 'company' || group === 'municipality'
    if (isOrganisation) organisation(client, group)
    else insert('people', { id: id(client), family_name: 'x', sort_name: 'x', target_group: group, ...made })
    const whose = isOrganisation ? { organisation_id: id(client) } : { person_id: id(client) }
    const days = { opened_on: day, last_entry_on: day, sort_name: 'x' }
    const number = { prefix: 'W', year, sequence }
    insert('case_files', {
      id: id(caseId),
      ...number,
      ...whose,
      target_group: group,
      lead_id: leadId,
      ...days,
      ...made,
    })
  }
  for (const talk of talks) {
    const { heldOn } = talk
    caseFile(talk, heldOn)
    insert('entries', {
      id: id(talk.entryId),
      case_id: id(talk.caseId),
      kind: talk.form,
      happened_on: heldOn,
      recorded_at: talk.recordedAt,
      removed_at: talk.removed ? 1 : null,
      version: 1,
    })
    insert('consultations', { entry_id: id(talk.entryId), accompanied: talk.accompanied })
  }
  for (const { caseYear, caseSequence, ...one } of outcomes) {
    caseFile({ ...one, caseYear, caseSequence }, one.happenedOn)
    insert('entries', {
      id: id(one.entryId),
      case_id: id(one.caseId),
      kind: 'outcome',
      happened_on: one.happenedOn,
      recorded_at: 1,
      removed_at: one.removed ? 1 : null,
      version: 1,
    })
    insert('outcomes', { id: id(one.entryId), kind: one.kind })
  }
  for (const [index, { organisationId, kind, heldOn }] of participations.entries()) {
    organisation(organisationId, kind)
    insert('events', { id: id(`event${index}`), held_on: heldOn, title: 'x', ...made })
    insert('event_organisations', { event_id: id(`event${index}`), organisation_id: id(organisationId) })
  }
  const checkOf = ({
    checkId,
    kind,
    organisationId: of,
  }: {
    checkId: string
    kind: string
    organisationId: string | null
  }) => {
    if (of !== null) organisation(of, of.split(' ')[0] ?? '')
    const whose = of === null ? { registered_name: 'x' } : { organisation_id: id(of) }
    const row = { id: id(checkId), kind, questionnaire_version: 1, origin: 'invited', ...whose, ends_on: '2022-01-01' }
    insert('checks', { ...row, ...made })
  }
  const sheet = (name: string, checkId: string, finishedAt: number | null) =>
    insert('check_sheets', {
      id: id(name),
      check_id: id(checkId),
      secret_hash: name,
      language: 'de',
      finished_at: finishedAt,
      ...made,
    })
  for (const one of finishedSheets) {
    checkOf(one)
    sheet(one.sheetId, one.checkId, one.finishedAt)
    insert('check_results', { sheet_id: id(one.sheetId), finished_on: one.finishedOn, result: '{}', result_hash: 'x' })
  }
  for (const one of measures) {
    checkOf(one)
    sheet(one.sheetId, one.checkId, null)
    insert('follow_ups', {
      id: id(one.followUpId),
      what: 'x',
      owner_id: leadId,
      due_on: one.doneOn,
      done_on: one.doneOn,
      sheet_id: id(one.sheetId),
      statement: one.statement,
      removed_at: one.removed ? 1 : null,
      ...made,
    })
  }
}

/** What points to others first. */
const emptied = [
  'outcomes',
  'follow_ups',
  'check_results',
  'check_sheets',
  'checks',
  'event_organisations',
  'events',
  'consultations',
  'entries',
  'case_files',
  'organisations',
  'people',
]
