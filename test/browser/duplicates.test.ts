import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { Duplicates } from '../../src/duplicates/contract.ts'
import type { Person } from '../../src/people/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCase, openCaseOf, read, recordPerson, recordTalk } from '../support/cases.ts'
import { focused } from '../support/keyboard.ts'
import { message, openQuickLog, saved } from './quick-log-screen.ts'

const test = inBrowser('Duplicates')

/** Jürgen was recorded with his case, and once more by somebody who did not find him. */
const twins = async (world: BrowserWorld) => {
  const jürgen = { givenName: 'Jürgen', familyName: 'Schönherr', birthYear: 1968 }
  const { client, id } = await openCase(world, { ...jürgen, on: '2026-01-12' })
  await recordTalk(world, id, { heldOn: '2026-01-12' })
  const other = await recordPerson(world, { ...jürgen, familyName: 'Schoenherr', phone: '03733 1234' })
  const { id: otherCase, number } = await openCaseOf(world, { personId: other.id }, '2026-02-03')
  await recordTalk(world, otherCase, { heldOn: '2026-02-03' })
  return { client, other, number }
}

const dubletten = async (world: BrowserWorld, width = 1440): Promise<Page> => {
  const page = await world.browserPage({ as: 'Karla', path: '/verwaltung', width })
  await page.getByRole('link', { name: 'Dubletten' }).click()
  await page.getByText('Ein Paar sieht nach einem und demselben aus.').waitFor()
  return page
}

const merges = /^\/api\/merges$/

for (const width of [1440, 390]) {
  test(`are compared and merged at ${width} px, and the report counts one less`, async (world) => {
    const { client, other, number } = await twins(world)
    const page = await dubletten(world, width)
    await page.getByRole('link', { name: 'Jürgen Schönherr' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ist das eine Person?' }).waitFor()
    await page.getByText(`1 Fall geht zu Jürgen Schönherr: ${number}.`).waitFor()
    await page.getByText('Übernommen wird, weil es bei Jürgen Schönherr fehlt: Telefon.').waitFor()
    await page.getByText('Im Bericht: Rückkehrer insgesamt 1 weniger.').waitFor()
    await page.getByText('Rückkehrer neu im 1. Quartal 2026: 1 weniger').waitFor()
    await saved(page, merges, () => page.getByRole('button', { name: 'Zusammenführen' }).click())
    await message(page, 'Zusammengeführt: Jürgen Schönherr.').waitFor()
    await page.getByText('Niemand steht doppelt da.').waitFor()
    assert.is((await read<Person>(world, `/people/${other.id}`)).id, client.id)
  })
}

test('are walked through, opened and decided by keyboard alone, and the decision is taken back from the message', async (world) => {
  const { client, other } = await twins(world)
  const page = await dubletten(world)
  await page.keyboard.press('j')
  assert.is(await focused(page), 'a Jürgen Schönherr')
  await page.keyboard.press('Enter')
  const two = page.getByRole('button', { name: 'Zwei Personen' })
  await two.waitFor()
  await two.focus()
  await saved(page, /distinction$/, () => page.keyboard.press('Enter'))
  await message(page, 'Vermerkt: zwei Personen.').waitFor()
  await page.getByText('Niemand steht doppelt da.').waitFor()
  assert.is((await read<Duplicates>(world, '/duplicates', 'Karla')).total, 0)
  await message(page, 'Vermerkt').getByRole('button', { name: 'Rückgängig' }).press('Enter')
  await message(page, 'Das Paar steht wieder unter den Dubletten.').waitFor()
  await page.getByRole('link', { name: 'Jürgen Schönherr' }).waitFor()
  assert.equal([client.name, other.name], ['Jürgen Schönherr', 'Jürgen Schoenherr'])
})

test('may be turned round, and show the new state where somebody else was faster', async (world) => {
  const { client, other } = await twins(world)
  const third = await recordPerson(world, { givenName: 'Jürgen', familyName: 'Schönherr', gender: 'male' })
  const page = await world.browserPage({
    as: 'Karla',
    path: `/verwaltung/dubletten/${client.id}/${other.id}`,
    expected: [/Failed to load resource/],
  })
  await page.getByRole('button', { name: 'Den anderen behalten' }).click()
  await page.getByText(/^1 Fall geht zu Jürgen Schoenherr: /).waitFor()
  const { version } = await read<Person>(world, `/people/${client.id}`)
  const body = { id: third.id.replace(/.{4}$/, '0000'), survivorId: client.id, survivorVersion: version }
  const { statusCode } = await world.app.inject({
    method: 'POST',
    url: '/api/merges',
    headers: world.as('Karla'),
    payload: { ...body, mergedId: third.id, mergedVersion: third.version },
  })
  assert.is(statusCode, 201)
  await page.getByRole('button', { name: 'Zusammenführen' }).click()
  await message(page, 'Hier steht jetzt der neue Stand.').waitFor()
  await page.getByText('Übernommen wird, weil es bei Jürgen Schoenherr fehlt: Geschlecht.').waitFor()
})

test('are hinted at while somebody new is written down, with year, place and case', async (world) => {
  const { number } = await openCase(world, { givenName: 'Jana', familyName: 'Weißbach', birthYear: 1980, place: 'Aue' })
  const page = await world.browserPage({ as: 'Bela', path: '/heute' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await openQuickLog(page)
  await page.getByRole('combobox', { name: 'Für wen?' }).fill('Jana Niemand')
  await page.getByRole('option', { name: /neu anlegen/ }).click()
  const name = page.getByRole('textbox', { name: 'Nachname' })
  await name.fill('Weisbach')
  const hint = page.getByRole('group', { name: 'Gibt es schon?' }).getByRole('button')
  await hint.filter({ hasText: `${number}, Aue-Bad Schlema, geboren 1980` }).waitFor()
  await name.fill('Oehme')
  await hint.waitFor({ state: 'detached' })
  await name.fill('Weisbach')
  await hint.click()
  await page.getByRole('button', { name: 'Jemand anders' }).waitFor()
})

test('are told in the report: with a way to them for the coordinator, the number alone for the auditor', async (world) => {
  await twins(world)
  const words = 'Bis heute möglicherweise doppelt gezählt: 1 Klientin oder Klient.'
  const [ofKarla, ofPaula] = [
    await world.browserPage({ as: 'Karla', path: '/berichte' }),
    await world.browserPage({ as: 'Paula', path: '/berichte' }),
  ]
  await ofPaula.getByText(words).waitFor()
  assert.is(await ofPaula.getByRole('link', { name: 'Dubletten ansehen' }).count(), 0)
  await ofKarla.getByText(words).waitFor()
  await ofKarla.getByRole('link', { name: 'Dubletten ansehen' }).click()
  await ofKarla.getByText('Ein Paar sieht nach einem und demselben aus.').waitFor()
})

test.run()
