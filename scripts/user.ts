import { randomInt } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { v7 as newId } from 'uuid'
import { openCentre } from '../db/open-centre.ts'
import { hashPassword } from '../src/accounts/passwords.ts'
import { type Role, roleLabels, roles } from '../src/accounts/terms.ts'
import { addUser } from '../src/accounts/users.ts'
import { berlinDay } from '../src/calendar/rules.ts'
import { dataFolderOf } from '../src/config.ts'
import { Refusal, Sentence } from '../src/errors.ts'
import { failureWords } from '../src/failure.ts'
import { commandLine } from '../src/stamp.ts'

/** npm run -s user -- --name "Anna Beispiel" --sign-in anna.beispiel --role counsellor [--role coordinator] */
const usage = `Aufruf: npm run -s user -- --name "Anna Beispiel" --sign-in anna.beispiel --role counsellor
Rollen: ${roles.map((role) => `${role} (${roleLabels[role].de})`).join(', ')}. Mehrere: --role mehrmals nennen.`

type NewColleague = { name: string; signInName: string; roles: Role[] }

const main = async (words: string[]): Promise<void> => {
  const colleague = readArguments(words)
  const { db, close } = await openCentre(dataFolderOf(process.env))
  try {
    const password = newPassword()
    const at = new Date()
    const user = { id: newId(), ...colleague, passwordHash: await hashPassword(password) }
    await addUser(db, user, { by: commandLine, at, today: berlinDay(at) })
    console.log(`Konto angelegt: ${colleague.name}\nAnmeldename: ${colleague.signInName}\nPasswort:    ${password}`)
  } finally {
    close()
  }
}

const readArguments = (words: string[]): NewColleague => {
  const { name = '', 'sign-in': signInName = '', role = [] } = parse(words)
  const unknown = role.find((one) => !roles.some((known) => known === one))
  if (unknown !== undefined) throw new Sentence(`Die Rolle „${unknown}“ gibt es nicht.\n${usage}`)
  if (!name.trim() || !signInName.trim() || role.length === 0) throw new Sentence(usage)
  return { name: name.trim(), signInName: signInName.trim(), roles: roles.filter((known) => role.includes(known)) }
}

const parse = (words: string[]) => {
  const options = {
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

/** Without letters and digits that look alike, for it is read from paper: about 79 bits. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')).join(
    '-',
  )

const wordsOf = (error: unknown): string =>
  error instanceof Refusal && error.code === 'sign_in_name_taken'
    ? 'Diesen Anmeldenamen hat schon jemand.'
    : failureWords(error)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(wordsOf(error))
    process.exitCode = 1
  })
}
