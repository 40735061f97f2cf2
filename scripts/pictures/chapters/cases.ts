import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialog, dialogBox, field, frameOf } from '../parts.ts'

const searchFor = async (page: Page, letters: string, found: string) => {
  await page.keyboard.press('/')
  await field(page, 'Name oder Fallnummer').last().fill(letters)
  await dialog(page).getByText(found).first().waitFor()
}

const openTopics = async (page: Page) => {
  await page.getByRole('button', { name: 'Nach Thema eingrenzen' }).click()
  await page.getByRole('option', { name: 'Wohnen' }).waitFor()
}

const nameView = async (page: Page) => {
  await button(page, 'Ansicht speichern').click()
  await field(page, 'Name').fill('Aus dem Ausland')
}

const chooseReader = async (page: Page) => {
  await button(page, 'Fall schützen').click()
  await dialog(page).getByRole('combobox', { name: 'Wer soll ihn außerdem sehen?' }).fill('Tab')
  await page.getByRole('option', { name: 'Tabea Löser' }).click()
  await dialog(page)
    .getByText(/Tabea Löser.* diesen Fall/)
    .waitFor()
}

const takeOut = async (page: Page) => {
  await button(page, 'Ausgeben').click()
  await dialog(page).getByText('Die Datei enthält').waitFor()
}

const views = (page: Page) => page.getByRole('navigation', { name: 'Ansichten' })

export const casePictures: readonly HandbookPicture[] = [
  {
    name: 'faelle-suchen',
    role: 'counsellor',
    path: '/heute',
    shown: 'Meine offenen',
    height: 620,
    steps: (page) => searchFor(page, 'wei', 'Süß-Weißbach'),
    cut: (page) => [dialogBox(page), button(page, 'Beratung eintragen').first()],
    marks: (page) => ({ 1: button(page, 'Suchen').first(), 2: dialog(page).locator('vaadin-text-field') }),
  },
  {
    name: 'faelle-eingrenzen',
    role: 'counsellor',
    path: '/faelle',
    shown: 'Nguyễn',
    height: 560,
    cut: (page) => [page.locator('main')],
    steps: openTopics,
    marks: (page) => ({
      1: views(page),
      2: page.getByRole('option', { name: 'Wohnen' }),
      3: page.getByRole('button', { name: /^Status: offen/ }),
    }),
  },
  {
    name: 'faelle-ansicht-speichern',
    role: 'counsellor',
    path: '/faelle?status=open&group=abroad&sort=name',
    shown: 'Ansicht speichern',
    height: 560,
    steps: nameView,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({
      2: button(page, 'Ansicht speichern'),
      3: frameOf(page, 'Name'),
      4: dialog(page).getByRole('button', { name: 'Speichern', exact: true }),
    }),
  },
  {
    name: 'faelle-drucken',
    role: 'counsellor',
    path: '/faelle',
    shown: 'Nguyễn',
    height: 420,
    marks: (page) => ({ 2: button(page, 'Liste drucken') }),
  },
  {
    name: 'faelle-ausgeben',
    role: 'coordinator',
    path: '/faelle?status=open&group=company',
    shown: 'Ausgeben',
    height: 500,
    steps: takeOut,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({
      2: button(page, 'Ausgeben'),
      3: dialog(page).getByRole('button', { name: 'Als CSV speichern' }),
    }),
  },
  {
    name: 'geschuetzte-faelle-schuetzen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Bescheid zusammen durchgegangen',
    height: 560,
    steps: chooseReader,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({
      1: button(page, 'Fall schützen').first(),
      2: dialog(page).locator('vaadin-combo-box').locator('[part="input-field"]'),
      3: dialog(page).getByText(/Tabea Löser.* diesen Fall/),
      4: dialog(page).getByRole('button', { name: 'Fall schützen' }).last(),
    }),
  },
  {
    name: 'geschuetzte-faelle-aendern',
    role: 'counsellor',
    path: 'case:Vasilescu',
    shown: 'sichtbar für',
    height: 560,
    cut: (page) => [page.locator('lotse-case-head')],
    marks: (page) => ({ 1: button(page, 'Schutz ändern') }),
  },
]
