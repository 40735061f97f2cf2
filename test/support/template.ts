import { copyFileSync, cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import type { Db } from '../../db/open.ts'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { readSecret } from '../../src/accounts/cookie.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { counsellorOf } from '../../src/accounts/queries.ts'
import type { Role } from '../../src/accounts/terms.ts'
import { addUser } from '../../src/accounts/users.ts'
import { buildApp } from '../../src/app.ts'
import { keyFileBeside } from '../../src/config.ts'
import { type DocumentStore, storeFolder, storeIn } from '../../src/documents/store.ts'
import type { Keys } from '../../src/key-file.ts'
import { commandLine } from '../../src/stamp.ts'
import { Clock } from './clock.ts'

/** The people of every test; all invented. */
const people = {
  Anna: ['counsellor'],
  Bela: ['counsellor'],
  Karla: ['coordinator'],
  Adam: ['administrator'],
  Paula: ['auditor'],
} as const satisfies Record<string, readonly Role[]>

export type Name = keyof typeof people
const names = Object.keys(people) as Name[]

export const password = 'vier Lampen unter Tage'

export type Colleague = {
  id: string
  name: Name
  signInName: string
  roles: readonly Role[]
  /** The row this user counsels under; null for those who do not. */
  counsellorId: string | null
  /** What the server put into the cookie when this user signed in. */
  token: string
}

export type Template = { folder: string; secret: string; staff: Record<Name, Colleague> }

/** A centre with its staff, each signed in over HTTP: made once a run, then copied for every test. */
export const template = (): Promise<Template> => {
  made ??= make()
  return made
}
let made: Promise<Template> | undefined

const origin = 'http://127.0.0.1:3000'
export const settings = { origin, proxies: [] }

/** Encrypts what is written in tests. */
export const keys: Keys = {
  drafts: Buffer.alloc(32, 'of every test'),
  mail: Buffer.alloc(32, 'of every mail'),
  links: Buffer.alloc(32, 'of every link'),
}

/** Where documents lie in a test's folder; without a key file beside it, one is made that holds nothing yet. */
export const documentsIn = (folder: string): DocumentStore => {
  const keyFile = keyFileBeside(folder)
  if (!existsSync(keyFile)) writeFileSync(keyFile, '{"version":1,"keys":{}}\n', { mode: 0o600 })
  return storeIn(folder, keyFile)
}

/** From whom mails come in tests; nobody sends them, unless a test does. */
export const mailFrom = { name: null, address: 'check@lotse.example' }

const make = async (): Promise<Template> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-template-'))
  const { db, close } = await openCentre(folder)
  const secret = readSecret(folder)
  const clock = new Clock()
  const app = await buildApp({ db, clock: clock.now, settings, secret, keys, documents: documentsIn(folder) })
  const passwordHash = await hashPassword(password)
  const colleagues: [Name, Colleague][] = []
  for (const name of names) colleagues.push([name, await addColleague(app, db, name, passwordHash)])
  await app.close()
  close()
  return { folder, secret, staff: Object.fromEntries(colleagues) as Record<Name, Colleague> }
}

const addColleague = async (app: FastifyInstance, db: Db, name: Name, passwordHash: string): Promise<Colleague> => {
  const user = { id: newId(), name, signInName: name.toLowerCase(), roles: people[name] }
  await addUser(db, { ...user, passwordHash }, app.stampFor(commandLine))
  const counsellor = await counsellorOf(db, user.id)
  return { ...user, counsellorId: counsellor?.id ?? null, token: await signIn(app, user.signInName) }
}

/** Signs in over HTTP and returns what the server put into the cookie. */
export const signIn = async (app: FastifyInstance, signInName: string): Promise<string> => {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-lotse': '1' },
    payload: { signInName, password },
  })
  assert.is(reply.statusCode, 201, reply.body)
  const [cookie] = reply.cookies
  assert.ok(cookie, 'signing in sets a cookie')
  return cookie?.value ?? ''
}

/** The template's files in a folder of the test's own. */
export const copyOf = (from: Template): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-world-'))
  copyFileSync(databaseFile(from.folder), databaseFile(folder))
  copyFileSync(join(from.folder, 'session-secret'), join(folder, 'session-secret'))
  const [documents, keyFile] = [join(from.folder, storeFolder), keyFileBeside(from.folder)]
  if (existsSync(documents)) cpSync(documents, join(folder, storeFolder), { recursive: true })
  if (existsSync(keyFile)) copyFileSync(keyFile, keyFileBeside(folder))
  return folder
}
