import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { databaseFile } from '../../db/open-centre.ts'
import { Started } from '../../test/support/processes.ts'
import { makeBigCentre } from './big-centre.ts'
import { load, type Measured, quantile } from './load.ts'
import { type Scenario, scenariosOf } from './scenarios.ts'
import { type Server, sessionOf, startLotse } from './servers.ts'

/**
 * npm run bench [-- --quick] [--only PART]: Lotse, with session, rights and audit, against a bare Fastify with prepared
 * statements, on the same file of 100,000 cases; in turn, ten connections. Prints what Lotse reaches of it.
 */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } })
const size = { cases: options.quick ? 300 : 100_000, entries: options.quick ? 1_710 : 570_000, seed: 4 }
const rounds = options.quick ? 1 : 4
const secondsEach = options.quick ? 0.1 : 3
const usualConnections = 10

type Rounds = Record<'lotse' | 'bare', Measured[]>

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-bench-'))
  const servers: Server[] = []
  try {
    await makeBigCentre(folder, size)
    const lotse = await startLotse(folder)
    servers.push(lotse)
    const bare = await startBare(folder)
    servers.push(bare)
    const scenarios = scenariosOf(databaseFile(folder), {
      counsellor: await sessionOf(lotse, 'anna'),
      coordinator: await sessionOf(lotse, 'karla'),
    })
    console.log(
      `${size.cases} cases, ${size.entries} entries, ${usualConnections} connections, ${rounds} rounds\n${head}`,
    )
    for (const scenario of scenarios.filter(({ name }) => name.includes(options.only ?? ''))) {
      const measured = await inTurn(scenario, lotse, bare)
      console.log(`${lineOf(scenario, measured)} | ${residentOf(lotse.pid)} MB`)
    }
    console.log(`resident memory: Lotse ${residentOf(lotse.pid)} MB, bare ${residentOf(bare.pid)} MB`)
  } finally {
    for (const server of servers) await server.process.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Round by round, the one first that came second before: what else the machine does meanwhile meets both. */
const inTurn = async (
  { deed, headers, connections = usualConnections, isSlow }: Scenario,
  lotse: Server,
  bare: Server,
): Promise<Rounds> => {
  const measured: Rounds = { lotse: [], bare: [] }
  const targets = { lotse: { ...lotse, headers: { ...lotse.headers, ...headers } }, bare }
  for (const target of [targets.lotse, targets.bare]) await load(target, deed, secondsEach / 3, connections)
  for (let round = 0; round < (isSlow ? Math.min(2, rounds) : rounds); round += 1) {
    for (const which of round % 2 === 0 ? (['lotse', 'bare'] as const) : (['bare', 'lotse'] as const)) {
      measured[which].push(await load(targets[which], deed, secondsEach, connections))
    }
  }
  return measured
}

const head = [
  'what'.padEnd(30),
  'Lotse/s',
  'bare/s',
  'reached',
  'median',
  'p99',
  'p99/median',
  'bare median',
  'bare p99',
  'Lotse holds',
].join(' | ')

const lineOf = ({ name }: Scenario, { lotse, bare }: Rounds): string => {
  const rateOf = (all: Measured[]) =>
    sum(all.map((one) => one.milliseconds.length)) / sum(all.map((one) => one.seconds))
  const all = (measured: Measured[]) => measured.flatMap((one) => one.milliseconds)
  const [median, p99] = [quantile(all(lotse), 0.5), quantile(all(lotse), 0.99)]
  return [
    name.padEnd(30),
    rateOf(lotse).toFixed(1),
    rateOf(bare).toFixed(1),
    `${Math.round((rateOf(lotse) / rateOf(bare)) * 100)} %`,
    `${median.toFixed(1)} ms`,
    `${p99.toFixed(1)} ms`,
    (p99 / median).toFixed(1),
    `${quantile(all(bare), 0.5).toFixed(1)} ms`,
    `${quantile(all(bare), 0.99).toFixed(1)} ms`,
  ].join(' | ')
}

const sum = (all: number[]) => all.reduce((one, other) => one + other, 0)

const startBare = async (folder: string): Promise<Server> => {
  const started = new Started(['--import', 'tsx', 'scripts/bench/bare.ts', databaseFile(folder)])
  const [origin] = await started.said(/http:\/\/127[.\d]+:\d+/)
  return { origin, headers: {}, process: started, pid: started.pid }
}

/** Where the system tells it in a file, else by `ps`. */
const residentOf = (pid: number): number => {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
  } catch {
    return Math.round(Number(spawnSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' }).stdout) / 1024)
  }
}

await main()
