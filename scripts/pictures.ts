import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { prepareDemo, type SignIn } from '../db/seed/demo-folder.ts'
import { hashPassword } from '../src/accounts/passwords.ts'
import type { Role } from '../src/accounts/terms.ts'
import { berlinDay } from '../src/calendar/rules.ts'
import { startServer } from '../src/server.ts'
import { endAll } from '../test/support/at-end.ts'
import { theBrowser } from '../test/support/chromium.ts'
import { buildWeb } from './build.ts'

/** npm run pictures -- FOLDER [PART-OF-A-NAME]: every screen of a demo centre, desktop and phone, light and dark. */
type Screen = { name: string; role?: Role; path: string; shown: string; before?: (page: Page) => Promise<unknown> }

const openQuickLog = async (page: Page) => {
  await page.keyboard.press('b')
  await page.getByText('Für wen?').first().waitFor()
}

const searchCases = async (page: Page, name: string) => {
  await page.getByRole('textbox', { name: 'Fälle suchen' }).fill(name)
  await page.getByText(`Zu „${name}“`).first().waitFor()
}

const screens: Screen[] = [
  { name: 'anmelden', path: '/anmelden', shown: 'Anmelden' },
  { name: 'heute', role: 'counsellor', path: '/heute', shown: 'Meine offenen' },
  { name: 'faelle', role: 'counsellor', path: '/faelle', shown: 'Nguyễn' },
  {
    name: 'faelle-leer',
    role: 'counsellor',
    path: '/faelle',
    shown: 'Nguyễn',
    before: (page) => searchCases(page, 'gibtesnicht'),
  },
  { name: 'eintragen', role: 'counsellor', path: '/faelle', shown: 'Nguyễn', before: openQuickLog },
  { name: 'fall', role: 'counsellor', path: 'case:Nguyễn', shown: 'Nguyễn' },
  { name: 'fall-rtl', role: 'counsellor', path: 'case:al-Khatib', shown: 'al-Khatib' },
  { name: 'fall-langer-name', role: 'counsellor', path: 'case:Lichtenstern', shown: 'Lichtenstern' },
  { name: 'fall-unternehmen', role: 'counsellor', path: 'case:Göckeritz', shown: 'Göckeritz' },
  { name: 'berichte', role: 'coordinator', path: '/berichte', shown: 'Neu beraten je Quartal' },
  { name: 'berichte-2022', role: 'coordinator', path: '/berichte/2022-Q2', shown: 'Neu beraten je Quartal' },
  {
    name: 'liste',
    role: 'coordinator',
    path: '/berichte/2022-Q2/liste?of=group&group=abroad&figure=new',
    shown: 'Beratung am',
  },
]

/** Fonts are there, and nothing moves any more; what is opened begins to move a frame later. */
const settled = `(async () => {
  await document.fonts.ready
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  await Promise.all(document.getAnimations().map((one) => one.finished))
})()`

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const modes = ['light', 'dark'] as const

type Demo = { browser: Browser; origin: string; signIns: SignIn[]; target: string }

const picture = async (demo: Demo, screen: Screen): Promise<void> => {
  for (const viewport of sizes) {
    for (const colorScheme of modes) {
      const isPhone = viewport.width < 600
      const context = await demo.browser.newContext({
        viewport,
        colorScheme,
        isMobile: isPhone,
        hasTouch: isPhone,
        locale: 'de-DE',
        reducedMotion: 'reduce',
      })
      await signIn(context, demo, screen.role)
      const page = await context.newPage()
      await page.goto(demo.origin + (await pathOf(context, demo, screen)))
      await page.getByText(screen.shown).first().waitFor({ state: 'attached' })
      await screen.before?.(page)
      await page.evaluate(settled)
      await page.screenshot({ path: join(demo.target, `${screen.name}-${viewport.width}-${colorScheme}.png`) })
      await context.close()
    }
  }
}

const signIn = async (context: BrowserContext, { origin, signIns }: Demo, role: Role | undefined): Promise<void> => {
  const user = signIns.find(({ roles }) => role !== undefined && roles.includes(role))
  if (!user) return
  const { signInName, password } = user
  const reply = await context.request.post(`${origin}/api/session`, {
    headers: { 'x-lotse': '1' },
    data: { signInName, password },
  })
  if (!reply.ok()) throw new Error(`${signInName} could not sign in: ${reply.status()}`)
}

/** `case:NAME` is the case of whoever is found first by that name. */
const pathOf = async (context: BrowserContext, { origin }: Demo, { path }: Screen): Promise<string> => {
  if (!path.startsWith('case:')) return path
  const reply = await context.request.post(`${origin}/api/cases/search`, {
    headers: { 'x-lotse': '1' },
    data: { search: path.slice(5), limit: 1 },
  })
  const { rows } = (await reply.json()) as { rows: { id: string }[] }
  return `/faelle/${rows[0]?.id}`
}

const main = async ([folder = 'pictures', part = '']: string[]): Promise<void> => {
  const target = resolve(folder)
  mkdirSync(target, { recursive: true })
  await buildWeb({ ifNeeded: true, quietly: true })
  const parent = mkdtempSync(join(tmpdir(), 'lotse-pictures-'))
  const dataFolder = join(parent, 'data')
  const signIns = await prepareDemo(dataFolder, { seed: 1607, today: berlinDay(new Date()), hashPassword })
  const port = 30_000 + (process.pid % 10_000)
  const origin = `http://127.0.0.1:${port}`
  const server = await startServer(
    { dataFolder, host: '127.0.0.1', port, origin, backupFolder: null, proxies: [] },
    false,
  )
  try {
    const demo = { browser: await theBrowser(), origin, signIns, target }
    for (const screen of screens.filter(({ name }) => name.includes(part))) await picture(demo, screen)
  } finally {
    await endAll()
    await server.close()
    rmSync(parent, { recursive: true, force: true })
  }
}

await main(process.argv.slice(2))
