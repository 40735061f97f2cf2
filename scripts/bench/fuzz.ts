import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzz } from '../../test/bad-input/fuzzing.ts'
import { sumOf, type Tally } from '../../test/bad-input/tally.ts'
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
// Whatever a centre puts aside goes when this folder goes.
const folder = mkdtempSync(join(tmpdir(), 'lotse-fuzz-'))
process.env.TMPDIR = folder

let shown = 0
const show = (tally: Tally) => {
  for (const failure of tally.failures.slice(shown)) console.log(JSON.stringify(failure, null, 2))
  shown = tally.failures.length
  console.log(sumOf(tally))
}

const requests = Number(positionals[0] ?? 100_000)
const tally = await fuzz({ requests, seed, from: Number(values.from ?? 0), report: show })
await endAll()
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
show(tally)
console.log(JSON.stringify({ codes: tally.codes }))
console.log(`${sumOf(tally)} in ${Math.round((performance.now() - begun) / 1000)} s`)
process.exit(tally.failures.length === 0 ? 0 : 1)
