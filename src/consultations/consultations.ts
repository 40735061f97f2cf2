import { v7 as newId } from 'uuid'
import type { Handle, Tx } from '../../db/open.ts'
import { entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween } from '../audit/audit.ts'
import type { Day } from '../calendar/rules.ts'
import { openCase } from '../cases/cases.ts'
import type { Entry } from '../cases/contract.ts'
import { afterChange, findEntryToChange, readEntry, refuseCorrection } from '../cases/entries.ts'
import { correctionsOf } from '../cases/history-queries.ts'
import { type CaseRecord, findCase, findLatestOpenCase, insertEntry, updateEntry } from '../cases/queries.ts'
import { refusalOfEntryDay, refusalOfNewEntry } from '../cases/rules.ts'
import { entriesOfSameTalk } from '../cases/talks-together-queries.ts'
import { findCatalogueEntry, findCounsellor } from '../catalogues/queries.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { wasCreated } from '../creations.ts'
import { idTaken, notFound, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { AlsoThere, ConsultationCorrection, NewConsultation } from './contract.ts'
import { insertTalk, updateTalk } from './queries.ts'
import { mayChoose, saidThere } from './rules.ts'

/** Records a consultation or a short contact on an open case, and on those of others who were there. Safe to repeat. */
export const recordConsultation = (handle: Handle, caseId: string, input: NewConsultation, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const { id } = input
    const creation = { id, kind: 'consultation', body: { caseId, ...input }, table: entries }
    if (await wasCreated(tx, creation, stamp)) return readEntry(tx, id, stamp)
    return addTalk(tx, await findCase(tx, caseId, stamp.by), input, stamp)
  })

type CaseOfTalk = Pick<CaseRecord, 'id' | 'closedOn' | 'personId' | 'organisationId'>

/**
 * The part of recording that the quick log shares. A talk with several clients is an entry on the case of each, and all share
 * the id of the talk; family that was counselled along stands with the first alone, so that nobody counts them twice.
 */
export const addTalk = async (tx: Tx, caseFile: CaseOfTalk, input: NewConsultation, stamp: Stamp): Promise<Entry> => {
  const { id, alsoThere = [], ...talk } = input
  const talkId = alsoThere.length === 0 ? null : newId()
  const entry = await addConsultation(tx, caseFile, { id, talkId, ...talk }, stamp)
  const clients = new Set([clientOf(caseFile)])
  for (const other of alsoThere) {
    const body = { with: id, ...other }
    if (await wasCreated(tx, { id: other.id, kind: 'quick log', body, table: entries }, stamp)) throw idTaken()
    const theirs = await caseOfOther(tx, other, input.heldOn, stamp)
    if (clients.has(clientOf(theirs))) throw ruleBroken('client_twice', 'alsoThere')
    clients.add(clientOf(theirs))
    await addConsultation(tx, theirs, { id: other.id, talkId, ...talk, accompanied: 0 }, stamp)
  }
  return alsoThere.length === 0 ? entry : readEntry(tx, id, stamp)
}

const clientOf = ({ personId, organisationId }: CaseOfTalk) => personId ?? organisationId

const caseOfOther = async (tx: Tx, other: AlsoThere, heldOn: Day, stamp: Stamp): Promise<CaseOfTalk> => {
  const { personId, organisationId, newCaseId } = other
  if ((personId === undefined) === (organisationId === undefined)) throw ruleBroken('one_client_needed', 'alsoThere')
  return openCaseFor(
    tx,
    personId === undefined
      ? { organisationId: await survivorOf(tx, organisationId ?? '', stamp.by) }
      : { personId: await survivorOf(tx, personId, stamp.by) },
    { id: newCaseId, openedOn: heldOn },
    stamp,
  )
}

/** The client's open case with the latest entry that the actor may know of, or else a new one. */
export const openCaseFor = async (
  tx: Tx,
  client: { personId: string } | { organisationId: string },
  fresh: { id: string; openedOn: Day },
  stamp: Stamp,
): Promise<CaseOfTalk> => {
  const open = await findLatestOpenCase(tx, client, stamp.by)
  if (open) return open
  const { id, closedOn } = await openCase(tx, { ...client, ...fresh }, stamp)
  return { id, closedOn, personId: null, organisationId: null, ...client }
}

type NewTalk = ConsultationCorrection & { id: string; talkId: string | null }

const addConsultation = async (tx: Tx, caseFile: CaseOfTalk, input: NewTalk, stamp: Stamp): Promise<Entry> => {
  const refusal = refusalOfNewEntry(input.heldOn, caseFile, stamp.today)
  if (refusal) throw ruleBroken(refusal, 'heldOn')
  await refuseChoices(tx, input, nothing)

  const entry = { id: input.id, caseId: caseFile.id, ...entryPartOf(input) }
  await insertEntry(tx, { ...entry, recordedAt: stamp.at, recordedBy: stamp.by.userId })
  await insertTalk(tx, { ...talkPartOf(input.id, input), talkId: input.talkId }, input.topicIds)
  return afterChange(tx, entry, 'recorded', stamp)
}

/**
 * Changes a talk, its form too; `version` is what the change is based on. `together`: what was changed is changed on the
 * cases of the others who were there too, or nowhere; corrected back, each says again what it said. Family counselled along
 * stays with whom it stands.
 */
export const correctConsultation = (
  handle: Handle,
  id: string,
  { version, together }: { version: number; together: boolean },
  input: ConsultationCorrection,
  stamp: Stamp,
) =>
  transaction(handle, async (tx) => {
    const found = await findEntryToChange(tx, id, stamp)
    const before = inputOf(found.entry)
    if (!before) throw notFound()
    const changes = changesBetween(before, { ...input, note: tidied(input.note) })
    refuseCorrection(version, found.entry, changes)
    const [last] = await correctionsOf(tx, id)
    const corrected = await writeCorrection(tx, found, input, stamp)
    if (!together) return corrected

    const { accompanied: _, ...shared } = changes
    for (const other of await entriesOfSameTalk(tx, id, stamp.by)) {
      if (other.removed) continue
      const theirs = await findEntryToChange(tx, other.id, stamp)
      const standing = inputOf(theirs.entry)
      const [lastThere] = await correctionsOf(tx, other.id)
      const wanted = saidThere(shared, { last, lastThere })
      if (standing) await writeCorrection(tx, theirs, { ...standing, ...wanted }, stamp)
    }
    return readEntry(tx, id, stamp)
  })

type ToChange = Awaited<ReturnType<typeof findEntryToChange>>

const writeCorrection = async (
  tx: Tx,
  { entry, caseFile }: ToChange,
  input: ConsultationCorrection,
  stamp: Stamp,
): Promise<Entry> => {
  const before = inputOf(entry)
  if (!before) throw notFound()
  const changes = changesBetween(before, { ...input, note: tidied(input.note) })
  const moved = input.heldOn !== before.heldOn
  const refusal = moved && refusalOfEntryDay(input.heldOn, caseFile, stamp.today)
  if (refusal) throw ruleBroken(refusal, 'heldOn')
  await refuseChoices(tx, input, before)

  if (Object.keys(changes).length === 0) return entry
  await updateEntry(tx, entry.id, entryPartOf(input))
  await updateTalk(tx, talkPartOf(entry.id, input), input.topicIds)
  return afterChange(tx, { ...entry, kind: input.form }, 'corrected', stamp, changes)
}

type Choices = Pick<ConsultationCorrection, 'topicIds' | 'channelId' | 'heldById'>

const nothing: Choices = { topicIds: [], channelId: null, heldById: null }

/** What was chosen must exist, and must not be retired unless it stands there already. */
const refuseChoices = async (tx: Tx, chosen: Choices, standing: Choices): Promise<void> => {
  for (const topicId of chosen.topicIds) {
    const topic = await findCatalogueEntry(tx, 'topic', topicId)
    if (!topic) throw ruleBroken('topic_unknown', 'topicIds')
    if (!mayChoose(topic, standing.topicIds)) throw ruleBroken('topic_retired', 'topicIds')
  }
  if (chosen.channelId !== null) {
    const channel = await findCatalogueEntry(tx, 'channel', chosen.channelId)
    if (!channel) throw ruleBroken('channel_unknown', 'channelId')
    if (!mayChoose(channel, [standing.channelId ?? ''])) throw ruleBroken('channel_retired', 'channelId')
  }
  // A colleague who has left may still have held a talk that is recorded late.
  if (chosen.heldById === null) return
  const holder = await findCounsellor(tx, chosen.heldById)
  if (!holder) throw ruleBroken('counsellor_unknown', 'heldById')
  if (holder.mergedInto !== null) throw ruleBroken('counsellor_merged', 'heldById')
}

/** A talk as its form in the browser says it; null for an entry that is no talk. */
const inputOf = ({ talk, happenedOn, note }: Entry): ConsultationCorrection | null =>
  talk && {
    form: talk.form,
    heldOn: happenedOn,
    heldById: talk.heldBy?.id ?? null,
    minutes: talk.minutes,
    channelId: talk.channel?.id ?? null,
    topicIds: talk.topics.map(({ id }) => id),
    language: talk.language,
    accompanied: talk.accompanied,
    note,
  }

const entryPartOf = (input: ConsultationCorrection) => ({
  kind: input.form,
  happenedOn: input.heldOn,
  note: tidied(input.note),
})

const talkPartOf = (
  entryId: string,
  { heldById, minutes, channelId, language, accompanied }: ConsultationCorrection,
) => ({
  entryId,
  heldById,
  minutes,
  channelId,
  language,
  accompanied,
})
