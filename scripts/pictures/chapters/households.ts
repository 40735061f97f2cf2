import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialog, dialogBox } from '../parts.ts'

const quickLog = (page: Page) => page.getByRole('dialog', { name: /eintragen$/ })

const add = async (page: Page) => {
  await button(page, 'Jemanden hinzufügen').click()
  await page.getByRole('textbox', { name: 'Vorname' }).fill('Emil')
}

const movesOut = async (page: Page) => {
  await page
    .getByRole('button', { name: /: Zieht aus$/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Ausgezogen am' }).waitFor()
}

const withFirm = async (page: Page) => {
  await page.keyboard.press('b')
  await quickLog(page).getByRole('button', { name: 'Noch jemand war dabei: Klientin oder Firma' }).click()
  await page.getByRole('combobox', { name: 'Wer war noch dabei?' }).fill('Höhne')
  await page.getByRole('option').first().click()
}

const removeTogether = async (page: Page) => {
  const entry = page.locator('lotse-timeline-entry').filter({ hasText: 'Auch dabei' }).first()
  await entry.hover()
  await entry.getByRole('button', { name: /^Entfernen/ }).click()
  await page.getByRole('button', { name: 'Überall' }).waitFor()
}

/** Chapter „Haushalte, Gespräche mit mehreren“. */
export const householdPictures: readonly HandbookPicture[] = [
  {
    name: 'haushalte-hinzufuegen',
    role: 'counsellor',
    path: 'case:Süß-Weißbach',
    shown: 'Haushalt',
    width: 1440,
    height: 1400,
    steps: add,
    alone: dialogBox,
    marks: (page) => ({ 5: dialog(page).getByRole('button', { name: 'Hinzufügen', exact: true }) }),
  },
  {
    name: 'haushalte-auszug',
    role: 'counsellor',
    path: 'case:Süß-Weißbach',
    shown: 'Haushalt',
    width: 1440,
    height: 1400,
    steps: movesOut,
    alone: dialogBox,
    marks: (page) => ({ 3: button(page, 'Speichern') }),
  },
  {
    name: 'haushalte-mehrere',
    role: 'counsellor',
    path: 'case:Süß-Weißbach',
    shown: 'Haushalt',
    height: 1000,
    steps: withFirm,
    alone: dialogBox,
    marks: (page) => ({ 3: quickLog(page).getByRole('button', { name: /^Eintragen/ }) }),
  },
  {
    name: 'haushalte-ueberall',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Auch dabei',
    width: 1440,
    height: 1400,
    steps: removeTogether,
    alone: dialogBox,
    marks: (page) => ({ 2: button(page, 'Überall') }),
  },
]
