import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button } from '../parts.ts'

const openPast = async (page: Page) => {
  await page.locator('lotse-events-view a.name').filter({ hasText: 'Modul 3' }).first().click()
  await page.locator('lotse-participant-row').first().waitFor()
}

const paste = async (page: Page) => {
  await page.locator('lotse-events-view a.name').filter({ hasText: 'Welcome-Hutzn' }).first().click()
  await button(page, 'Viele auf einmal').click()
  await page.getByRole('textbox', { name: 'Liste einfügen, ein Name je Zeile' }).fill('Heimatverein Aue\nChor Zwönitz')
}

const openNew = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Titel' }).fill('Unternehmerfrühstück Zschopau')
}

const certify = async (page: Page) => {
  await openPast(page)
  await page
    .getByRole('button', { name: /^Bescheinigung:/ })
    .first()
    .click()
}

/** Chapter „Veranstaltungen“. */
export const eventPictures: readonly HandbookPicture[] = [
  {
    name: 'veranstaltungen-aufnehmen',
    role: 'coordinator',
    path: '/veranstaltungen/neu',
    shown: 'Was ist es?',
    height: 820,
    steps: openNew,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 3: button(page, 'Speichern') }),
  },
  {
    name: 'veranstaltungen-liste',
    role: 'coordinator',
    path: '/veranstaltungen',
    shown: 'Welcome-Hutzn',
    height: 900,
    steps: paste,
    cut: (page) => [page.locator('lotse-many-form')],
    marks: (page) => ({ 2: button(page, 'Mit dem Bestand vergleichen') }),
  },
  {
    name: 'veranstaltungen-abhaken',
    role: 'coordinator',
    path: '/veranstaltungen?zeit=vergangen',
    shown: 'Modul 3',
    height: 900,
    steps: openPast,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 1: page.locator('lotse-participant-row label').first() }),
  },
  {
    name: 'veranstaltungen-zertifikat',
    role: 'coordinator',
    path: '/veranstaltungen?zeit=vergangen',
    shown: 'Modul 3',
    height: 900,
    steps: certify,
    cut: (page) => [page.locator('lotse-participant-row').first()],
    marks: (page) => ({ 2: button(page, 'Bescheinigung dieses Moduls') }),
  },
]
