import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { CaseFile, CasePage, Entry } from '../../src/cases/contract.ts'
import type { ClientSuggestions } from '../../src/search/contract.ts'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { closeCase, openCase, read, recordNote, recordTalk, search } from '../support/cases.ts'
import { entryWith, isAbove, message, openQuickLog, quickLogOf, saved } from './quick-log-screen.ts'

const test = inBrowser('What can be taken back')

const undo = (page: Page, words: string) => message(page, words).getByRole('button', { name: 'Rückgängig' })
const note = (page: Page) => quickLogOf(page).getByRole('textbox', { name: 'Was war?' })

const casePage = async (world: BrowserWorld, { id }: CaseFile, width = 1440): Promise<Page> => {
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, width, height: 844 })
  await page.getByRole('heading', { level: 1, name: 'Jana Weißbach' }).waitFor()
  return page
}

const recordSomebodyNew = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await openQuickLog(page)
  await page.getByRole('combobox', { name: 'Für wen?' }).fill('Maria José Vega')
  await page.getByRole('option', { name: /neu anlegen/ }).click()
  await quickLogOf(page).getByText('Telefon und E-Mail').click()
  await quickLogOf(page).getByRole('textbox', { name: 'Telefon' }).fill('03733 12345')
  await note(page).fill('Sucht eine Wohnung.')
  await saved(page, /^\/api\/consultations$/, () => page.keyboard.press('Control+Enter'))
}

for (const width of [1440, 390]) {
  test(`is somebody new, with the talk and the case: the form opens with all of it, at ${width} px`, async (world) => {
    const page = await world.browserPage({ as: 'Anna', path: '/heute', width, height: 844 })
    await recordSomebodyNew(page)
    assert.is((await search<ClientSuggestions>(world, '/clients/search', { search: 'vega' })).clients.length, 1)
    await saved(page, /\/taking-back$/, () => undo(page, 'eingetragen').press('Enter'))
    await message(page, 'steht wieder im Formular').waitFor()
    await note(page).and(page.locator(':focus')).waitFor()
    assert.is(await note(page).inputValue(), 'Sucht eine Wohnung.')
    assert.is(await quickLogOf(page).getByRole('textbox', { name: 'Vorname' }).inputValue(), 'Maria José')
    assert.is(await quickLogOf(page).getByRole('textbox', { name: 'Telefon' }).inputValue(), '03733 12345')
    assert.equal((await search<ClientSuggestions>(world, '/clients/search', { search: 'vega' })).clients, [])
    assert.equal((await read<CasePage>(world, '/cases')).rows, [])

    await saved(page, /^\/api\/consultations$/, () => page.keyboard.press('Control+Enter'))
    const { clients } = await search<ClientSuggestions>(world, '/clients/search', { search: 'vega' })
    assert.is(clients.length, 1)
    assert.is((await read<CaseFile>(world, `/cases/${clients[0]?.openCase?.id}`)).client.phone, '03733 12345')
  })
}

test('is refused in plain words once more has happened with somebody new, and loses nothing', async (world) => {
  const page = await world.browserPage({ as: 'Anna', path: '/heute', expected: [/422/] })
  await recordSomebodyNew(page)
  const { rows } = await read<CasePage>(world, '/cases')
  await recordNote(world, rows[0]?.id ?? '', { by: 'Bela' })
  await undo(page, 'eingetragen').click()
  await message(page, 'Inzwischen ist bei der Person oder im Fall mehr geschehen.').waitFor()
  assert.is((await read<CasePage>(world, '/cases')).rows.length, 1)
})

test('gives way to what was begun since: neither of the two is lost', async (world) => {
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  await recordSomebodyNew(page)
  await page.keyboard.press('b')
  await note(page).fill('Schon der Nächste.')
  await undo(page, 'eingetragen').click()
  await message(page, 'Im Formular steht schon der nächste Eintrag.').waitFor()
  assert.is(await note(page).inputValue(), 'Schon der Nächste.')
  assert.is((await read<CasePage>(world, '/cases')).rows.length, 1)
})

test('is a correction: what was there before is there again, and both versions are kept', async (world) => {
  const caseFile = await openCase(world)
  const entry = await recordTalk(world, caseFile.id, { note: 'Fragt nach Arbeit.', minutes: 20 })
  const page = await casePage(world, caseFile)
  await page.getByRole('button', { name: /^Ändern: Beratung/ }).click()
  const editor = page.getByRole('region', { name: 'Eintrag ändern' })
  await editor.getByRole('textbox', { name: 'Was war?' }).fill('Fragt nach Wohnung.')
  await editor.getByRole('textbox', { name: 'Minuten' }).fill('45')
  await saved(page, /^\/api\/consultations\//, () => page.keyboard.press('Control+Enter'))
  await entryWith(page, 'Fragt nach Wohnung.').waitFor()
  await saved(page, /^\/api\/consultations\//, () => undo(page, 'Geändert.').press('Enter'))
  await message(page, 'Der Eintrag ist wieder, wie er war.').waitFor()
  await entryWith(page, 'Fragt nach Arbeit.').getByText('20 Minuten').waitFor()
  assert.is((await read<Entry>(world, `/entries/${entry.id}`)).version, 3)
  await page.getByRole('button', { name: /^Frühere Fassungen/ }).click()
  await page.getByRole('dialog').getByText('Fragt nach Wohnung.').waitFor()
})

test('is a reopening: closed again as before, unless something was written since', async (world) => {
  const caseFile = await openCase(world, { on: '2026-06-01' })
  await closeCase(world, caseFile.id, '2026-06-10')
  const page = await casePage(world, caseFile)
  await saved(page, /\/reopening$/, () => page.getByRole('button', { name: 'Fall wieder öffnen' }).click())
  await saved(page, /\/reopening$/, () => undo(page, 'Der Fall ist wieder offen.').click())
  await message(page, 'Der Fall ist geschlossen wie zuvor.').waitFor()
  await page.getByText('Geschlossen seit 10. Juni 2026').waitFor()
  const { closedOn, closingReason } = await read<CaseFile>(world, `/cases/${caseFile.id}`)
  assert.equal([closedOn, closingReason?.german], ['2026-06-10', 'Ziel erreicht'])
})

test('says so for half a minute, and for as long as somebody is at it', async (world) => {
  const caseFile = await openCase(world)
  await recordNote(world, caseFile.id, { note: 'Kommt am Montag.' })
  const page = await casePage(world, caseFile)
  await page.getByRole('button', { name: /^Entfernen: Notiz/ }).press('Enter')
  await undo(page, 'Entfernt').waitFor()
  await page.clock.runFor(25_000)
  await undo(page, 'Entfernt').waitFor()
  await undo(page, 'Entfernt').focus()
  await page.clock.runFor(120_000)
  await undo(page, 'Entfernt').and(page.locator(':focus')).waitFor()
  await page.getByRole('link', { name: 'Fälle' }).first().focus()
  await undo(page, 'Entfernt').hover()
  await page.clock.runFor(120_000)
  await undo(page, 'Entfernt').waitFor()
  await page.mouse.move(400, 10)
  await page.clock.runFor(10_000)
  await message(page, 'Entfernt').waitFor({ state: 'detached' })
})

test('covers nothing one writes in, on the phone', async (world) => {
  const page = await world.browserPage({ as: 'Anna', path: '/heute', width: 390, height: 844 })
  await recordSomebodyNew(page)
  await undo(page, 'eingetragen').click()
  const card = page.locator('vaadin-notification-card')
  await message(page, 'steht wieder im Formular').waitFor()
  await axe(page)
  const foot = quickLogOf(page).getByRole('button', { name: 'Eintragen' })
  for (const field of [note(page), quickLogOf(page).getByRole('textbox', { name: 'Minuten' })]) {
    await field.focus()
    await isAbove(page, field, foot)
  }
  await isAbove(page, foot, card)
})

test.run()
