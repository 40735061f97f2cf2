import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { axe, axeOfColour } from '../support/axe.ts'
import { inBrowser } from '../support/browser.ts'

const test = inBrowser('The handbook')

/** The window that a press opens beside the page. */
const opened = async (page: Page, press: () => Promise<void>): Promise<Page> => {
  const coming = page.context().waitForEvent('page')
  await press()
  const book = await coming
  await book.getByRole('heading', { level: 1, name: 'Lotse: Handbuch' }).waitFor()
  return book
}

for (const width of [1440, 390]) {
  test(`opens beside what one is doing, and leads to a task and its picture, at ${width} px`, async (world) => {
    const page = await world.browserPage({ as: 'Anna', path: '/heute', width, reducedMotion: true })
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (width < 600) await page.getByRole('button', { name: 'Mehr' }).click()
    const book = await opened(page, () => page.getByRole('link', { name: 'Handbuch' }).click())
    assert.is(new URL(page.url()).pathname, '/heute')

    await book.getByRole('link', { name: 'Eine Beratung eintragen' }).click()
    await book.getByRole('heading', { level: 2, name: 'Eine Beratung eintragen' }).waitFor()
    await book.waitForURL('**/handbuch/beratung.html#eine-beratung-eintragen')
    const picture = book.getByRole('img', { name: 'Der Eintrag ist ausgefüllt' })
    await picture.scrollIntoViewIfNeeded()
    await book.waitForFunction(() => [...document.images].some((one) => one.complete && one.naturalWidth > 300))
    assert.ok(
      await book.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      'nothing stands out sideways',
    )

    await book.getByRole('link', { name: 'Wiedervorlagen, Termine, Partner' }).last().click()
    await book.getByRole('heading', { level: 1, name: 'Wiedervorlagen, Termine, Partner' }).waitFor()
  })
}

test('is one press away from the list of keys', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path: '/heute', reducedMotion: true })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('?')
  await opened(page, () => page.getByRole('dialog').getByRole('link', { name: 'Handbuch' }).click())
})

test('is there for whoever cannot sign in yet', async (world) => {
  const page = await world.browserPage({ path: '/handbuch' })
  await page.getByRole('link', { name: 'Das Passwort setzen' }).click()
  await page.getByRole('heading', { level: 2, name: 'Das Passwort setzen' }).waitFor()
  assert.is(new URL(page.url()).pathname, '/handbuch/erste-schritte.html')
})

/** All of them, also on the phone, where only the way to the first is shown. */
const chaptersOf = (page: Page) =>
  page
    .locator('nav[aria-label="Kapitel"] a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))

/** Where the width changes no colour, the dark theme is seen at one. */
for (const [width, dark, look] of [
  [1440, false, axe],
  [390, false, axe],
  [390, true, axeOfColour],
] as const) {
  test(`has no barrier in any chapter, at ${width} px, ${dark ? 'dark' : 'light'}`, async (world) => {
    const page = await world.browserPage({ path: '/handbuch/index.html', width, dark, reducedMotion: true })
    const chapters = await chaptersOf(page)
    assert.ok(chapters.length > 10)
    for (const chapter of chapters) {
      await page.goto(world.origin + chapter)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await look(page)
    }
  })
}

test.run()
