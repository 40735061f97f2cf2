import type { Handle, Tx } from '../../db/open.ts'
import { entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween } from '../audit/audit.ts'
import type { Entry } from '../cases/contract.ts'
import { afterChange, findEntryToCorrect, readEntry } from '../cases/entries.ts'
import { type CaseRecord, findCase, insertEntry, updateEntry } from '../cases/queries.ts'
import { refusalOfEntryDay, refusalOfNewEntry } from '../cases/rules.ts'
import { findCatalogueEntry, findCounsellor } from '../catalogues/queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { ConsultationCorrection, NewConsultation } from './contract.ts'
import { insertTalk, updateTalk } from './queries.ts'
import { mayChoose } from './rules.ts'

/** Records a consultation or a short contact on an open case. Safe to repeat. */
export const recordConsultation = (handle: Handle, caseId: string, input: NewConsultation, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const { id } = input
    const creation = { id, kind: 'consultation', body: { caseId, ...input }, table: entries }
    if (await wasCreated(tx, creation, stamp)) return readEntry(tx, id, stamp)
    return addConsultation(tx, await findCase(tx, caseId, stamp.by), input, stamp)
  })

/** The part of recording that the quick log shares: refuse, insert, audit. */
export const addConsultation = async (
  tx: Tx,
  caseFile: Pick<CaseRecord, 'id' | 'closedOn'>,
  input: NewConsultation,
  stamp: Stamp,
): Promise<Entry> => {
  const refusal = refusalOfNewEntry(input.heldOn, caseFile, stamp.today)
  if (refusal) throw ruleBroken(refusal, 'heldOn')
  await refuseChoices(tx, input, nothing)

  const entry = { id: input.id, caseId: caseFile.id, ...entryPartOf(input) }
  await insertEntry(tx, { ...entry, recordedAt: stamp.at, recordedBy: stamp.by.userId })
  await insertTalk(tx, talkPartOf(input.id, input), input.topicIds)
  return afterChange(tx, entry, 'recorded', stamp)
}

/** Changes a talk, its form too; `version` is what the change is based on. */
export const correctConsultation = (
  handle: Handle,
  id: string,
  version: number,
  input: ConsultationCorrection,
  stamp: Stamp,
) =>
  transaction(handle, async (tx) => {
    const { entry, caseFile } = await findEntryToCorrect(tx, id, version, stamp)
    const before = inputOf(entry)
    if (!before) throw notFound()
    const moved = input.heldOn !== before.heldOn
    const refusal = moved && refusalOfEntryDay(input.heldOn, caseFile, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'heldOn')
    await refuseChoices(tx, input, before)

    const changes = changesBetween(before, { ...input, note: tidied(input.note) })
    if (Object.keys(changes).length === 0) return entry
    await updateEntry(tx, id, entryPartOf(input))
    await updateTalk(tx, talkPartOf(id, input), input.topicIds)
    return afterChange(tx, { ...entry, kind: input.form }, 'corrected', stamp, changes)
  })

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
