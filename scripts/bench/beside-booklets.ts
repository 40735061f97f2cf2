import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { v7 as newId } from 'uuid'
import { databaseFile } from '../../db/open-centre.ts'
import type { Batch, NewBatch } from '../../src/package-batches/contract.ts'
import { packageLanguages } from '../../src/packages/terms.ts'
import { makeBigCentre } from './big-centre.ts'
import { quantile, send, type Target } from './load.ts'
import { processorTime } from './processor-time.ts'
import { sessionOf, startLotse } from './servers.ts'

/**
 * node --import tsx scripts/bench/beside-booklets.ts [ROUNDS]: how long somebody waits for a case and its timeline while
 * nothing else is asked for, and while 50 welcome packages are made for a group; in turns, so that a busy machine slows both.
 */
const rounds = Number(process.argv[2] ?? 4)
const size = { cases: 2_000, entries: 11_400, seed: 6 }
const booklets = 50
/** Between two requests of one who reads. */
const readingMs = 10

type Asked = { cases: string[]; people: NewBatch['people'] }

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-beside-'))
  try {
    await makeBigCentre(folder, size)
    const asked = prepared(folder)
    const lotse = await startLotse(folder)
    const target = { ...lotse, headers: { ...lotse.headers, ...(await sessionOf(lotse, 'anna')) } }
    // Whatever is slow once: the first statements, the first booklet of each language.
    await reading(target, asked, makeBooklets(target, asked))
    const idle: number[][] = []
    const beside: number[][] = []
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now()
      const cpu = processorTime()
      const making = makeBooklets(target, asked)
      beside.push(await reading(target, asked, making))
      const took = performance.now() - began
      console.log(`${booklets} booklets in ${took.toFixed(0)} ms, processor ${processorTime() - cpu} ms`)
      idle.push(await reading(target, asked, pause(took)))
    }
    tell(idle, beside)
    await lotse.process.stop()
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** People as they come: of every language, with what the rules ask for. */
const prepared = (folder: string): Asked => {
  const file = new Database(databaseFile(folder))
  const texts = (sql: string) => file.prepare(sql).pluck().all() as string[]
  const people = file
    .prepare<[number], NewBatch['people'][number]>(
      `select id as caseId, person_id as personId from case_files
       where person_id is not null and closed_on is null and restricted_at is null group by person_id order by id limit ?`,
    )
    .all(booklets)
  const record = file.prepare(
    `update people set origin_group = ?, has_car = ?, has_family_abroad = 1, has_foreign_degree = 1, moving_on = '2031-01-15'
     where id = ?`,
  )
  const speaks = file.prepare('insert into person_languages (person_id, position, language) values (?, 0, ?)')
  const origins = ['third_country', 'temporary_protection', 'eu', 'returnee']
  for (const [index, { personId }] of people.entries()) {
    record.run(origins[index % origins.length], index % 2, personId)
    speaks.run(personId, packageLanguages[index % packageLanguages.length])
  }
  const cases = texts('select id from case_files where restricted_at is null order by id')
  file.close()
  return { cases, people }
}

const makeBooklets = async (target: Target, { people }: Asked): Promise<void> => {
  const agent = new Agent({ keepAlive: true })
  const body: NewBatch = { id: newId(), people, language: 'preferred', note: null, followUps: false }
  const ask = async (method: 'GET' | 'POST', path: string) =>
    JSON.parse(await send(agent, target, { method, path, ...(method === 'POST' && { body }) })) as Batch
  let batch = await ask('POST', '/api/package-batches')
  // As the screen asks how far it is.
  while (batch.state === 'running') {
    await pause(1000)
    batch = await ask('GET', `/api/package-batches/${body.id}`)
  }
  agent.destroy()
  if (batch.packages.length !== people.length) throw new Error(`Not all were made: ${JSON.stringify(batch.failed)}`)
}

/** One reader, until the other is done: a case, its timeline, the next one. In milliseconds each. */
const reading = async (target: Target, { cases }: Asked, other: Promise<void>): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const milliseconds: number[] = []
  let isOver = false
  const ending = other.finally(() => {
    isOver = true
  })
  for (let number = 0; !isOver; number += 1) {
    const path = `/api/cases/${cases[(number * 7919) % cases.length]}`
    for (const one of [path, `${path}/entries`]) {
      const from = performance.now()
      await send(agent, target, { method: 'GET', path: one })
      milliseconds.push(performance.now() - from)
      await pause(readingMs)
    }
  }
  await ending
  agent.destroy()
  return milliseconds
}

const tell = (idle: number[][], beside: number[][]): void => {
  console.log(head)
  const line = (name: string, one: number[], other: number[]) => {
    const cells = [0.5, 0.95, 0.99].map((part) => {
      const [alone, together] = [quantile(one, part), quantile(other, part)]
      return `${alone.toFixed(2)} → ${together.toFixed(2)} (${(together / alone).toFixed(2)}×)`.padEnd(24)
    })
    console.log(`${name.padEnd(10)} | ${cells.join(' | ')} | ${one.length} → ${other.length}`)
  }
  for (const [index, one] of idle.entries()) line(`round ${index + 1}`, one, beside[index] ?? [])
  line('all', idle.flat(), beside.flat())
}

const head = `${'idle → beside, in ms'.padEnd(10)}: median, p95, p99, requests`

await main()
process.exit(0)
