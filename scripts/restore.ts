import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { restoreBackup } from '../src/backups/restore.ts'
import { dataFolderOf } from '../src/config.ts'
import { Sentence } from '../src/errors.ts'
import { failureWords } from '../src/failure.ts'

/** npm run -s restore -- FILE: a backup into the empty folder that LOTSE_DATA names. */
const main = async ([given, ...more]: string[]): Promise<void> => {
  if (given === undefined || more.length > 0) throw new Sentence('Aufruf: npm run -s restore -- DATEI')
  const dataFolder = dataFolderOf(process.env)
  const { madeAt, counts } = await restoreBackup(resolve(given), dataFolder)
  const when = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'long', timeStyle: 'short' })
  console.log(
    `Zurückgeholt und geprüft: der Stand vom ${when.format(new Date(madeAt))}, mit ${counts.case_files ?? 0} Fällen, in ${dataFolder}. Alle melden sich neu an.`,
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(failureWords(error))
    process.exitCode = 1
  })
}
