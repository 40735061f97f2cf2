import type { Locator, Page } from 'playwright-core'
import type { CaseFile } from '../../src/cases/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCase, recordNote } from '../support/cases.ts'
import { entryWith, message, openQuickLog, quickLogOf, saved } from './quick-log-screen.ts'

const test = inBrowser('The keyboard')

const layla = { givenName: 'Layla', familyName: 'al-Khatib', targetGroup: 'abroad' as const }
const focused = (page: Page) => page.locator(':focus')
const opener = (page: Page) => page.getByRole('button', { name: 'Beratung eintragen' }).filter({ visible: true }).last()
const forWhom = (page: Page) => page.getByRole('combobox', { name: 'Für wen?' })

const caseOf = async (world: BrowserWorld, { id }: Pick<CaseFile, 'id'>) => {
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** As long as it closes one can still go into it: here until it is told to end. */
const closingQuickLog = async (world: BrowserWorld) => {
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await openQuickLog(page)
  await moveFor(page, '1000s')
  await page.keyboard.press('Escape')
  await opener(page).and(focused(page)).waitFor()
  return page
}

/** How long the quick log takes to open and to close; as ever where nothing is said. */
const moveFor = (page: Page, duration = '') =>
  page
    .locator('lotse-quick-log vaadin-dialog')
    .evaluate(
      (dialog: HTMLElement, given) => dialog.style.setProperty('--vaadin-overlay-animation-duration', given),
      duration,
    )

/** In the field before anything can open. */
const askAndGoInto = async (asked: Locator, field: Locator) =>
  asked.evaluate(
    (button: HTMLElement, goal) => {
      button.click()
      if (goal instanceof HTMLElement) goal.focus()
    },
    await field.elementHandle(),
  )

/** What is shown behind comes only when told. */
const holdList = async (page: Page) => {
  let goOn = () => {}
  const told = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route('**/api/today', (route) => told.then(() => route.continue()))
  return goOn
}

const nameSomebodyNew = async (page: Page) => {
  await forWhom(page).fill('Mila Vega')
  await page.getByRole('option', { name: /neu anlegen/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Vorname' }).and(focused(page)).waitFor()
}

const saveByKeys = async (page: Page) => {
  await saved(page, /^\/api\/consultations$/, () => page.keyboard.press('Control+Enter'))
  await quickLogOf(page).waitFor({ state: 'detached' })
}

/** The form opens again, where one wrote; left, it leads back to where it was opened from. */
const takeBackByKeys = async (page: Page) => {
  await message(page, 'eingetragen').getByRole('button', { name: 'Rückgängig' }).press('Enter')
  await message(page, 'Zurückgenommen').waitFor()
  await quickLogOf(page).getByRole('textbox', { name: 'Was war?' }).and(focused(page)).waitFor()
  await page.keyboard.press('Escape')
  await quickLogOf(page).waitFor({ state: 'detached' })
}

test('goes on at the first name of somebody new, and comes back to where it was', async (world) => {
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await openQuickLog(page)
  await page.keyboard.press('Escape')
  await opener(page).and(focused(page)).waitFor()
  await page.keyboard.press('Enter')
  await forWhom(page).and(focused(page)).waitFor()
  await nameSomebodyNew(page)
  await saveByKeys(page)
  await opener(page).and(focused(page)).waitFor()
  await takeBackByKeys(page)
  await opener(page).and(focused(page)).waitFor()
})

test('comes back to where it was also out of what was already closing', async (world) => {
  const page = await closingQuickLog(world)
  await forWhom(page).focus()
  await moveFor(page)
  await quickLogOf(page).waitFor({ state: 'detached' })
  await opener(page).and(focused(page)).waitFor()
})

test('comes back to where it was also where one was in the quick log again before it opened', async (world) => {
  const page = await closingQuickLog(world)
  await askAndGoInto(opener(page), forWhom(page))
  await page.locator('vaadin-dialog[opened]').waitFor({ state: 'attached' })
  await moveFor(page)
  await nameSomebodyNew(page)
  await saveByKeys(page)
  await opener(page).and(focused(page)).waitFor()
  await takeBackByKeys(page)
  await opener(page).and(focused(page)).waitFor()
})

test('goes on at the content of the page where the row it came from is gone', async (world) => {
  await openCase(world, { ...layla, on: '2022-01-10' })
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  const ofRow = page.getByRole('button', { name: 'Beratung eintragen für Layla al-Khatib' })
  await ofRow.press('Enter')
  await page.getByRole('textbox', { name: 'Was war?' }).and(focused(page)).waitFor()
  const loadList = await holdList(page)
  await saveByKeys(page)
  await ofRow.and(focused(page)).waitFor()
  loadList()
  await ofRow.waitFor({ state: 'detached' })
  await page.getByRole('main').and(focused(page)).waitFor()
})

test('goes on at the content of the page where it was nowhere', async (world) => {
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('b')
  await forWhom(page).and(focused(page)).waitFor()
  await page.keyboard.press('Escape')
  await quickLogOf(page).waitFor({ state: 'detached' })
  await page.getByRole('main').and(focused(page)).waitFor()
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
