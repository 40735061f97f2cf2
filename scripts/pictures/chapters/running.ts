import type { Page } from 'playwright-core'
import { noteRun } from '../../../src/backups/runs.ts'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialog, dialogBox, field, frameOf, heading } from '../parts.ts'
import { theCopies, theMachine } from '../sheets.ts'
import type { Centre } from '../stage.ts'

const fillAccount = async (page: Page) => {
  await field(page, 'Vor- und Nachname').fill('Anna Beispiel')
  await field(page, 'Anmeldename').fill('anna.beispiel')
  await page.getByRole('checkbox', { name: 'Beratung' }).check()
}

/** The link is another one each time, and leads to a port of this machine: in the handbook it leads nowhere. */
const showInventedLink = (page: Page) =>
  field(page, 'Link zum Einrichten').evaluate((input: { value: string }) => {
    input.value = 'https://lotse.example.org/konto#k7Qw…'
  })

const makeAccount = async (page: Page) => {
  await fillAccount(page)
  await button(page, 'Konto anlegen').click()
  await button(page, 'Link kopieren').waitFor()
  await showInventedLink(page)
}

const openAccountOf = async (page: Page, name: string) => {
  await page.getByRole('link', { name }).click()
  await heading(page, name).waitFor()
  await button(page, 'Link für ein neues Passwort').waitFor()
}

const deactivate = async (page: Page) => {
  await openAccountOf(page, 'Jens Oehme')
  await button(page, 'Deaktivieren …').click()
  await page.getByRole('button', { name: /Wer übernimmt die Fälle/ }).click()
  await page.getByRole('option', { name: 'Tabea Löser' }).click()
  await dialog(page)
    .getByText(/Fälle gehen an Tabea Löser/)
    .first()
    .waitFor()
}

/** Three nights, as the server would have noted them. */
const noteNights = async ({ db }: Centre) => {
  for (const day of [10, 11, 12]) {
    const begunAt = new Date(Date.UTC(2026, 10, day, 1, 30))
    const endedAt = new Date(begunAt.getTime() + 4000)
    await noteRun(db, { kind: 'nightly', begunAt, endedAt, failure: null, bytes: 2_400_000 + day * 31_000 })
  }
}

export const runningPictures: readonly HandbookPicture[] = [
  {
    name: 'konten-anlegen',
    role: 'administrator',
    path: '/verwaltung/konten/neu',
    shown: 'Vor- und Nachname',
    steps: fillAccount,
    height: 720,
    marks: (page) => ({
      2: frameOf(page, 'Vor- und Nachname'),
      3: page.getByRole('group', { name: 'Rollen' }),
      4: button(page, 'Konto anlegen'),
    }),
  },
  {
    name: 'konten-link',
    role: 'administrator',
    path: '/verwaltung/konten/neu',
    shown: 'Vor- und Nachname',
    steps: makeAccount,
    height: 480,
    marks: (page) => ({ 5: button(page, 'Link kopieren') }),
  },
  {
    name: 'konten-passwort-vergessen',
    role: 'administrator',
    path: '/verwaltung/konten',
    shown: 'Marlene Hübner',
    steps: (page) => openAccountOf(page, 'Marlene Hübner'),
    height: 840,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 2: button(page, 'Link für ein neues Passwort') }),
  },
  {
    name: 'konten-verlassen',
    role: 'administrator',
    path: '/verwaltung/konten',
    shown: 'Marlene Hübner',
    steps: deactivate,
    height: 760,
    alone: dialogBox,
    marks: (page) => ({
      3: dialog(page).locator('vaadin-select [part="input-field"]'),
      4: button(page, 'Übergeben und deaktivieren'),
    }),
  },
  {
    name: 'konten-einstellungen',
    role: 'administrator',
    path: '/verwaltung/einstellungen',
    shown: 'Name des Zentrums',
    height: 860,
    cut: (page) => [page.locator('main')],
  },
  {
    name: 'betrieb-rechner',
    path: '/anmelden',
    shown: 'Anmelden',
    sheet: theMachine,
    cut: (page) => [page.locator('#sheet > div')],
  },
  {
    name: 'betrieb-einrichten',
    path: 'set up',
    shown: 'Lotse einrichten',
    width: 900,
    height: 760,
    steps: async (page) => {
      await field(page, 'Vor- und Nachname').fill('Rainer Zöphel')
      await field(page, 'Anmeldename').fill('rainer.zoephel')
    },
    cut: (page) => [heading(page, 'Lotse einrichten'), button(page, 'Konto anlegen')],
  },
  {
    name: 'betrieb-sicherung',
    role: 'administrator',
    path: '/verwaltung/sicherung',
    shown: 'Zuletzt gesichert',
    height: 560,
    prepare: noteNights,
    cut: (page) => [page.locator('main')],
  },
  {
    name: 'betrieb-kopien',
    path: '/anmelden',
    shown: 'Anmelden',
    sheet: theCopies,
    cut: (page) => [page.locator('#sheet > div').first(), page.locator('#sheet > div').last()],
  },
]
