import { isIP } from 'node:net'
import { resolve, sep } from 'node:path'
import { Sentence } from './errors.ts'
import { type MailServer, readMailServer } from './mail/mail-server.ts'

export type Config = {
  /** Absolute path of the centre's folder. */
  dataFolder: string
  /** Absolute path of the file with the keys: never in the centre's folder, for a backup of that holds no key. */
  keyFile: string
  host: string
  port: number
  /** The one origin the browser may come from, such as `https://lotse.example.org`. */
  origin: string
  /** Where the nightly copies lie; null where none are made. */
  backupFolder: string | null
  /** Addresses of proxies whose headers are believed; none by default. */
  proxies: string[]
  /** Where mails are handed in; null where none are sent. */
  mailServer: MailServer | null
}

/** A setting that cannot be served, said in a sentence. The start ends with it. */
export class ConfigError extends Sentence {}

/** Reads the environment; throws a ConfigError before anything is touched. */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  // Left blank, as in a file of settings, it must not open every interface, which is what '' means to Node.
  const host = environment.LOTSE_HOST || '127.0.0.1'
  const port = readPort(environment.LOTSE_PORT ?? '3000')
  const dataFolder = dataFolderOf(environment)
  return {
    dataFolder,
    keyFile: environment.LOTSE_KEY_FILE ? resolve(environment.LOTSE_KEY_FILE) : keyFileBeside(dataFolder),
    host,
    port,
    origin: readOrigin(environment.LOTSE_ORIGIN ?? `http://127.0.0.1:${port}`),
    backupFolder: readBackupFolder(environment.LOTSE_BACKUPS, dataFolder),
    proxies: readProxies(environment.LOTSE_PROXY),
    mailServer: readMailServer(environment.LOTSE_SMTP, environment.LOTSE_MAIL_FROM, isLoopback),
  }
}

export const dataFolderOf = (environment: Record<string, string | undefined>): string =>
  resolve(environment.LOTSE_DATA || './data')

/** Where the keys lie unless LOTSE_KEY_FILE says otherwise. */
export const keyFileBeside = (dataFolder: string): string => `${dataFolder}.keys`

/** Beside the folder, not in it: a copy of the folder would hold every copy made before. */
const readBackupFolder = (text: string | undefined, dataFolder: string): string | null => {
  if (text === 'none') return null
  const folder = resolve(text || `${dataFolder}.backups`)
  if (folder === dataFolder || folder.startsWith(`${dataFolder}${sep}`)) {
    throw new ConfigError(`LOTSE_BACKUPS is "${folder}", but the copies must not lie in the centre's own folder.`)
  }
  return folder
}

const readPort = (text: string): number => {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigError(`LOTSE_PORT is "${text}", but a port is 0 to 65535.`)
  return port
}

/** Secure cookies exist on https, and on http only where nothing leaves the machine. */
const readOrigin = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && namesNoMore(url) && (url.protocol === 'https:' || isLoopbackHttp(url))) return url.origin
  throw new ConfigError(
    `LOTSE_ORIGIN is "${text}", but sign-in is only safe on https, or on http at a loopback address such as http://127.0.0.1:3000.`,
  )
}

const namesNoMore = ({ pathname, search, hash, username, password }: URL): boolean =>
  pathname === '/' && [search, hash, username, password].every((part) => part === '')

const isLoopbackHttp = (url: URL) => url.protocol === 'http:' && isLoopback(url.hostname)

export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))

const readProxies = (text = ''): string[] => {
  const proxies = text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  const wrong = proxies.find((one) => !isAddressOrRange(one))
  if (wrong)
    throw new ConfigError(`LOTSE_PROXY names "${wrong}", but it takes IP addresses or ranges, separated by commas.`)
  return proxies
}

/** `10.0.0.1`, `10.0.0.0/8`, `fd00::/8`. */
const isAddressOrRange = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/')
  const width = { 4: 32, 6: 128 }[isIP(address)]
  return (
    width !== undefined &&
    rest.length === 0 &&
    (bits === undefined || (/^[1-9]\d*$/.test(bits) && Number(bits) <= width))
  )
}
