import { sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { participations } from '../../src/events/queries.ts'
import { finishedSheets, measuresDone } from '../../src/reports/check-queries.ts'
import { countingStartFor, type Facts, type Until } from '../../src/reports/facts.ts'
import type { TalkFact } from '../../src/reports/rules.ts'

type Row = Omit<TalkFact, 'removed'> & { removedAt: number | null }

/** All there is, removed and uncounted talks too, for the rules alone to count: what no large centre could ask for. */
export const everyFact = async (db: Db, until: Until): Promise<Facts> => {
  const rows = await db.all<Row>(sql`
    select e.id as entryId, e.case_id as caseId, e.kind as form, e.removed_at as removedAt, e.happened_on as heldOn,
      e.recorded_at as recordedAt, c.accompanied, f.year as caseYear, f.sequence as caseSequence,
      f.target_group as targetGroup, coalesce(p.merged_into, o.merged_into, p.id, o.id) as clientId
    from entries e join consultations c on c.entry_id = e.id join case_files f on f.id = e.case_id
    left join people p on p.id = f.person_id left join organisations o on o.id = f.organisation_id`)
  const talks = rows.map(({ removedAt, ...talk }) => ({ ...talk, removed: removedAt !== null }))
  const countingStart = await countingStartFor(db, until)
  const checks = { finishedSheets: await finishedSheets(db), measures: await measuresDone(db) }
  return { countingStart, today: until.today, talks, participations: await participations(db), ...checks }
}
