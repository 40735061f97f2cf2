import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialogBox, field, frameOf } from '../parts.ts'

const chosen = (page: Page) => page.getByRole('list', { name: 'Was ins Heft kommt' })
const moduleAt = (page: Page, at: number) => chosen(page).locator('li').nth(at)
const bar = (page: Page) => page.locator('lotse-finish-bar')
const languages = (page: Page) => page.locator('lotse-package-languages')

/** The first page is drawn: then everything about it is known. */
const drawn = (page: Page) =>
  page.locator('lotse-pdf-pages canvas').first().and(page.locator('[data-page="1"]')).waitFor({ timeout: 30_000 })

const compose = async (page: Page) => {
  await page.locator('lotse-packages-section').getByRole('link', { name: 'Zusammenstellen' }).click()
  await chosen(page).waitFor()
  await drawn(page)
}

const toTheEnd = async (page: Page) => {
  await compose(page)
  await field(page, 'Steht vorn im Heft').fill('Ласкаво просимо! Я зателефоную вам у понеділок.')
  await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)')
  await page.locator('lotse-package-preview').getByText('wird neu gesetzt').waitFor({ state: 'hidden' })
}

const handedOver = async (page: Page) => {
  await page.locator('lotse-packages-section').getByRole('link', { name: 'Link und E-Mail' }).first().click()
  await page.getByText('Was darin steht').waitFor()
}

const showLink = async (page: Page) => {
  await handedOver(page)
  await button(page, 'Link zeigen').click()
  await button(page, 'QR-Code zeigen').click()
}

const pickThree = async (page: Page) => {
  for (const name of ['Hořejší', 'Łukaszewicz', 'Süß-Weißbach']) {
    await field(page, 'Person suchen').fill(name)
    await page.locator('lotse-person-picker button:not([disabled])').first().click()
  }
  await button(page, '3 Pakete fertigstellen').waitFor()
}

export const packagePictures: readonly HandbookPicture[] = [
  {
    name: 'willkommenspaket-zusammenstellen',
    role: 'counsellor',
    path: 'case:al-Khatib',
    shown: 'Zusammenstellen',
    steps: compose,
    width: 1440,
    height: 900,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({
      3: button(page, 'Kommt ein Auto mit? Ja'),
      4: moduleAt(page, 0).getByRole('button', { name: /^Weglassen/ }),
      5: button(page, 'Groß ansehen'),
    }),
  },
  {
    name: 'willkommenspaket-fertigstellen',
    role: 'counsellor',
    path: 'case:Yevheniia Zahorodnia',
    shown: 'Zusammenstellen',
    steps: toTheEnd,
    width: 1440,
    height: 900,
    cut: (page) => [languages(page), bar(page)],
    marks: (page) => ({
      1: frameOf(page, 'Sprache des Hefts'),
      2: page.locator('vaadin-text-area [part="input-field"]'),
      4: button(page, 'Fertigstellen'),
    }),
  },
  {
    name: 'willkommenspaket-aushaendigen',
    role: 'counsellor',
    path: 'case:Yevheniia Zahorodnia',
    shown: 'Link und E-Mail',
    steps: handedOver,
    cut: (page) => [page.locator('.crumb'), page.locator('.ways')],
    marks: (page) => ({ 1: page.getByRole('link', { name: 'Drucken' }), 3: button(page, 'Link zeigen') }),
  },
  {
    name: 'willkommenspaket-link',
    role: 'counsellor',
    path: 'case:Yevheniia Zahorodnia',
    shown: 'Link und E-Mail',
    steps: showLink,
    alone: dialogBox,
    marks: (page) => ({ 3: button(page, 'Link kopieren'), 4: button(page, 'Zurückziehen') }),
  },
  {
    name: 'willkommenspaket-mehrere',
    role: 'counsellor',
    path: '/willkommenspaket/mehrere',
    shown: 'Person suchen',
    steps: pickThree,
    height: 760,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({ 2: frameOf(page, 'Person suchen'), 4: button(page, '3 Pakete fertigstellen') }),
  },
  {
    name: 'willkommenspaket-module',
    role: 'coordinator',
    path: '/willkommenspaket',
    shown: 'Noch nicht geprüft',
    height: 440,
    cut: (page) => [page.locator('main')],
    marks: (page) => ({
      2: page.getByRole('heading', { name: 'Noch nicht geprüft' }),
      3: page.getByText('Fassung, Gültigkeit und Quellen zeigen'),
    }),
  },
]
