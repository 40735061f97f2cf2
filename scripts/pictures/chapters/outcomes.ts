import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { transaction } from '../../../db/transaction.ts'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialog } from '../parts.ts'
import type { Centre } from '../stage.ts'

const overlay = (page: Page) => page.locator('vaadin-dialog [part="overlay"]').filter({ visible: true })

const evidence = (page: Page, at: number, words: string) =>
  dialog(page).getByRole('textbox', { name: 'Woran sieht man es?' }).nth(at).fill(words)

const closeWithTwo = async (page: Page) => {
  await button(page, 'Fall schließen').click()
  await dialog(page).getByRole('radio', { name: 'Ziel erreicht' }).check()
  await dialog(page).getByRole('checkbox', { name: 'Arbeit gefunden' }).check()
  await dialog(page).getByRole('checkbox', { name: 'Abschluss anerkannt' }).check()
  await evidence(page, 0, 'Arbeitsvertrag gesehen')
  await evidence(page, 1, 'Bescheid der Kammer')
}

const recordOne = async (page: Page) => {
  await button(page, 'Ergebnis eintragen').click()
  await dialog(page).getByRole('radio', { name: 'Arbeit gefunden' }).check()
  await evidence(page, 0, 'Arbeitsvertrag gesehen')
}

/** Whoever is signed in has one, and it is due. */
const giveQuestionToHer = ({ db }: Centre) =>
  transaction(db, async (tx) => {
    await tx.run(sql`update follow_ups set due_on = '2026-11-12', owner_id = (
      select counsellors.id from counsellors where counsellors.name = 'Marlene Hübner')
      where id in (select outcomes.follow_up_id from outcomes where outcomes.kind = 'moved')`)
  })

const answer = async (page: Page) => {
  await page
    .getByRole('button', { name: /^Noch hier/ })
    .first()
    .click()
  await evidence(page, 0, 'am Telefon gesagt')
}

export const outcomePictures: readonly HandbookPicture[] = [
  {
    name: 'ergebnisse-schliessen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Ergebnis eintragen',
    steps: closeWithTwo,
    height: 1160,
    alone: overlay,
    marks: (page) => ({
      2: dialog(page).getByRole('checkbox', { name: 'Arbeit gefunden' }),
      3: dialog(page).getByRole('textbox', { name: 'Woran sieht man es?' }).first(),
      4: dialog(page).getByRole('button', { name: 'Schließen', exact: true }).last(),
    }),
  },
  {
    name: 'ergebnisse-eintragen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Ergebnis eintragen',
    steps: recordOne,
    height: 860,
    alone: overlay,
    marks: (page) => ({
      2: dialog(page).getByRole('radio', { name: 'Arbeit gefunden' }),
      4: dialog(page).getByRole('button', { name: 'Eintragen', exact: true }),
    }),
  },
  {
    name: 'ergebnisse-noch-hier',
    role: 'counsellor',
    path: '/heute',
    prepare: giveQuestionToHer,
    shown: 'Nachfragen: nach zwölf Monaten noch hier?',
    steps: answer,
    height: 760,
    alone: overlay,
    marks: (page) => ({ 3: dialog(page).getByRole('button', { name: 'Eintragen', exact: true }) }),
  },
  {
    name: 'einstellungen-sprechzeiten',
    role: 'coordinator',
    path: '/verwaltung/einstellungen',
    shown: 'Sprechzeiten',
    height: 1340,
    cut: (page) => [page.getByRole('heading', { name: 'Kontakt' }), page.locator('lotse-office-hours')],
    marks: (page) => ({
      2: page.getByRole('textbox', { name: 'Straße und Hausnummer' }),
      3: page.getByRole('textbox', { name: 'Montag' }),
    }),
  },
  {
    name: 'einstellungen-logo',
    role: 'coordinator',
    path: '/verwaltung/einstellungen',
    shown: 'Sprechzeiten',
    height: 2400,
    cut: (page) => [page.locator('lotse-logo-section')],
    marks: (page) => ({ 2: button(page, 'Anderes Logo wählen') }),
  },
]
