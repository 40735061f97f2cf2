import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { closeCase, openCase } from '../support/cases.ts'
import { focused } from '../support/keyboard.ts'

const test = inBrowser('Suchen')

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Suchen' })
const field = (page: Page) => dialog(page).getByRole('textbox', { name: 'Name oder Fallnummer' })

const twoCases = async (world: BrowserWorld) => {
  const closed = await openCase(world, { familyName: 'Uhlig', on: '2022-05-02' })
  await closeCase(world, closed.id)
  return { closed, open: await openCase(world, { familyName: 'Weißbach', on: '2022-06-01' }) }
}

/** On the phone the drawer waits beside the screen, and the bar above has its own. */
const openSearch = (page: Page, width: number) => {
  const buttons = page.getByRole('button', { name: 'Suchen' })
  return (width > 860 ? buttons.first() : buttons.last()).click()
}

for (const width of [1440, 390]) {
  test(`opens the case whose number was typed, however short, open or closed, at ${width} px`, async (world) => {
    const { open, closed } = await twoCases(world)
    const page = await world.browserPage({ as: 'Anna', path: '/heute', width })
    for (const typed of ['2', '0002', 'wce 2', open.number]) {
      await openSearch(page, width)
      await field(page).fill(typed)
      await dialog(page).getByRole('link', { name: 'Jana Weißbach' }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Jana Weißbach' }).waitFor()
      assert.is(new URL(page.url()).pathname, `/faelle/${open.id}`, typed)
    }
    await openSearch(page, width)
    await field(page).fill('1')
    await dialog(page).getByText(`${closed.number}, geschlossen`).waitFor()
    await field(page).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Jana Uhlig' }).waitFor()
    assert.is(new URL(page.url()).pathname, `/faelle/${closed.id}`)
  })
}

test('closes on the first Esc, with the field filled or empty, and gives the place back', async (world) => {
  const { open } = await twoCases(world)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${open.id}` })
  await page.getByRole('heading', { level: 1 }).waitFor()
  for (const typed of ['', 'weiss']) {
    await page.keyboard.press('/')
    await field(page).waitFor()
    await page.keyboard.type(typed)
    if (typed !== '') await dialog(page).getByText('Jana Weißbach').waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
  }
  await page.keyboard.press('/')
  assert.is(await field(page).inputValue(), '', 'and begins anew')
  await page.keyboard.type('weiss')
  await dialog(page).getByText('Jana Weißbach').waitFor()
  await page.keyboard.press('ArrowDown')
  assert.match(await focused(page), /^a /)
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
})

test('finds the case by its number in the quick log and in Fälle too', async (world) => {
  const { open } = await twoCases(world)
  const page = await world.browserPage({ as: 'Anna', path: '/faelle?status=all' })
  const search = page.getByRole('textbox', { name: 'Fälle suchen' })
  await search.fill('0002')
  await page.getByText('Jana Uhlig').first().waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Jana Weißbach' }).first().waitFor()
  await page.getByRole('button', { name: 'Beratung eintragen' }).first().click()
  await page.getByRole('combobox', { name: 'Für wen?' }).fill('wce 2')
  await page.getByRole('option').filter({ hasText: open.number }).click()
  await page.getByRole('dialog').getByText('Jana Weißbach').waitFor()
})

test.run()
