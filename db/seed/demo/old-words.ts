import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '../../open.ts'
import { catalogueEntries, consultations, consultationTopics, counsellors, entries } from '../../schema/index.ts'
import { foundedOn } from './arrivals.ts'
import { berlinMoment } from './days.ts'
import { randomOf } from './random.ts'
import type { Keys } from './staff.ts'

/** What the centre's first list brought and nobody has decided about: who looks at Kataloge finds something to do. */
export const writeOldWords = async (tx: Tx, keys: Keys, seed: number): Promise<void> => {
  const bergbau = keys.catalogue('topic', 'bergbau')
  const telefonat = keys.catalogue('channel', 'telefonat')
  const waiting = { state: 'unconfirmed' as const, position: 90 }
  await tx.insert(catalogueEntries).values([
    { id: bergbau, catalogue: 'topic', code: 'bergbau', german: 'Bergbau', ...waiting },
    { id: telefonat, catalogue: 'channel', code: 'telefonat', german: 'Telefonat', ...waiting },
  ])
  const topics = (await firstTalksOf(tx, keys.counsellor('jens.oehme'), 3)).map((entryId) => ({
    entryId,
    topicId: bergbau,
  }))
  await tx.insert(consultationTopics).values(topics.map((topic) => ({ ...topic, position: 20 })))
  const byPhone = await firstTalksOf(tx, keys.counsellor('marlene.huebner'), 5)
  await tx.update(consultations).set({ channelId: telefonat }).where(inArray(consultations.entryId, byPhone))
  for (const [name, colleague, talks] of oldNames) {
    const id = randomOf(seed, 'old name', name).id(berlinMoment(foundedOn, 475))
    const held = await firstTalksOf(tx, keys.counsellor(colleague), talks)
    await tx.insert(counsellors).values({ id, name, state: 'unconfirmed' })
    await tx.update(consultations).set({ heldById: id }).where(inArray(consultations.entryId, held))
  }
}

/** As the list wrote them: a colleague by her initial, and somebody who left before there were accounts. */
const oldNames = [
  ['K. Reuther', 'kateryna.reuther', 7],
  ['S. Weißbach', 'jens.oehme', 12],
] as const

const firstTalksOf = async (tx: Tx, counsellorId: string, talks: number): Promise<string[]> => {
  const rows = await tx
    .select({ id: entries.id })
    .from(consultations)
    .innerJoin(entries, eq(entries.id, consultations.entryId))
    .where(and(eq(consultations.heldById, counsellorId), isNull(entries.removedAt)))
    .orderBy(asc(entries.happenedOn), asc(entries.id))
    .limit(talks)
  return rows.map(({ id }) => id)
}
