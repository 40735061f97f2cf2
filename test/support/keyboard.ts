import type { Page } from 'playwright-core'

/** Types as a person without a mouse, and counts: keystrokes, and apart from them the letters of names and notes. */
export class CountingKeyboard {
  private readonly page: Page
  keystrokes = 0

  constructor(page: Page) {
    this.page = page
  }

  /** A key or a chord such as `Shift+Tab`, so many times. */
  async press(key: string, times = 1): Promise<void> {
    for (let pressed = 0; pressed < times; pressed += 1) {
      await this.page.keyboard.press(key)
      this.keystrokes += 1
    }
  }

  /** Digits and letters that count, such as minutes. */
  async pressEach(keys: string): Promise<void> {
    for (const key of keys) await this.press(key)
  }

  /** A name or a note: not counted. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }
}

/** The accessible name and role of what has the focus, through all shadow roots; for reading in an assertion. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    if (!element || element === document.body) return 'nothing'
    const labels = (element as HTMLInputElement).labels
    const name = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? ''
    return `${element.getAttribute('role') ?? element.localName} ${name.trim()}`
  })
