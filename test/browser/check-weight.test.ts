import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import * as assert from 'uvu/assert'
import { builtWeb } from '../../src/http/web-files.ts'
import { inBrowser } from '../support/browser.ts'
import { answerAll, finish, inviteToCheck } from '../support/checks.ts'

const test = inBrowser('the page of whoever fills in a check')

test('loads at most 60 kB of JavaScript, packed, and nothing of the counsellors’ app', async (world) => {
  const { secret } = await inviteToCheck(world)
  await answerAll(world, secret, '1')
  await finish(world, secret)
  const page = await world.browserPage()
  const scripts = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname)
  })
  for (const path of ['/check', `/check#${secret}`]) {
    await page.goto('about:blank')
    await page.goto(world.origin + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await page.getByText('Ihr Profil').waitFor()
  assert.ok(scripts.size > 0)
  const contents = [...scripts].map((path) => readFileSync(`${builtWeb}${path}`))
  const kilobytes = contents.reduce((sum, content) => sum + gzipSync(content).length, 0) / 1000
  assert.ok(kilobytes <= 60, `${kilobytes} kB`)
  assert.not.match(contents.join(''), /vaadin-(?!icon)|lotse-shell/i)
})

test.run()
