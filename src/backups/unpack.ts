import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { extract } from 'tar'
import { isFileOfStore, measuredDocuments } from './documents.ts'
import { damaged, databaseName, type Manifest, manifestName, measured, readManifest } from './manifest.ts'

/**
 * Unpacks a backup into an empty folder, only the files that belong in one, and holds each against the manifest. Throws
 * a Sentence where the file is damaged, was changed, or is no backup.
 */
export const unpack = async (file: string, folder: string): Promise<Manifest> => {
  const belongs = new Set([manifestName, databaseName])
  try {
    await extract({
      file,
      cwd: folder,
      strict: true,
      // `File` only: a link could lead out of the folder.
      filter: (path, entry) => (belongs.has(path) || isFileOfStore(path)) && 'type' in entry && entry.type === 'File',
    })
  } catch (error) {
    if (isOfTheDisk(error)) throw error
    throw damaged()
  }
  if (![...belongs].every((name) => existsSync(join(folder, name)))) throw damaged()
  const manifest = readManifest(readFileSync(join(folder, manifestName), 'utf8'))
  const { bytes, sha256 } = await measured(folder, databaseName)
  if (bytes !== manifest.database.bytes || sha256 !== manifest.database.sha256) throw damaged()
  if (!areDocumentsAsSaved(measuredDocuments(folder), manifest)) throw damaged()
  return manifest
}

const areDocumentsAsSaved = (found: NonNullable<Manifest['documents']>, { documents }: Manifest): boolean =>
  documents === undefined ? found.files === 0 : isDeepStrictEqual(found, documents)

/** Not the backup's fault: the file is missing or may not be read, or the disk is full. */
const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^(ENOENT|EACCES|EPERM|EISDIR|ENOSPC|EDQUOT|EROFS)$/.test(String(error.code))
