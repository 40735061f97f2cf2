import type { Page } from 'playwright-core'
import type { CaseFile } from '../../src/cases/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCase, recordNote } from '../support/cases.ts'
import { entryWith, message, openQuickLog, saved } from './quick-log-screen.ts'

const test = inBrowser('The keyboard')

const layla = { givenName: 'Layla', familyName: 'al-Khatib', targetGroup: 'abroad' as const }
const focused = (page: Page) => page.locator(':focus')

const caseOf = async (world: BrowserWorld, { id }: Pick<CaseFile, 'id'>) => {
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

test('comes back to where it was, and goes on at the first name of somebody new', async (world) => {
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const opener = page.getByRole('button', { name: 'Beratung eintragen' }).filter({ visible: true }).last()
  await openQuickLog(page)
  await page.keyboard.press('Escape')
  await opener.and(focused(page)).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Für wen?' }).fill('Mila Vega')
  await page.getByRole('option', { name: /neu anlegen/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Vorname' }).and(focused(page)).waitFor()
})

test('goes on at the next entry where one is removed, and at the one that is back', async (world) => {
  const caseFile = await openCase(world, layla)
  await recordNote(world, caseFile.id, { note: 'Erste Notiz.' })
  await recordNote(world, caseFile.id, { note: 'Zweite Notiz.' })
  const page = await caseOf(world, caseFile)
  const change = (words: string) => entryWith(page, words).getByRole('button', { name: /^Ändern/ })
  await entryWith(page, 'Zweite Notiz.')
    .getByRole('button', { name: /^Entfernen/ })
    .press('Enter')
  await change('Erste Notiz.').and(focused(page)).waitFor()
  await message(page, 'Entfernt').getByRole('button', { name: 'Rückgängig' }).press('Enter')
  await change('Zweite Notiz.').and(focused(page)).waitFor()
  await entryWith(page, 'Erste Notiz.')
    .getByRole('button', { name: /^Entfernen/ })
    .press('Enter')
  await page.getByRole('heading', { level: 3 }).and(focused(page)).waitFor()
})

test('goes on at the name of the case that is closed or open again', async (world) => {
  const page = await caseOf(world, await openCase(world, layla))
  const name = page.getByRole('heading', { level: 1 })
  await page.getByRole('button', { name: 'Fall schließen' }).press('Enter')
  await page.getByRole('radio', { name: 'weggezogen' }).check()
  await saved(page, /\/closing$/, () => page.keyboard.press('Control+Enter'))
  await page.getByRole('button', { name: 'Fall wieder öffnen' }).waitFor()
  await name.and(focused(page)).waitFor()
  await saved(page, /\/reopening$/, () => page.getByRole('button', { name: 'Fall wieder öffnen' }).press('Enter'))
  await page.getByRole('button', { name: 'Fall schließen' }).waitFor()
  await name.and(focused(page)).waitFor()
})

test.run()
