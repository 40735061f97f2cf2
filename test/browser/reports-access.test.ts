import * as assert from 'uvu/assert'
import { people } from '../../db/schema/index.ts'
import { importSample } from '../reports/sample.ts'
import { axe } from '../support/axe.ts'
import { inBrowser } from '../support/browser.ts'
import { figureLinks, follow, heading, shownFigures } from './reports-screen.ts'

const test = inBrowser('who may see Berichte, and how')
const quarter = '2022-Q2'

test('shows the auditor figures and tokens, and nobody by name', async (world) => {
  await importSample(world)
  const page = await world.browserPage({ as: 'Paula', path: `/berichte/${quarter}` })
  await heading(page, '2. Quartal 2022').waitFor()
  // The heading says the quarter of the address, before its figures have come.
  await page.locator('tr[data-group=abroad] [data-figure=counselled] a').waitFor()
  assert.equal(await figureLinks(page), [])
  const shown = await shownFigures(page)
  assert.is(await page.locator('[data-figure=cumulative] a, [data-figure=new] a').count(), 0)

  await page.locator('tr[data-group=abroad] [data-figure=counselled] a').click()
  await heading(page, /Zuwanderer aus dem Ausland, beraten im 2\. Quartal 2022/).waitFor()
  assert.is(await page.locator('.tokens > li').count(), shown['abroad counselled'])
  const text = (await page.locator('lotse-pseudonyms-view .page').textContent()) ?? ''
  assert.match(text, /Beratung/)
  for (const { familyName } of await world.db.select().from(people)) {
    assert.not.ok(text.split(/\P{L}+/u).includes(familyName), familyName)
  }
  await axe(page)

  await page.getByRole('link', { name: '2. Quartal 2022' }).click()
  await page.locator('[data-unit=consultations] a').click()
  await heading(page, `${shown.consultations} Beratungen im 2. Quartal 2022`).waitFor()
  await follow(page, `/berichte/${quarter}/liste?of=consultations`)
  await page.locator('lotse-not-allowed-view').waitFor()
})

test('is not there for a counsellor', async (world) => {
  const page = await world.browserPage({ as: 'Anna', path: '/berichte' })
  await page.locator('lotse-not-allowed-view').waitFor()
  await page.getByRole('link', { name: 'Fälle' }).first().waitFor()
  assert.is(await page.getByRole('link', { name: 'Berichte' }).count(), 0)
})

for (const dark of [false, true]) {
  test(`has nothing that axe finds, ${dark ? 'dark' : 'light'}`, async (world) => {
    await importSample(world)
    const page = await world.browserPage({ as: 'Karla', path: `/berichte/${quarter}`, dark })
    await page.locator('lotse-bar-list').nth(2).locator('li').first().waitFor()
    await axe(page)
    await follow(page, `/berichte/${quarter}/liste?of=group&group=companiesReached&figure=cumulative`)
    await page.locator('.rows .name').first().waitFor()
    await axe(page)

    const phone = await world.browserPage({ as: 'Karla', path: `/berichte/${quarter}`, dark, width: 390 })
    await phone.locator('lotse-bar-list').nth(2).locator('li').first().waitFor()
    await phone.getByRole('button', { name: 'Als Tabelle zeigen' }).tap()
    await phone.getByRole('columnheader', { name: 'Ausland' }).waitFor()
    await axe(phone)
  })
}

test('fits a phone, and a page at four times its size', async (world) => {
  await importSample(world)
  const phone = await world.browserPage({ as: 'Karla', path: `/berichte/${quarter}`, width: 390 })
  const chosen = phone.getByRole('link', { name: '2. Quartal 2022' })
  await chosen.waitFor()
  await phone.waitForFunction(() => {
    const picker = document.querySelector('lotse-reports-view')?.shadowRoot?.querySelector('lotse-quarter-picker')
    const box = picker?.shadowRoot?.querySelector('[aria-current]')?.getBoundingClientRect()
    return box !== undefined && box.left >= 0 && box.right <= innerWidth
  })
  await phone.getByRole('button', { name: 'Als Tabelle zeigen' }).tap()
  for (const figure of await phone.locator('a.figure, a.value, td a').all()) {
    const box = await figure.boundingBox()
    assert.ok(!box || box.height >= 44, `${await figure.getAttribute('href')}: ${box?.height} px`)
  }
  await phone.locator('tr[data-group=company] [data-figure=new] a').tap()
  await heading(phone, /Unternehmen, neu beraten/).waitFor()

  const enlarged = await world.browserPage({ as: 'Karla', path: `/berichte/${quarter}`, width: 320 })
  await enlarged.locator('lotse-bar-list').nth(2).locator('li').first().waitFor()
  assert.is(await enlarged.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)
})

test.run()
