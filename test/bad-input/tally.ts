import type { Message } from './messages.ts'
import type { Asker, Operation } from './operations.ts'
import type { Answer } from './sockets.ts'

export type Failure = { route: string; asker: Asker; broke: string; request: string; answer: string; again: string }

export type Tally = {
  seed: number
  requests: number
  /** Succeeded and refused, for each operation. */
  operations: Record<string, { succeeded: number; refused: number }>
  codes: Record<string, number>
  centres: number
  failures: Failure[]
}

export const tallyOf = (seed: number): Tally => ({
  seed,
  requests: 0,
  operations: {},
  codes: {},
  centres: 0,
  failures: [],
})

export const countIn = (tally: Tally, { route }: Operation, { status, body }: Answer): void => {
  tally.requests += 1
  const counted = tally.operations[route] ?? { succeeded: 0, refused: 0 }
  if (status < 300) counted.succeeded += 1
  else counted.refused += 1
  tally.operations[route] = counted
  const code = status < 300 ? String(status) : (/"code":"(\w+)"/.exec(body)?.[1] ?? `${status} to a HEAD`)
  tally.codes[code] = (tally.codes[code] ?? 0) + 1
}

type Asked = { operation: Operation; asker: Asker; message: Message; answer: Answer; number: number; since: number }

/** Everything that is needed to ask again: what went before in the same centre as well. */
export const failIn = (tally: Tally, broke: string, asked: Asked): void => {
  const { operation, asker, message, answer, number, since } = asked
  const { method, url, headers, body } = message
  const shown = { method, url, headers: headers.filter(([name]) => name !== 'cookie'), body: body?.toString('latin1') }
  tally.failures.push({
    route: operation.route,
    asker,
    broke,
    request: JSON.stringify(shown).slice(0, 3000),
    answer: `${answer.status} ${answer.body.slice(0, 1000)}`,
    again: `node --import tsx scripts/bench/fuzz.ts ${number - since + 1} --seed ${tally.seed} --from ${since}`,
  })
}

/** For a person who looks at the run. */
export const sumOf = ({ seed, requests, operations, codes, centres, failures }: Tally): string => {
  const counted = Object.values(operations)
  const succeeded = counted.reduce((sum, one) => sum + one.succeeded, 0)
  return JSON.stringify({
    seed,
    requests,
    operations: counted.length,
    succeeded,
    refused: requests - succeeded,
    codes: Object.keys(codes).filter((code) => /^[a-z]/.test(code)).length,
    centres,
    failures: failures.length,
  })
}
