import { isIP } from 'node:net'
import { resolve } from 'node:path'

export type Config = {
  /** Absolute path of the centre's folder. */
  dataFolder: string
  host: string
  port: number
  /** The one origin the browser may come from, such as `https://lotse.example.org`. */
  origin: string
  /** Addresses of proxies whose headers are believed; none by default. */
  proxies: string[]
}

/** A setting that cannot be served, said in a sentence. The start ends with it. */
export class ConfigError extends Error {}

/** Reads the environment; throws a ConfigError before anything is touched. */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const host = environment.LOTSE_HOST ?? '127.0.0.1'
  const port = readPort(environment.LOTSE_PORT ?? '3000')
  return {
    dataFolder: dataFolderOf(environment),
    host,
    port,
    origin: readOrigin(environment.LOTSE_ORIGIN ?? `http://127.0.0.1:${port}`),
    proxies: readProxies(environment.LOTSE_PROXY),
  }
}

export const dataFolderOf = (environment: Record<string, string | undefined>): string =>
  resolve(environment.LOTSE_DATA || './data')

const readPort = (text: string): number => {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigError(`LOTSE_PORT is "${text}", but a port is 0 to 65535.`)
  return port
}

/** Secure cookies exist on https, and on http only where nothing leaves the machine. */
const readOrigin = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && url.origin === text.replace(/\/$/, '') && (url.protocol === 'https:' || isLoopbackHttp(url))) {
    return url.origin
  }
  throw new ConfigError(
    `LOTSE_ORIGIN is "${text}", but sign-in is only safe on https, or on http at a loopback address such as http://127.0.0.1:3000.`,
  )
}

const isLoopbackHttp = (url: URL) => url.protocol === 'http:' && isLoopback(url.hostname)

export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))

const readProxies = (text = ''): string[] => {
  const proxies = text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  const wrong = proxies.find((one) => isIP(one.split('/')[0] ?? '') === 0)
  if (wrong)
    throw new ConfigError(`LOTSE_PROXY names "${wrong}", but it takes IP addresses or ranges, separated by commas.`)
  return proxies
}
