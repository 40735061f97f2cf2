import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { syncToDisk } from './durable.ts'
import { Sentence } from './errors.ts'
import { underLock } from './file-lock.ts'

/** What the centre encrypts with. Each thing has a key of its own, by a name; a later one is added to the same file. */
export type Keys = { drafts: Buffer; mail: Buffer; links: Buffer }

const names = ['drafts', 'mail', 'links'] as const

/** The named keys as JSON, and behind them the keys of the documents, a line each: documents/document-keys.ts knows these. */
type KeyFile = { version: 1; keys: Record<string, string> }

/** Whoever writes into a key file holds this. */
export const lockOf = (keyFile: string): string => `${keyFile}.lock`

const bytes = 32

/** Made at the first start, readable by this user only. Whatever else stands in it stays. */
export const readKeys = (file: string, dataFolder: string): Keys => {
  refuseInside(file, dataFolder)
  const found = read(file)
  const { keys } = isComplete(found) ? found : completed(file)
  closeToOthers(file)
  return { drafts: keyIn(keys.drafts, file), mail: keyIn(keys.mail, file), links: keyIn(keys.links, file) }
}

const isComplete = ({ keys }: KeyFile): boolean => names.every((name) => keys[name] !== undefined)

/** Two that start at once agree: whoever comes second finds what the first one made. */
const completed = (file: string): KeyFile => {
  mkdirSync(dirname(file), { recursive: true })
  return underLock(lockOf(file), () => {
    const found = read(file)
    const missing = names.filter((name) => found.keys[name] === undefined)
    const made = Object.fromEntries(missing.map((name) => [name, randomBytes(bytes).toString('base64url')]))
    const whole = { ...found, keys: { ...found.keys, ...made } }
    for (const name of names) keyIn(whole.keys[name], file)
    if (missing.length > 0) write(file, whole)
    return whole
  })
}

const keyIn = (text: string | undefined, file: string): Buffer => {
  const key = Buffer.from(String(text), 'base64url')
  if (key.length !== bytes) throw damaged(file)
  return key
}

/** Links are followed: what counts is where the file really lies. */
const refuseInside = (file: string, dataFolder: string): void => {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path)
  const folder = `${join(real(dataFolder), '/')}`
  if (!join(real(dirname(file)), '/').startsWith(folder) && !real(file).startsWith(folder)) return
  throw new Sentence(
    `LOTSE_KEY_FILE is "${file}", which lies in LOTSE_DATA: a backup of that folder would hold the key to what is encrypted in it. Name a file elsewhere.`,
  )
}

/** A power cut can leave it empty, and an empty one encrypts nothing. One that is damaged may hold keys worth mending. */
const read = (file: string): KeyFile => {
  const [head] = partsOf(file)
  if (head === '') return { version: 1, keys: {} }
  const found = parsed(head)
  if (found?.version !== 1 || typeof found.keys !== 'object' || found.keys === null) throw damaged(file)
  return found
}

/** A power cut may have left anything behind the JSON; no line of a document has a brace. */
const partsOf = (file: string): [head: string, lines: string] => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const end = text.lastIndexOf('}') + 1
  return end === 0 ? [text.trim(), ''] : [text.slice(0, end), text.slice(end)]
}

const parsed = (text: string): KeyFile | null => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const damaged = (file: string) =>
  new Sentence(
    `${file} ist keine Schlüsseldatei dieses Lotse oder beschädigt. Legen Sie die richtige zurück. Gibt es sie nicht mehr, stellen Sie diese beiseite und starten neu: Dann sind alle Dokumente verloren, dazu die angefangenen Entwürfe und die E-Mails, die noch nicht gesendet sind.`,
  )

/** Whole or not at all, also in a power cut. */
const write = (file: string, content: KeyFile): void => {
  const [, lines] = partsOf(file)
  const beside = `${file}.new`
  const descriptor = openSync(beside, 'w', 0o600)
  try {
    writeFileSync(descriptor, `${JSON.stringify(content, null, 2)}${lines || '\n'}`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(beside, file)
  syncToDisk(dirname(file))
}

const closeToOthers = (file: string): void => {
  if (statSync(file).mode & 0o077) chmodSync(file, 0o600)
}
