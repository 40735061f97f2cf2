import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { closeCase, openCase } from '../support/cases.ts'
import { entryWith, findClient, message, openQuickLog, saved, signInOnScreen } from './quick-log-screen.ts'

const test = inBrowser('What somebody is called')

const layla = { givenName: 'Layla', familyName: 'al-Khatib', nativeName: 'ليلى الخطيب', targetGroup: 'abroad' as const }
const henning = { givenName: 'Henning', familyName: 'Çelik' }

/** Whatever a proxy would log or the browser's history keep: each address asked for, and each a page stood at. */
const addressesOf = (page: Page): (() => string[]) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  page.on('framenavigated', (frame) => addresses.push(frame.url()))
  return () => [...addresses, page.url()].map((address) => decodeURIComponent(address.replaceAll('+', ' ')))
}

const namesNobody = (addresses: string[]) =>
  assert.equal(
    addresses.filter((address) => /khat|layla|الخطيب|celik|çelik|henning/i.test(address)),
    [],
  )

const searchField = (page: Page) => page.getByRole('textbox', { name: 'Fälle suchen' })
const personOf = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const row = (page: Page, name: string) => page.locator('lotse-cases-view').getByRole('link').filter({ hasText: name })

const openCases = async (world: BrowserWorld, search = '?status=all') => {
  await openCase(world, layla)
  await openCase(world, henning)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle${search}` })
  await row(page, 'Layla al-Khatib').waitFor()
  return page
}

const searchFor = async (page: Page, name: string) => {
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: 'Name oder Fallnummer' }).fill(name)
}

for (const width of [1440, 390]) {
  test(`stands in no address all day, at ${width} px`, async (world) => {
    await openCase(world, layla)
    const closed = await openCase(world, henning)
    await closeCase(world, closed.id)
    const page = await world.browserPage({ width })
    const addresses = addressesOf(page)
    await signInOnScreen(page, 'anna')

    await openQuickLog(page)
    await findClient(page, 'khat', 'Layla al-Khatib')
    await page.getByRole('textbox', { name: 'Was war?' }).fill('Zusage bis Freitag.')
    await saved(page, /^\/api\/consultations$/, () => page.keyboard.press('Control+Enter'))
    await message(page, 'Beratung für Layla al-Khatib').getByRole('link', { name: 'Zum Fall' }).click()
    await entryWith(page, 'Zusage bis Freitag.').waitFor()

    await page.getByRole('link', { name: 'Fälle' }).filter({ visible: true }).first().click()
    await searchField(page).fill('khat')
    await row(page, 'Layla al-Khatib').click()
    await personOf(page, 'Layla al-Khatib').waitFor()
    await page.goBack()
    await row(page, 'Layla al-Khatib').waitFor()

    await searchFor(page, 'layla')
    await page.getByRole('dialog').getByRole('link').filter({ hasText: 'Layla al-Khatib' }).click()
    await personOf(page, 'Layla al-Khatib').waitFor()
    await searchFor(page, 'celik')
    await page.getByRole('dialog').getByRole('link').filter({ hasText: 'Henning Çelik' }).click()
    await personOf(page, 'Henning Çelik').waitFor()

    await searchFor(page, 'khat')
    await page.getByRole('button', { name: 'Alle Fälle zu „khat“' }).click()
    await row(page, 'Layla al-Khatib').waitFor()
    assert.is(await searchField(page).inputValue(), 'khat')
    assert.ok(addresses().length > 20)
    namesNobody(addresses())
    assert.is(await page.evaluate(() => localStorage.length + sessionStorage.length), 0)
    assert.not.match(await page.evaluate(() => JSON.stringify(history.state)), /khat/)
  })
}

test('is searched for again on the way back from a case, and forgotten when the page is loaded anew', async (world) => {
  const page = await openCases(world)
  await searchField(page).fill('celik')
  await row(page, 'Layla al-Khatib').waitFor({ state: 'hidden' })
  await row(page, 'Henning Çelik').click()
  await personOf(page, 'Henning Çelik').waitFor()
  await page.goBack()
  await row(page, 'Henning Çelik').waitFor()
  assert.is(await searchField(page).inputValue(), 'celik')
  assert.is(await row(page, 'Layla al-Khatib').count(), 0)
  await page.goForward()
  await personOf(page, 'Henning Çelik').waitFor()
  await page.goBack()
  await row(page, 'Henning Çelik').waitFor()
  await page.reload()
  await row(page, 'Layla al-Khatib').waitFor()
  assert.is(await searchField(page).inputValue(), '')
})

test('stays while the list is narrowed, belongs to its step, and is gone where the list begins anew', async (world) => {
  const page = await openCases(world)
  await searchField(page).fill('celik')
  await row(page, 'Layla al-Khatib').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Nach Status eingrenzen' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'geschlossen' }).click()
  await page.getByText('Zu „celik“ gibt es hier keinen Fall.').waitFor()
  assert.is(new URL(page.url()).search, '?status=closed')
  await searchField(page).fill('khat')
  await page.getByText('Zu „khat“ gibt es hier keinen Fall.').waitFor()
  await page.goBack()
  await row(page, 'Henning Çelik').waitFor()
  assert.is(await searchField(page).inputValue(), 'celik')
  await page.getByRole('navigation', { name: 'Ansichten' }).getByRole('link', { name: 'Alle offenen' }).click()
  await row(page, 'Layla al-Khatib').waitFor()
  assert.is(await searchField(page).inputValue(), '')
})

test('is taken over where the list stands there already', async (world) => {
  const page = await openCases(world)
  await searchField(page).fill('celik')
  await row(page, 'Layla al-Khatib').waitFor({ state: 'hidden' })
  await page.getByRole('heading', { level: 1 }).click()
  await searchFor(page, 'khat')
  await page.getByRole('button', { name: 'Alle Fälle zu „khat“' }).click()
  await row(page, 'Layla al-Khatib').waitFor()
  await row(page, 'Henning Çelik').waitFor({ state: 'hidden' })
  await page.goBack()
  await row(page, 'Henning Çelik').waitFor()
  assert.is(await searchField(page).inputValue(), 'celik')
})

test.run()
