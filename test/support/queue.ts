import { setImmediate as turn } from 'node:timers/promises'
import { writerOf } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import type { World } from './world.ts'

/** Lets requests in while somebody else writes, so that each has been admitted before the first of them gets its turn, in order. */
export const allAdmitted = async <Reply>(
  { db }: Pick<World, 'db'>,
  requests: readonly (() => PromiseLike<Reply>)[],
): Promise<Reply[]> => {
  const writer = writerOf(db)
  let letGo = () => {}
  const done = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const writing = transaction(db, () => done)
  const replies: Promise<Reply>[] = []
  for (const request of requests) {
    const { last } = writer
    // A request of a test begins when it is awaited.
    replies.push(Promise.resolve(request()))
    while (writer.last === last) await turn()
  }
  letGo()
  await writing
  return Promise.all(replies)
}
