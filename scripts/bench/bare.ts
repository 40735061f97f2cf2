import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import Fastify from 'fastify'
import { bareQueries } from './bare-queries.ts'

/**
 * What Lotse is measured against: Fastify and prepared statements on the same file, without session, rights, validation,
 * audit and safe headers. `node --import tsx scripts/bench/bare.ts FILE`; prints its address.
 */
const [file = ''] = process.argv.slice(2)
const reading = new Database(file, { readonly: true })
const writing = new Database(file, { timeout: 5000 })
writing.pragma('journal_mode = WAL')
writing.pragma('synchronous = FULL')
const ask = bareQueries(reading)

const insertEntry = writing.prepare(
  `insert into entries (id, case_id, kind, happened_on, recorded_at, note, version)
   values (?, ?, 'consultation', ?, ?, ?, 1)`,
)
const insertTalk = writing.prepare('insert into consultations (entry_id, minutes, accompanied) values (?, ?, 0)')
const touch = writing.prepare('update case_files set last_entry_on = max(last_entry_on, ?) where id = ?')
const record = writing.transaction((caseId: string, talk: { heldOn: string; minutes: number; note: string }) => {
  const id = randomUUID()
  insertEntry.run(id, caseId, talk.heldOn, Date.now(), talk.note)
  insertTalk.run(id, talk.minutes)
  touch.run(talk.heldOn, caseId)
  return { id, caseId, ...talk }
})

const app = Fastify()
app.get('/api/cases', async () => ask.openCases())
app.get<{ Params: { id: string } }>('/api/cases/:id', async ({ params }) => ask.caseFile(params.id))
app.get<{ Params: { id: string } }>('/api/cases/:id/entries', async ({ params }) => ask.timeline(params.id))
app.post<{ Body: { search: string } }>('/api/clients/search', async ({ body }) => ask.search(body.search))
app.post<{ Params: { id: string }; Body: { heldOn: string; minutes: number; note: string } }>(
  '/api/cases/:id/consultations',
  async ({ params, body }, reply) => reply.code(201).send(record(params.id, body)),
)
app.get('/api/report', async () => ask.report())

console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
process.once('SIGTERM', () => process.exit(0))
