import type { Locator, Page, Response } from 'playwright-core'
import * as assert from 'uvu/assert'
import { password } from '../support/template.ts'

/** Through the screen, as one does in the morning. */
export const signInOnScreen = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Anmeldename' }).fill(name)
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Anmelden' }).waitFor()
}

export const quickLogOf = (page: Page) => page.getByRole('dialog', { name: /eintragen$/ })

/** At a desk in the drawer, on the phone in the bar below. */
export const openQuickLog = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Beratung eintragen' }).filter({ visible: true }).last().click()
  await page.getByRole('combobox', { name: 'Für wen?' }).waitFor()
}

export const findClient = async (page: Page, typed: string, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Für wen?' }).fill(typed)
  await page.getByRole('option').filter({ hasText: name }).click()
}

/** Presses the button, or whatever else saves, and waits until the server has it. */
export const saved = async (page: Page, path: RegExp, save: () => Promise<void>): Promise<Response> => {
  const reply = page.waitForResponse(
    (response) => response.request().method() !== 'GET' && path.test(new URL(response.url()).pathname),
  )
  await save()
  const response = await reply
  assert.ok(response.ok(), `${response.status()} ${response.url()}`)
  return response
}

/** The message over the page; it says what was just done. */
export const message = (page: Page, words: string | RegExp) => page.locator('.lotse-message').filter({ hasText: words })

export const entryWith = (page: Page, words: string) => page.locator('lotse-timeline-entry').filter({ hasText: words })

/** Once everything is where it belongs: the one ends before the other begins. */
export const isAbove = async (page: Page, ...pair: [Locator, Locator]): Promise<void> => {
  const [upper, lower] = await Promise.all(pair.map((one) => one.elementHandle()))
  await page.waitForFunction(
    ([one, other]) =>
      one instanceof Element &&
      other instanceof Element &&
      one.getBoundingClientRect().bottom <= other.getBoundingClientRect().top,
    [upper, lower],
  )
}
