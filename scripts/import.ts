import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Db } from '../db/open.ts'
import { openCentre } from '../db/open-centre.ts'
import { berlinDay } from '../src/calendar/rules.ts'
import { dataFolderOf } from '../src/config.ts'
import { Refusal } from '../src/errors.ts'
import { failureWords } from '../src/failure.ts'
import { type CheckedRows, type ImportOutcome, importLists } from '../src/imports/import-lists.ts'
import type { ImportFile } from '../src/imports/read-lists.ts'
import { checkedLine, remarksOf, summaryOf } from '../src/imports/summary.ts'
import { summaryLabels } from '../src/imports/terms.ts'
import { commandLine } from '../src/stamp.ts'

/**
 * npm run -s import -- FOLDER [--json] [--accept-valid]
 * Imports a centre's old lists into LOTSE_DATA, also while the server runs. Exit code 0: all rows are in. 1: nothing was
 * written. 2: the good rows are in, the refused ones in FOLDER/abgelehnt/.
 */
const usage = 'npm run -s import -- ORDNER [--json] [--accept-valid]'

/** How often to wait for a busy database, half a minute each time. */
const attempts = 4

const say = (line: string) => process.stderr.write(`${line}\n`)

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, 'accept-valid': { type: 'boolean' } },
    })
    const [folder, ...more] = positionals
    return folder && more.length === 0 ? { ...values, folder: findFolder(folder) } : null
  } catch {
    return null
  }
}

/** npm starts this in the project's folder; who typed a relative path meant the one they stood in. */
const findFolder = (typed: string): string =>
  [process.env.INIT_CWD ?? '.', '.'].map((from) => resolve(from, typed)).find((folder) => existsSync(folder)) ??
  resolve(typed)

const filesIn = (folder: string): ImportFile[] => {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .map((name) => fileIn(folder, name))
}

/** Read when its bytes are asked for: what lies beside the lists may be larger than the memory. */
const fileIn = (folder: string, name: string): ImportFile => ({
  name,
  get bytes() {
    return readFileSync(join(folder, name))
  },
})

/** Somebody may have begun to mend what the last import put there: other files make way under another name. */
const keepRefusedIn = (folder: string) => (files: ImportFile[]) => {
  const target = join(folder, 'abgelehnt')
  if (existsSync(target) && !holdsJust(target, files)) renameSync(target, freeName(target))
  mkdirSync(target, { recursive: true })
  for (const { name, bytes } of files) writeFileSync(join(target, name), bytes)
}

const holdsJust = (folder: string, files: ImportFile[]): boolean =>
  readdirSync(folder).length === files.length &&
  files.every(({ name, bytes }) => existsSync(join(folder, name)) && readFileSync(join(folder, name)).equals(bytes))

const freeName = (target: string, number = 1): string =>
  existsSync(`${target}-${number}`) ? freeName(target, number + 1) : `${target}-${number}`

const importPatiently = async (db: Db, folder: string, acceptValid: boolean, attempt = 1): Promise<ImportOutcome> => {
  const at = new Date()
  const options = {
    keepRefused: acceptValid ? keepRefusedIn(folder) : null,
    onChecked: (rows: CheckedRows) => say(checkedLine(rows)),
  }
  try {
    return await importLists(db, filesIn(folder), options, { by: commandLine, at, today: berlinDay(at) })
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'database_busy') || attempt >= attempts) throw error
    say(`${summaryLabels.waiting.de} …`)
    return importPatiently(db, folder, acceptValid, attempt + 1)
  }
}

const exitCodeOf = ({ result, isWritten }: ImportOutcome): number => {
  if (!isWritten) return 1
  return result.refused.length > 0 ? 2 : 0
}

const run = async (): Promise<number> => {
  const chosen = readArguments()
  if (!chosen) {
    say(usage)
    return 1
  }
  const { db, close } = await openCentre(dataFolderOf(process.env))
  try {
    const outcome = await importPatiently(db, chosen.folder, chosen['accept-valid'] ?? false)
    for (const remark of remarksOf(outcome)) say(remark)
    process.stdout.write(`${chosen.json ? JSON.stringify(outcome.result) : summaryOf(outcome)}\n`)
    return exitCodeOf(outcome)
  } finally {
    close()
  }
}

process.exitCode = await run().catch((error: unknown) => {
  say(failureWords(error))
  return 1
})
