import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { writerOf } from '../../db/open.ts'
import type { EntryPage } from '../../src/cases/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCase, read, send } from '../support/cases.ts'
import { password } from '../support/template.ts'
import { findClient, message, openQuickLog, quickLogOf, signInOnScreen } from './quick-log-screen.ts'

const test = inBrowser('On a bad day')

const refusals = { expected: [/^50[37]: /] }

const disk = (world: BrowserWorld) => {
  const { connection } = writerOf(world.db)
  return {
    fill: () => connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`),
    clear: () => connection.pragma('max_page_count = 4294967294'),
    protect: () => connection.pragma('query_only = ON'),
    free: () => connection.pragma('query_only = OFF'),
  }
}

/** More than the last page of the file has room for. */
const longNote = 'Fragt nach dem Kurs in Annaberg und nach der Anerkennung. '.repeat(300).trim()

const notesOf = async (world: BrowserWorld, caseId: string) =>
  (await read<EntryPage>(world, `/cases/${caseId}/entries?kind=consultation`)).rows.map(({ note }) => note)

for (const width of [1440, 390]) {
  test(`a full disk costs the counsellor no word of a call, at ${width}`, async (world) => {
    const { id } = await openCase(world)
    const page = await world.browserPage({ as: 'Anna', path: '/heute', width, ...refusals })
    await openQuickLog(page)
    await findClient(page, 'jana', 'Jana Weißbach')
    const note = quickLogOf(page).getByRole('textbox', { name: 'Was war?' })
    await note.fill(longNote)
    disk(world).fill()
    await page.keyboard.press('Control+Enter')
    await alert(page, 'Die Festplatte des Servers ist voll').waitFor()
    assert.is(await note.inputValue(), longNote)
    assert.equal(await notesOf(world, id), [])
    disk(world).clear()
    await page.keyboard.press('Control+Enter')
    await message(page, 'eingetragen').waitFor()
    assert.equal(await notesOf(world, id), [longNote])
  })
}

const alert = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words })

test('what may only be read keeps the words on a case, and goes on once it may be written', async (world) => {
  const { id } = await openCase(world)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, ...refusals })
  const note = page.getByRole('region', { name: 'Eintragen' }).getByRole('textbox', { name: 'Was war?' })
  await note.fill('Bringt am Montag die Zeugnisse.')
  disk(world).protect()
  await page.keyboard.press('Control+Enter')
  await alert(page, 'darf gerade nur lesen').waitFor()
  assert.is(await note.inputValue(), 'Bringt am Montag die Zeugnisse.')
  disk(world).free()
  await note.focus()
  await page.keyboard.press('Control+Enter')
  await message(page, 'Eingetragen').waitFor()
  assert.equal(await notesOf(world, id), ['Bringt am Montag die Zeugnisse.'])
})

test('what arrived although a proxy answered for the server is mended, and made once', async (world) => {
  const { id } = await openCase(world)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, expected: [/^504: |Failed to load/] })
  const note = page.getByRole('region', { name: 'Eintragen' }).getByRole('textbox', { name: 'Was war?' })
  await page.route(
    '**/consultations',
    async (route) => {
      await route.fetch()
      await route.fulfill({ status: 504, body: 'Gateway Timeout' })
    },
    { times: 1 },
  )
  await note.fill('Fragt nach dem Kurs.')
  await page.keyboard.press('Control+Enter')
  await alert(page, 'gerade nicht erreichbar').waitFor()
  assert.equal(await notesOf(world, id), ['Fragt nach dem Kurs.'])
  await note.fill('Fragt nach dem Kurs in Aue.')
  await page.keyboard.press('Control+Enter')
  await message(page, 'Eingetragen').waitFor()
  assert.equal(await notesOf(world, id), ['Fragt nach dem Kurs in Aue.'])
})

test('whoever signs in is told what is the matter, and gets in once it is over', async (world) => {
  const page = await world.browserPage({ path: '/heute', ...refusals })
  await page.getByRole('textbox', { name: 'Anmeldename' }).fill('anna')
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  disk(world).protect()
  await page.keyboard.press('Enter')
  await alert(page, 'darf gerade nur lesen').waitFor()
  disk(world).free()
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Anmelden' }).waitFor()
})

test('the administrator sees the wrong clock and the disk in trouble, on Verwaltung and on Sicherung', async (world) => {
  const { id } = await openCase(world)
  disk(world).protect()
  assert.is((await send(world, 'Anna', 'POST', `/cases/${id}/notes`, { payload: noteOn(world) })).statusCode, 503)
  disk(world).free()
  const trouble = writerOf(world.db).trouble
  world.clock.advance({ days: -1 })
  const page = await world.browserPage({ path: '/verwaltung' })
  await signInOnScreen(page, 'adam')
  await alert(page, 'Die Uhr des Servers').waitFor()
  writerOf(world.db).trouble = trouble
  await page.getByRole('link', { name: 'Sicherung' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sicherung' }).waitFor()
  await alert(page, 'Die Uhr des Servers').waitFor()
  await alert(page, 'Die Datenbank lässt sich nur lesen').waitFor()
})

const noteOn = (world: BrowserWorld) => ({
  id: newId(),
  happenedOn: world.clock.today,
  note: 'Unterlagen fehlen noch.',
})

test.run()
