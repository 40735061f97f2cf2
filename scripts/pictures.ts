import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { Role } from '../src/accounts/terms.ts'
import { type Centre, goTo, onStage, openPage, type Stage, settle } from './pictures/stage.ts'

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

const openClient = async (page: Page) => {
  await page.getByRole('link', { name: /^Zur (?:Person|Organisation)/ }).click()
  await page.getByRole('heading', { name: 'Fälle' }).first().waitFor()
}

const comparePair = async (page: Page) => {
  await page.getByRole('link', { name: 'Aashild Oestby' }).click()
  await page.getByText('Was beim Zusammenführen geschieht').waitFor()
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
  { name: 'person', role: 'counsellor', path: 'case:al-Khatib', shown: 'al-Khatib', before: openClient },
  {
    name: 'organisation',
    role: 'counsellor',
    path: 'case:Göckeritz',
    shown: 'Göckeritz',
    before: openClient,
  },
  { name: 'stellen', role: 'counsellor', path: '/stellen', shown: 'Schweißer' },
  {
    name: 'organisation-wuestner',
    role: 'counsellor',
    path: 'case:Wüstner',
    shown: 'Wüstner',
    before: openClient,
  },
  {
    name: 'dubletten',
    role: 'coordinator',
    path: '/verwaltung/dubletten',
    shown: 'Paare sehen nach einem und demselben aus',
  },
  { name: 'dublette', role: 'coordinator', path: '/verwaltung/dubletten', shown: 'Oestby', before: comparePair },
  { name: 'kataloge', role: 'coordinator', path: '/verwaltung/kataloge', shown: 'Themen' },
  { name: 'konten', role: 'administrator', path: '/verwaltung/konten', shown: 'Konten' },
  { name: 'konto-neu', role: 'administrator', path: '/verwaltung/konten/neu', shown: 'Konto anlegen' },
  { name: 'einstellungen', role: 'administrator', path: '/verwaltung/einstellungen', shown: 'Einstellungen' },
  { name: 'sicherung', role: 'administrator', path: '/verwaltung/sicherung', shown: 'Sicherung' },
  { name: 'mein-konto', role: 'counsellor', path: '/mein-konto', shown: 'Passwort ändern' },
]

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const modes = ['light', 'dark'] as const

const take = async (stage: Stage, centre: Centre, screen: Screen, target: string): Promise<void> => {
  for (const size of sizes) {
    for (const mode of modes) {
      const page = await openPage(stage, centre, { ...size, role: screen.role, dark: mode === 'dark' })
      await goTo(page, centre, screen.path)
      await page.getByText(screen.shown).first().waitFor({ state: 'attached' })
      await screen.before?.(page)
      await settle(page)
      await page.screenshot({ path: join(target, `${screen.name}-${size.width}-${mode}.png`) })
      await page.context().close()
    }
  }
}

const main = async ([folder = 'pictures', part = '']: string[]): Promise<void> => {
  const target = resolve(folder)
  mkdirSync(target, { recursive: true })
  await onStage(async (stage) => {
    const centre = await stage.openDemo()
    for (const screen of screens.filter(({ name }) => name.includes(part))) await take(stage, centre, screen, target)
    await centre.close()
  })
}

await main(process.argv.slice(2))
