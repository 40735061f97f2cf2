import Database from 'better-sqlite3'
import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { databaseFile } from '../../db/open-centre.ts'
import { reportOf } from '../../src/reports/report.ts'
import { reportUntil } from '../../src/reports/rules.ts'
import { planOf, statementsDuring } from '../support/statements.ts'
import { inWorld, type World } from '../support/world.ts'
import { factsAfter } from './facts.ts'
import { histories } from './histories.ts'
import type { RawHistory } from './recount.ts'
import { reportTo } from './sample.ts'

const test = inWorld('the sums of the database')

/** Ids of the table's length, in the order of the history's own. */
const id = (name: string) => name.padEnd(36, '.')

/** Everything that is counted is taken out, and this history put in, as its facts stand at the end. */
const put = (file: Database.Database, history: RawHistory, leadId: string) => {
  const { talks, participations, countingStart } = factsAfter(history)
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
  for (const talk of talks) {
    const { clientId: client, targetGroup: group, caseYear: year, caseSequence: sequence, heldOn } = talk
    const isOrganisation = group === 'company' || group === 'municipality'
    if (isOrganisation) organisation(client, group)
    else insert('people', { id: id(client), family_name: 'x', sort_name: 'x', target_group: group, ...made })
    const whose = isOrganisation ? { organisation_id: id(client) } : { person_id: id(client) }
    const days = { opened_on: heldOn, last_entry_on: heldOn, sort_name: 'x' }
    const number = { prefix: 'W', year, sequence }
    insert('case_files', {
      id: id(talk.caseId),
      ...number,
      ...whose,
      target_group: group,
      lead_id: leadId,
      ...days,
      ...made,
    })
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
  for (const [index, { organisationId, kind, heldOn }] of participations.entries()) {
    organisation(organisationId, kind)
    insert('events', { id: id(`event${index}`), held_on: heldOn, title: 'x', ...made })
    insert('event_organisations', { event_id: id(`event${index}`), organisation_id: id(organisationId) })
  }
}

/** What points to others first. */
const emptied = ['event_organisations', 'events', 'consultations', 'entries', 'case_files', 'organisations', 'people']

const seed = Number(process.env.LOTSE_TEST_SEED ?? 20_160_701)
const numRuns = Number(process.env.LOTSE_TEST_RUNS ?? 300)

test('are the report of the rules, of any history', async (world: World) => {
  const file = new Database(databaseFile(world.folder))
  file.pragma('synchronous = OFF')
  let counted = 0
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const { to, today, countingStart } = history
      if (to < countingStart) return
      file.transaction(() => put(file, history, world.staff.Anna.counsellorId ?? ''))()
      const expected = reportUntil(to, factsAfter(history))
      assert.equal(await reportOf(world.db, { to, today }), expected)
      counted += expected.quarters.some(({ consultations }) => consultations > 0) ? 1 : 0
    }),
    { seed, numRuns },
  )
  file.close()
  assert.ok(counted > numRuns / 2, `${counted} of ${numRuns} histories counted somebody`)
})

test('walk the index of the consultations that stand, and no other way', async (world) => {
  const statements = await statementsDuring(world.db, () => reportTo(world))
  const [sums = ''] = statements.filter((statement) => statement.includes('counted as materialized'))
  const steps = planOf(world.db, sums)
  assert.match(steps.join('\n'), /SCAN talks USING (COVERING )?INDEX standing_consultations/)
  assert.not.match(steps.join('\n'), /(SCAN|SEARCH) talks (?!USING (COVERING )?INDEX standing_consultations)/)
})

test.run()
