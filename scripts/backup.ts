import { readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { openCentre } from '../db/open-centre.ts'
import { makeBackup } from '../src/backups/backup.ts'
import { copiesToKeep, dayOfNightly, nightlyName } from '../src/backups/rules.ts'
import { failureOf, noteRun } from '../src/backups/runs.ts'
import { berlinDay } from '../src/calendar/rules.ts'
import { dataFolderOf } from '../src/config.ts'
import { Sentence } from '../src/errors.ts'
import { failureWords } from '../src/failure.ts'

/**
 * npm run -s backup -- FILE: the whole centre in LOTSE_DATA in one checked file, also while the server runs.
 * With --nightly FOLDER, as the server calls it: a file of this day in that folder, and the old ones sorted out.
 */
const usage = 'Aufruf: npm run -s backup -- DATEI'

type Wanted = { dataFolder: string; file: string; nightlyFolder: string | undefined }

const readArguments = (now: Date): Wanted => {
  const { values, positionals } = parsed()
  const dataFolder = values.of ?? dataFolderOf(process.env)
  const nightlyFolder = values.nightly
  const [given] = positionals
  if (positionals.length !== (nightlyFolder === undefined ? 1 : 0)) throw new Sentence(usage)
  const file = nightlyFolder === undefined ? resolve(given ?? '') : join(nightlyFolder, nightlyName(berlinDay(now)))
  return { dataFolder, file, nightlyFolder }
}

const parsed = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { nightly: { type: 'string' }, of: { type: 'string' } } })
  } catch {
    throw new Sentence(usage)
  }
}

const main = async (): Promise<void> => {
  const begunAt = new Date()
  const { dataFolder, file, nightlyFolder } = readArguments(begunAt)
  const kind = nightlyFolder === undefined ? 'command' : 'nightly'
  try {
    const { manifest, bytes } = await makeBackup(dataFolder, file, begunAt)
    await note(dataFolder, { kind, begunAt, endedAt: new Date(), failure: null, bytes })
    if (nightlyFolder !== undefined) sortOut(nightlyFolder)
    const rows = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0)
    console.log(`Gesichert und geprüft: ${file} (${number.format(bytes)} Byte, ${number.format(rows)} Zeilen)`)
  } catch (error) {
    if (!(error instanceof Sentence)) {
      const run = { kind, begunAt, endedAt: new Date(), failure: failureOf(error), bytes: null } as const
      await note(dataFolder, run).catch(() => undefined)
    }
    throw error
  }
}

const number = new Intl.NumberFormat('de-DE')

const note = async (dataFolder: string, run: Parameters<typeof noteRun>[1]): Promise<void> => {
  const { db, close } = await openCentre(dataFolder)
  try {
    await noteRun(db, run)
  } finally {
    close()
  }
}

const sortOut = (folder: string): void => {
  const days = readdirSync(folder).flatMap((name) => dayOfNightly(name) ?? [])
  const kept = copiesToKeep(days)
  for (const day of days) if (!kept.has(day)) rmSync(join(folder, nightlyName(day)))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error: unknown) => {
    console.error(failureWords(error))
    process.exitCode = 1
  })
}
