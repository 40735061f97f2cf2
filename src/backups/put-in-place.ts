import { existsSync, linkSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncToDisk } from '../durable.ts'
import { Sentence } from '../errors.ts'

export const refuseExisting = (file: string): void => {
  if (existsSync(file)) throw new Sentence(`${file} gibt es schon. Nennen Sie einen anderen Namen.`)
}

/**
 * Gives a finished file beside it its name, and the disk holds both. A link, which unlike renaming never takes the place of
 * a file that came meanwhile; where the file system knows no links (FAT, exFAT, some shares), it is looked for first.
 */
export const putInPlace = (finished: string, file: string, link = linkSync): void => {
  syncToDisk(finished)
  try {
    link(finished, file)
  } catch (error) {
    refuseExisting(file)
    if (!hasNoLinks(error)) throw error
    renameSync(finished, file)
  }
  syncToDisk(dirname(file))
}

const hasNoLinks = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS)$/.test(String(error.code))
