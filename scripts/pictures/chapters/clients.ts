import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialog, dialogBox, field, frameOf, heading } from '../parts.ts'

const openPerson = async (page: Page) => {
  await page.getByRole('link', { name: 'Zur Person', exact: true }).click()
  await page.getByRole('heading', { name: 'Verlauf der Angaben' }).waitFor()
}

const openOrganisation = async (page: Page) => {
  await page.getByRole('link', { name: 'Zur Organisation', exact: true }).click()
  await page.getByRole('heading', { name: 'Verlauf der Angaben' }).waitFor()
}

const editPerson = async (page: Page) => {
  await page.getByRole('link', { name: 'Angaben zur Person bearbeiten' }).click()
  await field(page, 'Telefon').fill('03733 00020418')
}

const move = async (page: Page) => {
  await page.getByRole('link', { name: 'Angaben zur Person bearbeiten' }).click()
  await button(page, 'Ist umgezogen: neuer Wohnort').click()
  await page.getByRole('combobox', { name: 'Ort', exact: true }).first().fill('Zwön')
  await page.getByRole('option', { name: 'Zwönitz' }).click()
  await field(page, 'Wohnt dort ab').first().fill('1.11.')
  await page.getByText('1. November 2026').waitFor()
}

const goBack = async (page: Page) => {
  await openPerson(page)
  await button(page, /^Zurück hierher: /)
    .last()
    .click()
  await dialog(page).getByText('Das ändert sich:').waitFor()
}

export const clientPictures: readonly HandbookPicture[] = [
  {
    name: 'personen-seite',
    role: 'counsellor',
    path: 'case:Mühlfriedel',
    shown: 'Angekommen',
    steps: openPerson,
    height: 800,
    cut: (page) => [page.locator('main')],
  },
  {
    name: 'personen-bearbeiten',
    role: 'counsellor',
    path: 'case:Süß-Weißbach',
    shown: 'Die Leiterin will',
    steps: editPerson,
    height: 700,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 2: frameOf(page, 'Telefon'), 3: button(page, /^Speichern/) }),
  },
  {
    name: 'personen-umgezogen',
    role: 'counsellor',
    path: 'case:Süß-Weißbach',
    shown: 'Die Leiterin will',
    steps: move,
    height: 620,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({
      2: page.locator('lotse-residence-fields vaadin-combo-box').first().locator('[part="input-field"]'),
      3: frameOf(page, 'Wohnt dort ab').first(),
      4: button(page, /^Speichern/),
    }),
  },
  {
    name: 'personen-zurueck',
    role: 'counsellor',
    path: 'case:Mühlfriedel',
    shown: 'Angekommen',
    steps: goBack,
    height: 760,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({
      1: button(page, /^Zurück hierher: /).last(),
      2: dialog(page).getByRole('button', { name: 'Zurücksetzen' }),
    }),
  },
  {
    name: 'stellen-organisation',
    role: 'counsellor',
    path: 'case:Wüstner',
    shown: 'Wüstner',
    steps: async (page) => {
      await openOrganisation(page)
      await page.getByText('Schweißer (WIG)').waitFor()
    },
    height: 1400,
    cut: (page) => [page.locator('lotse-openings-section section'), page.locator('lotse-placements-section section')],
    marks: (page) => ({ 1: button(page, 'Stelle eintragen') }),
  },
  {
    name: 'stellen-suchen',
    role: 'counsellor',
    path: '/stellen',
    shown: 'Schweißer (WIG)',
    steps: async (page) => {
      await field(page, 'Suchen').fill('metallbau')
      await page.getByText('2 Stellen gefunden').waitFor({ state: 'attached' })
    },
    height: 560,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 2: frameOf(page, 'Suchen'), 3: page.getByRole('link', { name: '037297 00080' }).first() }),
  },
  {
    name: 'stellen-noch-offen',
    role: 'counsellor',
    path: '/stellen',
    shown: 'Noch offen? Lange nicht gefragt',
    steps: async (page) => {
      await field(page, 'Suchen').fill('galvanotechnik')
      await page.getByText('1 Stelle gefunden').waitFor({ state: 'attached' })
      await button(page, /^Mehr zu /).click()
    },
    height: 640,
    cut: (page) => [page.locator('lotse-openings-view section')],
    marks: (page) => ({
      2: button(page, /: noch offen$/),
      3: page.getByRole('menuitem', { name: 'Besetzt oder zurückgezogen' }),
    }),
  },
  {
    name: 'stellen-vermitteln',
    role: 'counsellor',
    path: 'case:Wüstner',
    shown: 'Wüstner',
    steps: async (page) => {
      await openOrganisation(page)
      await button(page, 'Mehr zu Praktikum in der Konstruktion').click()
      await page.getByRole('menuitem', { name: 'Jemanden darauf vermitteln' }).click()
      await field(page, 'Wer?').fill('Lichtenstern')
      await dialog(page)
        .getByRole('button', { name: /Lichtenstern/ })
        .first()
        .click()
      await dialog(page).getByText('Die Stelle ist damit besetzt').waitFor()
    },
    height: 900,
    cut: (page) => [dialogBox(page)],
    marks: (page) => ({ 3: frameOf(page, 'Seit'), 4: dialog(page).getByRole('button', { name: 'Speichern' }) }),
  },
  {
    name: 'organisationen-kontakte',
    role: 'counsellor',
    path: 'case:Wüstner',
    shown: 'Wüstner',
    steps: async (page) => {
      await openOrganisation(page)
      await page.keyboard.press('e')
      await page.getByText('Hauptkontakt: steht vorn').waitFor()
    },
    height: 2000,
    cut: (page) => [
      page.getByRole('group', { name: 'Doreen Kaltofen' }),
      page.getByRole('group', { name: 'Rolf Wüstner' }),
      button(page, 'Weiterer Kontakt'),
    ],
    marks: (page) => ({
      2: button(page, 'Weiterer Kontakt'),
      3: button(page, 'Doreen Kaltofen zum Hauptkontakt machen'),
      4: page.getByRole('group', { name: 'Rolf Wüstner' }).locator('lotse-day-field [part="input-field"]'),
    }),
  },
  {
    name: 'organisationen-seite',
    role: 'counsellor',
    path: 'case:Göckeritz',
    shown: 'Vertrag ist unterschrieben',
    steps: async (page) => {
      await openOrganisation(page)
      await heading(page, /Göckeritz/).waitFor()
    },
    height: 640,
    cut: (page) => [page.locator('main')],
  },
]
