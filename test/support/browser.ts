import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cookieNameFor } from '../../src/accounts/cookie.ts'
import { theBrowser } from './chromium.ts'
import { collectComplaints } from './complaints.ts'
import { letDatesBeExtended } from './dates.ts'
import { freePort } from './free-port.ts'
import { type Name, type Template, template } from './template.ts'
import { newWorld, type World } from './world.ts'

export type PageOptions = {
  /** Signed in already, without going through the screen. */
  as?: Name
  /** Where to begin; `/` if not said. */
  path?: string
  width?: number
  height?: number
  dark?: boolean
  reducedMotion?: boolean
  timezone?: string
  /** Complaints this test provokes on purpose. */
  expected?: RegExp[]
}

export type BrowserWorld = World & {
  origin: string
  /** A page in a context of its own: no cookie, no storage of any other page. */
  browserPage: (options?: PageOptions) => Promise<Page>
}

type BrowserTest = { (name: string, callback: (world: BrowserWorld) => Promise<void>): void; run: () => void }

/**
 * A suite whose every test gets a fresh world (or a copy of `made`) with a listening server, and pages to look at it. Whatever a page complained
 * about fails the test: script errors, breaches of the content security policy, foreign hosts, answers of 500.
 */
export const inBrowser = (name: string, made = template): BrowserTest => {
  const test = suite(name)
  const inFreshBrowser = (title: string, callback: (world: BrowserWorld) => Promise<void>) =>
    test(title, async () => {
      const pages = new Pages(await listeningWorld(await made()))
      try {
        await callback(pages.world)
        pages.assertNoComplaints()
      } catch (error) {
        await pages.keepPictures(title)
        throw error
      } finally {
        await pages.close()
      }
    })
  return Object.assign(inFreshBrowser, { run: test.run })
}

const listeningWorld = async (made: Template): Promise<Omit<BrowserWorld, 'browserPage'>> => {
  // The cookie's name and the same-origin check need the address before the app is built.
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const world = await newWorld(origin, made)
  await world.app.listen({ host: '127.0.0.1', port })
  return { ...world, origin }
}

/** The pages of one test. */
class Pages {
  readonly world: BrowserWorld
  private readonly contexts: BrowserContext[] = []
  private readonly complaints: string[] = []

  constructor(world: Omit<BrowserWorld, 'browserPage'>) {
    this.world = { ...world, browserPage: (options = {}) => this.open(options) }
  }

  private async open(options: PageOptions): Promise<Page> {
    const context = await (await theBrowser()).newContext(contextOptions(options))
    this.contexts.push(context)
    const { origin, clock } = this.world
    await collectComplaints(context, origin, options.expected ?? [], this.complaints)
    await context.clock.install({ time: clock.now() })
    await context.addInitScript(letDatesBeExtended)
    if (options.as) await context.addCookies([this.cookieOf(options.as)])
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(origin + (options.path ?? '/'))
    return page
  }

  private cookieOf(name: Name) {
    const { origin, staff } = this.world
    return {
      name: cookieNameFor(origin),
      value: staff[name].token,
      url: origin,
      httpOnly: true,
      sameSite: 'Strict' as const,
    }
  }

  assertNoComplaints(): void {
    assert.is(this.complaints.join('\n'), '')
  }

  /** What the pages looked like when the test failed: .cache/failed/TITLE.png. */
  async keepPictures(title: string): Promise<void> {
    mkdirSync(join('.cache', 'failed'), { recursive: true })
    const pages = this.contexts.flatMap((context) => context.pages())
    for (const [index, page] of pages.entries()) {
      const path = join('.cache', 'failed', `${title.replace(/\W+/g, '-')}${index || ''}.png`)
      await page.screenshot({ path }).catch(() => undefined)
    }
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close()
    await this.world.dispose()
  }
}

const contextOptions = (options: PageOptions) => {
  const { width = 1440, dark = false, reducedMotion = false, timezone = process.env.TZ ?? 'Europe/Berlin' } = options
  const isPhone = width < 600
  return {
    viewport: { width, height: options.height ?? (isPhone ? 844 : 900) },
    isMobile: isPhone,
    hasTouch: isPhone,
    colorScheme: dark ? ('dark' as const) : ('light' as const),
    reducedMotion: reducedMotion ? ('reduce' as const) : ('no-preference' as const),
    timezoneId: timezone,
    locale: 'de-DE',
  }
}
