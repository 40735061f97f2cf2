import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../../src/accounts/terms.ts'
import type { Day } from '../../src/calendar/rules.ts'
import { findLogoImage } from '../../src/centre/logo-queries.ts'
import { keyFileBeside } from '../../src/config.ts'
import { storeIn } from '../../src/documents/store.ts'
import { readKeys } from '../../src/key-file.ts'
import type { Composition } from '../../src/packages/contract.ts'
import { printBooklet } from '../../src/printing/printing.ts'
import type { Db } from '../open.ts'
import { databaseFile, openCentre } from '../open-centre.ts'
import { unfinishedBeside } from '../unfinished.ts'
import { demoUsers } from './demo/colleagues.ts'
import { listed } from './demo/german-names.ts'
import { seedDemo } from './demo.ts'
import { seedFiles } from './demo-files.ts'
import { seedPackages } from './demo-packages.ts'

export type SignIn = { signInName: string; name: string; roles: readonly Role[]; password: string }

type Making = { seed: number; today: Day; hashPassword: (password: string) => Promise<string> }

/**
 * The demo centre in this folder, made where there is none; returns how to sign in. It is made under another name and
 * renamed when it is whole: whatever interrupts it, a folder of that name holds all of a demo. Throws where the folder
 * holds something else.
 */
export const prepareDemo = async (folder: string, making: Making): Promise<SignIn[]> => {
  if (!isDemo(folder)) await makeDemo(folder, making)
  return readSignIns(folder)
}

export const isDemo = (folder: string): boolean => existsSync(databaseFile(folder)) && existsSync(signInFile(folder))

const signInFile = (folder: string) => join(folder, 'sign-ins.json')

const readSignIns = (folder: string): SignIn[] => JSON.parse(readFileSync(signInFile(folder), 'utf8'))

const makeDemo = async (folder: string, making: Making): Promise<void> => {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`${folder} is there already and holds no demo centre: move it away, or name another folder.`)
  }
  const unfinished = unfinishedBeside(folder)
  try {
    await fill(unfinished, keyFileBeside(folder), making)
    putInPlace(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** The keys go where they stay: what another start adds to that file meanwhile is in nobody's way. */
const fill = async (folder: string, keyFile: string, { seed, today, hashPassword }: Making): Promise<void> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const signIns = demoUsers.map(({ signInName, name, roles }) => ({ signInName, name, roles, password: newPassword() }))
  const hashes = new Map<string, string>()
  for (const { signInName, password } of signIns) hashes.set(signInName, await hashPassword(password))
  const { db, close } = await openCentre(folder)
  try {
    await seedDemo(db, { seed, today, passwordHashOf: (signInName) => hashes.get(signInName) ?? '' })
    const { links: linkKey } = readKeys(keyFile, folder)
    await seedFiles(db, { seed, today, store: storeIn(folder, keyFile) })
    await seedPackages(db, { seed, today, store: storeIn(folder, keyFile), linkKey, print: await printingWith(db) })
  } finally {
    close()
  }
  writeFileSync(signInFile(folder), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
}

/** As the centre of the demo would print it. */
const printingWith = async (db: Db) => {
  const logo = (await findLogoImage(db)) ?? null
  return (composition: Composition) => printBooklet(composition, { logo })
}

/** Another first start may have been quicker: then that one's centre is the demo. */
const putInPlace = (finished: string, folder: string): void => {
  if (isDemo(folder)) return
  if (existsSync(folder)) rmdirSync(folder)
  renameSync(finished, folder)
}

/** Four words and a number, such as `Stollen-Kompass-Amboss-Finke-47`. */
const newPassword = (): string =>
  [...Array.from({ length: 4 }, () => words[randomInt(words.length)]), randomInt(10, 100)].join('-')

const words = listed(`
  Abend Acker Ahorn Amboss Amsel Anker Apfel Balken Basalt Becher Besen Birke Biwak Blech Blume Bogen Brille Brunnen Buche
  Dachs Daumen Distel Drachen Eibe Eimer Elster Erle Esche Fackel Faden Falke Farn Feder Feile Fenster Fichte Finke Fjord
  Flinte Fuchs Gabel Garten Gebirge Geige Giebel Ginster Glocke Granit Hafen Hafer Hammer Harfe Hasel Hecht Herbst Hobel
  Holunder Honig Hummel Igel Iltis Insel Jacke Kamin Kanne Kerze Kessel Kiefer Kirsche Klavier Kompass Koralle Kranich
  Kreide Kupfer Lampe Laterne Leder Leiter Linde Luchs Mantel Marder Meise Milan Mohn Murmel Nebel Nelke Ofen Orgel Otter
  Pappel Pfeife Pinsel Quarz Quitte Rabe Rechen Regen Reiher Ritze Roggen Rucksack Sattel Schemel Schiefer Segel Sichel
  Silber Spaten Specht Stiefel Stollen Tanne Teller Thymian Tinte Trommel Ulme Veilchen Wachtel Wagen Walnuss Weide Wiesel
  Winter Wolke Zange Zaun Ziegel Zimt Zinn`)
