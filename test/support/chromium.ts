import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { atEnd } from './at-end.ts'

/**
 * The one browser of a run. `CHROMIUM` names one, or is `bundled` for the one npm brought; without it: /usr/bin/chromium,
 * an installed Chrome or Edge, and at last the bundled one (Linux x64).
 */
export const theBrowser = (): Promise<Browser> => {
  launched ??= launchFirst()
  return launched
}
let launched: Promise<Browser> | undefined
let launchedWith: LaunchOptions = {}

/** A second one like it, for whoever measures what starting one takes; to be closed by whoever asked. */
export const anotherBrowser = async (): Promise<Browser> => {
  await theBrowser()
  return chromium.launch(launchedWith)
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const launchFirst = async (): Promise<Browser> => {
  const failures: string[] = []
  for (const [name, options] of candidates()) {
    try {
      launchedWith = { args, ...(await options()) }
      const browser = await chromium.launch(launchedWith)
      atEnd(() => browser.close())
      console.log(`  in ${name} ${browser.version()}`)
      return browser
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
  }
  throw new Error(`No browser could be started. Name one in CHROMIUM.\n${failures.join('\n')}`)
}

type Candidate = [name: string, options: () => LaunchOptions | Promise<LaunchOptions>]

const candidates = (): Candidate[] => {
  const { CHROMIUM: named } = process.env
  if (named === 'bundled') return bundled
  if (named) return [[named, () => ({ executablePath: named })]]
  const system = '/usr/bin/chromium'
  const installed: Candidate[] = existsSync(system) ? [[system, () => ({ executablePath: system })]] : []
  return [...installed, ['Chrome', () => ({ channel: 'chrome' })], ['Edge', () => ({ channel: 'msedge' })], ...bundled]
}

/** With the machine's own libraries; where some are missing (libnss3 mostly), with those that came along. */
const bundled: Candidate[] = [
  ['the bundled Chromium', async () => unpackedOptions({})],
  ['the bundled Chromium with its own libraries', async () => unpackedOptions({ LD_LIBRARY_PATH: 'al2023/lib' })],
]

const unpackedOptions = async (folders: Record<string, string>): Promise<LaunchOptions> => {
  const cache = await unpack()
  const fonts: Record<string, string> = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: 'fonts' }
  const paths = Object.entries({ ...folders, ...fonts }).map(([name, folder]) => [name, join(cache, folder)])
  return { executablePath: join(cache, 'chromium'), env: { ...process.env, ...Object.fromEntries(paths) } }
}

/**
 * Once for every `npm ci`. The package unpacks to the folder for temporary files, and its libraries only where it believes
 * to be in a cloud function: a process of its own is told both.
 */
const unpack = async (): Promise<string> => {
  const cache = resolve('node_modules/.cache/chromium')
  if (existsSync(cache)) return cache
  const unfinished = `${cache}-${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  const script = "import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath())"
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  await promisify(execFile)(process.execPath, ['--eval', script], { env })
  try {
    renameSync(unfinished, cache)
  } catch (error) {
    // Another run was first.
    if (!existsSync(cache)) throw error
    rmSync(unfinished, { recursive: true })
  }
  return cache
}
