import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { v7 as newId } from 'uuid'
import type { Db } from '../db/open.ts'
import { openCentre } from '../db/open-centre.ts'
import { findUserBySignInName } from '../src/accounts/queries.ts'
import { type Role, roleLabels, roles } from '../src/accounts/terms.ts'
import { berlinDay } from '../src/calendar/rules.ts'
import { readConfig } from '../src/config.ts'
import { Refusal, Sentence } from '../src/errors.ts'
import { failureWords } from '../src/failure.ts'
import { commandLine, type Stamp } from '../src/stamp.ts'
import { addressOf, offerLink } from '../src/users/links.ts'
import { createUser } from '../src/users/users.ts'

/**
 * npm run -s user -- --name "Anna Beispiel" --sign-in anna.beispiel --role counsellor [--role coordinator]
 * npm run -s user -- --link anna.beispiel
 * What Verwaltung does under Konten, for whoever has the server and no administrator who can sign in.
 */
const usage = `Aufruf: npm run -s user -- --name "Anna Beispiel" --sign-in anna.beispiel --role counsellor
Neuer Link für ein Konto: npm run -s user -- --link anna.beispiel
Rollen: ${roles.map((role) => `${role} (${roleLabels[role].de})`).join(', ')}. Mehrere: --role mehrmals nennen.`

type NewColleague = { name: string; signInName: string; roles: Role[] }
type Wish = { link: string } | NewColleague

const main = async (words: string[]): Promise<void> => {
  const wish = readArguments(words)
  const { dataFolder, origin } = readConfig(process.env)
  const { db, close } = await openCentre(dataFolder)
  const at = new Date()
  const stamp = { by: commandLine, at, today: berlinDay(at) }
  try {
    const userId = 'link' in wish ? await idOf(db, wish.link) : await create(db, wish, stamp)
    const link = await offerLink(db, userId, stamp)
    const time = link.purpose === 'set_up' ? 'sieben Tage' : '24 Stunden'
    console.log(`Mit diesem Link wird das Passwort gesetzt. Er gilt einmal und ${time}; geben Sie ihn persönlich weiter:

  ${addressOf(origin, link)}`)
  } finally {
    close()
  }
}

const create = async (db: Db, colleague: NewColleague, stamp: Stamp): Promise<string> => {
  const { id, name, signInName } = await createUser(db, { id: newId(), ...colleague }, stamp)
  console.log(`Konto angelegt: ${name}\nAnmeldename: ${signInName}\n`)
  return id
}

const idOf = async (db: Db, signInName: string): Promise<string> => {
  const user = await findUserBySignInName(db, signInName)
  if (!user) throw new Sentence(`Den Anmeldenamen „${signInName}“ gibt es nicht.`)
  return user.id
}

const readArguments = (words: string[]): Wish => {
  const { link, name = '', 'sign-in': signInName = '', role = [] } = parse(words)
  if (link?.trim()) return { link }
  const unknown = role.find((one) => !roles.some((known) => known === one))
  if (unknown !== undefined) throw new Sentence(`Die Rolle „${unknown}“ gibt es nicht.\n${usage}`)
  if (!name.trim() || !signInName.trim() || role.length === 0) throw new Sentence(usage)
  return { name: name.trim(), signInName: signInName.trim(), roles: roles.filter((known) => role.includes(known)) }
}

const parse = (words: string[]) => {
  const options = {
    link: { type: 'string' },
    name: { type: 'string' },
    'sign-in': { type: 'string' },
    role: { type: 'string', multiple: true },
  } as const
  try {
    return parseArgs({ args: words, options }).values
  } catch {
    throw new Sentence(`Das wurde nicht verstanden: ${words.join(' ')}\n${usage}`)
  }
}

const refusalWords: Record<string, string> = {
  sign_in_name_taken: 'Diesen Anmeldenamen hat schon jemand.',
  user_deactivated: 'Dieses Konto ist deaktiviert. Unter Verwaltung, Konten lässt es sich wieder aktivieren.',
}

const wordsOf = (error: unknown): string =>
  (error instanceof Refusal ? refusalWords[error.code] : undefined) ?? failureWords(error)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(wordsOf(error))
    process.exitCode = 1
  })
}
