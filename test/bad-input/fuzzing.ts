import { at, type Random, randomOf } from '../../db/seed/demo/random.ts'
import { inEmptyCentre } from '../support/valid-calls.ts'
import { ask, signedBy } from './asking.ts'
import { bend } from './bending.ts'
import { type Centre, type Centres, centresOf } from './centres.ts'
import { draftOf, messageOf } from './messages.ts'
import { type Asker, allowedTo, askers, type Operation } from './operations.ts'
import { brokenBy } from './promises.ts'
import { brokenReadsIn } from './reading.ts'
import type { Answer } from './sockets.ts'
import { countIn, failIn, type Tally, tallyOf } from './tally.ts'
import { type Watch, watchOver } from './watching.ts'
import { notWholeIn } from './wholeness.ts'

export type Fuzzing = {
  requests: number
  seed: number
  /** The first number: what went wrong is asked again from where its centre was new. */
  from?: number
  report?: (tally: Tally) => void
}

/** A centre in use: since which number, and who watches over its database. */
type Used = Centre & { since: number; watch: Watch; asked: number; isSpent: boolean }

/** Asks wrong questions of every operation in turn, and says which promise broke where. */
export const fuzz = async ({ requests, seed, from = 0, report }: Fuzzing): Promise<Tally> => {
  const tally = tallyOf(seed)
  // Each holds a view of Anna's own, of which she may keep fifty.
  const centres = await centresOf(Math.min(40, 20 + Math.ceil(requests / 1000)))
  const inUse = new Map<'staffed' | 'empty', Used>()
  const operations = await centres.operations()
  try {
    for (let number = from; number < from + requests; number += 1) {
      const operation = at(operations, number % operations.length)
      const kind = inEmptyCentre.includes(operation.route) ? 'empty' : 'staffed'
      const used = inUse.get(kind) ?? (await begin(centres, kind, number))
      inUse.set(kind, used)
      await askOnce(used, operation, number, tally)
      if (used.isSpent && inUse.delete(kind)) await end(used, operations, tally)
      if (tally.requests % 1000 === 0) report?.(tally)
    }
    for (const used of inUse.values()) await end(used, operations, tally)
  } finally {
    await centres.dispose()
  }
  return tally
}

const begin = async (centres: Centres, kind: 'staffed' | 'empty', since: number): Promise<Used> => {
  const centre = await centres.next(kind)
  return { ...centre, since, watch: await watchOver(centre.world.db), asked: 0, isSpent: false }
}

const askOnce = async (used: Used, operation: Operation, number: number, tally: Tally): Promise<void> => {
  const { world, known, since } = used
  const [anna] = used.left
  if (!anna) throw new Error('A centre was used after it was spent')
  const random = randomOf(tally.seed, 'request', number)
  const valid = draftOf(operation, anna)
  const draft = bend(structuredClone(valid), operation, random, known)
  const asker = askerFor(allowedTo(operation, world), random)
  const message = signedBy(messageOf(draft), asker, world)
  const answer = await ask(world, message, random)
  const { committed, told } = await used.watch.look()
  countIn(tally, operation, answer)

  const isSame = draft.method === valid.method && `${draft.segments}` === `${valid.segments}`
  const broken = [
    brokenBy(answer, draft.method, isSame ? operation : null),
    committed ? brokenByWriting(answer, draft.method, operation, told) : null,
    used.asked % 50 === 49 && (await used.watch.missed()) ? 'has written unseen, here or up to 50 requests ago' : null,
  ]
  for (const broke of broken) {
    if (broke) failIn(tally, broke, { operation, asker, message, answer, number, since })
  }
  used.asked += 1
  if (committed) used.left.shift()
  used.isSpent = used.left.length === 0 || hasLostAccess(answer, asker, operation, used)
}

/** Mostly whoever made what is asked for, so that not the rights answer but what is wrong with the request. */
const askerFor = (allowed: readonly Asker[], random: Random): Asker =>
  random.chance(0.8) ? (allowed[0] ?? 'nobody') : random.pick(random.chance(0.6) ? allowed : askers)

/** A draft is no act in the centre, nor is a sheet that is being filled in: neither leaves a row in the audit. */
const untold = /^(?:PUT|DELETE) +\/api\/(?:drafts|check-sheet\/(?:answers|notes|language))\b/

/** Who looked at a document is told in the audit. */
const opening =
  /^\w+ +\/api\/(?:documents\/:id|referrals\/:id\/sheet\.pdf|package-link\/booklet\.pdf|package-batches\/:id\/booklets\.zip)$/

/** When a calendar program last came is kept for the feed's owner alone. */
const noting = /^\w+ +\/api\/calendar-feed\/:secret\.ics$/

const brokenByWriting = ({ status }: Answer, method: string, { route }: Operation, told: boolean): string | null => {
  if (status >= 400) return 'refuses, and has written'
  if (method === 'GET' || method === 'HEAD') {
    return (told ? opening : noting).test(route) ? null : 'reads, and has written'
  }
  return told || untold.test(route) ? null : 'has written, and the audit does not tell'
}

/** A request that succeeded may have ended a session or taken a role: then the rights would answer all others. */
const hasLostAccess = ({ status, body }: Answer, asker: Asker, operation: Operation, { world }: Used): boolean => {
  if (asker === 'nobody') return false
  return status === 401 || (status === 403 && asker === allowedTo(operation, world)[0] && body.includes('not_allowed'))
}

const end = async ({ world, left, all, since }: Used, operations: Operation[], tally: Tally): Promise<void> => {
  const written = all.slice(0, Math.max(1, all.length - left.length))
  const found = [...notWholeIn(world.folder), ...(await brokenReadsIn(world, written, operations))]
  const again = `node --import tsx scripts/bench/fuzz.ts ${tally.requests} --seed ${tally.seed} --from ${since}`
  for (const broke of found) {
    tally.failures.push({ route: 'afterwards', asker: 'nobody', broke, request: '', answer: '', again })
  }
  tally.centres += 1
  await world.dispose()
}
