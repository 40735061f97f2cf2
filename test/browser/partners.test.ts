import * as assert from 'uvu/assert'
import type { Partners } from '../../src/partners/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { read, recordPartner } from '../support/cases.ts'

const test = inBrowser('Partner')

const named = async (world: BrowserWorld, institution: string) =>
  (await read<Partners>(world, '/partners')).rows.find((row) => row.institution === institution)

for (const width of [1440, 390]) {
  test(`is found by a word of what it offers, without umlauts, and verified, at ${width} px`, async (world) => {
    const page = await world.browserPage({ as: 'Anna', path: '/partner', width })
    await page.getByRole('textbox', { name: 'Suchen' }).fill('fachkraefteportal')
    await page.getByRole('link', { name: 'DGB Region Südwestsachsen' }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Wirtschaftsförderung Erzgebirge GmbH' }).click()
    await page.getByRole('button', { name: 'Heute geprüft' }).click()
    await page.getByText('Zuletzt geprüft am 17. Juni 2026.').waitFor()
    assert.is(await page.getByRole('button', { name: 'Bearbeiten' }).count(), 0, 'a counsellor reads')
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByText('Ob das alles stimmt, hat noch niemand geprüft.').waitFor()
  })
}

test('is added and changed by the coordinator by keyboard; somebody else’s edit is not written over unseen', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path: '/partner/neu' })
  await page.getByRole('textbox', { name: 'Einrichtung' }).fill('Sprachschule Muster')
  await page.getByRole('button', { name: 'Kontakt', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Person oder Stelle' }).fill('Anmeldung')
  await page.getByRole('button', { name: 'Speichern' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Sprachschule Muster' }).waitFor()
  await page.getByRole('button', { name: 'Bearbeiten' }).click()
  await page.getByRole('textbox', { name: 'Für wen oder wo' }).fill('Alle, die Deutsch lernen')
  const { id = '', version = 0 } = (await named(world, 'Sprachschule Muster')) ?? {}
  const theirs = { method: 'PATCH' as const, url: `/api/partners/${id}`, payload: { note: 'Freitags zu' } }
  await world.app.inject({ ...theirs, headers: { ...world.as('Karla'), 'if-match': `"${version}"` } })
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Inzwischen hat jemand anders gespeichert.').waitFor()
  assert.is((await named(world, 'Sprachschule Muster'))?.note, 'Freitags zu')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Alle, die Deutsch lernen').waitFor()
  assert.is((await named(world, 'Sprachschule Muster'))?.area, 'Alle, die Deutsch lernen')
})

test('is retired and brought back', async (world) => {
  const { id } = await recordPartner(world)
  const page = await world.browserPage({ as: 'Karla', path: `/partner/${id}` })
  await page.getByRole('button', { name: 'Ablegen' }).click()
  await page.getByText('Abgelegt: wird nirgends mehr angeboten.').waitFor()
  await page.getByRole('button', { name: 'Wieder aufnehmen' }).click()
  await page.getByRole('button', { name: 'Ablegen' }).waitFor()
})

test.run()
