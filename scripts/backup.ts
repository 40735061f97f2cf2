import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { openAsItStands } from '../db/open-centre.ts'
import { removeInterrupted } from '../db/unfinished.ts'
import { makeBackup, readBack } from '../src/backups/backup.ts'
import type { Manifest } from '../src/backups/manifest.ts'
import { copiesToKeep, dayOfNightly, freeNightlyName } from '../src/backups/rules.ts'
import { failureOf, noteRun } from '../src/backups/runs.ts'
import type { BackupFailure, BackupKind } from '../src/backups/terms.ts'
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
  const file = nightlyFolder === undefined ? resolve(given ?? '') : join(nightlyFolder, nightlyFile(nightlyFolder, now))
  return { dataFolder, file, nightlyFolder }
}

const nightlyFile = (folder: string, now: Date): string => freeNightlyName(berlinDay(now), namesIn(folder))

const namesIn = (folder: string): string[] =>
  existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : []

const parsed = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { nightly: { type: 'string' }, of: { type: 'string' } } })
  } catch {
    throw new Sentence(usage)
  }
}

const main = async (): Promise<void> => {
  const begunAt = new Date()
  const wanted = readArguments(begunAt)
  const { dataFolder, nightlyFolder } = wanted
  const kind: BackupKind = nightlyFolder === undefined ? 'command' : 'nightly'
  const failed = (failure: BackupFailure) =>
    note(dataFolder, { kind, begunAt, endedAt: new Date(), failure, bytes: null }).catch(() => false)
  const made = await backUp(wanted, begunAt).catch(async (error: unknown) => {
    // A night without a copy is told whatever the reason; whoever gave a command reads it here.
    if (kind === 'nightly' || !(error instanceof Sentence)) await failed(failureOf(error))
    throw error
  })
  const rows = Object.values(made.manifest.counts).reduce((sum, count) => sum + count, 0)
  console.log(
    `Gesichert und geprüft: ${made.file} (${number.format(made.bytes)} Byte, ${number.format(rows)} Zeilen, ${number.format(documentsIn(made.manifest))} Dokumente)`,
  )
  const { endedAt, bytes } = made
  if (!(await note(dataFolder, { kind, begunAt: made.begunAt, endedAt, failure: null, bytes }))) console.log(unnoted)
  try {
    if (nightlyFolder !== undefined) sortOut(nightlyFolder)
  } catch (error) {
    await failed('not_sorted_out')
    throw error
  }
}

const documentsIn = ({ documents }: Manifest): number => documents?.files ?? 0

const number = new Intl.NumberFormat('de-DE')

const unnoted =
  'Die Datenbank ist noch die einer anderen Fassung von Lotse: Der Bericht ist nicht mitgeprüft, und unter Verwaltung → Sicherung steht diese Sicherung nicht.'

const backUp = async ({ dataFolder, file, nightlyFolder }: Wanted, begunAt: Date) => {
  const before = nightlyFolder === undefined ? undefined : await madeBefore(nightlyFolder, begunAt)
  return before ?? { file, begunAt, ...(await makeBackup(dataFolder, file, begunAt)), endedAt: new Date() }
}

/**
 * The copy of this night, made by a process that could not tell any more, or brought back since: it is as good as it reads.
 * What cannot be read, or is of another day whatever its name, stays where it lies, and a copy is made beside it.
 */
const madeBefore = async (folder: string, now: Date) => {
  for (const name of namesIn(folder).filter((one) => dayOfNightly(one) === berlinDay(now))) {
    const file = join(folder, name)
    const read = await readBack(file).catch(() => null)
    const madeAt = new Date(read?.manifest.madeAt ?? Number.NaN)
    if (read && madeAt <= now && berlinDay(madeAt) === berlinDay(now)) {
      return { file, begunAt: madeAt, ...read, endedAt: madeAt }
    }
  }
  return undefined
}

/** Whether it could be noted: a database of another version is left as it is, its server may still run. */
const note = async (dataFolder: string, run: Parameters<typeof noteRun>[1]): Promise<boolean> => {
  const database = openAsItStands(dataFolder)
  if (!database) return false
  try {
    await noteRun(database.db, run)
    return true
  } finally {
    database.close()
  }
}

const sortOut = (folder: string): void => {
  const names = readdirSync(folder)
  const kept = copiesToKeep(names.flatMap((name) => dayOfNightly(name) ?? []))
  for (const name of names) {
    const day = dayOfNightly(name)
    if (day !== null && !kept.has(day)) rmSync(join(folder, name))
  }
  removeInterrupted(folder, (name) => dayOfNightly(name) !== null)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error: unknown) => {
    console.error(failureWords(error))
    process.exitCode = 1
  })
}
