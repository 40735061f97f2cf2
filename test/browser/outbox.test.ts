import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { inBrowser } from '../support/browser.ts'
import { focused } from '../support/keyboard.ts'
import { mailsOf, outboxWithTrouble } from '../support/mail.ts'
import type { World } from '../support/world.ts'

const test = inBrowser('Postausgang')

const said = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()

const stateOf = async (world: World, recipient: RegExp) =>
  (await mailsOf(world)).find((mail) => recipient.test(mail.recipient))?.state

for (const width of [1440, 390]) {
  test(`says what did not arrive and why; it is sent again, or withdrawn and that undone, at ${width} px`, async (world) => {
    await outboxWithTrouble(world)
    const page = await world.browserPage({ as: 'Karla', path: '/verwaltung', width, reducedMotion: true })
    await said(page, 'Der Mailserver ist nicht zu erreichen').waitFor()
    await page.getByRole('link', { name: 'Postausgang', exact: true }).click()
    await said(page, 'Für diese Adresse nimmt der Mailserver nichts an').waitFor()
    const titles = await page.getByRole('heading', { level: 2 }).allTextContents()
    assert.equal(titles, ['Nicht zugestellt', 'Unterwegs', 'Gesendet und zurückgezogen'])

    await page.getByRole('button', { name: /^Zurückziehen: .*warte@/ }).click()
    await said(page, 'Zurückgezogen: Sie wird nicht gesendet.').waitFor()
    assert.is(await stateOf(world, /^warte/), 'cancelled')
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('button', { name: /^Zurückziehen: .*warte@/ }).waitFor()
    assert.is(await stateOf(world, /^warte/), 'queued')

    await page.getByRole('button', { name: /^Erneut versuchen: .*personalabteilung/ }).click()
    await said(page, 'Sie wird gleich noch einmal gesendet.').waitFor()
    assert.is(await page.getByRole('heading', { name: 'Nicht zugestellt' }).count(), 0)
    assert.is(await stateOf(world, /^personal/), 'queued')
    assert.is(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  })
}

test('works with the keyboard alone', async (world) => {
  await outboxWithTrouble(world)
  const page = await world.browserPage({ as: 'Karla', path: '/verwaltung/postausgang', reducedMotion: true })
  const again = page.getByRole('button', { name: /^Erneut versuchen/ })
  await again.waitFor()
  for (let tabs = 0; tabs < 40 && !/Erneut versuchen/.test(await focused(page)); tabs += 1) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await said(page, 'Sie wird gleich noch einmal gesendet.').waitFor()
  assert.is(await stateOf(world, /^personal/), 'queued')
})

test('shows an administrator what fails, and not to whom it goes', async (world) => {
  await outboxWithTrouble(world)
  const page = await world.browserPage({ as: 'Adam', path: '/verwaltung/postausgang' })
  await said(page, 'Für diese Adresse nimmt der Mailserver nichts an').waitFor()
  assert.is(await page.getByText('firma.example').count(), 0)
})

test('says that no mail server is set, and that every link can be passed on', async (world) => {
  world.app.mailing.from = null
  const page = await world.browserPage({ as: 'Karla', path: '/verwaltung/postausgang' })
  await said(page, /Es ist kein Mailserver eingestellt.*Jeden Link können Sie kopieren/).waitFor()
})

test('says on a quiet day that nothing was written yet', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path: '/verwaltung/postausgang' })
  await said(page, 'Noch hat Lotse keine E-Mail geschrieben.').waitFor()
})

test.run()
