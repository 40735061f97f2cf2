import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialog, dialogBox, field, frameOf } from '../parts.ts'

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
  await section(page).getByRole('link', { name: 'Ergebnis ansehen' }).first().click()
  await differences(page).waitFor()
}

const chooseTwo = async (page: Page) => {
  for (const [typed, name] of [
    ['metallbau w', 'Metallbau Wüstner'],
    ['bäckerei u', 'Bäckerei Uhlmann'],
  ] as const) {
    await field(page, 'Organisation suchen').fill(typed)
    await page
      .getByRole('button', { name: new RegExp(name) })
      .first()
      .click()
  }
  await button(page, '2 Organisationen einladen').waitFor()
}

const agreeOnOne = async (page: Page) => {
  await openResult(page)
  await button(page, /^Als Maßnahme vereinbaren/)
    .first()
    .click()
  await dialog(page).getByRole('button', { name: 'Vereinbaren', exact: true }).waitFor()
}

export const checkPictures: readonly HandbookPicture[] = [
  {
    name: 'willkommens-check-einladen',
    role: 'counsellor',
    path: 'case:Transporte Neubert',
    shown: 'noch keiner',
    steps: nameTwo,
    alone: dialogBox,
    marks: (page) => ({ 3: button(page, 'Noch eine Person'), 4: inviteButton(page) }),
  },
  {
    name: 'willkommens-check-stand',
    role: 'counsellor',
    path: 'case:Transporte Neubert',
    shown: 'noch keiner',
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
    height: 4000,
    cut: (page) => [page.locator('lotse-check-differences').first()],
    marks: (page) => ({ 4: differences(page) }),
  },
  {
    name: 'willkommens-check-ergebnis',
    role: 'counsellor',
    path: 'case:Feinmechanik Schulze',
    shown: 'Ergebnis ansehen',
    steps: openResult,
    height: 4000,
    cut: (page) => [report(page), page.locator('lotse-urgent-steps').first()],
    marks: (page) => ({ 3: page.locator('lotse-urgent-steps').first(), 6: report(page) }),
  },
  {
    name: 'willkommens-check-alle',
    role: 'counsellor',
    path: '/checks',
    shown: 'Werkzeugbau Zschunke',
    height: 620,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 2: page.getByRole('link', { name: /^ohne Organisation/ }), 3: button(page, /^Alle erinnern/) }),
  },
  {
    name: 'willkommens-check-mehrere',
    role: 'counsellor',
    path: '/checks/einladen',
    shown: 'Organisation suchen',
    steps: chooseTwo,
    height: 760,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 2: frameOf(page, 'Organisation suchen'), 4: button(page, '2 Organisationen einladen') }),
  },
  {
    name: 'willkommens-check-vergleich',
    role: 'coordinator',
    path: '/checks/vergleich',
    shown: 'Am stärksten',
    height: 620,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 3: page.getByText('Als Tabelle').first() }),
  },
  {
    name: 'willkommens-check-massnahme',
    role: 'counsellor',
    path: 'case:Feinmechanik Schulze',
    shown: 'Ergebnis ansehen',
    steps: agreeOnOne,
    alone: dialogBox,
    marks: (page) => ({ 4: dialog(page).getByRole('button', { name: 'Vereinbaren', exact: true }) }),
  },
]
