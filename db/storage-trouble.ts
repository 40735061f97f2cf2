import type { StorageTrouble } from '../src/condition/terms.ts'
import { Refusal } from '../src/errors.ts'

/** By the code of SQLite or of the system, whatever it is wrapped in; a longer code begins with a shorter one. */
const known: [codes: RegExp, trouble: StorageTrouble][] = [
  [/^(?:SQLITE_FULL|ENOSPC$|EDQUOT$)/, 'full'],
  [/^(?:SQLITE_(?:READONLY|PERM)|EROFS$)/, 'read_only'],
  [/^(?:SQLITE_(?:BUSY|LOCKED)|database_busy)/, 'busy'],
  [/^SQLITE_(?:CORRUPT|NOTADB)/, 'damaged'],
  // A disk that turned read-only while the file was open says it this way.
  [/^(?:SQLITE_(?:IOERR|CANTOPEN)|EIO$)/, 'failed'],
]

/** What is the matter with the file or its disk; null where the error is of another kind. */
export const storageTroubleOf = (error: unknown): StorageTrouble | null => {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  return known.find(([codes]) => codes.test(code))?.[1] ?? storageTroubleOf(error.cause)
}

export const storageRefusal = (trouble: StorageTrouble): Refusal => {
  if (trouble === 'busy') return new Refusal(503, 'database_busy')
  return new Refusal(trouble === 'full' ? 507 : 503, `storage_${trouble}`)
}
