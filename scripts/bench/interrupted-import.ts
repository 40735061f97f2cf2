import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { berlinDay } from '../../src/calendar/rules.ts'
import { importLists } from '../../src/imports/import-lists.ts'
import type { ImportFile } from '../../src/imports/read-lists.ts'
import { commandLine } from '../../src/stamp.ts'
import { listFile } from '../../test/imports/lists-written.ts'
import { countsIn, killWithin, type Left, soundnessOf, spanOf, type Work } from './interrupted.ts'

const peopleListed = 400
const talksEach = 5

/** Lists, imported by a command that is killed. Returns what kills one round, in the folder it is given. */
export const interruptedImport = async (folder: string) => {
  const files = writeLists(folder)
  const empty = join(folder, 'empty')
  await begin(empty)
  const nothing = countsIn(databaseFile(empty))
  const once = copyIn(folder, 'once')
  const span = await spanOf(importInto(once, folder))
  const counts = countsIn(databaseFile(once))
  let round = 0

  return async (random: () => number): Promise<Left> => {
    round += 1
    const centre = copyIn(folder, `round-${round}`)
    const file = databaseFile(centre)
    await killWithin(importInto(centre, folder), span, random)
    const soundness = soundnessOf(file)
    const left = countsIn(file)
    if (left !== nothing && left !== counts) throw new Error(`Some of the lists is in, and some is not: ${left}`)
    await importAgain(centre, files)
    return { wasUndone: left === nothing, isAsOnce: countsIn(file) === counts, ...soundness }
  }
}

const importInto = (centre: string, folder: string): Work => ({
  command: ['import.ts', join(folder, 'lists'), '--json'],
  environment: { LOTSE_DATA: centre },
  // All is read and checked, and the one transaction begins.
  hasBegun: (said) => said.includes('Geprüft'),
  isDone: (said) => said.includes('"imported"'),
})

const begin = async (centre: string): Promise<void> => {
  const { close } = await openCentre(centre)
  close()
}

const copyIn = (folder: string, name: string): string => {
  const centre = join(folder, name)
  cpSync(join(folder, 'empty'), centre, { recursive: true })
  return centre
}

const writeLists = (folder: string): ImportFile[] => {
  const numbers = Array.from({ length: peopleListed }, (_, number) => number)
  const names = numbers.map((number) => ({ Nr: `P-${number}`, Vorname: `Jana ${number}`, Nachname: `Löser ${number}` }))
  const talks = numbers.flatMap((number) =>
    Array.from({ length: talksEach }, (_, month) => ({ Klient: `P-${number}`, Datum: `3.${month + 1}.2022` })),
  )
  const files = [listFile('personen', names), listFile('beratungen', talks)]
  mkdirSync(join(folder, 'lists'))
  for (const { name, bytes } of files) writeFileSync(join(folder, 'lists', name), bytes)
  return files
}

const importAgain = async (centre: string, files: ImportFile[]): Promise<void> => {
  const { db, close } = await openCentre(centre)
  const at = new Date()
  await importLists(db, files, { keepRefused: null }, { by: commandLine, at, today: berlinDay(at) })
  close()
}
