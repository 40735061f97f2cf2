import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { writerOf } from '../../db/open.ts'
import { openCentre } from '../../db/open-centre.ts'
import { readSecret } from '../../src/accounts/cookie.ts'
import { buildApp } from '../../src/app.ts'
import { documentsIn, keys } from './template.ts'

/**
 * node troubled-server.ts FOLDER PORT PATIENCE: a server of its own whose disk obeys what it is told on a line: `full` and
 * `roomy`, `read only` and `writable`; `crowded` fills the real disk the folder lies on, and `cleared` empties it again.
 * Each is answered by `ok`.
 */
const [folder = '', port = '', patience = ''] = process.argv.slice(2)

const { db } = await openCentre(folder)
const writer = writerOf(db)
writer.patience = Number(patience)

const origin = `http://127.0.0.1:${port}`
const app = await buildApp({
  db,
  clock: () => new Date(),
  settings: { origin, proxies: [] },
  secret: readSecret(folder),
  keys,
  documents: documentsIn(folder),
  logger: { level: 'error' },
})
await app.listen({ host: '127.0.0.1', port: Number(port) })

console.log('ok: listening')

const filler = join(folder, 'filler')

const troubles: Record<string, () => unknown> = {
  // Full is full: no page more, and none that was free.
  full: () => {
    writer.connection.exec('VACUUM')
    writer.connection.pragma(`max_page_count = ${writer.connection.pragma('page_count', { simple: true })}`)
  },
  roomy: () => writer.connection.pragma('max_page_count = 4294967294'),
  'read only': () => writer.connection.pragma('query_only = ON'),
  writable: () => writer.connection.pragma('query_only = OFF'),
  crowded: () => {
    for (let bytes = 1 << 20; bytes >= 1; bytes >>= 1) fill(bytes)
  },
  cleared: () => rmSync(filler),
}

const fill = (bytes: number): void => {
  try {
    for (;;) writeFileSync(filler, Buffer.alloc(bytes), { flag: 'a' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  troubles[line]?.()
  console.log(`ok: ${line}`)
}
