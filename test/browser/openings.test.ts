import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import type { Openings } from '../../src/openings/contract.ts'
import type { Placements } from '../../src/placements/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCase, read, recordOrganisation } from '../support/cases.ts'
import { readOrganisation } from '../support/clients.ts'
import { recordOpening, recordPlacement } from '../support/openings.ts'

const test = inBrowser('Offene Stellen')

const placedAt = async (world: BrowserWorld, organisationId: string) =>
  (await read<Placements>(world, `/organisations/${organisationId}/placements`)).rows

const openingsAt = async (world: BrowserWorld, organisationId: string) =>
  (await read<Openings>(world, `/organisations/${organisationId}/openings`)).rows

const dialogOf = (page: Page) => page.getByRole('dialog')
const field = (page: Page, name: string | RegExp) => dialogOf(page).getByRole('textbox', { name })
const save = (page: Page) => dialogOf(page).getByRole('button', { name: 'Speichern' }).click()

for (const width of [1440, 390]) {
  test(`are told of on the company’s page, found by whoever looks, and filled with a person, at ${width} px`, async (world) => {
    const firm = await recordOrganisation(world, { place: 'Thum', sector: 'Metall', contactName: 'Ines Vogel' })
    await recordOpening(world, (await recordOrganisation(world, { name: 'Gasthof' })).id, { title: 'Koch' })
    const { id: caseId } = await openCase(world, { givenName: 'Jana', familyName: 'Weißbach' })
    const page = await world.browserPage({ as: 'Anna', path: `/organisationen/${firm.id}`, width })
    await page.getByRole('button', { name: 'Stelle eintragen' }).click()
    await save(page)
    await dialogOf(page).getByText('Wen sucht das Unternehmen?').waitFor()
    await field(page, 'Wen sucht man?').fill('Fräserin')
    await field(page, 'Anzeige im Fachkräfteportal').fill('http://portal.example.org/7')
    await save(page)
    await dialogOf(page).getByText('Eine ganze Adresse mit https://').waitFor()
    await field(page, 'Anzeige im Fachkräfteportal').fill('www.portal.example.org/7')
    await save(page)
    await page.getByText('Offene Stelle eingetragen.').waitFor()
    const portal = page.getByRole('link', { name: /^Anzeige auf portal\.example\.org: Fräserin/ })
    assert.equal(
      [await portal.getAttribute('href'), await portal.getAttribute('rel')],
      ['https://www.portal.example.org/7', 'noopener noreferrer'],
    )

    await page.goto(`${world.origin}/stellen`)
    await page.getByText('Koch').waitFor()
    await page.getByRole('textbox', { name: 'Suchen' }).fill('fraeser thum')
    await page.getByText('Koch').waitFor({ state: 'detached' })
    assert.is(new URL(page.url()).search, '', 'what one looks for stands in no address')
    await page.getByRole('button', { name: 'Mehr zu Fräserin' }).click()
    await page.getByRole('menuitem', { name: 'Jemanden darauf vermitteln' }).click()
    await field(page, 'Wer?').fill('weissbach')
    await dialogOf(page)
      .getByRole('button', { name: /Jana Weißbach/ })
      .click()
    await dialogOf(page).getByRole('checkbox', { name: 'Die Stelle ist damit besetzt' }).waitFor()
    await save(page)
    await page.getByText('Jana Weißbach ist bei Drehwerk Aue GmbH eingetragen, die Stelle ist besetzt.').waitFor()
    await page.getByText('Dazu ist gerade nichts bekannt.').waitFor()
    const [placed] = await placedAt(world, firm.id)
    assert.equal([placed?.caseId, placed?.title, placed?.fills], [caseId, 'Fräserin', true])
    assert.is((await openingsAt(world, firm.id))[0]?.ending, 'filled')

    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('button', { name: 'Mehr zu Fräserin' }).waitFor()
    assert.equal([(await placedAt(world, firm.id)).length, (await openingsAt(world, firm.id))[0]?.ending], [0, null])
  })
}

test('are asked after when their time is up, and closed, by keyboard alone', async (world) => {
  const { today } = world.clock
  const { id: firmId } = await recordOrganisation(world)
  await recordOpening(world, firmId, { title: 'Dreher', knownOn: addDays(today, -60) })
  const page = await world.browserPage({ as: 'Anna', path: '/stellen' })
  await page.getByRole('heading', { name: 'Noch offen? Lange nicht gefragt' }).waitFor()
  await page.getByRole('button', { name: 'Dreher: noch offen' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Offen', exact: true }).waitFor()
  assert.is((await openingsAt(world, firmId))[0]?.checkedOn, today)
  await page.getByRole('button', { name: 'Mehr zu Dreher' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('b')
  await dialogOf(page).getByText('Was ist daraus geworden?').waitFor()
  await page.keyboard.press('ArrowRight')
  await dialogOf(page).getByRole('button', { name: 'Speichern' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Zurückgezogen: Dreher').waitFor()
  assert.is((await openingsAt(world, firmId))[0]?.ending, 'withdrawn')
  await page.getByText('Erzählt ein Unternehmen, wen es sucht').waitFor()
})

test('and placements: one ends on a day, from the person’s case; somebody else’s edit is not written over', async (world) => {
  const firm = await recordOrganisation(world)
  const { id: caseId } = await openCase(world)
  const made = await recordPlacement(world, { caseId, organisationId: firm.id }, { beganOn: '2026-03-02' })
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${caseId}` })
  await page.getByRole('button', { name: `Mehr zu ${firm.name}` }).click()
  await page.getByRole('menuitem', { name: 'Bearbeiten oder beenden' }).click()
  await field(page, 'Bis').fill('1.3.26')
  await save(page)
  await dialogOf(page).getByText('Der letzte Tag liegt vor dem ersten.').waitFor()
  await field(page, 'Bis').fill('heute')
  const theirs = { method: 'PATCH' as const, url: `/api/placements/${made.id}`, payload: { title: 'Dreherin' } }
  await world.app.inject({ ...theirs, headers: { ...world.as('Bela'), 'if-match': '"1"' } })
  await save(page)
  await dialogOf(page).getByRole('alert').first().waitFor()
  assert.is(await field(page, 'Bis').inputValue(), 'heute', 'nothing typed is lost')
  assert.is(await field(page, 'Als was?').inputValue(), 'Dreherin')
  await save(page)
  await page.getByText('2. März 2026 bis 17. Juni 2026').waitFor()
  await page.getByText('Arbeit, Dreherin').waitFor()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.getByText('seit 2. März 2026').waitFor()
  const [now] = await placedAt(world, firm.id)
  assert.equal([now?.endedOn, now?.title], [null, 'Dreherin'])
})

test('stand beside several contacts: another becomes the main one, who left is dated', async (world) => {
  const { id } = await recordOrganisation(world, { contactName: 'Ines Vogel', email: 'ines@example.org' })
  const page = await world.browserPage({ as: 'Anna', path: `/organisationen/${id}?bearbeiten`, width: 390 })
  await page.getByRole('button', { name: 'Weiterer Kontakt' }).click()
  await page.keyboard.type('Jörg Unger')
  await page.getByRole('button', { name: 'Jörg Unger zum Hauptkontakt machen' }).click()
  const ines = page.getByRole('group', { name: 'Ines Vogel' })
  await ines.getByRole('textbox', { name: 'Nicht mehr dort seit' }).fill('gestern')
  await page.getByRole('combobox', { name: 'Branche' }).fill('Uhrmacherei')
  await page.getByRole('button', { name: /^Speichern/ }).click()
  await page.getByText('1 früherer Kontakt').click()
  await page.getByText('nicht mehr dort seit 16. Juni 2026').waitFor()
  const { contacts, sector } = await readOrganisation(world, id)
  assert.equal(
    [sector, ...contacts.map(({ name, formerOn }) => [name, formerOn])],
    ['Uhrmacherei', ['Jörg Unger', null], ['Ines Vogel', '2026-06-16']],
  )
})

test.run()
