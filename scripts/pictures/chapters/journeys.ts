import type { Page } from 'playwright-core'
import type { HandbookPicture } from '../handbook.ts'
import { button, field, frameOf } from '../parts.ts'

const chooseDays = async (page: Page) => {
  await button(page, 'Ablauf starten').click()
  await field(page, 'Vereinbarung mit der Ausländerbehörde').fill('3.12.26')
}

const unfold = async (page: Page) => {
  await page.getByText('Schritte und Fristen').click()
  await page.getByText('Stichtage').waitFor()
}

const move = async (page: Page) => {
  await unfold(page)
  await button(page, /^Tag eintragen: Zustimmungsanfrage/).click()
  await field(page, 'Tag').fill('14.12.')
  await page.getByText('Das verschiebt sich').waitFor()
}

const skip = async (page: Page) => {
  await unfold(page)
  await button(page, /^Überspringen: Ankommen vorbereiten/).click()
  await field(page, 'Warum?').fill('Macht das Seniorenhaus selbst')
}

const dialogPart = (page: Page) => page.locator('vaadin-dialog [part="overlay"]')

export const journeyPictures: readonly HandbookPicture[] = [
  {
    name: 'ablaeufe-starten',
    role: 'counsellor',
    path: 'case:Göckeritz',
    shown: 'Ablauf starten',
    steps: chooseDays,
    alone: dialogPart,
    marks: (page) => ({
      3: frameOf(page, 'Vereinbarung mit der Ausländerbehörde'),
      4: button(page, 'Schritte ansehen'),
    }),
  },
  {
    name: 'ablaeufe-stand',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Abläufe',
    height: 1900,
    steps: unfold,
    cut: (page) => [page.locator('lotse-journey-step').nth(5), page.locator('lotse-journey-step').nth(9)],
    marks: (page) => ({
      3: button(page, /^Erledigt: Vorabzustimmung/),
      4: button(page, /einreisen\? Ja$/),
    }),
  },
  {
    name: 'ablaeufe-verschieben',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Abläufe',
    height: 1000,
    steps: move,
    alone: dialogPart,
    marks: (page) => ({ 2: frameOf(page, 'Tag'), 3: button(page, 'So übernehmen') }),
  },
  {
    name: 'ablaeufe-ueberspringen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: 'Abläufe',
    height: 1000,
    steps: skip,
    alone: dialogPart,
    marks: (page) => ({ 1: frameOf(page, 'Warum?') }),
  },
]
