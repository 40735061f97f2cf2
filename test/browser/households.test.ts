import * as assert from 'uvu/assert'
import type { EntryPage } from '../../src/cases/contract.ts'
import { inBrowser } from '../support/browser.ts'
import { openCase, openCaseOf, read, recordOrganisation, recordPerson } from '../support/cases.ts'
import { householdOf, join, told } from '../support/households.ts'
import { findClient, message, openQuickLog, quickLogOf, saved } from './quick-log-screen.ts'

const test = inBrowser('Haushalt')

for (const width of [1440, 390]) {
  test(`takes in a child and somebody recorded, by keyboard alone, and lets one move out on a day, at ${width} px`, async (world) => {
    const { client } = await openCase(world, { givenName: 'Olena', familyName: 'Koval' })
    const petro = await recordPerson(world, { givenName: 'Petro', familyName: 'Koval' })
    const { number } = await openCaseOf(world, { personId: petro.id })
    const page = await world.browserPage({ as: 'Anna', path: `/personen/${client.id}`, width })
    const section = page.locator('lotse-household-section')
    await section.getByText('Noch niemand.').waitFor()
    const press = async (name: string | RegExp) => {
      await page.getByRole('button', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
    }
    await press('Jemanden hinzufügen')
    await page.keyboard.press('ArrowRight')
    await page.getByRole('textbox', { name: 'Vorname' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Wie heißt er oder sie?').waitFor()
    await page.keyboard.type('Sofiia')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2018')
    await page.keyboard.press('Enter')
    await section.getByText('Kind, 7 oder 8 Jahre').waitFor()

    await press('Jemanden hinzufügen')
    await page.getByRole('textbox', { name: 'Person suchen' }).fill('Petro')
    await page
      .locator('lotse-person-picker')
      .getByRole('button', { name: /Petro Koval/ })
      .click()
    await press('Hinzufügen')
    await section.getByRole('link', { name: `Fall ${number}` }).waitFor()

    await press('Petro Koval: Zieht aus')
    await page.keyboard.type('1.6.26')
    await page.keyboard.press('Enter')
    await section.getByRole('heading', { name: 'Früher' }).waitFor()
    await section.getByText('bis 1. Juni 2026').waitFor()
    assert.equal(told(await householdOf(world, client.id)).former, [['Petro Koval', null, '2026-06-01']])
    await press('Rückgängig')
    await section.getByRole('heading', { name: 'Früher' }).waitFor({ state: 'detached' })
  })
}

test('comes along in the quick log with one key, and who else was there has it on their case too', async (world) => {
  const { client, id } = await openCase(world, { givenName: 'Olena', familyName: 'Koval' })
  await join(world, client.id, { name: 'Sofiia' })
  const firm = await recordOrganisation(world, { name: 'Drehwerk Aue GmbH' })
  const firmCase = await openCaseOf(world, { organisationId: firm.id })
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  await openQuickLog(page)
  await findClient(page, 'Koval', 'Olena Koval')
  await page.getByRole('button', { name: 'Der Haushalt war dabei: 1 mitberaten' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Noch jemand war dabei: Klientin oder Firma' }).click()
  await page.getByRole('combobox', { name: 'Wer war noch dabei?' }).fill('Drehwerk')
  await page.getByRole('option').filter({ hasText: 'Drehwerk Aue' }).click()
  await page.getByRole('textbox', { name: 'Was war?' }).fill('Schichten und Kita')
  await saved(page, /consultations$/, () =>
    quickLogOf(page)
      .getByRole('button', { name: /^Eintragen/ })
      .click(),
  )
  await message(page, 'Beratung für Olena Koval und Drehwerk Aue GmbH eingetragen.').waitFor()
  const notes = async (caseId: string) =>
    (await read<EntryPage>(world, `/cases/${caseId}/entries`)).rows.flatMap(({ note, talk }) =>
      talk ? [[note, talk.accompanied]] : [],
    )
  assert.equal([await notes(id), await notes(firmCase.id)], [[['Schichten und Kita', 1]], [['Schichten und Kita', 0]]])

  await message(page, /Beratung für/)
    .getByRole('link', { name: 'Zum Fall' })
    .click()
  const entry = page.locator('lotse-timeline-entry').filter({ hasText: 'Schichten und Kita' })
  await entry.getByRole('link', { name: 'Drehwerk Aue GmbH' }).waitFor()
  await entry.getByRole('button', { name: /^Entfernen/ }).click()
  await page.getByText('Dasselbe Gespräch steht auch im Fall von Drehwerk Aue GmbH.').waitFor()
  await page.getByRole('button', { name: 'Überall' }).click()
  await message(page, 'Entfernt.').waitFor()
  assert.equal([await notes(id), await notes(firmCase.id)], [[], []])
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await entry.waitFor()
  assert.equal((await notes(firmCase.id)).length, 1)
})

test.run()
