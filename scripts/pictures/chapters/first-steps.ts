import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialogBox, field, frameOf, heading } from '../parts.ts'

const fillSignIn = async (page: Page) => {
  await field(page, 'Anmeldename').fill('marlene.huebner')
  await page.getByLabel('Passwort', { exact: true }).fill('Stollen-Kompass-47')
}

/** As the one for whom an account was made: by the link from the administrator's page. */
const openSetUpLink = async (page: Page) => {
  await field(page, 'Vor- und Nachname').fill('Anna Beispiel')
  await field(page, 'Anmeldename').fill('anna.beispiel')
  await button(page, 'Konto anlegen').click()
  const link = await field(page, 'Link zum Einrichten').inputValue()
  await page.goto(link)
  await field(page, 'Passwort noch einmal').waitFor()
  await field(page, 'Passwort').fill('Am Markt blüht der Flieder')
  await field(page, 'Passwort noch einmal').fill('Am Markt blüht der Flieder')
}

export const firstStepsPictures: readonly HandbookPicture[] = [
  {
    name: 'erste-schritte-passwort-setzen',
    role: 'administrator',
    path: '/verwaltung/konten/neu',
    shown: 'Konto anlegen',
    steps: openSetUpLink,
    width: 900,
    height: 560,
    marks: (page) => ({
      2: frameOf(page, 'Passwort'),
      3: frameOf(page, 'Passwort noch einmal'),
      4: button(page, 'Passwort setzen'),
    }),
  },
  {
    name: 'erste-schritte-anmelden',
    path: '/anmelden',
    shown: 'Anmeldename',
    steps: fillSignIn,
    width: 900,
    height: 520,
    marks: (page) => ({
      2: frameOf(page, 'Anmeldename'),
      3: frameOf(page, 'Passwort'),
      4: button(page, 'Anmelden'),
    }),
  },
  {
    name: 'erste-schritte-heute',
    role: 'counsellor',
    path: '/heute',
    shown: 'Meine offenen',
    width: 1320,
    height: 630,
    marks: (page) => ({
      1: page.getByRole('heading', { name: 'Fehlt noch', exact: true }),
      2: page.getByRole('heading', { name: 'Meine offenen Fälle' }),
      3: page.getByRole('heading', { name: 'Heute eingetragen' }),
      4: page.getByRole('heading', { name: 'Still seit 30 Tagen' }),
    }),
  },
  {
    name: 'erste-schritte-tasten',
    role: 'counsellor',
    path: '/heute',
    shown: 'Meine offenen',
    steps: async (page) => {
      await page.keyboard.press('?')
      await page.getByText('Zu den Fällen gehen').waitFor()
    },
    alone: dialogBox,
  },
  {
    name: 'erste-schritte-mein-konto',
    role: 'counsellor',
    path: '/heute',
    shown: 'Meine offenen',
    steps: async (page) => {
      await page.getByRole('link', { name: 'Mein Konto: Marlene Hübner' }).click()
      await heading(page, 'Mein Konto').waitFor()
      await page.getByRole('radio', { name: 'English' }).check()
    },
    height: 760,
    marks: (page) => ({
      1: page.getByRole('link', { name: 'Mein Konto: Marlene Hübner' }),
      2: button(page, 'Sprache übernehmen'),
      3: button(page, 'Passwort ändern'),
    }),
  },
]
