import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { checks, enquiries } from '../../db/schema/index.ts'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { recordOrganisation } from '../support/cases.ts'
import { answerAll, finish, inviteToCheck, openSheet } from '../support/checks.ts'
import { confirmationIn } from '../support/registrations.ts'

const test = inBrowser('filling in a check')

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** One of the four levels of a statement, or `weiß nicht`, by its place. */
const choose = (page: Page, statement: number, choice: number) =>
  page.locator('fieldset').nth(statement).getByRole('radio').nth(choice).check()

const invited = async (world: BrowserWorld, kind: 'company' | 'municipality' = 'company') => {
  const { id: organisationId } = await recordOrganisation(world, { kind, name: 'Möbel Öhmichen GmbH' })
  return inviteToCheck(world, { organisationId, respondents: [{ id: newId(), respondent: 'Jana Weißbach' }] })
}

/** Without the fixed clock of the tests: what waits for a moment would wait for ever. */
const phone = async (world: BrowserWorld, secret: string, width = 390) => {
  const page = await world.browserPage({ path: `/check#${secret}`, width })
  await page.clock.resume()
  return page
}

test('takes a company on a phone from its link to the report, closed half-way and resumed on another device', async (world) => {
  const { secret } = await invited(world)
  const first = await phone(world, secret)
  await heading(first, 'Willkommens-Check').waitFor()
  assert.not.match(await first.title(), /hmichen/)
  await button(first, 'Beginnen').click()
  await first.getByText('Thema 1 von 8').waitFor()
  await choose(first, 0, 1)
  await choose(first, 1, 4)
  await first.getByLabel('Anmerkung zu diesem Thema').fill('Wir suchen zwei Dreher.')
  await button(first, 'Weiter').last().click()
  await first.getByText('Thema 2 von 8').waitFor()
  await first.getByText(/^Gespeichert, /).waitFor()
  await first.close()
  assert.equal((await openSheet(world, secret)).answers, { 'U1.1': '1', 'U1.2': 'unknown' })

  const second = await phone(world, secret)
  await second.getByText('2 von 33 Aussagen beantwortet').waitFor()
  await button(second, /Weiter mit Thema 1/).click()
  assert.is(await second.getByLabel('Anmerkung zu diesem Thema').inputValue(), 'Wir suchen zwei Dreher.')
  assert.ok(await second.locator('fieldset').first().getByRole('radio').nth(1).isChecked())
  await answerAll(world, secret, (_, index) => (['0', '1', '3'] as const)[index % 3] ?? '0')
  await second.reload()
  await button(second, 'Weiter').last().click()
  await second.getByText('Thema 2 von 8').waitFor()
  for (let topic = 3; topic <= 8; topic++) {
    await button(second, 'Weiter').last().click()
    await second.getByText(`Thema ${topic} von 8`).waitFor()
  }
  await button(second, 'Zur Übersicht').click()
  await second.getByText('Alles ist beantwortet.').waitFor()
  await button(second, 'Abschließen und Ergebnis ansehen').click()
  await second.getByText('Damit anfangen').waitFor()
  const [download] = await Promise.all([second.waitForEvent('download'), button(second, /PDF/).click()])
  assert.match(download.suggestedFilename(), /^willkommens-check-\d{4}-\d\d-\d\d\.pdf$/)

  await button(second, 'Beratung vereinbaren').click()
  await second.getByLabel('Telefon').fill('03733 555 0142')
  await button(second, 'Anfrage senden').click()
  await second.getByText('Ihre Anfrage ist bei uns.').waitFor()
  const [enquiry] = await world.db.select().from(enquiries)
  assert.equal([enquiry?.contactName, enquiry?.phone], ['Jana Weißbach', '03733 555 0142'])
})

test('is done by a municipality with the keyboard alone', async (world) => {
  const { secret } = await invited(world, 'municipality')
  const page = await phone(world, secret, 1440)
  await heading(page, 'Willkommens-Check').waitFor()
  const tabTo = async (what: () => Promise<boolean>) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      if (await what()) return
    }
    assert.unreachable('the keyboard gets there')
  }
  const isOn =
    (selector: string, words = '') =>
    async () =>
      page.evaluate(
        ([wanted, said]) => {
          let on = document.activeElement
          while (on?.shadowRoot?.activeElement) on = on.shadowRoot.activeElement
          return (on?.matches(wanted ?? '') ?? false) && (on?.textContent ?? '').includes(said ?? '')
        },
        [selector, words] as const,
      )
  await tabTo(isOn('button', 'Beginnen'))
  await page.keyboard.press('Enter')
  await page.getByText('Thema 1 von 8').waitFor()
  assert.ok(await isOn('h1')(), 'the heading is where reading goes on')
  await tabTo(isOn('input[name="K1.1"]'))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.getByText(/^Gespeichert, /).waitFor()
  assert.equal((await openSheet(world, secret)).answers['K1.1'], '1')
  for (let topic = 2; topic <= 8; topic++) {
    await tabTo(isOn('button.primary', 'Weiter'))
    await page.keyboard.press('Enter')
    await page.getByText(`Thema ${topic} von 8`).waitFor()
  }
  await tabTo(isOn('button.primary', 'Zur Übersicht'))
  await page.keyboard.press('Enter')
  await heading(page, 'Übersicht').waitFor()
  await tabTo(isOn('button.primary', 'Abschließen'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Ihr Profil' }).waitFor()
  assert.ok(await isOn('h1')())
})

test('goes on without a connection, says so calmly, and catches up: also after a reload', async (world) => {
  const { secret } = await invited(world)
  const page = await phone(world, secret)
  await button(page, 'Beginnen').click()
  await page.route('**/api/check-sheet/**', (route) => route.abort('internetdisconnected'))
  await choose(page, 0, 2)
  await choose(page, 1, 3)
  await page.getByText('Keine Verbindung. 2 Angaben warten hier und werden nachgereicht.').waitFor()
  assert.ok(await page.locator('fieldset').first().getByRole('radio').nth(2).isChecked())
  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  assert.match(kept, /U1\.1/)
  assert.not.match(kept, new RegExp(`${secret}|hmichen|Jana`))
  await page.unroute('**/api/check-sheet/**')
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await page.getByText(/^Gespeichert, /).waitFor()
  await page.waitForFunction(() => localStorage.length === 0)
  assert.equal((await openSheet(world, secret)).answers, { 'U1.1': '2', 'U1.2': '3' })
})

test('shows one and the same page for every link that opens nothing', async (world) => {
  const page = await world.browserPage({ path: '/check#invented', expected: [/404/] })
  await heading(page, 'Dieser Link öffnet nichts.').waitFor()
  await page.getByText('bitten Sie die Person im Welcome Center').waitFor()
})

test('registers a company on the open page, whose mail opens the sheet', async (world) => {
  const page = await world.browserPage({ path: '/check', width: 390 })
  await button(page, 'Link anfordern').click()
  await page.getByText('Bitte wählen Sie eins von beiden.').first().waitFor()
  await page.getByLabel('ein Unternehmen').check()
  await page.getByLabel('Name des Unternehmens').fill('Drechslerei Göckeritz')
  await page.getByLabel('Ihr Name').fill('Jana Weißbach')
  await page.getByLabel('E-Mail').fill('jana@firma.example')
  await button(page, 'Link anfordern').click()
  await page.getByText('Bitte sehen Sie in Ihr Postfach.').first().waitFor()
  const mailed = await world.browserPage({ path: (await confirmationIn(world)).replace(world.origin, '') })
  await button(mailed, 'Bestätigen und Check öffnen').waitFor()
  assert.equal(await world.db.select().from(checks), [], 'a scanner that opens the address has confirmed nothing')
  await mailed.keyboard.press('Tab')
  await mailed.keyboard.press('Enter')
  await mailed.getByText('Drechslerei Göckeritz').waitFor()
  assert.match(mailed.url(), /\/check#[\w-]{43}$/)
})

test('does not finish over a note that is too long to be saved: it leads to it', async (world) => {
  const { secret } = await invited(world)
  const page = await world.browserPage({ path: `/check#${secret}`, width: 390, expected: [/400/] })
  await page.clock.resume()
  await button(page, 'Beginnen').click()
  const note = page.getByLabel('Anmerkung zu diesem Thema')
  // As when two devices wrote: nobody can type that much.
  await note.evaluate((area: HTMLTextAreaElement) => {
    area.value = 'x'.repeat(20_001)
    area.dispatchEvent(new Event('input'))
  })
  await page.getByText('Dieser Text ist zu lang').waitFor()
  await page.evaluate(() => history.pushState({ step: 'summary' }, ''))
  await page.goBack()
  await page.goForward()
  await heading(page, 'Übersicht').waitFor()
  await page.getByText('Eine Anmerkung ist zu lang').waitFor()
  await button(page, 'Abschließen und Ergebnis ansehen').click()
  await page.getByText('Thema 1 von 8').waitFor()
  assert.is((await openSheet(world, secret)).finishedAt, null)
  await note.fill('Kurz.')
  await page.getByText(/^Gespeichert, /).waitFor()
  await page.goBack()
  await button(page, 'Abschließen und Ergebnis ansehen').click()
  await page.getByRole('heading', { name: 'Ihr Profil' }).waitFor()
})

test('speaks English to whoever prefers it', async (world) => {
  const { secret } = await invited(world)
  const page = await world.browserPage({ path: `/check#${secret}` })
  await button(page, 'English').click()
  await button(page, 'Begin').click()
  await page.getByText('Topic 1 of 8').waitFor()
  await page.getByText('don’t know').first().waitFor()
  assert.is((await openSheet(world, secret)).language, 'en')
})

test('fits 360 px and a zoom of 400 per cent without scrolling sideways', async (world) => {
  const { secret } = await invited(world)
  const done = await invited(world)
  await answerAll(world, done.secret, '1')
  await finish(world, done.secret)
  for (const width of [360, 320]) {
    const page = await world.browserPage({ path: `/check#${secret}`, width, height: 256 })
    await button(page, 'Beginnen').click()
    await page.getByText('Thema 1 von 8').waitFor()
    const result = await world.browserPage({ path: `/check#${done.secret}`, width, height: 256 })
    await result.getByText('Ihr Profil').waitFor()
    for (const one of [page, result]) {
      assert.ok(await one.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${width} px`)
    }
  }
})

/** Where each of its pages begins, and what is pressed there. */
const visited = async (world: BrowserWorld) => {
  const begun = await invited(world)
  const done = await invited(world)
  await answerAll(world, done.secret, (_, index) => (['0', '1', '3', 'unknown'] as const)[index % 4] ?? '0')
  await finish(world, done.secret)
  return [
    { path: `/check#${begun.secret}`, steps: ['Beginnen', 'Später weiter'] },
    { path: `/check#${done.secret}`, steps: ['Beratung vereinbaren', 'Anfrage senden'] },
    { path: '/check', steps: ['Link anfordern'] },
    { path: '/check/bestaetigen#nothing', steps: ['Bestätigen und Check öffnen'] },
    { path: '/check#nothing', steps: [] },
  ]
}

for (const dark of [false, true]) {
  test(`is accessible on a desk and on a phone, ${dark ? 'dark' : 'light'}`, async (world) => {
    for (const { path, steps } of await visited(world)) {
      for (const width of [1440, 390]) {
        const page = await world.browserPage({ path, width, dark, expected: [/404/] })
        await page.getByRole('heading', { level: 1 }).waitFor()
        for (const step of [null, ...steps]) {
          if (step) await button(page, step).click()
          await axe(page)
        }
        await page.close()
      }
    }
  })
}

test.run()
