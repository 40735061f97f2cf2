import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { FastifyInstance } from 'fastify'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Db, open } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { cookieNameFor } from '../../src/accounts/cookie.ts'
import { buildApp } from '../../src/app.ts'
import { findSettings } from '../../src/centre/queries.ts'
import { casesOutOfOrder } from '../../src/clients/sort-name-queries.ts'
import { keyFileBeside } from '../../src/config.ts'
import { lockOf } from '../../src/key-file.ts'
import { reportOf } from '../../src/reports/report.ts'
import { reportUntil } from '../../src/reports/rules.ts'
import type { Stamp } from '../../src/stamp.ts'
import { everyFact } from '../reports/every-fact.ts'
import { Clock } from './clock.ts'
import {
  type Colleague,
  copyOf,
  documentsIn,
  keys,
  mailFrom,
  type Name,
  settings,
  signIn,
  type Template,
  template,
} from './template.ts'

export type World = {
  app: FastifyInstance
  db: Db
  /** The centre's folder: what LOTSE_DATA names. */
  folder: string
  clock: Clock
  /** Anna and Bela counsel, Karla coordinates, Adam administers, Paula audits. */
  staff: Record<Name, Colleague>
  /** Headers of a session begun over HTTP when the clock began: over after an hour without use, as any other. */
  as: (name: Name) => Record<string, string>
  /** Headers of a session begun now. */
  signInAs: (name: Name) => Promise<Record<string, string>>
  /** For calling a verb directly. */
  stampOf: (name: Name) => Stamp
  dispose: () => Promise<void>
}

/** A centre of one's own: a copied database file, both connections, the real app. Half a millisecond for the file. */
export const newWorld = async (
  origin = settings.origin,
  made?: Template,
  known = keys,
  from: typeof mailFrom | null = mailFrom,
): Promise<World> => {
  const { secret, staff, ...files } = made ?? (await template())
  const folder = copyOf({ secret, staff, ...files })
  const { db, writer, close } = open(databaseFile(folder))
  // No test pulls this machine's plug; that a real centre waits for its disk, test/db/open.test.ts says.
  writer.connection.pragma('synchronous = OFF')
  const clock = new Clock()
  const more = { keys: known, mailFrom: from, documents: documentsIn(folder) }
  const app = await buildApp({ db, clock: clock.now, settings: { ...settings, origin }, secret, ...more })
  const headersWith = (token: string) => ({ cookie: `${cookieNameFor(origin)}=${token}`, 'x-lotse': '1' })
  return {
    app,
    db,
    folder,
    clock,
    staff,
    as: (name) => headersWith(staff[name].token),
    signInAs: async (name) => headersWith(await signIn(app, staff[name].signInName)),
    stampOf: (name) => app.stampFor({ userId: staff[name].id, name, roles: staff[name].roles }),
    dispose: async () => {
      await app.close()
      close()
      for (const one of [folder, keyFileBeside(folder), lockOf(keyFileBeside(folder))])
        rmSync(one, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** Whatever a test did, through whichever verbs: what is kept beside its source for speed agrees with it. */
const holdsWhatIsKeptTwice = async ({ db, clock }: World): Promise<void> => {
  assert.equal(await casesOutOfOrder(db), [], 'each case is sorted by the name its client has now: keepSortNames')
  const until = { to: clock.today, today: clock.today }
  if ((await findSettings(db)).foundedOn > clock.today) return
  const counted = reportUntil(until.to, await everyFact(db, until))
  assert.equal(await reportOf(db, until), counted, 'the database sums what the rules count')
}

/** Another centre that knows exactly the same, as far as it was written; with other keys, where its key file was lost. */
export const twinOf = async (world: Pick<World, 'folder'>, known = keys): Promise<World> =>
  newWorld(settings.origin, await templateOf(world), known)

/** What a world was brought to, to be copied: as long as it is there. */
export const templateOf = async ({ folder }: Pick<World, 'folder'>): Promise<Template> => {
  const connection = new Database(databaseFile(folder))
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
  return { ...(await template()), folder }
}

type WorldTest = { (name: string, callback: (world: World) => Promise<void> | void): void; run: () => void }

/** A suite whose every test gets a fresh world, or one that `make` makes. */
export const inWorld = (name: string, make: () => Promise<World> = newWorld): WorldTest => {
  const test = suite(name)
  const inFreshWorld = (title: string, callback: (world: World) => Promise<void> | void) =>
    test(title, async () => {
      const world = await make()
      try {
        await callback(world)
        await holdsWhatIsKeptTwice(world)
      } finally {
        await world.dispose()
      }
    })
  return Object.assign(inFreshWorld, { run: test.run })
}
