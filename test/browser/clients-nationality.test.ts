import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { recordPerson } from '../support/cases.ts'
import { readPerson } from '../support/clients.ts'
import { saved } from './quick-log-screen.ts'

const test = inBrowser('Staatsangehörigkeit')

const words = 'Das nennt kein Land. Wählen Sie eines aus der Liste, oder leeren Sie das Feld.'

const field = (page: Page) => page.getByRole('combobox', { name: 'Staatsangehörigkeit' })

/** What stands beside the field; beside that it is read out. */
const said = (page: Page) => page.locator('lotse-ordered-choice').getByText(words)

const formOf = async (world: BrowserWorld, width = 1440) => {
  const { id } = await recordPerson(world)
  const page = await world.browserPage({ as: 'Anna', path: `/personen/${id}?bearbeiten`, width })
  await field(page).waitFor()
  return { id, page }
}

for (const width of [1440, 390]) {
  test(`keeps a text that names no country, says so beside the field, and saves nothing without it, at ${width} px`, async (world) => {
    const { id, page } = await formOf(world, width)
    await field(page).fill('Atlantis')
    assert.is(await said(page).count(), 0, 'not while one types')
    await page.getByRole('textbox', { name: 'Herkunft' }).focus()
    await said(page).waitFor()
    assert.is(await field(page).inputValue(), 'Atlantis')

    await page.getByRole('button', { name: 'Speichern' }).click()
    const summary = page.getByRole('alert').filter({ hasText: /stimmt noch nicht/ })
    await summary.getByRole('button', { name: /^Staatsangehörigkeit/ }).click()
    await field(page).and(page.locator(':focus')).waitFor()
    assert.is(await field(page).inputValue(), 'Atlantis')

    await field(page).fill('Pol')
    await page.getByRole('option', { name: 'Polen', exact: true }).click()
    await said(page).waitFor({ state: 'detached' })
    assert.is(await page.getByRole('combobox', { name: 'Weitere Staatsangehörigkeit' }).inputValue(), '')
    await saved(page, /^\/api\/people\//, () => page.getByRole('button', { name: 'Speichern' }).click())
    assert.equal((await readPerson(world, id)).nationalities, ['PL'])
  })
}

test('is there again after a reload, as all that was typed', async (world) => {
  const { page } = await formOf(world)
  await field(page).fill('Atlantis')
  await page.keyboard.press('Tab')
  await page.getByText('Gesichert').first().waitFor()
  await page.reload()
  await said(page).waitFor()
  assert.is(await field(page).inputValue(), 'Atlantis')
  await field(page).fill('')
  await page.keyboard.press('Tab')
  await said(page).waitFor({ state: 'detached' })
})

test('takes a whole name typed, by Enter or by going on', async (world) => {
  const { page } = await formOf(world)
  await field(page).fill('Polen')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Polen entfernen' }).waitFor()
  await page.getByRole('combobox', { name: 'Weitere Staatsangehörigkeit' }).fill('Tschechien')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Tschechien entfernen' }).waitFor()
  assert.is(await said(page).count(), 0)
})

test.run()
