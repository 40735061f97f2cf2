import { v7 as newId } from 'uuid'
import type { Db, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import type { LikelyPair } from '../duplicates/rules.ts'
import type { Stamp } from '../stamp.ts'
import { findHomes, type Homes } from './homes.ts'
import { nrsOf, type Plan, planImport } from './plan.ts'
import { countKnownRows, countMerges } from './queries.ts'
import { type ImportFile, readLists } from './read-lists.ts'
import { refusedFiles } from './refused-files.ts'
import type { Imported, ImportResult } from './result.ts'
import type { SortedRows } from './sort-rows.ts'
import { findWords } from './word-queries.ts'
import { type ListedWord, readWords, type Wordbook } from './words.ts'
import { writeOrganisations, writePeople } from './write-clients.ts'
import { writeEvents } from './write-events.ts'
import { writeTalks } from './write-talks.ts'
import { writeWords } from './write-words.ts'

export type ImportOptions = {
  /**
   * Where the refused rows go if the good ones are wanted without them; called before anything is written, and again if
   * somebody came between. Null: one refused row, and nothing is imported.
   */
  keepRefused: ((files: ImportFile[]) => void) | null
  /** Told once all is read and checked. */
  onChecked?: (rows: CheckedRows) => void
}

export type LeftOut = { file: string; row: number; column: string; value: string }

export type CheckedRows = { good: number; refused: number }

export type ImportOutcome = {
  result: ImportResult
  /** False where nothing was imported. */
  isWritten: boolean
  /** Why the pairs of the result may be one. */
  duplicates: LikelyPair[]
  /** The files that are no lists, by their names. */
  ignored: string[]
  /** Cells that say something else than a number where one is kept and none is required: not recorded. */
  leftOut: LeftOut[]
}

/**
 * Imports the lists among the files. All is read and checked first; the one transaction that writes is short, so that a
 * server may run beside it. Throws `database_busy` if somebody else writes for too long.
 */
export const importLists = async (
  db: Db,
  files: readonly ImportFile[],
  options: ImportOptions,
  stamp: Stamp,
): Promise<ImportOutcome> => {
  const read = readLists(files)
  const plan = await planImport(db, read, stamp)
  options.onChecked?.({ good: countGood(plan.rows), refused: countRefused(plan) })
  const told = { duplicates: plan.duplicates, ignored: read.ignored, leftOut: leftOutOf(plan.rows) }
  if (!mayBeWritten(plan, options)) return { ...told, result: await preview(db, plan), isWritten: false }
  options.keepRefused?.(refusedFiles(read.handedIn, plan.refused))
  const result = await transaction(db, (tx) => writeIfStillTrue(tx, plan, stamp))
  // Somebody came between reading and writing: what was found out is no longer so.
  return result ? { ...told, result, isWritten: true } : importLists(db, files, options, stamp)
}

const leftOutOf = ({ organisations }: SortedRows): LeftOut[] =>
  organisations
    .filter(({ employees, row }) => employees === null && row.cells.Beschäftigte !== '')
    .map(({ row: { file, row, cells } }) => ({ file, row, column: 'Beschäftigte', value: cells.Beschäftigte }))

const countGood = ({ people, organisations, talks, events, unchanged, changed }: SortedRows): number =>
  people.length + organisations.length + talks.length + events.length + unchanged + changed.length

const countRefused = ({ refused }: Plan): number => new Set(refused.map(({ file, row }) => `${row} ${file}`)).size

const mayBeWritten = (plan: Plan, { keepRefused }: ImportOptions): boolean =>
  plan.refused.length === 0 || (keepRefused !== null && countGood(plan.rows) > 0)

const nothing: Imported = { people: 0, organisations: 0, cases: 0, consultations: 0, shortContacts: 0, events: 0 }

/** What is refused, undecided and possibly twice is told although nothing is imported: it can be mended in one go. */
const preview = async (db: Db, plan: Plan): Promise<ImportResult> => resultOf(plan, await wordsOf(db, plan), nothing)

const wordsOf = async (handle: Db | Tx, { rows }: Plan): Promise<Wordbook> =>
  readWords([...rows.talks.map(wordsOfTalk), ...rows.events.map(wordsOfEvent)], await findWords(handle))

const wordsOfTalk = ({ topics, channel, counsellor }: SortedRows['talks'][number]): ListedWord[] => [
  ...topics.map((value) => ({ kind: 'topic' as const, value })),
  ...(channel === null ? [] : [{ kind: 'channel' as const, value: channel }]),
  ...(counsellor === null ? [] : [{ kind: 'counsellor' as const, value: counsellor }]),
]

const wordsOfEvent = ({ kind }: SortedRows['events'][number]): ListedWord[] => [{ kind: 'eventKind', value: kind }]

const resultOf = ({ rows, refused, duplicates }: Plan, { undecided }: Wordbook, imported: Imported): ImportResult => ({
  imported,
  unchanged: rows.unchanged,
  changed: rows.changed,
  refused,
  undecided,
  duplicates: duplicates.map(({ first, second }) => [first, second]),
})

/** Null where another import has written since the plan was made, records were merged, or a case was restricted. */
const writeIfStillTrue = async (tx: Tx, plan: Plan, stamp: Stamp): Promise<ImportResult | null> => {
  if ((await countKnownRows(tx)) !== plan.knownRows || (await countMerges(tx)) !== plan.merges) return null
  const homes = await findHomes(tx, nrsOf(plan.rows), plan)
  if ([...homes.values()].includes('unclear')) return null
  const words = await wordsOf(tx, plan)
  const imported = await writePlan(tx, { ...plan, homes }, words, stamp)
  return resultOf(plan, words, imported)
}

const writePlan = async (tx: Tx, plan: Plan & Homes, words: Wordbook, stamp: Stamp): Promise<Imported> => {
  const { people, organisations, talks, events } = plan.rows
  await writeWords(tx, words.learnt)
  await writePeople(tx, plan, stamp)
  await writeOrganisations(tx, plan, stamp)
  const cases = await writeTalks(tx, plan, words, stamp)
  await writeEvents(tx, plan, words, stamp)
  const imported = {
    people: people.length,
    organisations: organisations.length,
    cases,
    consultations: talks.filter(({ form }) => form === 'consultation').length,
    shortContacts: talks.filter(({ form }) => form === 'short_contact').length,
    events: events.length,
  }
  const isNew = Object.values(imported).some((count) => count > 0)
  if (isNew) await writeAudit(tx, 'lists.imported', newId(), stamp, { imported: { from: null, to: imported } })
  return imported
}
