import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialogBox, frameOf, heading } from '../parts.ts'

/** Somebody the centre knows already, a little otherwise spelled. */
const nameAgain = async (page: Page) => {
  await button(page, 'Beratung eintragen').filter({ visible: true }).first().click()
  await page.getByRole('combobox', { name: 'Für wen?' }).fill('Layla Alkhatib')
  await page.getByRole('option', { name: /neu anlegen$/ }).click()
  await page.getByRole('group', { name: 'Gibt es schon?' }).getByRole('button').first().waitFor()
}

const compare = async (page: Page) => {
  await page.getByRole('link', { name: 'Aashild Oestby' }).click()
  await heading(page, 'Ist das eine Person?').waitFor()
  await page.getByText('Was beim Zusammenführen geschieht').waitFor()
}

export const duplicatePictures: readonly HandbookPicture[] = [
  {
    name: 'dubletten-gibt-es-schon',
    role: 'counsellor',
    path: '/heute',
    shown: 'Meine offenen',
    steps: nameAgain,
    alone: dialogBox,
    marks: (page) => ({ 2: frameOf(page, 'Nachname'), 3: page.getByRole('group', { name: 'Gibt es schon?' }) }),
  },
  {
    name: 'dubletten-liste',
    role: 'coordinator',
    path: '/verwaltung/dubletten',
    shown: 'Paare sehen nach einem und demselben aus',
    height: 520,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 2: page.getByRole('link', { name: 'Aashild Oestby' }) }),
  },
  {
    name: 'dubletten-vergleichen',
    role: 'coordinator',
    path: '/verwaltung/dubletten',
    shown: 'Paare sehen nach einem und demselben aus',
    steps: compare,
    height: 1000,
    cut: (page) => [page.locator('main a.back'), button(page, 'Zusammenführen'), page.locator('main .pair')],
    marks: (page) => ({
      3: page.getByRole('table', { name: 'Beide Einträge nebeneinander' }),
      4: page.getByRole('heading', { name: 'Was beim Zusammenführen geschieht' }),
      5: button(page, 'Zusammenführen'),
    }),
  },
]
