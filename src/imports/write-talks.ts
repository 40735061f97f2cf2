import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { consultations, consultationTopics, entries } from '../../db/schema/index.ts'
import { keepLastEntry } from '../cases/queries.ts'
import type { TargetGroup } from '../cases/terms.ts'
import { groupedBy } from '../grouped.ts'
import type { Stamp } from '../stamp.ts'
import { extendCases } from './extend-cases.ts'
import type { Homes } from './homes.ts'
import { insertAll } from './insert-all.ts'
import type { Plan } from './plan.ts'
import { rememberRows } from './remember-rows.ts'
import type { Home } from './rules.ts'
import type { SortedRows } from './sort-rows.ts'
import type { Wordbook } from './words.ts'
import { openCases, recordClosings } from './write-cases.ts'

type TalkRow = SortedRows['talks'][number]

/** A talk of the lists, with the ids of all that it names; `caseId` is null where its case is still to be opened. */
type Talk = TalkRow & {
  clientId: string
  caseId: string | null
  counsellorId: string | null
  channelId: string | null
  topicIds: string[]
}

/** Writes the talks, each into the case of its Nr; returns how many cases that opened. */
export const writeTalks = async (tx: Tx, plan: Plan & Homes, words: Wordbook, stamp: Stamp): Promise<number> => {
  const talks = plan.rows.talks.map((row) => talkOf(row, plan, words))
  const talksOfCases = groupedBy(talks.filter(hasCase), ({ caseId }) => caseId)
  const talksOfClients = groupedBy(
    talks.filter((talk) => !hasCase(talk)),
    ({ clientId }) => clientId,
  )
  const moved = await extendCases(tx, talksOfCases, stamp)
  const opened = await openCases(tx, talksOfClients, groupsOfNewClients(plan), stamp)
  const newCases = new Map(opened.map(({ clientId, id }) => [clientId, id]))
  await writeEntries(
    tx,
    talks.map((talk) => ({ ...talk, id: newId(), caseId: talk.caseId ?? newCases.get(talk.clientId) ?? '' })),
    stamp,
  )
  for (const caseId of talksOfCases.keys()) await keepLastEntry(tx, caseId)
  const closings = opened.flatMap(({ id, closedOn }) => (closedOn ? [{ caseId: id, closedOn }] : []))
  await recordClosings(tx, [...moved, ...closings], stamp)
  return opened.length
}

const groupsOfNewClients = ({ rows, clientIds }: Plan): Map<string, TargetGroup> =>
  new Map([
    ...rows.people.map(({ nr, targetGroup }) => [clientIds.get(nr) ?? '', targetGroup] as const),
    ...rows.organisations.map(({ nr, kind }) => [clientIds.get(nr) ?? '', kind] as const),
  ])

const talkOf = (row: TalkRow, { clientIds, homes }: Plan & Homes, { idOf }: Wordbook): Talk => ({
  ...row,
  clientId: clientIds.get(row.clientNr) ?? '',
  caseId: caseIn(homes.get(row.clientNr)),
  counsellorId: row.counsellor === null ? null : idOf({ kind: 'counsellor', value: row.counsellor }),
  channelId: row.channel === null ? null : idOf({ kind: 'channel', value: row.channel }),
  // Two spellings in one row may mean one topic.
  topicIds: [...new Set(row.topics.map((value) => idOf({ kind: 'topic', value })))],
})

const caseIn = (home: Home | undefined): string | null => (typeof home === 'object' ? home.caseId : null)

const hasCase = (talk: Talk): talk is Talk & { caseId: string } => talk.caseId !== null

const writeEntries = async (tx: Tx, talks: (Talk & { id: string; caseId: string })[], stamp: Stamp): Promise<void> => {
  const lines = talks.map(({ id, caseId, form, heldOn, note }) => ({
    id,
    caseId,
    kind: form,
    happenedOn: heldOn,
    recordedAt: stamp.at,
    recordedBy: stamp.by.userId,
    note,
  }))
  const details = talks.map(({ id, counsellorId, minutes, channelId }) => ({
    entryId: id,
    heldById: counsellorId,
    minutes,
    channelId,
  }))
  const topics = talks.flatMap(({ id, topicIds }) =>
    topicIds.map((topicId, position) => ({ entryId: id, topicId, position })),
  )
  await insertAll(tx, entries, lines)
  await insertAll(tx, consultations, details)
  await insertAll(tx, consultationTopics, topics)
  await rememberRows(tx, talks, stamp)
}
