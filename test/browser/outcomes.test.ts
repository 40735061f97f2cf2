import * as assert from 'uvu/assert'
import type { CaseFile, EntryPage } from '../../src/cases/contract.ts'
import type { Centre } from '../../src/centre/contract.ts'
import type { FollowUps } from '../../src/follow-ups/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { closeCase, openCase, read } from '../support/cases.ts'
import { focused } from '../support/keyboard.ts'
import { png } from '../support/logos.ts'
import { recordOutcome } from '../support/outcomes.ts'

const test = inBrowser('Ergebnisse und Einstellungen')

const outcomesOf = async (world: BrowserWorld, id: string) =>
  (await read<EntryPage>(world, `/cases/${id}/entries?kind=outcome`)).rows.map(({ outcome, note }) => [
    outcome?.kind,
    note,
  ])

test('a case is closed with two outcomes by keyboard alone; what is missing is said where it is', async (world) => {
  const { id } = await openCase(world, { targetGroup: 'returnee', on: '2026-06-01' })
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  await page.getByRole('button', { name: 'Fall schließen' }).press('Enter')
  await page.locator('vaadin-radio-button[focused]', { hasText: 'Ziel erreicht' }).waitFor()
  await page.getByRole('textbox', { name: 'Geschlossen am' }).focus()
  await page.keyboard.press('Control+Enter')
  await page.locator('[slot=error-message]', { hasText: 'Bitte einen Grund wählen.' }).waitFor()
  assert.is(await focused(page), 'input Ziel erreicht', 'the keyboard is where the reason is missing')
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: 'Zugezogen' }).press('Space')
  await page.getByRole('checkbox', { name: 'Arbeit gefunden' }).press('Space')
  const evidence = page.getByRole('textbox', { name: 'Woran sieht man es?' })
  await evidence.first().focus()
  await page.keyboard.type('Anmeldung gesehen')
  await page.keyboard.press('Control+Enter')
  await page.locator('[slot=error-message]', { hasText: 'Bitte kurz sagen, woran man es sieht.' }).waitFor()
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).closedOn, null, 'half of it is not done')
  await page.keyboard.type('Vertrag gesehen')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Der Fall ist geschlossen.', { exact: true }).waitFor()
  assert.equal((await outcomesOf(world, id)).sort(), [
    ['job', 'Vertrag gesehen'],
    ['moved', 'Anmeldung gesehen'],
  ])
  await page.locator('lotse-timeline-entry').filter({ hasText: 'Zugezogen' }).waitFor()
  const { rows } = await read<FollowUps>(world, `/cases/${id}/follow-ups`)
  assert.equal(
    rows.map(({ dueOn }) => dueOn),
    ['2027-06-17'],
  )

  const takeBack = page.getByRole('button', { name: 'Rückgängig' })
  await takeBack.click()
  await page.getByText('Der Fall ist wieder offen.').waitFor()
  assert.equal(await outcomesOf(world, id), [], 'it may have been the wrong case')
  assert.equal((await read<FollowUps>(world, `/cases/${id}/follow-ups`)).rows, [])
  await takeBack.last().click()
  await page.getByText('Zurückgenommen. Der Fall ist geschlossen wie zuvor.').waitFor()
  assert.is((await outcomesOf(world, id)).length, 2)
  assert.is((await read<FollowUps>(world, `/cases/${id}/follow-ups`)).rows.length, 1)
})

test('nothing of it is one press, and closes as well', async (world) => {
  const { id } = await openCase(world, { targetGroup: 'returnee' })
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, width: 390 })
  await page.getByRole('button', { name: 'Fall schließen' }).click()
  await page.getByRole('radio', { name: 'kein Kontakt mehr' }).check()
  await page.getByRole('checkbox', { name: 'Zugezogen' }).check()
  await page.getByRole('checkbox', { name: 'nichts davon' }).check()
  assert.is(await page.getByRole('checkbox', { name: 'Zugezogen' }).isChecked(), false)
  await page.getByRole('button', { name: 'Schließen', exact: true }).last().click()
  await page.getByText('Der Fall ist geschlossen.', { exact: true }).waitFor()
  assert.equal(await outcomesOf(world, id), [])
})

test('that they are still here is said from Heute on the phone; on the closed case it is corrected', async (world) => {
  const { id } = await openCase(world, { targetGroup: 'returnee', on: '2026-06-01' })
  const moved = { kind: 'moved', happenedOn: '2025-06-17', askWhetherStayed: true } as const
  await recordOutcome(world, id, moved)
  await closeCase(world, id, '2026-06-10')
  const page = await world.browserPage({ as: 'Anna', path: '/heute', width: 390 })
  await page.getByRole('button', { name: /^Noch hier/ }).click()
  await page.getByRole('textbox', { name: 'Woran sieht man es?' }).fill('am Telefon')
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await page.getByText('Ergebnis eingetragen.').waitFor()
  assert.equal((await read<FollowUps>(world, `/cases/${id}/follow-ups`)).rows, [])

  await page.goto(`${world.origin}/faelle/${id}`)
  const entry = page.locator('lotse-timeline-entry').filter({ hasText: 'Nach zwölf Monaten noch hier' })
  await entry.getByRole('button', { name: /^Ändern/ }).click()
  await page.getByRole('textbox', { name: 'Woran sieht man es?' }).fill('beim Fest getroffen')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await page.getByText('Ergebnis geändert.').waitFor()
  assert.equal((await outcomesOf(world, id))[0], ['stayed', 'beim Fest getroffen'])
  await page.getByText(/Der Fall ist geschlossen/).waitFor()
})

test('the coordinator changes office hours and logo, and the open page shows them', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path: '/verwaltung/einstellungen' })
  await page.getByRole('textbox', { name: 'Straße und Hausnummer' }).fill('Markt 1')
  await page.getByRole('textbox', { name: 'Montag' }).fill('9-12 und 13')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await page
    .getByText(/Montag: Bitte wie 9–12/)
    .first()
    .waitFor()
  await page.getByRole('textbox', { name: 'Montag' }).fill('9-12 und 13-16 Uhr')
  await page.getByRole('textbox', { name: 'Montag' }).press('Enter')
  await page.getByText(/^Gespeichert/).waitFor()
  await page.locator('input[type="file"]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png() })
  await page.getByRole('textbox', { name: 'Was steht darauf?' }).fill('Zwei Hämmer')
  await page.getByRole('button', { name: 'Logo übernehmen' }).click()
  await page.getByText('Das Logo ist übernommen.').waitFor()
  const { street, logo, officeHours } = await read<Centre>(world, '/centre', 'Karla')
  assert.equal([street, logo?.alternative, officeHours?.times.length], ['Markt 1', 'Zwei Hämmer', 2])

  await page.goto(`${world.origin}/anfrage`)
  await page.getByRole('img', { name: 'Zwei Hämmer' }).waitFor()
  await page.getByText('Mo 9:00–12:00 und 13:00–16:00').first().waitFor()
})

test.run()
