import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { builtWeb } from '../../src/http/web-files.ts'
import { inBrowser } from '../support/browser.ts'
import { answerAll, finish, inviteToCheck } from '../support/checks.ts'

const test = inBrowser('the weight of a page')

/** The files of JavaScript this page asks for from now on. */
const scriptsOf = (page: Page): ReadonlySet<string> => {
  const scripts = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname)
  })
  return scripts
}

const contentsOf = (scripts: ReadonlySet<string>) => [...scripts].map((path) => readFileSync(`${builtWeb}${path}`))

const kilobytesOf = (contents: Buffer[]) => contents.reduce((sum, content) => sum + gzipSync(content).length, 0) / 1000

test('of whoever fills in a check: at most 60 kB of JavaScript, packed, and nothing of the counsellors’ app', async (world) => {
  const { secret } = await inviteToCheck(world)
  await answerAll(world, secret, '1')
  await finish(world, secret)
  const page = await world.browserPage()
  const scripts = scriptsOf(page)
  for (const path of ['/check', `/check#${secret}`]) {
    await page.goto('about:blank')
    await page.goto(world.origin + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await page.getByText('Ihr Profil').waitFor()
  const contents = contentsOf(scripts)
  const kilobytes = kilobytesOf(contents)
  assert.ok(kilobytes > 0 && kilobytes <= 60, `${kilobytes} kB`)
  assert.not.match(contents.join(''), /vaadin-(?!icon)|lotse-shell/i)
})

test('of Heute: at most a dozen files of JavaScript, 300 kB of them packed', async (world) => {
  const page = await world.browserPage({ as: 'Anna', path: '/gibt-es-nicht' })
  const scripts = scriptsOf(page)
  await page.goto(`${world.origin}/heute`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  assert.ok(scripts.size > 0 && scripts.size <= 12, [...scripts].join('\n'))
  const kilobytes = kilobytesOf(contentsOf(scripts))
  assert.ok(kilobytes <= 300, `${kilobytes} kB`)
})

test.run()
