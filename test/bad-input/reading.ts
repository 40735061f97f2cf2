import { randomOf } from '../../db/seed/demo/random.ts'
import type { Anna } from '../support/valid-calls.ts'
import type { World } from '../support/world.ts'
import { ask, signedBy } from './asking.ts'
import { draftOf, messageOf } from './messages.ts'
import { allowedTo, type Operation } from './operations.ts'
import { brokenBy } from './promises.ts'

/** Every GET, and the searches. */
const isRead = ({ method, route }: Operation) => method === 'GET' || /\/search$/.test(route)

/** Whatever was let in can be shown again: each reading operation answers, about what was written to before. */
export const brokenReadsIn = async (
  world: World,
  written: readonly Anna[],
  operations: Operation[],
): Promise<string[]> => {
  const broken: string[] = []
  for (const [index, operation] of operations.filter(isRead).entries()) {
    const [asker = 'nobody'] = allowedTo(operation, world)
    const anna = written[index % written.length]
    if (!anna) continue
    const message = signedBy(messageOf(draftOf(operation, anna)), asker, world)
    const answer = await ask(world, message, randomOf(index))
    // Whoever asks may have lost their account to one of the requests, which is no fault.
    const complaint = brokenBy(answer, operation.method, operation)
    if (complaint) broken.push(`${operation.route} ${complaint} ${answer.body.slice(0, 300)}`)
  }
  return broken
}
