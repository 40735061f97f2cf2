import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { CaseFile } from '../../src/cases/contract.ts'
import { merge } from '../duplicates/merging.ts'
import { hold } from '../reports/by-database.ts'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { bodyOf, openCase, openCaseOf, read, recordOrganisation, recordPerson } from '../support/cases.ts'
import { patchPerson, readOrganisation, readPerson } from '../support/clients.ts'
import { message, quickLogOf, saved } from './quick-log-screen.ts'

const test = inBrowser('Person and Organisation')

const conflicts = [/412 \(Precondition Failed\)/]

const pageAt = async (world: BrowserWorld, path: string, options = {}): Promise<Page> => {
  const page = await world.browserPage({ as: 'Anna', path, ...options })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name })

const steps = (page: Page) => page.locator('lotse-client-history li.step')

const savedWith = (page: Page, press: () => Promise<void>) => saved(page, /^\/api\/(people|organisations)\//, press)

for (const width of [1440, 390]) {
  test(`is edited from the case and comes back to it, at ${width} px`, async (world) => {
    const { id } = await openCase(world, { phone: '03733 1' })
    const page = await pageAt(world, `/faelle/${id}`, { width })
    await page.getByRole('link', { name: 'Angaben zur Person bearbeiten' }).click()
    await field(page, 'Telefon').fill('03733 2')
    await field(page, 'Nachname').fill('Groß')
    await savedWith(page, () => page.getByRole('button', { name: 'Speichern' }).click())
    await page.waitForURL(`**/faelle/${id}`)
    await page.getByRole('heading', { level: 1, name: 'Jana Groß' }).waitFor()
    await page.getByRole('complementary').getByText('03733 2').waitFor()
    await page.getByRole('link', { name: 'Zur Person', exact: true }).click()
    await steps(page).filter({ hasText: 'Weißbach' }).getByText('Groß').waitFor()
    await page.getByRole('link', { name: /^WCE-2026/ }).click()
    await page.waitForURL(`**/faelle/${id}`)
  })
}

test('is edited by keyboard alone, and left by it where nothing was changed', async (world) => {
  const { id } = await recordPerson(world)
  const page = await pageAt(world, `/personen/${id}`)
  await page.getByRole('button', { name: 'Bearbeiten' }).waitFor()
  await page.keyboard.press('e')
  await field(page, 'Vorname').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bearbeiten' }).waitFor()

  await page.keyboard.press('e')
  await field(page, 'Vorname').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Johanna')
  await page.keyboard.press('Escape')
  assert.is(await field(page, 'Vorname').inputValue(), 'Johanna')
  await savedWith(page, () => page.keyboard.press('Control+Enter'))
  await page.getByRole('heading', { level: 1, name: 'Johanna Weißbach' }).and(page.locator(':focus')).waitFor()
  await savedWith(page, () => message(page, 'Gespeichert').getByRole('button', { name: 'Rückgängig' }).click())
  await page.getByRole('heading', { level: 1, name: 'Jana Weißbach' }).waitFor()
})

test('says next to the field what is wrong, and loses nothing of the rest', async (world) => {
  const { id } = await recordPerson(world, { place: 'Aue' })
  const page = await pageAt(world, `/personen/${id}?bearbeiten`)
  await field(page, 'Nachname').fill(' ')
  await field(page, 'Geburtsjahr').fill('2099')
  await field(page, 'Herkunft').fill('Graz')
  await page.getByRole('button', { name: 'Ist umgezogen: neuer Wohnort' }).click()
  await page.keyboard.press('Control+Enter')
  const summary = page.getByRole('alert').filter({ hasText: /stimm(t|en) noch nicht/ })
  await summary.and(page.locator(':focus')).waitFor()
  assert.is(await summary.getByRole('button').count(), 3)
  await summary.getByRole('button', { name: /^Geburtsjahr/ }).click()
  await field(page, 'Geburtsjahr').and(page.locator(':focus')).fill('1990')
  await field(page, 'Nachname').fill('Weißbach')
  await summary.getByRole('button', { name: /^Wohnorte/ }).click()
  await page.keyboard.type('Zwönitz')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Enter')
  await summary.getByText('So beginnt schon ein anderer Wohnort.').waitFor()
  await summary.getByRole('button', { name: /^Wohnorte/ }).click()
  await page.keyboard.type('1.4.2026')
  await savedWith(page, () => page.keyboard.press('Control+Enter'))
  const { origin, birthYear, residences } = await readPerson(world, id)
  assert.equal([origin, birthYear, residences.length], ['Graz', 1990, 2])
})

test('moves with a new row, and says what a changed old one does', async (world) => {
  const { id } = await recordPerson(world, { place: 'Aue' })
  const page = await pageAt(world, `/personen/${id}?bearbeiten`)
  await page.getByRole('button', { name: 'Ist umgezogen: neuer Wohnort' }).click()
  await page.getByRole('combobox', { name: 'Ort' }).first().and(page.locator(':focus')).waitFor()
  await page.keyboard.type('Zwön')
  await page.getByRole('option', { name: 'Zwönitz' }).click()
  await field(page, 'Wohnt dort ab').first().fill('1.4.2026')
  await page.getByText('Mittwoch, 1. April 2026').waitFor()
  assert.is(await page.getByText('berichtigt auch vergangene Quartale').count(), 0)
  await savedWith(page, () => page.getByRole('button', { name: 'Speichern' }).click())
  await page.getByRole('complementary').getByText('1. April 2026').waitFor()
  const { residences } = await readPerson(world, id)
  assert.equal(
    residences.map(({ fromOn, municipality }) => [fromOn, municipality]),
    [
      ['2026-04-01', 'Zwönitz'],
      [null, 'Aue-Bad Schlema'],
    ],
  )
  await page.keyboard.press('e')
  await field(page, 'Wohnt dort ab').last().fill('1.1.2020')
  await page.getByText('berichtigt auch vergangene Quartale').waitFor()
})

test('brings two edits of different fields together', async (world) => {
  const { id } = await recordPerson(world, { phone: '1', email: 'a@example.org' })
  const page = await pageAt(world, `/personen/${id}?bearbeiten`, { expected: conflicts })
  await field(page, 'Telefon').fill('2')
  bodyOf(await patchPerson(world, id, { email: 'b@example.org' }, 1, 'Bela'), 200)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await message(page, 'Inzwischen hatte jemand auch geändert: E-Mail.').waitFor()
  const { phone, email } = await readPerson(world, id)
  assert.equal([phone, email], ['2', 'b@example.org'])
})

test('shows both versions of what two changed, and takes of each field the one that is chosen', async (world) => {
  const { id } = await recordPerson(world, { phone: '1', origin: 'Graz' })
  const page = await pageAt(world, `/personen/${id}?bearbeiten`, { expected: conflicts })
  await field(page, 'Telefon').fill('Annas 2')
  await field(page, 'Herkunft').fill('Wien')
  bodyOf(await patchPerson(world, id, { phone: 'Belas 3', origin: 'Linz', birthYear: 1990 }, 1, 'Bela'), 200)
  await page.keyboard.press('Control+Enter')
  const conflict = page.getByRole('alert').filter({ hasText: 'Was soll gelten?' })
  await conflict.and(page.locator(':focus')).waitFor()
  await axe(page)
  await page.keyboard.press('Control+Enter')
  await conflict.getByText('Bitte eine wählen.').first().waitFor()
  assert.is((await readPerson(world, id)).version, 2)

  await conflict
    .getByRole('group', { name: 'Telefon' })
    .getByRole('radio', { name: /Annas 2/ })
    .check()
  await conflict.getByRole('group', { name: 'Herkunft' }).getByRole('radio', { name: /Linz/ }).check()
  assert.is(await field(page, 'Herkunft').inputValue(), 'Linz')
  await savedWith(page, () => page.getByRole('button', { name: 'Speichern' }).click())
  const { phone, origin, birthYear } = await readPerson(world, id)
  assert.equal([phone, origin, birthYear], ['Annas 2', 'Linz', 1990])
})

test('keeps what was begun while one looks elsewhere', async (world) => {
  const [jana, other] = [await recordPerson(world), await openCase(world, { familyName: 'Öhmichen' })]
  const page = await pageAt(world, `/personen/${jana.id}?bearbeiten`)
  await field(page, 'Herkunft').fill('Graz')
  await page.getByRole('link', { name: 'Fälle' }).first().click()
  await page.getByRole('link', { name: 'Jana Öhmichen' }).click()
  await page.getByRole('heading', { level: 1, name: other.client.name }).waitFor()
  await page.goBack()
  await page.goBack()
  await field(page, 'Herkunft').waitFor()
  assert.is(await field(page, 'Herkunft').inputValue(), 'Graz')
  await page.getByRole('button', { name: 'Verwerfen' }).click()
  await page.keyboard.press('e')
  assert.is(await field(page, 'Herkunft').inputValue(), '')
})

test('saves once where the first answer was lost', async (world) => {
  const { id } = await recordPerson(world)
  const page = await pageAt(world, `/personen/${id}?bearbeiten`, {
    expected: [...conflicts, /ERR_FAILED|Failed to load/],
  })
  await field(page, 'Herkunft').fill('Graz')
  await page.route(
    /\/api\/people\/[^/]+$/,
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').filter({ hasText: 'Keine Verbindung' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await message(page, 'Gespeichert').waitFor()
  const { version, origin } = await readPerson(world, id)
  assert.equal([version, origin], [2, 'Graz'])
})

test('goes back to an earlier state after saying what that changes, and from there back again', async (world) => {
  const { id } = await recordPerson(world, { phone: '1', nationalities: ['DE'] })
  bodyOf(await patchPerson(world, id, { phone: '2', nationalities: ['PL'] }, 1, 'Bela'), 200)
  const page = await pageAt(world, `/personen/${id}`)
  await steps(page).filter({ hasText: 'Bela' }).getByText('Polen').waitFor()
  await steps(page)
    .filter({ hasText: 'Angelegt' })
    .getByRole('button', { name: /^Zurück hierher/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Zurück auf diesen Stand?' })
  await dialog.getByText('Deutschland').waitFor()
  await savedWith(page, () => dialog.getByRole('button', { name: 'Zurücksetzen' }).click())
  await steps(page).filter({ hasText: 'Zurück auf einen früheren Stand' }).waitFor()
  assert.is((await readPerson(world, id)).phone, '1')
  await savedWith(page, () => message(page, 'Zurückgesetzt').getByRole('button', { name: 'Rückgängig' }).click())
  assert.is((await readPerson(world, id)).phone, '2')
})

test('begins with a case, or with a talk that opens one', async (world) => {
  const { id } = await recordPerson(world, { targetGroup: 'abroad' })
  const page = await pageAt(world, `/personen/${id}`)
  await page.getByText('Noch kein Fall.').waitFor()
  await page.getByRole('main').getByRole('button', { name: 'Beratung eintragen' }).click()
  await quickLogOf(page).getByText('Jana Weißbach').waitFor()
  await quickLogOf(page).getByText('Hat keinen offenen Fall').waitFor()
  await page.keyboard.press('Escape')
  await saved(page, /^\/api\/cases$/, () => page.getByRole('button', { name: 'Nur Fall eröffnen' }).click())
  await message(page, /Fall WCE-2026-0001 ist eröffnet/).waitFor()
  const [opened] = (await readPerson(world, id)).cases
  await page.waitForURL(`**/faelle/${opened?.id}`)
  assert.is(opened?.targetGroup, 'abroad')
})

test('of a merged record stands under the address of the one it was taken into', async (world) => {
  const [survivor, loser] = [await recordPerson(world), await recordPerson(world, { givenName: 'Jannah' })]
  await merge(world, survivor.id, loser.id)
  const page = await pageAt(world, `/personen/${loser.id}`)
  await page.getByRole('heading', { level: 1, name: 'Jana Weißbach' }).waitFor()
  assert.is(new URL(page.url()).pathname, `/personen/${survivor.id}`)
})

test('of a record that is merged while somebody edits it is saved where it went, and says so', async (world) => {
  const [survivor, loser] = [await recordPerson(world), await recordPerson(world, { givenName: 'Jannah' })]
  const page = await pageAt(world, `/personen/${loser.id}?bearbeiten`, { expected: [/Failed to load resource/] })
  await field(page, 'Telefon').fill('03733 7')
  await merge(world, survivor.id, loser.id)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await message(page, 'Gespeichert bei Jana Weißbach: Darin ist dieser Eintrag inzwischen aufgegangen.').waitFor()
  await page.getByRole('heading', { level: 1, name: 'Jana Weißbach' }).waitFor()
  const { phone, givenName } = await readPerson(world, survivor.id)
  assert.equal([phone, givenName], ['03733 7', 'Jana'])
})

test('shows names as they are written, and thirty cases ten at first', async (world) => {
  const familyName = '<img src=x onerror=alert(1)>von Hohenzollern-Sigmaringen'
  const { id } = await recordPerson(world, { familyName, nativeName: 'محمد الخطيب' })
  for (let day = 1; day <= 30; day += 1)
    await openCaseOf(world, { personId: id }, `2026-05-${String(day).padStart(2, '0')}`)
  const page = await pageAt(world, `/personen/${id}`, { width: 390 })
  assert.match(
    (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
    /<img src=x onerror=alert\(1\)>von Hohen/,
  )
  assert.is(await page.locator('h1 bdi[lang=ar]').textContent(), 'محمد الخطيب')
  assert.is(await page.getByRole('link', { name: /^WCE-2026/ }).count(), 10)
  await page.getByRole('button', { name: 'Alle 30 zeigen' }).click()
  assert.is(await page.getByRole('link', { name: /^WCE-2026/ }).count(), 30)
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390))
})

test('says to the coordinator, before it is saved, what another kind of organisation does to the figures', async (world) => {
  const firm = await recordOrganisation(world, { employees: 1200 })
  const caseFile = await openCaseOf(world, { organisationId: firm.id })
  await hold(world, '2022-04-05', 'Pendleraktionstag', [firm.id])
  const page = await pageAt(world, `/organisationen/${firm.id}`, { as: 'Karla' })
  await page.getByText('Pendleraktionstag').waitFor()
  await page.getByRole('button', { name: 'Bearbeiten' }).click()
  await page.getByRole('radio', { name: 'Kommune' }).check({ force: true })
  await page.getByText('Ihr Fall wechselt mit.').waitFor()
  await page.getByText('Als erreichtes Unternehmen zählt sie nicht mehr.').waitFor()
  await field(page, 'Beschäftigte').fill('1.300')
  await savedWith(page, () => page.getByRole('button', { name: 'Speichern' }).click())
  assert.is((await readOrganisation(world, firm.id)).employees, 1300)
  assert.is((await read<CaseFile>(world, `/cases/${caseFile.id}`)).targetGroup, 'municipality')
})

test('keeps what is typed after both versions stood there, and offers no undo that would be the colleague’s', async (world) => {
  const { id } = await recordPerson(world, { phone: '1' })
  const page = await pageAt(world, `/personen/${id}?bearbeiten`, { expected: conflicts })
  await field(page, 'Telefon').fill('Annas 2')
  bodyOf(await patchPerson(world, id, { phone: 'Belas 3' }, 1, 'Bela'), 200)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByRole('radio', { name: /Belas 3/ }).waitFor()
  await field(page, 'Telefon').fill('Annas 4')
  await page.getByRole('radio', { name: /Annas 4/, checked: true }).waitFor()
  await savedWith(page, () => page.getByRole('button', { name: 'Speichern' }).click())
  await message(page, 'Gespeichert').waitFor()
  assert.is(await message(page, 'Gespeichert').getByRole('button', { name: 'Rückgängig' }).count(), 0)
  assert.is((await readPerson(world, id)).phone, 'Annas 4')
})

test('that arrives after one has gone on is not who the next talk is for', async (world) => {
  const { id } = await recordPerson(world)
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(`**/api/people/${id}`, (route) => held.then(() => route.continue()))
  const asked = page.waitForRequest(`**/api/people/${id}`)
  await page.evaluate((path) => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `/personen/${id}`)
  await asked
  await page.getByRole('link', { name: 'Fälle' }).filter({ visible: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Fälle' }).waitFor()
  const arrived = page.waitForResponse(`**/api/people/${id}`)
  letThrough()
  await (await arrived).finished()
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  assert.is(new URL(page.url()).pathname, '/faelle')
  await page.getByRole('button', { name: 'Beratung eintragen' }).filter({ visible: true }).last().click()
  await quickLogOf(page).getByRole('combobox', { name: 'Für wen?' }).waitFor()
  assert.is(await quickLogOf(page).getByText('Jana Weißbach').count(), 0)
})

test('is not shown with a key in the place of a town: without the names it says why, and tries again', async (world) => {
  const { id } = await recordPerson(world, { municipalityKey: '14521020' })
  const page = await world.browserPage({ as: 'Anna', expected: [/Failed to load resource/], path: '/mein-konto' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.route('**/api/catalogues', (route) => route.abort())
  await page.goto(`${world.origin}/personen/${id}?bearbeiten`)
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).first().waitFor()
  assert.is(await page.getByText('14521020').count(), 0)
  await page.unroute('**/api/catalogues')
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).first().click()
  await page.getByRole('combobox', { name: 'Ort', exact: true }).first().waitFor()
  const shown = await page.getByRole('combobox', { name: 'Ort', exact: true }).first().inputValue()
  assert.not.match(shown, /14521020/)
})

test('that is not there is a page that is not there', async (world) => {
  const page = await world.browserPage({
    as: 'Anna',
    path: '/personen/01900000-0000-7000-8000-000000000000',
    expected: [/404/],
  })
  await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor()
})

test.run()
