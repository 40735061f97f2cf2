import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialog, dialogBox, field } from '../parts.ts'

const inDialog = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true })

const choose = async (page: Page) => {
  await button(page, 'An Partner verweisen').click()
  await page.getByRole('combobox', { name: 'Partner' }).fill('IQ Netzwerk')
  await page.getByRole('option').first().click()
  await dialog(page).getByRole('checkbox', { name: 'Sprachen' }).check()
  await field(page, 'Nachricht an den Partner (freiwillig)').fill('Es geht um den Anpassungslehrgang.')
}

const askConsent = async (page: Page) => {
  await choose(page)
  await inDialog(page, 'Vorschlagen').click()
  await button(page, /^Einwilligung eintragen/).click()
  await page.getByRole('document', { name: 'Text der Einwilligung' }).waitFor()
}

const handOver = async (page: Page) => {
  await askConsent(page)
  await inDialog(page, 'Eingewilligt').click()
  await button(page, /^Übergeben/).click()
  await dialog(page).getByRole('radio', { name: 'Auf Papier' }).waitFor()
}

const result = async (page: Page) => {
  await button(page, /^Ergebnis eintragen: IHK/).click()
  await field(page, 'Was ist herausgekommen?').fill('Die Prüfung ist beantragt, das Gutachten kommt im Januar.')
}

const withdraw = async (page: Page) => {
  await button(page, /^Mehr: Verweis an IHK/).click()
  await page.getByRole('menuitem', { name: 'Einwilligung widerrufen' }).click()
  await page.getByText('Schon weitergegeben').waitFor()
}

/** Chapter „Verweise“. */
export const referralPictures: readonly HandbookPicture[] = [
  {
    name: 'verweise-vorschlagen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'An Partner verweisen',
    steps: choose,
    alone: dialogBox,
    marks: (page) => ({
      2: page.getByRole('combobox', { name: 'Partner' }),
      3: dialog(page).getByRole('checkbox', { name: 'Sprachen' }),
      4: field(page, 'Nachricht an den Partner (freiwillig)'),
      5: inDialog(page, 'Vorschlagen'),
    }),
  },
  {
    name: 'verweise-einwilligung',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'An Partner verweisen',
    steps: askConsent,
    alone: dialogBox,
    marks: (page) => ({
      2: dialog(page).getByRole('button', { name: 'In welcher Sprache?' }),
      3: dialog(page).getByRole('link', { name: 'Zum Unterschreiben drucken (PDF)' }),
      4: dialog(page).locator('lotse-segments'),
      5: inDialog(page, 'Eingewilligt'),
    }),
  },
  {
    name: 'verweise-uebergeben',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'An Partner verweisen',
    steps: handOver,
    alone: dialogBox,
    marks: (page) => ({ 2: dialog(page).locator('lotse-segments'), 4: inDialog(page, 'Übergeben') }),
  },
  {
    name: 'verweise-ergebnis',
    role: 'counsellor',
    path: 'case:Hořejší',
    shown: 'IHK Chemnitz',
    steps: result,
    alone: dialogBox,
    marks: (page) => ({ 2: field(page, 'Was ist herausgekommen?'), 3: inDialog(page, 'Eintragen') }),
  },
  {
    name: 'verweise-widerrufen',
    role: 'counsellor',
    path: 'case:Hořejší',
    shown: 'IHK Chemnitz',
    steps: withdraw,
    alone: dialogBox,
    marks: (page) => ({ 3: inDialog(page, 'Widerrufen') }),
  },
]
