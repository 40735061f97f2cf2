import { aliasedTable, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import {
  caseFiles,
  catalogueEntries,
  checkSheets,
  counsellors,
  followUps,
  organisations,
  people,
} from '../../db/schema/index.ts'
import { mayWith } from '../accounts/permissions.ts'
import { caseNumber } from '../cases/rules.ts'
import { isRepetition } from '../checks/repetition-rules.ts'
import { clientColumns, clientOf } from '../clients/queries.ts'
import { momentAt } from '../clock/rules.ts'
import type { Actor } from '../stamp.ts'
import type { FollowUp } from './contract.ts'
import { mayChangeFollowUp } from './rules.ts'

/** As it is, whoever asks: for what was found by one of the others before. */
export const describeFollowUp = async (handle: Handle, id: string, actor: Actor): Promise<FollowUp> => {
  const [found] = await described(handle, { where: eq(followUps.id, id), limit: 1 }, actor)
  if (!found) throw new Error('The follow-up was there a moment ago')
  return found
}

const leads = aliasedTable(counsellors, 'leads')
const channels = aliasedTable(catalogueEntries, 'channels')

const columns = {
  ...clientColumns,
  id: followUps.id,
  what: followUps.what,
  dueOn: followUps.dueOn,
  begins: followUps.begins,
  ends: followUps.ends,
  place: followUps.place,
  channel: { id: channels.id, german: channels.german, english: channels.english },
  reminder: followUps.reminder,
  doneOn: followUps.doneOn,
  removedAt: followUps.removedAt,
  createdBy: followUps.createdBy,
  version: followUps.version,
  ownerId: followUps.ownerId,
  ownerName: counsellors.name,
  ownerUserId: counsellors.userId,
  leadUserId: leads.userId,
  caseId: caseFiles.id,
  prefix: caseFiles.prefix,
  year: caseFiles.year,
  sequence: caseFiles.sequence,
  closedOn: caseFiles.closedOn,
  checkId: checkSheets.checkId,
  statement: followUps.statement,
  asksWhetherStayed: sql<number>`exists (select 1 from outcomes where outcomes.follow_up_id = ${followUps.id} and outcomes.kind = 'moved')`,
}

/** Of a day, first what has a time, by time; then what has none. */
const dueFirst = [asc(followUps.dueOn), sql`${followUps.begins} is null`, asc(followUps.begins), asc(followUps.id)]

const selectFollowUps = (handle: Handle, where: SQL | undefined, limit: number) =>
  handle
    .select(columns)
    .from(followUps)
    .leftJoin(counsellors, eq(counsellors.id, followUps.ownerId))
    .leftJoin(channels, eq(channels.id, followUps.channelId))
    .leftJoin(caseFiles, eq(caseFiles.id, followUps.caseId))
    .leftJoin(leads, eq(leads.id, caseFiles.leadId))
    .leftJoin(checkSheets, eq(checkSheets.id, followUps.sheetId))
    .leftJoin(people, eq(people.id, caseFiles.personId))
    .leftJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(where)
    .orderBy(...dueFirst)
    .limit(limit)

/** These, in the order of what is due next. */
export const described = async (
  handle: Handle,
  { where, limit }: { where: SQL | undefined; limit: number },
  actor: Actor,
): Promise<FollowUp[]> => {
  const mayCorrectEveryones = mayWith(actor.roles, 'correct everyone’s entries')
  return (await selectFollowUps(handle, where, limit)).map((row) => ({
    id: row.id,
    what: row.what,
    dueOn: row.dueOn,
    appointment: appointmentOf(row),
    reminder: row.reminder as FollowUp['reminder'],
    doneOn: row.doneOn,
    owner: { id: row.ownerId, name: row.ownerName ?? '' },
    case: caseOf(row),
    checkId: row.checkId,
    asksWhetherStayed: row.asksWhetherStayed === 1,
    outlivesCase: row.asksWhetherStayed === 1 || isRepetition(row),
    removed: row.removedAt !== null,
    mayChange: mayChangeFollowUp(row, { userId: actor.userId, mayCorrectEveryones }),
    version: row.version,
  }))
}

const appointmentOf = ({ dueOn, begins, ends, place, channel }: Selected): FollowUp['appointment'] => {
  if (begins === null || ends === null) return null
  // Written down only where the clocks show it.
  const at = (time: string) => (momentAt(dueOn, time) ?? new Date(0)).toISOString()
  return { begins, ends, beginsAt: at(begins), endsAt: at(ends), place, channel }
}

type Selected = Awaited<ReturnType<typeof selectFollowUps>>[number]

const caseOf = ({ caseId, prefix, year, sequence, closedOn, ...client }: Selected): FollowUp['case'] => {
  if (caseId === null || prefix === null || year === null || sequence === null) return null
  return {
    id: caseId,
    number: caseNumber({ prefix, year, sequence }),
    client: clientOf(client),
    closed: closedOn !== null,
  }
}
