import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { CaseFile, Entry, EntryPage } from '../../src/cases/contract.ts'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { catalogueIds, closeCase, openCase, read, recordNote, recordTalk, send } from '../support/cases.ts'
import { entryWith, message, saved } from './quick-log-screen.ts'

const test = inBrowser('Fall')

const layla = { givenName: 'Layla', familyName: 'al-Khatib', nativeName: 'ليلى الخطيب', targetGroup: 'abroad' as const }

const pageOf = async (world: BrowserWorld, { id }: Pick<CaseFile, 'id'>, options = {}, search = '') => {
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}${search}`, ...options })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const editing = async (page: Page, words: string) => {
  await entryWith(page, words).hover()
  await entryWith(page, words)
    .getByRole('button', { name: /^Ändern/ })
    .click()
  return page.getByRole('region', { name: 'Eintrag ändern' })
}

test('shows what happened by month, newest first, and narrows it in the address', async (world) => {
  const caseFile = await openCase(world, { ...layla, on: '2026-04-02' })
  const { language = '' } = await catalogueIds(world, 'topics')
  await recordTalk(world, caseFile.id, { heldOn: '2026-04-20', note: 'Erstes Gespräch.', topicIds: [language] })
  await recordTalk(world, caseFile.id, { heldOn: '2026-05-04', note: 'Zweites Gespräch.', form: 'short_contact' })
  await recordNote(world, caseFile.id, { on: '2026-05-11', note: 'Zeugnisse liegen vor.' })

  const page = await pageOf(world, caseFile)
  await entryWith(page, 'Erstes Gespräch.').getByText('Sprache').waitFor()
  assert.equal(await page.getByRole('heading', { level: 3 }).allTextContents(), ['Mai 2026', 'April 2026'])
  const titles = await page.locator('lotse-timeline-entry b').allTextContents()
  assert.equal(titles, ['Notiz', 'Kurzauskunft', 'Beratung', 'Fall eröffnet'])

  const filter = page.getByRole('navigation', { name: 'Verlauf eingrenzen' })
  await filter.getByRole('link', { name: 'Alles 4' }).waitFor()
  await filter.getByRole('link', { name: 'Beratungen 1' }).click()
  await entryWith(page, 'Zweites Gespräch.').waitFor({ state: 'detached' })
  await page.route('**/api/catalogues', (route) => filter.waitFor().then(() => route.continue()))
  await page.reload()
  await page.getByRole('region', { name: 'Eintragen' }).getByRole('button', { name: 'Telefon' }).waitFor()
  await entryWith(page, 'Erstes Gespräch.').waitFor()
  assert.is(await page.locator('lotse-timeline-entry').count(), 1)
})

test('keeps both texts where somebody else was faster, until one is chosen', async (world) => {
  const caseFile = await openCase(world, layla)
  const entry = await recordTalk(world, caseFile.id, { note: 'Wie es war.' })
  const page = await pageOf(world, caseFile)
  const form = await editing(page, 'Wie es war.')
  await form.getByRole('textbox', { name: 'Was war?' }).fill('Annas Fassung.')
  await correctAsKarla(world, entry, 'Karlas Fassung.')

  await form.getByRole('button', { name: 'Speichern' }).click()
  const conflict = form.getByRole('alert').filter({ hasText: 'Karla hat diesen Eintrag inzwischen geändert.' })
  await conflict.getByText('Karlas Fassung.').waitFor()
  await conflict.getByText('Annas Fassung.').waitFor()
  const words = form.getByRole('textbox', { name: 'Was war?' })
  assert.is(await words.inputValue(), 'Annas Fassung.')
  await axe(page)
  await conflict.getByRole('button', { name: 'Die andere nehmen' }).click()
  assert.is(await words.inputValue(), 'Karlas Fassung.')
  await conflict.getByRole('button', { name: 'Meine nehmen' }).click()
  await saved(page, /^\/api\/consultations/, () => form.getByRole('button', { name: 'Speichern' }).click())
  await entryWith(page, 'Annas Fassung.').waitFor()
  assert.is((await read<Entry>(world, `/entries/${entry.id}`)).note, 'Annas Fassung.')
})

test('leaves the other text where that is chosen', async (world) => {
  const caseFile = await openCase(world, layla)
  const entry = await recordNote(world, caseFile.id, { note: 'Wie es war.' })
  const page = await pageOf(world, caseFile)
  const form = await editing(page, 'Wie es war.')
  await form.getByRole('textbox', { name: 'Notiz' }).fill('Annas Fassung.')
  const { happenedOn, version } = entry
  await send(world, 'Karla', 'PATCH', `/notes/${entry.id}`, {
    payload: { happenedOn, note: 'Karlas Fassung.' },
    ifMatch: version,
  })
  await form.getByRole('button', { name: 'Speichern' }).click()
  await form.getByRole('button', { name: 'Die andere lassen' }).click()
  await entryWith(page, 'Karlas Fassung.').waitFor()
  assert.is(await entryWith(page, 'Annas Fassung.').count(), 0)
})

test('offers to restore what was removed while it was being changed', async (world) => {
  const caseFile = await openCase(world, layla)
  const entry = await recordTalk(world, caseFile.id, { note: 'Wie es war.' })
  const page = await pageOf(world, caseFile)
  const form = await editing(page, 'Wie es war.')
  await form.getByRole('textbox', { name: 'Was war?' }).fill('Annas Fassung.')
  await send(world, 'Karla', 'POST', `/entries/${entry.id}/removal`, { ifMatch: entry.version })
  await form.getByRole('button', { name: 'Speichern' }).click()
  await form.getByText('inzwischen entfernt').waitFor()
  await form.getByRole('button', { name: 'Wiederherstellen, mit meiner Fassung' }).click()
  await message(page, 'Geändert.').waitFor()
  await entryWith(page, 'Annas Fassung.').waitFor()
})

test('decides the group in place, and adds a missing topic', async (world) => {
  const caseFile = await openCase(world, { ...layla, targetGroup: 'undecided' })
  await recordTalk(world, caseFile.id, { note: 'Fragt nach dem Kurs.' })
  const page = await pageOf(world, caseFile)
  const reply = await saved(page, /^\/api\/cases\//, () =>
    page.getByRole('button', { name: 'Zuwanderer aus dem Ausland' }).click(),
  )
  assert.is(((await reply.json()) as CaseFile).targetGroup, 'abroad')
  await page.getByText('Fehlt noch: Zielgruppe').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Thema fehlt' }).click()
  await page.getByRole('button', { name: 'Arbeit' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('6')
  await saved(page, /^\/api\/consultations/, () => page.keyboard.press('Control+Enter'))
  await entryWith(page, 'Fragt nach dem Kurs.').getByText('Sprache').waitFor()
})

test('says next to the day why it cannot close, and when it could', async (world) => {
  const caseFile = await openCase(world, { ...layla, on: '2026-05-04' })
  await recordTalk(world, caseFile.id, { heldOn: '2026-06-10' })
  const page = await pageOf(world, caseFile)
  await page.getByRole('button', { name: 'Fall schließen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Fall schließen' })
  await dialog.getByRole('button', { name: 'Schließen', exact: true }).click()
  await dialog.getByText('Bitte einen Grund wählen.').first().waitFor()
  await axe(page)
  await dialog.getByRole('radio', { name: 'weggezogen' }).check()
  await dialog.getByRole('textbox', { name: 'Geschlossen am' }).fill('9.6.')
  await page.keyboard.press('Enter')
  await dialog.getByText('Der letzte Eintrag ist vom 10. Juni 2026.').waitFor()
  await dialog.getByRole('textbox', { name: 'Geschlossen am' }).fill('10.6.')
  await saved(page, /\/closing$/, () => page.keyboard.press('Enter'))
  await page.getByText('Geschlossen seit 10. Juni 2026').waitFor()
  await saved(page, /\/reopening$/, () =>
    message(page, 'geschlossen').getByRole('button', { name: 'Rückgängig' }).click(),
  )
  await page.getByText('In Beratung seit 4. Mai 2026').waitFor()
})

test('keeps what was begun on a case while one looks at another', async (world) => {
  const [first, second] = [await openCase(world, layla), await openCase(world)]
  const page = await pageOf(world, first)
  const composer = page.getByRole('region', { name: 'Eintragen' })
  await composer.getByRole('textbox', { name: 'Was war?' }).fill('Angefangen.')
  await page.getByRole('link', { name: 'Fälle' }).first().click()
  await page.getByRole('link', { name: 'Jana Weißbach' }).click()
  await page.getByRole('heading', { level: 1, name: 'Jana Weißbach' }).waitFor()
  assert.is(await composer.getByRole('textbox', { name: 'Was war?' }).inputValue(), '')
  assert.is(new URL(page.url()).pathname, `/faelle/${second.id}`)
  await page.goBack()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Layla al-Khatib' }).waitFor()
  assert.is(await composer.getByRole('textbox', { name: 'Was war?' }).inputValue(), 'Angefangen.')
})

test('records once where the first answer was lost, with the words as they are now', async (world) => {
  const caseFile = await openCase(world, layla)
  const page = await pageOf(world, caseFile, { expected: [/ERR_FAILED|Failed to load resource/] })
  const composer = page.getByRole('region', { name: 'Eintragen' })
  await composer.getByRole('textbox', { name: 'Was war?' }).fill('Erste Fassung.')
  await loseOneAnswer(page)
  await page.keyboard.press('Control+Enter')
  await composer.getByRole('alert').waitFor()
  await composer.getByRole('textbox', { name: 'Was war?' }).fill('Zweite Fassung.')
  await page.keyboard.press('Control+Enter')
  await entryWith(page, 'Zweite Fassung.').waitFor()
  const { rows } = await read<EntryPage>(world, `/cases/${caseFile.id}/entries?kind=consultation`)
  assert.equal(
    rows.map(({ note }) => note),
    ['Zweite Fassung.'],
  )
})

/** The server gets the next write and answers; the answer never arrives. */
const loseOneAnswer = async (page: Page): Promise<void> => {
  await page.route(
    /\/consultations$/,
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
}

test('scrolls through four hundred entries, and hides what a closed case does not take', async (world) => {
  const caseFile = await openCase(world, { ...layla, on: '2024-01-01' })
  for (let number = 0; number < 400; number += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + number * 2)).toISOString().slice(0, 10)
    await recordTalk(world, caseFile.id, { heldOn: day, note: `Gespräch ${number}.` })
  }
  await closeCase(world, caseFile.id)
  const page = await pageOf(world, caseFile)
  await entryWith(page, 'Gespräch 399.').waitFor()
  assert.is(await page.getByRole('region', { name: 'Eintragen' }).count(), 0)
  const shown = page.locator('lotse-timeline-entry')
  for (const more of [100, 150, 200, 250, 300, 350, 400, 402]) {
    await shown.last().scrollIntoViewIfNeeded()
    await shown.nth(more - 1).waitFor()
  }
  await entryWith(page, 'Fall eröffnet').waitFor()
  assert.is(await shown.count(), 402)
})

for (const dark of [false, true]) {
  test(`has nothing that axe finds, ${dark ? 'dark' : 'light'}`, async (world) => {
    const caseFile = await openCase(world, { ...layla, targetGroup: 'undecided' })
    await recordTalk(world, caseFile.id, { note: 'Fragt nach dem Kurs.', accompanied: 2 })
    for (const width of [1440, 390]) {
      const page = await pageOf(world, caseFile, { dark, width })
      await entryWith(page, 'Fragt nach dem Kurs.').waitFor()
      await page.locator('lotse-case-facts').getByText('nicht erfasst').first().waitFor()
      await axe(page)
      await page.getByRole('textbox', { name: 'Was war?' }).click()
      await page.getByText('Beraten hat: Anna, ohne Mitberatene').waitFor()
      await axe(page)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      assert.not(sideways, `scrolls sideways at ${width} px`)
    }
  })
}

const correctAsKarla = async (world: BrowserWorld, entry: Entry, note: string) => {
  const payload = {
    form: 'consultation',
    heldOn: entry.happenedOn,
    heldById: null,
    minutes: null,
    channelId: null,
    topicIds: [],
    language: null,
    accompanied: 0,
    note,
  }
  const reply = await send(world, 'Karla', 'PATCH', `/consultations/${entry.id}`, { payload, ifMatch: entry.version })
  assert.is(reply.statusCode, 200, reply.body)
}

test('is printed whole or not at all; by the browser’s own command the paper says what is missing', async (world) => {
  const caseFile = await openCase(world, layla)
  for (let number = 0; number < 52; number += 1) await recordNote(world, caseFile.id, { note: `Notiz ${number}` })
  const page = await world.browserPage({ as: 'Anna', path: '/heute', expected: [/Failed to load resource/] })
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('printed', '')
  })
  await page.route(/entries\?.*cursor=/, (route) => route.abort())
  await page.evaluate((path) => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `/faelle/${caseFile.id}`)
  await entryWith(page, 'Notiz 51').first().waitFor()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.getByText('Hier stehen die neuesten 50 von 53 Einträgen.').waitFor()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.getByText('Hier stehen die neuesten').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: /drucken/i }).click()
  await message(page, 'Keine Verbindung').waitFor()
  assert.is(await page.locator('body[printed]').count(), 0)
  await page.unroute(/entries\?.*cursor=/)
  await page.getByRole('button', { name: /drucken/i }).click()
  await page.locator('body[printed]').waitFor({ state: 'attached' })
  assert.is(await page.locator('lotse-timeline-entry').count(), 53)
})

test.run()
