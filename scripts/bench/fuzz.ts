import { parseArgs } from 'node:util'
import { fuzz } from '../../test/bad-input/fuzzing.ts'
import { sumOf } from '../../test/bad-input/tally.ts'
import { endAll } from '../../test/support/at-end.ts'

/**
 * node --import tsx scripts/bench/fuzz.ts [REQUESTS] [--seed N] [--from N]: asks every operation of the API wrongly,
 * 100,000 times in all unless said otherwise, and says which promise broke. Ends with 1 where one did. The same seed asks
 * the same again.
 */
const options = { seed: { type: 'string' }, from: { type: 'string' } } as const
const { values, positionals } = parseArgs({ options, allowPositionals: true })
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const begun = performance.now()

const tally = await fuzz({
  requests: Number(positionals[0] ?? 100_000),
  seed,
  from: Number(values.from ?? 0),
  report: (so) => console.log(sumOf(so)),
})
await endAll()

for (const failure of tally.failures.slice(0, 200)) console.log(JSON.stringify(failure, null, 2))
console.log(JSON.stringify({ codes: tally.codes }))
console.log(`${sumOf(tally)} in ${Math.round((performance.now() - begun) / 1000)} s`)
process.exit(tally.failures.length === 0 ? 0 : 1)
