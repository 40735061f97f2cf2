import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Db } from '../../db/open.ts'
import { openCentre } from '../../db/open-centre.ts'
import { prepareDemo, type SignIn } from '../../db/seed/demo-folder.ts'
import { readSecret } from '../../src/accounts/cookie.ts'
import { offerFirstAdministrator } from '../../src/accounts/first-administrator.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import type { Role } from '../../src/accounts/terms.ts'
import { buildApp } from '../../src/app.ts'
import { berlinDay } from '../../src/calendar/rules.ts'
import { keyFileBeside } from '../../src/config.ts'
import { storeIn } from '../../src/documents/store.ts'
import { readKeys } from '../../src/key-file.ts'
import { commandLine } from '../../src/stamp.ts'
import { endAll } from '../../test/support/at-end.ts'
import { theBrowser } from '../../test/support/chromium.ts'
import { letDatesBeExtended } from '../../test/support/dates.ts'
import { freePort } from '../../test/support/free-port.ts'
import { buildWeb } from '../build.ts'

/** A Thursday morning: the demo and every picture of it are of this moment, so that the same code gives the same pictures. */
const moment = new Date('2026-11-12T09:24:00Z')

/** As it calls itself; a page says which one is signed in. */
const browser =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'

/** A centre that answers, and whoever may sign in there. */
export type Centre = {
  origin: string
  signIns: SignIn[]
  setUpSecret: string | null
  db: Db
  close: () => Promise<void>
}

export type Stage = {
  browser: Browser
  /** A demo of its own each time: what one picture records is in no other. */
  openDemo: () => Promise<Centre>
  /** A centre nobody has set up yet. */
  openNew: () => Promise<Centre>
}

/** Builds the pages, makes the demo once, and clears all of it away after the work. */
export const onStage = async (work: (stage: Stage) => Promise<void>): Promise<void> => {
  await buildWeb({ ifNeeded: true, quietly: true })
  const parent = mkdtempSync(join(tmpdir(), 'lotse-pictures-'))
  const newFolder = () => join(mkdtempSync(join(parent, 'centre-')), 'data')
  try {
    const demo = join(parent, 'demo')
    const signIns = await prepareDemo(demo, { seed: 1607, today: berlinDay(moment), hashPassword })
    const openDemo = () => {
      const folder = newFolder()
      cpSync(demo, folder, { recursive: true })
      cpSync(keyFileBeside(demo), keyFileBeside(folder))
      return serve(folder, signIns)
    }
    await work({ browser: await theBrowser(), openDemo, openNew: () => serve(newFolder(), []) })
  } finally {
    await endAll()
    rmSync(parent, { recursive: true, force: true })
  }
}

const serve = async (folder: string, signIns: SignIn[]): Promise<Centre> => {
  const { db, close } = await openCentre(folder)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const settings = { origin, proxies: [] }
  const keyFile = keyFileBeside(folder)
  const keys = readKeys(keyFile, folder)
  const documents = storeIn(folder, keyFile)
  const app = await buildApp({ db, clock: () => moment, settings, secret: readSecret(folder), keys, documents })
  const setUpSecret = await offerFirstAdministrator(db, { by: commandLine, at: moment, today: berlinDay(moment) })
  await app.listen({ host: '127.0.0.1', port })
  const end = async () => {
    await app.close()
    close()
  }
  return { origin, signIns, setUpSecret, db, close: end }
}

export type PageOptions = { width: number; height: number; role?: Role | undefined; dark?: boolean }

/** A page of a German browser that stands still at the moment of the pictures, signed in where a role is given. */
export const openPage = async (stage: Stage, centre: Centre, options: PageOptions): Promise<Page> => {
  const { width, height, role, dark = false } = options
  const isPhone = width < 600
  const context = await stage.browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    isMobile: isPhone,
    hasTouch: isPhone,
    locale: 'de-DE',
    userAgent: browser,
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  })
  await context.clock.setFixedTime(moment)
  await context.addInitScript(letDatesBeExtended)
  if (role !== undefined) await signIn(context, centre, role)
  return context.newPage()
}

const signIn = async (context: BrowserContext, { origin, signIns }: Centre, role: Role): Promise<void> => {
  const user = signIns.find(({ roles }) => roles.includes(role))
  if (!user) throw new Error(`Nobody in this centre is ${role}.`)
  const { signInName, password } = user
  const reply = await context.request.post(`${origin}/api/session`, {
    headers: { 'x-lotse': '1' },
    data: { signInName, password },
  })
  if (!reply.ok()) throw new Error(`${signInName} could not sign in: ${reply.status()}`)
}

/** Goes to an address; `case:NAME` is the case of whoever is found first by that name. */
export const goTo = async (page: Page, { origin }: Centre, path: string): Promise<void> => {
  await page.goto(origin + (path.startsWith('case:') ? await caseOf(page, origin, path.slice(5)) : path))
}

const caseOf = async (page: Page, origin: string, search: string): Promise<string> => {
  const reply = await page.request.post(`${origin}/api/cases/search`, {
    headers: { 'x-lotse': '1' },
    data: { search, limit: 1 },
  })
  const { rows } = (await reply.json()) as { rows: { id: string }[] }
  return `/faelle/${rows[0]?.id}`
}

/** Fonts are there, and nothing moves any more; what is opened begins to move a frame later. */
export const settle = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    await document.fonts.ready
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    await Promise.all(document.getAnimations().map((one) => one.finished))
  })()`)
