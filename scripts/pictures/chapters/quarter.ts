import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button } from '../parts.ts'

const section = (page: Page, name: string | RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) })

const copyTable = async (page: Page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await button(page, 'Tabelle kopieren: Nach Zielgruppe').click()
  await page.getByText(/^Kopiert: /).waitFor()
}

export const quarterPictures: readonly HandbookPicture[] = [
  {
    name: 'quartal-lesen',
    role: 'coordinator',
    path: '/berichte',
    shown: 'Neu beraten je Quartal',
    height: 700,
    marks: (page) => ({
      1: page.getByRole('link', { name: 'Berichte' }).first(),
      2: page.locator('lotse-quarter-picker'),
    }),
  },
  {
    name: 'quartal-liste',
    role: 'coordinator',
    path: '/berichte/2026-Q3/liste?of=group&group=abroad&figure=new',
    shown: 'Beratung am',
    height: 440,
    cut: (page) => [page.locator('main')],
  },
  {
    name: 'quartal-zielgruppe-fehlt',
    role: 'coordinator',
    path: '/berichte/2026-Q4',
    shown: 'Ändert eine Hauptzahl',
    height: 1200,
    cut: (page) => [page.locator('lotse-lamp')],
    marks: (page) => ({ 2: page.getByRole('button', { name: 'Jetzt zuordnen' }) }),
  },
  {
    name: 'quartal-aufschluesselungen',
    role: 'coordinator',
    path: '/berichte/2026-Q3',
    shown: 'Staatsangehörigkeit',
    height: 3200,
    cut: (page) => [section(page, 'Staatsangehörigkeit'), section(page, 'Wohnorte und Sitze')],
  },
  {
    name: 'quartal-kopieren',
    role: 'coordinator',
    path: '/berichte/2026-Q3',
    shown: 'Nach Zielgruppe',
    height: 1100,
    steps: copyTable,
    cut: (page) => [section(page, 'Nach Zielgruppe')],
    marks: (page) => ({ 1: button(page, 'Tabelle kopieren: Nach Zielgruppe') }),
  },
  {
    name: 'quartal-doppelt',
    role: 'coordinator',
    path: '/berichte',
    shown: 'möglicherweise doppelt gezählt',
    height: 1100,
    cut: (page) => [page.locator('.main-figures'), page.locator('.twice')],
    marks: (page) => ({ 2: page.getByRole('link', { name: 'Dubletten ansehen' }) }),
  },
  {
    name: 'kataloge-zuordnen',
    role: 'coordinator',
    path: '/verwaltung/kataloge',
    shown: 'Noch zuzuordnen',
    height: 640,
    cut: (page) => [
      page.locator('lotse-waiting-words'),
      page.locator('main').getByRole('link', { name: 'Verwaltung' }),
    ],
    marks: (page) => ({ 2: page.locator('lotse-lamp') }),
  },
  {
    name: 'kataloge-wort-aendern',
    role: 'coordinator',
    path: '/verwaltung/kataloge',
    shown: 'Noch zuzuordnen',
    height: 1300,
    steps: async (page) => {
      await button(page, '„Wohnen“ ändern').click()
      await page.getByRole('group', { name: 'Wort ändern' }).waitFor()
    },
    cut: (page) => [page.getByRole('group', { name: 'Wort ändern' })],
  },
]
