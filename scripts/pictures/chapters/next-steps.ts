import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, field, frameOf } from '../parts.ts'

const writeDown = async (page: Page) => {
  await button(page, 'Wiedervorlage').click()
  await field(page, 'Was ist zu tun?').fill('Wegen des Zimmers im Personalhaus anrufen')
  await field(page, 'Fällig').fill('in 2 Wochen')
}

const meet = async (page: Page) => {
  await button(page, 'Wiedervorlage').click()
  await field(page, 'Was ist zu tun?').fill('Defizitbescheid besprechen')
  await field(page, 'Fällig').fill('mo')
  await field(page, 'Uhrzeit').fill('9-10:30')
  await field(page, 'Ort').fill('Büro, Raum 2')
}

/** The secret of a picture opens nothing, and still is nobody's example. */
const makeAddress = async (page: Page) => {
  await button(page, 'Adresse anlegen').click()
  await page.getByText('Sie steht nur jetzt hier').waitFor()
  await page.locator('lotse-calendar-section').evaluate((section) => {
    const shown = section.shadowRoot?.querySelector('.shown')
    if (shown) Object.assign(shown, { value: 'https://lotse.example.org/api/calendar-feed/….ics' })
  })
}

const openPartner = async (page: Page) => {
  await page.getByRole('link', { name: 'Agentur für Arbeit Annaberg-Buchholz' }).click()
  await page.getByText('Arbeitgeber-Service').first().waitFor()
}

const editPartner = async (page: Page) => {
  await openPartner(page)
  await button(page, 'Bearbeiten').click()
  await field(page, 'Einrichtung').waitFor()
}

export const nextStepPictures: readonly HandbookPicture[] = [
  {
    name: 'wiedervorlagen-aufschreiben',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Nächster Schritt',
    steps: writeDown,
    cut: (page) => [page.locator('lotse-follow-up-list')],
    marks: (page) => ({
      2: frameOf(page, 'Was ist zu tun?'),
      3: frameOf(page, 'Fällig'),
      4: page.locator('lotse-follow-up-form vaadin-select [part="input-field"]'),
      5: button(page, 'Speichern'),
    }),
  },
  {
    name: 'wiedervorlagen-heute',
    role: 'counsellor',
    path: '/heute',
    shown: 'Fällig',
    height: 1200,
    cut: (page) => [page.locator('lotse-follow-up-row').nth(0), page.locator('lotse-follow-up-row').nth(2)],
    marks: (page) => ({
      2: page.getByRole('button', { name: /^Erledigt: / }).first(),
      3: page.getByRole('button', { name: /^Verschieben/ }).first(),
    }),
  },
  {
    name: 'wiedervorlagen-termin',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Nächster Schritt',
    steps: meet,
    height: 1200,
    cut: (page) => [page.locator('lotse-follow-up-form')],
    marks: (page) => ({
      2: frameOf(page, 'Was ist zu tun?'),
      3: frameOf(page, 'Uhrzeit'),
      4: frameOf(page, 'Ort'),
      5: button(page, 'Speichern'),
    }),
  },
  {
    name: 'wiedervorlagen-kalender',
    role: 'counsellor',
    path: '/kalender',
    shown: 'KW',
    cut: (page) => [page.locator('lotse-calendar-grid'), page.locator('.controls')],
    marks: (page) => ({
      2: page.locator('.controls lotse-segments'),
      3: page.locator('lotse-calendar-grid .number').nth(3),
    }),
  },
  {
    name: 'wiedervorlagen-adresse',
    role: 'counsellor',
    path: '/mein-konto',
    shown: 'Mein Kalender im Telefon',
    steps: makeAddress,
    height: 1200,
    cut: (page) => [page.locator('lotse-calendar-section section').first()],
    marks: (page) => ({
      1: button(page, 'Neue Adresse anlegen'),
      2: button(page, 'Kopieren'),
      3: page.locator('lotse-calendar-section vaadin-checkbox'),
    }),
  },
  {
    name: 'wiedervorlagen-partner',
    role: 'counsellor',
    path: '/partner',
    shown: 'Im Verzeichnis',
    height: 400,
    steps: openPartner,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 3: button(page, 'Heute geprüft') }),
  },
  {
    name: 'wiedervorlagen-verzeichnis',
    role: 'coordinator',
    path: '/partner',
    shown: 'Im Verzeichnis',
    height: 660,
    steps: editPartner,
    cut: (page) => [page.locator('main')],
  },
]
