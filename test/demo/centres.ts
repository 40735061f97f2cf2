import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { seedDemo } from '../../db/seed/demo.ts'
import type { Day } from '../../src/calendar/rules.ts'
import { atEnd } from '../support/at-end.ts'

type Row = Record<string, string | number | null>

/** A seeded demo centre, asked in plain SQL. */
export type DemoDatabase = {
  folder: string
  all: (sql: string, ...values: (string | number)[]) => Row[]
  /** The one value of the one row. */
  value: (sql: string, ...values: (string | number)[]) => string | number | null
}

const made = new Map<string, Promise<DemoDatabase>>()

/** Seeded once a run for every day and seed. */
export const demoOn = (today: Day, seed = 1607): Promise<DemoDatabase> => {
  const known = made.get(`${today} ${seed}`) ?? freshDemo(today, seed)
  made.set(`${today} ${seed}`, known)
  return known
}

export const freshDemo = async (today: Day, seed = 1607): Promise<DemoDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-demo-'))
  const { db, close } = await openCentre(folder)
  await seedDemo(db, { seed, today, passwordHashOf: (signInName) => `hash of ${signInName}` })
  close()
  const connection = new Database(databaseFile(folder), { readonly: true })
  atEnd(() => {
    connection.close()
  })
  const all = (sql: string, ...values: (string | number)[]) => connection.prepare<unknown[], Row>(sql).all(...values)
  return { folder, all, value: (sql, ...values) => Object.values(all(sql, ...values)[0] ?? {})[0] ?? null }
}

/** An ordinary Sunday; long enough after the figures for every part of the demo. */
export const someDay: Day = '2026-11-22'

/** The figures the centre reported. */
export const reportedOn: Day = '2022-06-30'
