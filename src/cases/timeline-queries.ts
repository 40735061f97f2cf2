import { aliasedTable, and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { isAmong, listed, prepared } from '../../db/prepared.ts'
import {
  caseFiles,
  catalogueEntries,
  checkResults,
  checkSheets,
  consultations,
  counsellors,
  documents,
  entries,
  followUps,
  outcomes,
  packages,
  partners,
  referralHandovers,
  referralStepsTaken,
  referrals,
  statusChanges,
  users,
} from '../../db/schema/index.ts'
import { mayWith } from '../accounts/permissions.ts'
import { pageOf, positionOf } from '../http/pages.ts'
import { actsOfEntries } from '../journeys/act-queries.ts'
import { organisationsNamed } from '../outcomes/queries.ts'
import type { Actor } from '../stamp.ts'
import type { EntriesQuery, Entry, EntryPage } from './contract.ts'
import { answersForEntry, mayChangeEntry } from './rules.ts'
import { type Other, othersOfTalks } from './talks-together-queries.ts'
import { type Topic, topicsOf } from './topic-queries.ts'

const entriesOnAPage = 50

/** A page of a case's timeline, newest first; what was removed is absent. */
export const pageOfEntries = async (
  handle: Handle,
  caseId: string,
  { kind, ...query }: EntriesQuery,
  actor: Actor,
): Promise<EntryPage> => {
  const limit = query.limit ?? entriesOnAPage
  const position = positionOf(query.cursor, 3)
  const [happenedOn, recordedAt, id] = position ?? []
  const rows = await pageByCase(
    handle,
    { caseId, kind, happenedOn, recordedAt, id, limit: limit + 1 },
    `${kind ? 'one kind' : 'every kind'}, ${position ? 'further' : 'first'} page`,
  )
  const described = await describe(handle, rows, actor)
  return pageOf(described, limit, (entry) => [entry.happenedOn, Date.parse(entry.recordedAt), entry.id])
}

/** One entry, removed or not. */
export const findEntry = async (handle: Handle, id: string, actor: Actor): Promise<Entry | undefined> =>
  (await entriesNamed(handle, [id], actor))[0]

/** Entries with all that a timeline shows of them, newest first, removed or not. */
export const entriesNamed = async (handle: Handle, ids: readonly string[], actor: Actor): Promise<Entry[]> =>
  describe(handle, await entriesById(handle, { ids: listed(ids) }), actor)

/** `mayChange` holds for the actor. */
const describe = async (handle: Handle, rows: EntryRow[], actor: Actor): Promise<Entry[]> => {
  const talks = rows.filter((row) => row.talkEntryId !== null)
  const topics = await topicsOf(
    handle,
    talks.map((row) => row.id),
  )
  const organisationIds = rows.flatMap((row) => row.organisationId ?? [])
  const named = await organisationsNamed(handle, organisationIds, actor)
  const together = await othersOfTalks(handle, rows, actor)
  const ofJourneys = rows.filter(({ kind }) => kind === 'journey').map(({ id }) => id)
  const acts = await actsOfEntries(handle, ofJourneys)
  const mayCorrectEveryones = mayWith(actor.roles, 'correct everyone’s entries')
  const asker = { userId: actor.userId, mayCorrectEveryones }
  return rows.map((row) => {
    const answers = answersForEntry(row, asker)
    return {
      ...entryOf(row, topics.get(row.id) ?? [], together.get(row.id) ?? [], named),
      mayChange: mayChangeEntry(row, asker),
      followUpId: answers ? row.followUpId : null,
      package: packageOf(row),
      file: fileOf(row, answers),
      journey: acts.get(row.id) ?? null,
    }
  })
}

const selectEntries = (handle: Handle, where: SQL | undefined) =>
  handle
    .select(entryColumns)
    .from(entries)
    .leftJoin(caseFiles, eq(caseFiles.id, entries.caseId))
    .leftJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .leftJoin(users, eq(users.id, entries.recordedBy))
    .leftJoin(consultations, eq(consultations.entryId, entries.id))
    .leftJoin(heldBy, eq(heldBy.id, consultations.heldById))
    .leftJoin(channels, eq(channels.id, consultations.channelId))
    .leftJoin(statusChanges, eq(statusChanges.entryId, entries.id))
    .leftJoin(reasons, eq(reasons.id, statusChanges.reasonId))
    .leftJoin(followUps, eq(followUps.entryId, entries.id))
    .leftJoin(checkResults, eq(checkResults.entryId, entries.id))
    .leftJoin(checkSheets, eq(checkSheets.id, checkResults.sheetId))
    .leftJoin(packages, eq(packages.entryId, entries.id))
    .leftJoin(outcomes, eq(outcomes.id, entries.id))
    .leftJoin(documents, eq(documents.entryId, entries.id))
    .leftJoin(referralStepsTaken, eq(referralStepsTaken.entryId, entries.id))
    .leftJoin(referrals, eq(referrals.id, referralStepsTaken.referralId))
    .leftJoin(partners, eq(partners.id, partnerOfStep))
    .leftJoin(referralHandovers, eq(referralHandovers.entryId, entries.id))
    .where(where)
    .orderBy(desc(entries.happenedOn), desc(entries.recordedAt), desc(entries.id))

const entriesById = prepared((handle) => selectEntries(handle, isAmong(entries.id, 'ids')).prepare())

type Page = `${'one' | 'every'} kind, ${'first' | 'further'} page`

const pageByCase = prepared((handle, page: Page) => {
  const value = sql.placeholder
  const where = and(
    eq(entries.caseId, value('caseId')),
    isNull(entries.removedAt),
    page.startsWith('one kind') ? eq(entries.kind, value('kind')) : undefined,
    page.endsWith('further page')
      ? sql`(${entries.happenedOn}, ${entries.recordedAt}, ${entries.id}) < (${value('happenedOn')}, ${value('recordedAt')}, ${value('id')})`
      : undefined,
  )
  return selectEntries(handle, where).limit(value('limit')).prepare()
})

const heldBy = aliasedTable(counsellors, 'held_by')
const channels = aliasedTable(catalogueEntries, 'channels')
const reasons = aliasedTable(catalogueEntries, 'reasons')

/** To whom a client consented, and for whom they withdrew it, stays told once it is for another. */
const partnerOfStep = sql`coalesce(
  (select consents.partner_id from referral_steps as consenting
    join referral_consents as consents on consents.entry_id = consenting.entry_id
    join entries as given on given.id = consents.entry_id and (given.removed_at is null or given.id = entries.id)
    where referral_steps.kind in ('consented', 'withdrawn') and consenting.referral_id = referral_steps.referral_id
      and consenting.position <= referral_steps.position
    order by consenting.position desc limit 1),
  referrals.partner_id)`

const entryColumns = {
  id: entries.id,
  caseId: entries.caseId,
  kind: entries.kind,
  happenedOn: entries.happenedOn,
  recordedAt: entries.recordedAt,
  authorId: entries.recordedBy,
  recordedBy: users.name,
  note: entries.note,
  removedAt: entries.removedAt,
  version: entries.version,
  leadUserId: counsellors.userId,
  talkEntryId: consultations.entryId,
  talkId: consultations.talkId,
  heldBy: { id: heldBy.id, name: heldBy.name },
  minutes: consultations.minutes,
  channel: { id: channels.id, german: channels.german, english: channels.english, state: channels.state },
  language: consultations.language,
  accompanied: consultations.accompanied,
  change: statusChanges.change,
  reason: { german: reasons.german, english: reasons.english },
  followUpId: followUps.id,
  checkId: checkSheets.checkId,
  respondent: checkSheets.respondent,
  packageId: packages.id,
  documentId: documents.id,
  fileTitle: documents.title,
  mediaType: documents.mediaType,
  bytes: documents.bytes,
  documentDeletedAt: documents.deletedAt,
  packageLanguage: packages.language,
  secondLanguage: packages.secondLanguage,
  modules: packages.modules,
  outcomeKind: outcomes.kind,
  organisationId: outcomes.organisationId,
  personId: caseFiles.personId,
  referralId: referralStepsTaken.referralId,
  referralStep: referralStepsTaken.kind,
  partner: partners.institution,
  handoverWay: referralHandovers.way,
  handoverTo: referralHandovers.recipient,
}

type EntryRow = Awaited<ReturnType<typeof selectEntries>>[number]

const entryOf = (
  row: EntryRow,
  topics: Topic[],
  together: Other[],
  named: ReadonlyMap<string, string>,
): Omit<Entry, 'mayChange' | 'followUpId' | 'package' | 'file' | 'journey'> => ({
  id: row.id,
  caseId: row.caseId,
  kind: row.kind,
  happenedOn: row.happenedOn,
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: row.recordedBy,
  note: row.note,
  removed: row.removedAt !== null,
  talk: talkOf(row, topics, together),
  status: row.change && { change: row.change, reason: row.reason },
  check: row.checkId === null ? null : { id: row.checkId, respondent: row.respondent },
  outcome: outcomeOf(row, named),
  referral: referralOf(row),
  version: row.version,
})

/** An organisation that the asker may not know of is not named. */
const outcomeOf = (row: EntryRow, named: ReadonlyMap<string, string>): Entry['outcome'] => {
  if (row.outcomeKind === null) return null
  const { outcomeKind: kind, organisationId: id, personId } = row
  const name = named.get(id ?? '')
  return { kind, ofPerson: personId !== null, organisation: id !== null && name !== undefined ? { id, name } : null }
}

const talkOf = (row: EntryRow, topics: Topic[], together: Other[]): Entry['talk'] => {
  if (row.kind !== 'consultation' && row.kind !== 'short_contact') return null
  const { kind: form, heldBy, minutes, channel, language, accompanied } = row
  return { form, heldBy, minutes, channel, topics, language, accompanied: accompanied ?? 0, together }
}

const packageOf = (row: EntryRow): Entry['package'] => {
  const { packageId, documentId, packageLanguage, secondLanguage, modules, documentDeletedAt } = row
  if (!packageId || !documentId || !packageLanguage) return null
  return {
    id: packageId,
    documentId,
    language: packageLanguage,
    second: secondLanguage,
    titles: (modules ?? []).map(({ title }) => title),
    deleted: documentDeletedAt !== null,
  }
}

const fileOf = ({ kind, fileTitle, mediaType, bytes }: EntryRow, answers: boolean): Entry['file'] =>
  kind === 'file' && fileTitle !== null && mediaType !== null && bytes !== null
    ? { title: fileTitle, mediaType, bytes, mayChange: answers }
    : null

const referralOf = ({ referralId, referralStep, partner, handoverWay, handoverTo }: EntryRow): Entry['referral'] =>
  referralId && referralStep && partner
    ? { id: referralId, partner, step: referralStep, way: handoverWay, to: handoverTo }
    : null
