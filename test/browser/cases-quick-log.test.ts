import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { CasePage, EntryPage } from '../../src/cases/contract.ts'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser, type PageOptions } from '../support/browser.ts'
import { openCase, read, recordOrganisation } from '../support/cases.ts'
import { findClient, message, openQuickLog, quickLogOf, saved, signInOnScreen } from './quick-log-screen.ts'

const test = inBrowser('The quick log')

const layla = { givenName: 'Layla', familyName: 'al-Khatib', nativeName: 'ليلى الخطيب', targetGroup: 'abroad' as const }

const heute = async (world: BrowserWorld, options: PageOptions = {}): Promise<Page> => {
  const page = await world.browserPage({ as: 'Anna', path: '/heute', ...options })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const note = (page: Page) => quickLogOf(page).getByRole('textbox', { name: 'Was war?' })
const forWhom = (page: Page) => page.getByRole('combobox', { name: 'Für wen?' })
const consultations = /^\/api\/consultations$/

const talksOf = async (world: BrowserWorld, caseId: string) =>
  (await read<EntryPage>(world, `/cases/${caseId}/entries?kind=consultation`)).rows.map((entry) => entry.note)

/** The server gets the next talk and answers; the answer never arrives. */
const loseOneAnswer = async (page: Page): Promise<void> => {
  await page.route(
    '**/api/consultations',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
}

const lostAnswers = { expected: [/ERR_FAILED|Failed to load resource/] }

test('makes nothing twice where an answer was lost', async (world) => {
  const { id } = await openCase(world, layla)
  const page = await heute(world, lostAnswers)
  await openQuickLog(page)
  await findClient(page, 'khat', 'Layla al-Khatib')
  await note(page).fill('Fragt nach dem Kurs.')
  await loseOneAnswer(page)
  await page.keyboard.press('Control+Enter')
  await quickLogOf(page).getByRole('alert').filter({ hasText: 'doppelt wird nichts' }).waitFor()
  assert.equal(await talksOf(world, id), ['Fragt nach dem Kurs.'])
  await saved(page, consultations, () => page.keyboard.press('Control+Enter'))
  await message(page, 'eingetragen').waitFor()
  assert.equal(await talksOf(world, id), ['Fragt nach dem Kurs.'])
})

test('takes back what arrived unseen where somebody else was meant', async (world) => {
  const ofLayla = await openCase(world, layla)
  const ofJana = await openCase(world)
  const page = await heute(world, lostAnswers)
  await openQuickLog(page)
  await findClient(page, 'khat', 'Layla al-Khatib')
  await note(page).fill('Fragt nach dem Kurs.')
  await loseOneAnswer(page)
  await page.keyboard.press('Control+Enter')
  await quickLogOf(page).getByRole('alert').waitFor()
  await page.getByRole('button', { name: 'Jemand anders' }).click()
  await findClient(page, 'jana', 'Jana Weißbach')
  await page.keyboard.press('Control+Enter')
  await message(page, 'Beratung für Jana Weißbach eingetragen').waitFor()
  assert.equal(await talksOf(world, ofLayla.id), [])
  assert.equal(await talksOf(world, ofJana.id), ['Fragt nach dem Kurs.'])
})

test('takes the first suggestion also where Enter was faster than the server', async (world) => {
  await openCase(world, layla)
  const page = await heute(world)
  await openQuickLog(page)
  const goOn = await holdSuggestions(page)
  await page.keyboard.type('Khatib')
  await page.keyboard.press('Enter')
  assert.is(await forWhom(page).inputValue(), 'Khatib')
  goOn()
  await quickLogOf(page).getByRole('button', { name: 'Jemand anders' }).waitFor()
  await note(page).and(page.locator(':focus')).waitFor()
})

const holdSuggestions = async (page: Page): Promise<() => void> => {
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route('**/api/clients/search', async (route) => {
    await held
    await route.continue().catch(() => undefined)
  })
  return goOn
}

test('chooses nobody where one presses beside the suggestions', async (world) => {
  await openCase(world, layla)
  const page = await heute(world)
  await openQuickLog(page)
  await forWhom(page).fill('khat')
  await page.getByRole('option').filter({ hasText: 'Layla al-Khatib' }).waitFor()
  const beside = await quickLogOf(page).getByRole('heading', { name: 'Beratung eintragen' }).boundingBox()
  await page.mouse.click((beside?.x ?? 0) + 5, (beside?.y ?? 0) + 5)
  await page.getByRole('option').first().waitFor({ state: 'hidden' })
  await forWhom(page).waitFor()
})

test('keeps what was begun, and goes on with it from another page', async (world) => {
  await openCase(world, layla)
  const page = await heute(world)
  await openQuickLog(page)
  await findClient(page, 'khat', 'Layla al-Khatib')
  await note(page).fill('Wird gleich weitererzählt.')
  await page.keyboard.press('Escape')
  await note(page).waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Fälle' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Fälle' }).waitFor()
  await page.keyboard.press('b')
  await note(page).waitFor()
  assert.is(await note(page).inputValue(), 'Wird gleich weitererzählt.')
  assert.is(await page.evaluate(() => localStorage.length + sessionStorage.length), 0)
})

test('begins with whoever is on the screen, and undoing gives the words back', async (world) => {
  const { id } = await openCase(world, layla)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  await page.getByRole('heading', { level: 1, name: 'Layla al-Khatib' }).waitFor()
  await page.keyboard.press('b')
  await note(page).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('Im Vorbeigehen.')
  await saved(page, consultations, () => page.keyboard.press('Control+Enter'))
  await page.locator('lotse-timeline-entry').filter({ hasText: 'Im Vorbeigehen.' }).waitFor()
  await message(page, 'eingetragen').getByRole('button', { name: 'Rückgängig' }).click()
  await message(page, 'Zurückgenommen').waitFor()
  await page.locator('lotse-timeline-entry').filter({ hasText: 'Im Vorbeigehen.' }).waitFor({ state: 'detached' })
  await note(page).and(page.locator(':focus')).waitFor()
  assert.is(await note(page).inputValue(), 'Im Vorbeigehen.')
  assert.equal(await talksOf(world, id), [])
})

test('says what is missing, at the field and above, and goes there', async (world) => {
  await openCase(world, layla)
  const page = await heute(world)
  await openQuickLog(page)
  await quickLogOf(page).getByRole('textbox', { name: 'Minuten' }).fill('lang')
  await quickLogOf(page).getByRole('textbox', { name: 'Tag' }).fill('31.2.')
  await page.keyboard.press('Control+Enter')
  const summary = quickLogOf(page).getByRole('alert').filter({ hasText: 'Ein paar Angaben stimmen noch nicht' })
  await summary.and(page.locator(':focus')).waitFor()
  await axe(page)
  await summary.getByRole('button', { name: /^Tag: / }).click()
  await quickLogOf(page).getByRole('textbox', { name: 'Tag' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('mo')
  await quickLogOf(page)
    .getByText(/^Montag, /)
    .waitFor()
  await summary.getByRole('button', { name: /^Für wen\?: / }).click()
  await forWhom(page).and(page.locator(':focus')).waitFor()
})

test('offers topics for whom the talk is with, and records a new company', async (world) => {
  const page = await heute(world)
  await openQuickLog(page)
  await forWhom(page).fill('Metallbau Wüstner GmbH')
  await page.getByRole('option', { name: /neu anlegen/ }).click()
  await page.getByRole('button', { name: 'Wohnen' }).waitFor()
  await page.getByRole('radio', { name: 'Unternehmen' }).check()
  await page.getByRole('button', { name: 'Weitere Themen' }).click()
  assert.is(
    await quickLogOf(page)
      .getByRole('button', { name: /^(Wohnen|Familie|Kita und Schule)$/ })
      .count(),
    0,
  )
  assert.is(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue(), 'Metallbau Wüstner GmbH')
  await page.getByRole('button', { name: 'Anwerbung' }).click()
  await saved(page, consultations, () => page.keyboard.press('Control+Enter'))
  const { rows } = await read<CasePage>(world, '/cases?status=open')
  assert.is(rows[0]?.client.name, 'Metallbau Wüstner GmbH')
  assert.is(rows[0]?.targetGroup, 'company')
})

test('shows who is recorded already under the name of somebody new', async (world) => {
  await recordOrganisation(world, { name: 'Metallbau Wüstner GmbH & Co. KG' })
  const page = await heute(world)
  await openQuickLog(page)
  await forWhom(page).fill('Wüstner')
  await page.getByRole('option', { name: '„Wüstner“ neu anlegen' }).click()
  await page.getByRole('button', { name: /Metallbau Wüstner GmbH & Co. KG.*übernehmen/ }).click()
  await quickLogOf(page).getByText('Hat keinen offenen Fall').waitFor()
})

test('loses no word where the session is over', async (world) => {
  const { id } = await openCase(world, layla)
  const page = await heute(world)
  await openQuickLog(page)
  await findClient(page, 'khat', 'Layla al-Khatib')
  await note(page).fill('Vor der Mittagspause.')
  await page.context().clearCookies()
  await page.keyboard.press('Control+Enter')
  const recorded = page.waitForResponse(
    (reply) => consultations.test(new URL(reply.url()).pathname) && reply.status() === 201,
  )
  await signInOnScreen(page, 'anna')
  await recorded
  assert.equal(await talksOf(world, id), ['Vor der Mittagspause.'])
})

for (const dark of [false, true]) {
  test(`has nothing that axe finds, ${dark ? 'dark' : 'light'}`, async (world) => {
    await openCase(world, layla)
    // One of them each: what Anna leaves begun would stand there again for her.
    for (const [as, width] of [
      ['Anna', 1440],
      ['Bela', 390],
    ] as const) {
      const page = await heute(world, { as, dark, width })
      await openQuickLog(page)
      await forWhom(page).fill('khat')
      await page.getByRole('option').filter({ hasText: 'Layla al-Khatib' }).waitFor()
      await axe(page)
      await page.getByRole('option', { name: /neu anlegen/ }).click()
      await page.getByRole('textbox', { name: 'Nachname' }).waitFor()
      await axe(page)
      await page.getByRole('button', { name: /Layla al-Khatib.*übernehmen/ }).click()
      await note(page).and(page.locator(':focus')).waitFor()
      await quickLogOf(page)
        .getByText(/^Beraten hat: /)
        .click()
      await quickLogOf(page).getByRole('textbox', { name: 'Mitberatene' }).waitFor()
      await axe(page)
      assert.is(
        await page.locator('body > [aria-hidden=true], :is(main, lotse-shell, lotse-frame)[aria-hidden]').count(),
        0,
      )
    }
  })
}

test.run()
