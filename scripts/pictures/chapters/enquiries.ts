import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button } from '../parts.ts'

const ofCelik = (page: Page) => page.locator('lotse-enquiry-row').filter({ hasText: 'Çelik' })

const answer = async (page: Page) => {
  await ofCelik(page).getByRole('button', { name: 'Beantworten' }).click()
  await page
    .getByRole('textbox', { name: 'Wie wurde sie beantwortet?' })
    .fill('Angerufen: Termin am Dienstag um 14 Uhr.')
}

const turn = async (page: Page) => {
  await ofCelik(page).getByRole('button', { name: 'Zum Fall machen' }).click()
  await page.getByText('Gibt es schon?').first().waitFor()
}

/** Chapter „Anfragen“. */
export const enquiryPictures: readonly HandbookPicture[] = [
  {
    name: 'anfragen-eingang',
    role: 'counsellor',
    path: '/anfragen',
    shown: 'Metallwaren',
    height: 520,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({
      1: button(page, 'Anfrage aufschreiben'),
      2: page.locator('.chips'),
      3: button(page, 'Übernehmen').first(),
    }),
  },
  {
    name: 'anfragen-beantworten',
    role: 'counsellor',
    path: '/anfragen',
    shown: 'Çelik',
    height: 1300,
    steps: answer,
    cut: (page) => [ofCelik(page)],
    marks: (page) => ({ 3: button(page, 'Als beantwortet ablegen') }),
  },
  {
    name: 'anfragen-zum-fall',
    role: 'counsellor',
    path: '/anfragen',
    shown: 'Çelik',
    height: 1600,
    steps: turn,
    cut: (page) => [page.locator('lotse-into-case-form form')],
    marks: (page) => ({
      2: page.locator('lotse-new-client-form .alike').first(),
      3: page.locator('lotse-into-case-form vaadin-button[theme=primary]'),
    }),
  },
]
