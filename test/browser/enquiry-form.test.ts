import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { enquiries, enquiryForms } from '../../db/schema/index.ts'
import { builtWeb } from '../../src/http/web-files.ts'
import { axe } from '../support/axe.ts'
import { inBrowser } from '../support/browser.ts'
import { openCaseOf, recordPerson } from '../support/cases.ts'
import { focused } from '../support/keyboard.ts'
import { linkIn, postmanAt } from '../support/mail.ts'
import { decodedWords, startMailServer } from '../support/mail-server.ts'

const test = inBrowser('the public form for enquiries')

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const fillIn = async (page: Page) => {
  await page.getByLabel('Ich möchte zurückkehren').check()
  await page.getByLabel('Worum geht es?').fill('Wir wollen im Sommer zurück nach Olbernhau.')
  await page.getByLabel('Ihr Name').fill('Henning Çelik')
  await page.getByLabel('E-Mail').fill('henning@example.org')
  await page.getByRole('checkbox').check()
}

test('brings somebody from a phone by the mail that confirms into the inbox, and by one key to the case they have', async (world) => {
  const smtp = await startMailServer()
  const { id: personId } = await recordPerson(world, { familyName: 'Celik-Berg', email: 'Henning@example.org' })
  const { id: caseId } = await openCaseOf(world, { personId })
  const page = await world.browserPage({ path: '/anfrage', width: 390 })
  await heading(page, 'Ihre Anfrage').waitFor()
  await button(page, 'Anfrage senden').click()
  await page.getByText('Bitte wählen Sie eins davon.').first().waitFor()
  await fillIn(page)
  await axe(page)
  await page.getByText('Was mit Ihren Angaben geschieht').click()
  await page.getByText('6 Monate, nachdem die Anfrage erledigt ist').waitFor()
  await button(page, 'Anfrage senden').click()
  await heading(page, 'Noch ein Schritt: Ihr Postfach').waitFor()
  await postmanAt(world, smtp.server).sendDue()
  const link = linkIn({ text: decodedWords(smtp.received[0]?.raw ?? '') })

  const theirs = await world.browserPage({ path: link.replace(world.origin, ''), width: 390, dark: true })
  await heading(theirs, 'Ihre Anfrage').waitFor()
  assert.equal(await world.db.select().from(enquiries), [], 'opening the link is not enough')
  await axe(theirs)
  await button(theirs, 'Anfrage bestätigen').click()
  await heading(theirs, 'Ihre Anfrage ist bei uns.').waitFor()

  const inside = await world.browserPage({ as: 'Anna', path: '/anfragen' })
  await inside.getByText('Webformular, Rückkehr').waitFor()
  await inside.keyboard.press('m')
  await inside.getByText('Die Anfrage liegt jetzt bei Anna.').waitFor()
  await button(inside, 'Bei mir 1').click()
  await inside.waitForURL('**/anfragen?gruppe=mine')
  await button(inside, 'Zum Fall machen').click()
  await inside.clock.runFor(400)
  await inside.getByText('gleiche E-Mail-Adresse').waitFor()
  await inside.getByRole('button', { name: /Celik-Berg.*übernehmen/ }).click()
  await button(inside, 'Zum Fall machen').click()
  await inside.waitForURL(`**/faelle/${caseId}`)
  await inside.getByText('Wir wollen im Sommer zurück').waitFor()
})

test('is filled in and sent by keyboard alone, in English', async (world) => {
  const page = await world.browserPage({ path: '/anfrage' })
  await heading(page, 'Ihre Anfrage').waitFor()
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 25; presses++) {
      if ((await focused(page)).includes(selector)) return
      await page.keyboard.press('Tab')
    }
    assert.unreachable(`the keyboard gets to ${selector}`)
  }
  await tabTo('English')
  await page.keyboard.press('Enter')
  await heading(page, 'Your enquiry').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (const words of ['Where do I register?', 'Grace Okafor', 'grace@example.org']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(words)
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await heading(page, 'One more step: your mailbox').waitFor()
  const [form] = await world.db.select().from(enquiryForms)
  assert.equal([form?.language, form?.concern, form?.contactName], ['en', 'returning', 'Grace Okafor'])
})

test('loses nothing on a bad connection: it waits, is sent by itself, and once', async (world) => {
  const page = await world.browserPage({
    path: '/anfrage',
    width: 390,
    expected: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/],
  })
  await heading(page, 'Ihre Anfrage').waitFor()
  await fillIn(page)
  await page.context().setOffline(true)
  await button(page, 'Anfrage senden').click()
  await page.getByText('bleibt hier stehen und wird gesendet').waitFor()
  assert.is(await page.getByLabel('Worum geht es?').inputValue(), 'Wir wollen im Sommer zurück nach Olbernhau.')
  await page.context().setOffline(false)
  await heading(page, 'Noch ein Schritt: Ihr Postfach').waitFor()
  assert.is((await world.db.select().from(enquiryForms)).length, 1)
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])
  assert.equal(kept, [0, 0, ''], 'and the browser remembers nothing')
})

test('loads at most 35 kB of JavaScript, packed, and nothing of the counsellors’ app', async (world) => {
  const page = await world.browserPage()
  const scripts = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname)
  })
  for (const path of ['/anfrage', '/anfrage/bestaetigen#x']) {
    await page.goto('about:blank')
    await page.goto(world.origin + path)
    await heading(page, 'Ihre Anfrage').waitFor()
  }
  assert.ok(scripts.size > 0)
  const contents = [...scripts].map((path) => readFileSync(`${builtWeb}${path}`))
  const kilobytes = contents.reduce((sum, content) => sum + gzipSync(content).length, 0) / 1000
  assert.ok(kilobytes <= 35, `${kilobytes} kB`)
  assert.not.match(contents.join(''), /vaadin-(?!icon)|lotse-shell/i)
})

test.run()
