import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { closeCase, openCase, openManyCases, recordNote, recordPerson, recordTalk } from '../support/cases.ts'
import type { Name } from '../support/template.ts'

type Visited = {
  /** The path of the table of pages, web/app/routes.ts. */
  page: string
  as?: Name
  address?: (world: BrowserWorld) => Promise<string> | string
  /** What stands there once the data has come. */
  ready: (page: Page) => ReturnType<Page['getByText']>
  /** Dialogs, menus and forms in place, each opened on the page as it stands after the last. */
  open?: ((page: Page) => Promise<unknown>)[]
}

const text = (words: string | RegExp) => (page: Page) => page.getByText(words).filter({ visible: true }).first()

const longCase = async (world: BrowserWorld): Promise<string> => {
  const { id } = await openCase(world, { familyName: 'Çelik', nativeName: 'ليلى الخطيب', targetGroup: 'undecided' })
  await recordTalk(world, id, { note: 'Das Zeugnis ist übersetzt.' })
  await recordNote(world, id)
  return `/faelle/${id}`
}

const closedCase = async (world: BrowserWorld): Promise<string> => {
  const { id } = await openCase(world, { familyName: 'Öhmichen' })
  await closeCase(world, id)
  return `/faelle/${id}`
}

const quickLog = async (page: Page) => {
  await page.keyboard.press('b')
  await page.getByRole('combobox', { name: 'Für wen?' }).waitFor()
}

const suggestions = async (page: Page) => {
  await quickLog(page)
  await page.getByRole('combobox', { name: 'Für wen?' }).fill('Weißbach')
  await page.getByRole('option').first().waitFor()
}

const shortcuts = async (page: Page) => {
  await page.keyboard.press('?')
  await page.getByRole('heading', { name: 'Tastenkürzel' }).waitFor()
}

const nobodyFound = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Fälle suchen' }).fill('niemand')
  await page.getByText('Zu „niemand“ gibt es hier keinen Fall.').waitFor()
}

const found = async (page: Page) => {
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: 'Name oder Fallnummer' }).fill('Weißbach')
  await page.getByRole('button', { name: 'Alle Fälle zu „Weißbach“' }).waitFor()
}

const closing = async (page: Page) => {
  await page.getByRole('button', { name: 'Fall schließen' }).click()
  await page.getByRole('radio', { name: 'Ziel erreicht' }).waitFor()
}

/** Jana, recorded twice: with a case, and without. */
const pairOfJana = async (world: BrowserWorld): Promise<string> => {
  const jana = { familyName: 'Öhmichen', birthYear: 1980 }
  const { client } = await openCase(world, jana)
  const other = await recordPerson(world, { ...jana, phone: '03733 1234' })
  return `/${client.id}/${other.id}`
}

const duplicates = async (world: BrowserWorld): Promise<string> => {
  await pairOfJana(world)
  return '/verwaltung/dubletten'
}

const correcting = async (page: Page) => {
  await page.getByText('Das Zeugnis ist übersetzt.').hover()
  await page.getByRole('button', { name: /^Ändern: Beratung vom/ }).click()
  await page.getByRole('region', { name: 'Eintrag ändern' }).waitFor()
}

const visited: Visited[] = [
  { page: '/anmelden', ready: text('Passwort') },
  { page: '/einrichten', address: () => '/einrichten#secret', ready: text('Passwort') },
  { page: '/heute', as: 'Anna', ready: text('Weißbach'), open: [quickLog, suggestions, shortcuts] },
  { page: '/faelle', as: 'Anna', ready: text('Weißbach'), open: [quickLog, nobodyFound, found] },
  { page: '/faelle/:id', as: 'Anna', address: longCase, ready: text('Das Zeugnis'), open: [correcting, closing] },
  { page: '/faelle/:id', as: 'Anna', address: closedCase, ready: text('Ziel erreicht') },
  { page: '/berichte', as: 'Karla', ready: text('Neu beraten je Quartal') },
  {
    page: '/berichte/:quarter',
    as: 'Paula',
    address: () => '/berichte/2026-Q2',
    ready: text('Neu beraten je Quartal'),
  },
  {
    page: '/berichte/:quarter/liste',
    as: 'Karla',
    address: () => '/berichte/2026-Q2/liste?of=group&group=domestic&figure=new',
    ready: text('Weißbach'),
  },
  {
    page: '/berichte/:quarter/pseudonyme',
    as: 'Paula',
    address: () => '/berichte/2026-Q2/pseudonyme',
    ready: text('1 Beratung'),
  },
  { page: '/verwaltung', as: 'Adam', ready: text('Verwaltung') },
  { page: '/verwaltung/dubletten', as: 'Karla', address: duplicates, ready: text('Gleicher Name') },
  {
    page: '/verwaltung/dubletten/:survivor/:merged',
    as: 'Karla',
    address: async (world) => `/verwaltung/dubletten${await pairOfJana(world)}`,
    ready: text('Was beim Zusammenführen geschieht'),
  },
  { page: '/willkommen', as: 'Adam', ready: text('Willkommen bei Lotse') },
  { page: '(.*)', as: 'Anna', address: () => '/gibt-es-nicht', ready: text('Diese Seite gibt es nicht') },
]

const table = suite('The table of pages')

table('has no page that is not visited here', () => {
  const source = readFileSync('web/app/routes.ts', 'utf8')
  const paths = [...source.matchAll(/^\s+path: '(.+)',$/gm)].map(([, path = '']) => path)
  assert.ok(paths.length > 5)
  assert.equal([...new Set(visited.map(({ page }) => page))].sort(), paths.sort())
})

table.run()

const test = inBrowser('Every page, seen by axe, light and dark')

const seenLightAndDark = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await axe(page)
  }
}

for (const { page: path, as, address, ready, open = [] } of visited) {
  for (const width of [1440, 390]) {
    test(`${path} as ${as ?? 'nobody'} at ${width} px${address ? ' (by its address)' : ''}`, async (world) => {
      await openManyCases(world)
      const at = (await address?.(world)) ?? path
      const page = await world.browserPage({ ...(as && { as }), path: at, width, reducedMotion: true })
      await ready(page).waitFor()
      await seenLightAndDark(page)
      for (const opening of open) {
        await page.reload()
        await ready(page).waitFor()
        await opening(page)
        await seenLightAndDark(page)
      }
    })
  }
}

test.run()
