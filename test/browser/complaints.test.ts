import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { theBrowser } from '../support/chromium.ts'
import { collectComplaints } from '../support/complaints.ts'
import { CountingKeyboard, focused } from '../support/keyboard.ts'

const test = inBrowser('what watches over every page')

/** What it hears of a page that does this. */
const heardOf = async ({ origin }: BrowserWorld, does: (page: Page) => Promise<unknown>, expected: RegExp[] = []) => {
  const context = await (await theBrowser()).newContext()
  const complaints: string[] = []
  await collectComplaints(context, origin, expected, complaints)
  const page = await context.newPage()
  await page.goto(origin)
  await does(page)
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100))))
  await context.close()
  return complaints.join('\n')
}

test('hears nothing of a page that behaves, not even that the API refuses', async (world) => {
  assert.is(await heardOf(world, (page) => page.evaluate(() => fetch('/api/cases').then(({ status }) => status))), '')
})

test('hears of a breach of the content security policy', async (world) => {
  const heard = await heardOf(world, (page) =>
    page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken over"'
      document.body.append(script)
    }),
  )
  assert.match(heard, /securitypolicyviolation: script-src-elem inline/)
})

test('hears of a foreign host, even before the policy holds the request back', async (world) => {
  const heard = await heardOf(world, (page) =>
    page.evaluate(() => {
      const image = new Image()
      image.src = 'http://127.0.0.1:9/pixel.png'
    }),
  )
  assert.match(heard, /foreign host: http:\/\/127\.0\.0\.1:9/)
})

test('hears of an error that nobody caught, and of one written to the console', async (world) => {
  const heard = await heardOf(world, (page) =>
    page.evaluate(() => {
      setTimeout(() => {
        throw new Error('so it goes')
      })
      console.error('told you so')
    }),
  )
  assert.match(heard, /error: .*so it goes/)
  assert.match(heard, /console error: told you so/)
})

test('hears of a file that is not there', async (world) => {
  assert.match(await heardOf(world, (page) => page.evaluate(() => fetch('/assets/gone.js'))), /404: .*gone\.js/)
})

test('passes over what a test provokes on purpose', async (world) => {
  assert.is(await heardOf(world, (page) => page.evaluate(() => console.error('told you so')), [/told you so/]), '')
})

test('finds with axe what keeps people out', async ({ browserPage }) => {
  const page = await browserPage()
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<button></button>'))
  let found = ''
  await axe(page).catch((error: Error) => {
    found = error.message
  })
  assert.match(found, /button-name|strictly equal/)
})

test('counts keystrokes, and the letters of a name not among them', async ({ browserPage }) => {
  const page = await browserPage()
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('afterbegin', '<label>Name <input></label><button>Los</button>'),
  )
  await page.locator('input').first().focus()
  const keyboard = new CountingKeyboard(page)
  await keyboard.type('Hussein')
  await keyboard.pressEach('45')
  await keyboard.press('Tab')
  assert.is(keyboard.keystrokes, 3)
  assert.is(await page.locator('input').first().inputValue(), 'Hussein45')
  assert.is(await focused(page), 'button Los')
})

test('begins at the clock of the world, in the zone it is told', async ({ browserPage, clock }) => {
  const page = await browserPage({ timezone: 'Pacific/Kiritimati', width: 390, dark: true })
  const seen = await page.evaluate(() => ({
    now: Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    width: innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  }))
  assert.ok(Math.abs(seen.now - clock.now().getTime()) < 30_000)
  assert.equal({ ...seen, now: 0 }, { now: 0, zone: 'Pacific/Kiritimati', width: 390, dark: true })
})

test.run()
