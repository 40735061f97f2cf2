import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialog, dialogBox, field } from '../parts.ts'

const section = (page: Page) => page.locator('lotse-check-section section')
const differences = (page: Page) => page.getByRole('heading', { name: 'Wo die Antworten auseinandergehen' })
const report = (page: Page) => page.getByRole('link', { name: /^Bericht als PDF: / }).first()
const inviteButton = (page: Page) => dialog(page).getByRole('button', { name: 'Einladen', exact: true })

const nameTwo = async (page: Page) => {
  await section(page).getByRole('button', { name: 'Einladen' }).click()
  await button(page, 'Noch eine Person').click()
  await field(page, 'Name oder Rolle').last().fill('Betriebsrat')
}

const inviteTwo = async (page: Page) => {
  await nameTwo(page)
  await inviteButton(page).click()
  await button(page, 'Fertig').click()
  await button(page, 'Link für Betriebsrat').scrollIntoViewIfNeeded()
}

const openResult = async (page: Page) => {
  await section(page).getByRole('link', { name: 'Ergebnis ansehen' }).click()
  await differences(page).waitFor()
}

export const checkPictures: readonly HandbookPicture[] = [
  {
    name: 'willkommens-check-einladen',
    role: 'counsellor',
    path: 'case:Transporte Neubert',
    shown: 'Noch keiner. Ein Check zeigt',
    steps: nameTwo,
    alone: dialogBox,
    marks: (page) => ({ 3: button(page, 'Noch eine Person'), 4: inviteButton(page) }),
  },
  {
    name: 'willkommens-check-stand',
    role: 'counsellor',
    path: 'case:Transporte Neubert',
    shown: 'Noch keiner. Ein Check zeigt',
    steps: inviteTwo,
    height: 1800,
    cut: (page) => [section(page)],
    marks: (page) => ({ 3: button(page, 'Link für Betriebsrat') }),
  },
  {
    name: 'willkommens-check-unterschiede',
    role: 'counsellor',
    path: 'case:Feinmechanik Schulze',
    shown: 'Ergebnis ansehen',
    steps: openResult,
    height: 380,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 3: differences(page) }),
  },
  {
    name: 'willkommens-check-ergebnis',
    role: 'counsellor',
    path: 'case:Feinmechanik Schulze',
    shown: 'Ergebnis ansehen',
    steps: openResult,
    height: 4000,
    cut: (page) => [report(page), page.locator('lotse-urgent-steps').first()],
    marks: (page) => ({ 4: page.locator('lotse-urgent-steps').first(), 5: report(page) }),
  },
]
