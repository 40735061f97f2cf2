import * as assert from 'uvu/assert'
import { inBrowser } from '../support/browser.ts'
import { openCase } from '../support/cases.ts'

const test = inBrowser('The screen')

test('speaks English to whoever chooses it, at once and on every page, and German again', async (world) => {
  await openCase(world)
  const page = await world.browserPage({ as: 'Anna', path: '/mein-konto' })
  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByRole('button', { name: 'Log consultation' }).first().waitFor()
  assert.is(await page.evaluate(() => document.documentElement.lang), 'en')

  await page.goto(`${world.origin}/faelle`)
  await page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
  await page.goto(`${world.origin}/heute`)
  await page.getByRole('heading', { name: 'My open cases' }).waitFor()

  await page.goto(`${world.origin}/mein-konto`)
  await page.getByRole('radio', { name: 'Deutsch' }).check()
  await page.getByRole('button', { name: 'Beratung eintragen' }).first().waitFor()
  assert.is(await page.evaluate(() => document.documentElement.lang), 'de')
})

test.run()
