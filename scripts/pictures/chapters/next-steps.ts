import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, field, frameOf } from '../parts.ts'

const writeDown = async (page: Page) => {
  await button(page, 'Wiedervorlage').click()
  await field(page, 'Was ist zu tun?').fill('Wegen des Zimmers im Personalhaus anrufen')
  await field(page, 'Fällig').fill('in 2 Wochen')
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
