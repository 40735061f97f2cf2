import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button } from '../parts.ts'

const section = (page: Page) => page.locator('lotse-files-section')

const askToDelete = async (page: Page) => {
  await button(page, 'Mehr zu: Was noch fehlt.txt').click()
  await page.getByRole('menuitem', { name: 'Löschen …' }).click()
  await page.getByText('Für immer löschen').waitFor()
}

const look = async (page: Page) => {
  await section(page).getByRole('button', { name: 'Antrag auf Anerkennung.pdf', exact: true }).click()
  await page.getByRole('img', { name: 'Seite 1 von 1' }).waitFor()
}

const describe = async (page: Page) => {
  await button(page, 'Mehr zu: Antrag auf Anerkennung.pdf').click()
  await page.getByRole('menuitem', { name: 'Umbenennen' }).click()
  await page.getByRole('textbox', { name: 'Bemerkung' }).waitFor()
}

export const filePictures: readonly HandbookPicture[] = [
  {
    name: 'dateien-liste',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'bis 20 MB je Datei',
    width: 1440,
    height: 1400,
    cut: (page) => [section(page)],
    marks: (page) => ({ 2: button(page, 'Hinzufügen') }),
  },
  {
    name: 'dateien-ansehen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'bis 20 MB je Datei',
    width: 860,
    height: 620,
    steps: look,
    alone: (page) => page.locator('vaadin-dialog [part="overlay"]'),
    marks: (page) => ({ 2: button(page, 'Herunterladen') }),
  },
  {
    name: 'dateien-beschreiben',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'bis 20 MB je Datei',
    height: 1000,
    steps: describe,
    alone: (page) => page.locator('vaadin-dialog [part="overlay"]'),
    marks: (page) => ({ 2: button(page, 'Speichern') }),
  },
  {
    name: 'dateien-loeschen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'bis 20 MB je Datei',
    height: 1000,
    steps: askToDelete,
    alone: (page) => page.locator('vaadin-dialog [part="overlay"]'),
    marks: (page) => ({ 2: button(page, 'Für immer löschen') }),
  },
]
