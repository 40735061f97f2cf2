import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { Drafts } from '../../src/drafts/contract.ts'
import { merge } from '../duplicates/merging.ts'
import { type BrowserWorld, inBrowser, type PageOptions } from '../support/browser.ts'
import { bodyOf, read, recordOrganisation, recordPerson } from '../support/cases.ts'
import { patchPerson, readOrganisation, readPerson } from '../support/clients.ts'
import { message, saved, signInOnScreen } from './quick-log-screen.ts'

const test = inBrowser('What is being changed about a person or organisation')

const lines = [/ERR_INTERNET_DISCONNECTED|Failed to load resource/]

const editing = async (world: BrowserWorld, path: string, options: PageOptions = {}): Promise<Page> => {
  const page = await world.browserPage({ as: 'Anna', path: `${path}?bearbeiten`, ...options })
  await page.getByRole('button', { name: 'Speichern' }).waitFor()
  return page
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const kept = (page: Page) => page.getByText(/^Entwurf gesichert um /)
const restored = (page: Page) => page.getByText(/^Hier steht noch, was Sie /)
const save = (page: Page) =>
  saved(page, /^\/api\/(people|organisations)\//, () => page.getByRole('button', { name: 'Speichern' }).click())
const draftsOf = async (world: BrowserWorld) => (await read<Drafts>(world, '/drafts')).drafts

test('is there again after a reload, on the phone, and from Heute, until it is saved', async (world) => {
  const { id } = await recordPerson(world, { phone: '1' })
  const page = await editing(world, `/personen/${id}`)
  await field(page, 'Telefon').fill('2')
  await field(page, 'Herkunft').fill('Graz')
  await kept(page).waitFor()
  await page.reload()
  await restored(page).waitFor()
  assert.equal([await field(page, 'Telefon').inputValue(), await field(page, 'Herkunft').inputValue()], ['2', 'Graz'])
  assert.is(await page.evaluate(() => localStorage.length + sessionStorage.length), 0)

  const phone = await world.browserPage({ as: 'Anna', path: '/heute', width: 390 })
  const begun = phone.locator('section').filter({ has: phone.getByRole('heading', { name: 'Angefangen' }) })
  await begun.getByText('Änderung der Angaben').waitFor()
  await begun.getByRole('link', { name: 'Jana Weißbach' }).click()
  await restored(phone).waitFor()
  assert.is(await field(phone, 'Herkunft').inputValue(), 'Graz')
  await save(phone)
  await phone.getByRole('heading', { level: 1, name: 'Jana Weißbach' }).waitFor()
  const { phone: number, origin } = await readPerson(world, id)
  assert.equal([number, origin], ['2', 'Graz'])
  await assertNoDraft(world)
})

const assertNoDraft = async (world: BrowserWorld) => {
  for (let tries = 0; tries < 50 && (await draftsOf(world)).length > 0; tries += 1)
    await new Promise((later) => setImmediate(later))
  assert.equal(await draftsOf(world), [])
}

test('is shown on the page while it waits, and gone on with from there', async (world) => {
  const { id } = await recordOrganisation(world)
  const page = await editing(world, `/organisationen/${id}`)
  await page.getByRole('button', { name: 'Kontakt hinzufügen' }).click()
  await field(page, 'Person oder Stelle').fill('Frau Seidel')
  await kept(page).waitFor()
  const elsewhere = await world.browserPage({ as: 'Anna', path: `/organisationen/${id}` })
  await elsewhere.getByText(/^Angefangen und noch nicht gespeichert: eine Änderung/).waitFor()
  await elsewhere.getByRole('button', { name: 'Weiterschreiben' }).click()
  await restored(elsewhere).waitFor()
  assert.is(await field(elsewhere, 'Person oder Stelle').inputValue(), 'Frau Seidel')
  await save(elsewhere)
  assert.is((await readOrganisation(world, id)).contacts[0]?.name, 'Frau Seidel')
})

test('half typed when the session times out is there after signing in again, also after a reload', async (world) => {
  const { id } = await recordPerson(world, { place: 'Aue' })
  const page = await editing(world, `/personen/${id}`)
  await field(page, 'Herkunft').fill('Graz')
  await kept(page).waitFor()
  world.clock.advance({ hours: 2 })
  await page.reload()
  await signInOnScreen(page, 'anna')
  await restored(page).waitFor()
  assert.is(await field(page, 'Herkunft').inputValue(), 'Graz')

  world.clock.advance({ hours: 2 })
  await field(page, 'Herkunft').fill('Graz, vorher Linz')
  await page.getByRole('textbox', { name: 'Anmeldename' }).waitFor()
  await signInOnScreen(page, 'anna')
  assert.is(await field(page, 'Herkunft').inputValue(), 'Graz, vorher Linz')
  await save(page)
  await page.getByRole('complementary').getByText('Graz, vorher Linz').waitFor()
})

test('by two at once, one of them offline, stands side by side after a reload, until one is chosen', async (world) => {
  const { id } = await recordPerson(world, { phone: '1', origin: 'Graz' })
  const page = await editing(world, `/personen/${id}`, { expected: lines })
  await page.context().setOffline(true)
  await field(page, 'Telefon').fill('Annas 2')
  await field(page, 'E-Mail').fill('jana@example.org')
  await page.getByText('Noch nicht gesichert').waitFor()
  bodyOf(await patchPerson(world, id, { phone: 'Belas 3', origin: 'Linz' }, 1, 'Bela'), 200)
  await page.context().setOffline(false)
  await kept(page).waitFor()

  for (const _ of [1, 2]) {
    await page.reload()
    const conflict = page.getByRole('alert').filter({ hasText: 'Was soll gelten?' })
    await conflict.getByText('Annas 2').waitFor()
    await conflict.getByText('Belas 3').waitFor()
    assert.is(await conflict.getByRole('group').count(), 1)
    assert.is(await field(page, 'Herkunft').inputValue(), 'Linz')
  }
  await page.getByRole('radio', { name: /Annas 2/ }).check()
  await kept(page).waitFor()
  await page.reload()
  await restored(page).waitFor()
  assert.is(await page.getByRole('alert').filter({ hasText: 'Was soll gelten?' }).count(), 0)
  await save(page)
  const { phone, origin, email } = await readPerson(world, id)
  assert.equal([phone, origin, email], ['Annas 2', 'Linz', 'jana@example.org'])
})

test('on two devices at once keeps the fields of both', async (world) => {
  const { id } = await recordPerson(world, { phone: '0171' })
  const desk = await editing(world, `/personen/${id}`)
  const phone = await editing(world, `/personen/${id}`, { width: 390 })
  await field(desk, 'Telefon').fill('03733 1')
  await kept(desk).waitFor()
  await field(phone, 'Herkunft').fill('Graz')
  await kept(phone).waitFor()
  assert.is(await field(phone, 'Telefon').inputValue(), '03733 1')
  await save(phone)
  const { phone: number, origin } = await readPerson(world, id)
  assert.equal([number, origin], ['03733 1', 'Graz'])
})

test('can be thrown away, and that taken back', async (world) => {
  const { id } = await recordPerson(world)
  const page = await editing(world, `/personen/${id}`)
  await field(page, 'Herkunft').fill('Graz')
  await kept(page).waitFor()
  await page.getByRole('button', { name: 'Verwerfen' }).click()
  await message(page, 'Ihre Änderung ist verworfen.').waitFor()
  await assertNoDraft(world)
  await message(page, 'Ihre Änderung ist verworfen.').getByRole('button', { name: 'Rückgängig' }).click()
  await kept(page).waitFor()
  assert.is(await field(page, 'Herkunft').inputValue(), 'Graz')
  assert.is((await draftsOf(world)).length, 1)
})

test('of a record that was merged meanwhile comes over the one it was taken into', async (world) => {
  const [survivor, loser] = [
    await recordPerson(world, { phone: '9' }),
    await recordPerson(world, { givenName: 'Hanna' }),
  ]
  const page = await editing(world, `/personen/${loser.id}`)
  await field(page, 'Herkunft').fill('Graz')
  await kept(page).waitFor()
  await merge(world, survivor.id, loser.id)
  const heute = await world.browserPage({ as: 'Anna', path: '/heute' })
  await heute.getByRole('link', { name: 'Jana Weißbach' }).click()
  await restored(heute).waitFor()
  assert.is(await field(heute, 'Herkunft').inputValue(), 'Graz')
  assert.is(await field(heute, 'Telefon').inputValue(), '9')
  await save(heute)
  const { id, origin, givenName } = await readPerson(world, survivor.id)
  assert.equal([id, origin, givenName], [survivor.id, 'Graz', 'Jana'])
})

test.run()
