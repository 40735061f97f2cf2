import { rmSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { type Db, open } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { cookieNameFor } from '../../src/accounts/cookie.ts'
import { type AppOptions, buildApp } from '../../src/app.ts'
import { Clock } from './clock.ts'
import { copyOf, documentsIn, keys, type Name, settings, template } from './template.ts'

type Special = { proxies?: string[]; logger?: AppOptions['logger'] }
type SpecialApp = { app: FastifyInstance; db: Db; file: string; as: (name: Name) => Record<string, string> }

/** For what no other test wants of the app: proxies in front of it, or a look into its log. */
export const inAppWith = async (
  { proxies = [], logger = false }: Special,
  work: (app: SpecialApp) => Promise<void>,
) => {
  const made = await template()
  const folder = copyOf(made)
  const { db, close } = open(databaseFile(folder))
  const { secret, staff } = made
  const app = await buildApp({
    db,
    clock: new Clock().now,
    settings: { ...settings, proxies },
    secret,
    keys,
    documents: documentsIn(folder),
    logger,
  })
  const as = (name: Name) => ({
    cookie: `${cookieNameFor(settings.origin)}=${staff[name].token}`,
    'x-lotse': '1',
  })
  try {
    await work({ app, db, file: databaseFile(folder), as })
  } finally {
    await app.close()
    close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
