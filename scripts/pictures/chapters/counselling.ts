import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialog, dialogBox, field, frameOf, message } from '../parts.ts'

const quickLog = (page: Page) => page.getByRole('dialog', { name: /eintragen$/ })
const composer = (page: Page) => page.getByRole('region', { name: 'Eintragen' })
const entryWith = (page: Page, words: string) => page.locator('lotse-timeline-entry').filter({ hasText: words })

const openQuickLog = async (page: Page) => {
  await button(page, 'Beratung eintragen').filter({ visible: true }).first().click()
  await page.getByRole('combobox', { name: 'Für wen?' }).waitFor()
}

const logFor = async (page: Page, typed: string, name: string) => {
  await openQuickLog(page)
  await page.getByRole('combobox', { name: 'Für wen?' }).fill(typed)
  await page.getByRole('option').filter({ hasText: name }).click()
}

const fillTalk = async (page: Page) => {
  await logFor(page, 'khat', 'Layla al-Khatib')
  await field(page, 'Was war?').fill('Zusage aus der Klinik ist da, Beginn im Januar. Braucht einen B2-Kurs am Abend.')
  await quickLog(page).getByRole('button', { name: 'Sprache', exact: true }).click()
  await field(page, 'Minuten').fill('25')
}

const recordTalk = async (page: Page) => {
  await fillTalk(page)
  await quickLog(page).getByRole('button', { name: 'Eintragen' }).click()
  await message(page, 'Beratung für Layla al-Khatib eingetragen.').waitFor()
}

const nameSomebodyNew = async (page: Page) => {
  await openQuickLog(page)
  await page.getByRole('combobox', { name: 'Für wen?' }).fill('Maria José Vega')
  await page.getByRole('option', { name: '„Maria José Vega“ neu anlegen' }).click()
  await page.getByRole('radio', { name: 'Ausland' }).check()
  await field(page, 'Was war?').fill('Fragt nach einer Stelle in der Pflege und wer ihr Diplom anerkennt.')
}

const comeWithFamily = async (page: Page) => {
  await logFor(page, 'leistner', 'Stefanie Leistner')
  await page.getByRole('radio', { name: 'persönlich' }).check()
  await field(page, 'Was war?').fill('Kam mit Mann und Tochter. Wohnung und Kita besprochen, Anmeldung vorbereitet.')
  for (const topic of ['Wohnen', 'Kita und Schule']) {
    await quickLog(page).getByRole('button', { name: topic, exact: true }).click()
  }
  await field(page, 'Minuten').fill('1 h 15')
  await field(page, 'Tag').fill('gestern')
  await quickLog(page)
    .getByText(/^Beraten hat:/)
    .click()
  await field(page, 'Mitberatene').fill('2')
}

const writeNote = async (page: Page) => {
  await composer(page).getByRole('radio', { name: 'Notiz' }).check()
  await composer(page)
    .getByRole('textbox', { name: 'Notiz' })
    .fill('Zeugnisse liegen in der Akte, Übersetzung fehlt noch.')
}

const latestEntry = (page: Page) => page.locator('lotse-timeline-entry').first()
const entryToRemove = (page: Page) => entryWith(page, 'Ob der Mann gleich mitkommen kann')

const editEntry = async (page: Page) => {
  const entry = latestEntry(page)
  await entry.hover()
  await entry.getByRole('button', { name: /^Ändern: / }).click()
  await page.getByRole('region', { name: 'Eintrag ändern' }).waitFor()
}

const removeEntry = async (page: Page) => {
  const entry = entryToRemove(page)
  await entry.hover()
  await entry.getByRole('button', { name: /^Entfernen: / }).click()
  await message(page, 'Entfernt.').waitFor()
}

const chooseReason = async (page: Page) => {
  await button(page, 'Fall schließen').click()
  await dialog(page).getByRole('radio', { name: 'Ziel erreicht' }).check()
}

export const counsellingPictures: readonly HandbookPicture[] = [
  {
    name: 'beratung-eintragen',
    role: 'counsellor',
    path: '/heute',
    shown: 'Meine offenen',
    steps: fillTalk,
    width: 1000,
    height: 720,
    cut: (page) => [dialogBox(page), button(page, 'Beratung eintragen').first()],
    marks: (page) => ({
      1: button(page, 'Beratung eintragen').first(),
      2: quickLog(page).locator('.chosen'),
      3: frameOf(page, 'Was war?'),
      4: quickLog(page).getByRole('button', { name: 'Sprache', exact: true }),
      5: frameOf(page, 'Minuten'),
      6: quickLog(page).getByRole('button', { name: 'Eintragen' }),
    }),
  },
  {
    name: 'beratung-eingetragen',
    role: 'counsellor',
    path: '/heute',
    shown: 'Meine offenen',
    steps: recordTalk,
    alone: (page) => page.locator('vaadin-notification-card [part="overlay"]'),
  },
  {
    name: 'beratung-jemand-neues',
    role: 'counsellor',
    path: '/heute',
    shown: 'Meine offenen',
    steps: nameSomebodyNew,
    alone: dialogBox,
    marks: (page) => ({
      3: page.getByRole('radiogroup', { name: 'Zielgruppe' }),
      4: frameOf(page, 'Was war?'),
      5: quickLog(page).getByRole('button', { name: 'Eintragen' }),
    }),
  },
  {
    name: 'beratung-familie',
    role: 'counsellor',
    path: '/heute',
    shown: 'Meine offenen',
    height: 860,
    steps: comeWithFamily,
    alone: dialogBox,
    marks: (page) => ({
      2: page.getByRole('group', { name: 'Themen' }),
      3: frameOf(page, 'Minuten'),
      4: frameOf(page, 'Tag'),
      5: frameOf(page, 'Mitberatene'),
    }),
  },
  {
    name: 'beratung-fall-lesen',
    role: 'counsellor',
    path: 'case:Süß-Weißbach',
    shown: 'Die Leiterin will',
    width: 1300,
    height: 540,
    cut: (page) => [page.locator('main')],
  },
  {
    name: 'beratung-fall-weiterschreiben',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Bescheid zusammen durchgegangen',
    steps: writeNote,
    height: 700,
    marks: (page) => ({
      2: composer(page).getByText('Notiz', { exact: true }).first(),
      3: composer(page).locator('lotse-talk-fields vaadin-text-area'),
      4: composer(page).getByRole('button', { name: 'Eintragen' }),
    }),
  },
  {
    name: 'beratung-aendern',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Bescheid zusammen durchgegangen',
    steps: (page) => latestEntry(page).hover(),
    cut: (page) => [latestEntry(page)],
    marks: (page) => ({
      1: latestEntry(page),
      2: latestEntry(page).getByRole('button', { name: /^Ändern: / }),
    }),
  },
  {
    name: 'beratung-berichtigen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Bescheid zusammen durchgegangen',
    steps: editEntry,
    height: 1200,
    cut: (page) => [page.getByRole('region', { name: 'Eintrag ändern' })],
    marks: (page) => ({
      3: page.getByRole('region', { name: 'Eintrag ändern' }).locator('vaadin-text-area'),
      4: page.getByRole('region', { name: 'Eintrag ändern' }).getByRole('button', { name: 'Speichern' }),
    }),
  },
  {
    name: 'beratung-entfernen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Bescheid zusammen durchgegangen',
    steps: (page) => entryToRemove(page).hover(),
    cut: (page) => [entryToRemove(page)],
    marks: (page) => ({ 1: entryToRemove(page).getByRole('button', { name: /^Entfernen: / }) }),
  },
  {
    name: 'beratung-zuruecknehmen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Bescheid zusammen durchgegangen',
    steps: removeEntry,
    height: 800,
    cut: (page) => [page.locator('lotse-timeline'), message(page, 'Entfernt.')],
    marks: (page) => ({
      2: page.locator('vaadin-notification-card [part="overlay"]'),
      3: message(page, 'Entfernt.').getByRole('button', { name: 'Rückgängig' }),
    }),
  },
  {
    name: 'beratung-fall-schliessen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Bescheid zusammen durchgegangen',
    steps: chooseReason,
    height: 860,
    cut: (page) => [dialogBox(page), page.locator('lotse-case-head')],
    marks: (page) => ({
      1: button(page, 'Fall schließen'),
      2: dialog(page).getByRole('radiogroup', { name: 'Warum?' }),
      3: frameOf(page, 'Geschlossen am'),
      4: page.locator('lotse-outcome-choices'),
      5: dialog(page).getByRole('button', { name: 'Schließen', exact: true }).last(),
    }),
  },
  {
    name: 'beratung-fehlt-noch',
    role: 'counsellor',
    path: '/heute',
    shown: 'Fehlt noch: Thema',
    steps: async (page) => {
      await page.locator('lotse-missing-lamp').getByRole('button', { name: 'Wohnen' }).click()
    },
    height: 560,
    cut: (page) => [page.locator('lotse-missing-lamp'), page.getByRole('heading', { name: /Fehlt noch/ })],
    marks: (page) => ({
      1: page.locator('lotse-missing-lamp').getByRole('button', { name: 'Wohnen' }),
      2: button(page, 'Thema eintragen'),
      3: button(page, /^Zielgruppe wählen/),
    }),
  },
]
