import type { Page } from 'playwright-core'

/** What is on a page, by the words that stand there: a picture whose words have changed cannot be taken any more. */
export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
/** Its frame: the field itself ends inside. */
export const frameOf = (page: Page, name: string) =>
  page.getByLabel(name, { exact: true }).locator('xpath=..').locator('[part="input-field"]')
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
export const message = (page: Page, words: string) => page.locator('.lotse-message').filter({ hasText: words })
export const dialog = (page: Page) => page.getByRole('dialog')
/** The box one sees of it: the dialog itself has none. */
export const dialogBox = (page: Page) => page.locator('vaadin-dialog-overlay [part="overlay"]')
