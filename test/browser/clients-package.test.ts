import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { bodyOf, openCaseOf, recordPerson } from '../support/cases.ts'
import { patchPerson, readPerson } from '../support/clients.ts'
import { message, saved } from './quick-log-screen.ts'

const test = inBrowser('Für das Willkommenspaket')

const section = (page: Page) => page.locator('lotse-package-fields')

const choose = (page: Page, group: string, option: string) =>
  section(page).getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true }).check()

const year = (page: Page) => section(page).getByRole('textbox', { name: 'Geburtsjahr' })

const save = (page: Page) =>
  saved(page, /^\/api\/people\//, () => page.getByRole('button', { name: 'Speichern' }).click())

const formOf = async (world: BrowserWorld, id: string, options = {}) => {
  const page = await world.browserPage({ as: 'Anna', path: `/personen/${id}?bearbeiten`, ...options })
  await page.getByRole('button', { name: 'Speichern' }).waitFor()
  return page
}

const opened = async (world: BrowserWorld, id: string, options = {}) => {
  const page = await formOf(world, id, options)
  await section(page).getByText('Noch nichts davon erfasst.').click()
  return page
}

for (const width of [1440, 390]) {
  test(`stays closed until it is wanted, and records a family, at ${width} px`, async (world) => {
    const { id } = await recordPerson(world)
    const page = await formOf(world, id, { width })
    assert.not.ok(await section(page).getByText('Herkunftsgruppe').isVisible())
    await section(page).getByText('Noch nichts davon erfasst.').click()
    await section(page).getByText('Der Aufenthaltsstatus gehört nicht hierher.').waitFor()
    await choose(page, 'Herkunftsgruppe', '§\u00a024')
    await section(page).getByRole('button', { name: 'Kind hinzufügen' }).click()
    await year(page).and(page.locator(':focus')).fill('2015')
    await section(page).getByRole('textbox', { name: 'Vorname' }).fill('Sofiia')
    await section(page).getByRole('button', { name: 'Partnerin, Partner hinzufügen' }).click()
    await choose(page, 'Auto', 'nein')
    await choose(page, 'Familie im Ausland', 'ja')
    await section(page).getByRole('textbox', { name: 'Geplanter Umzug' }).fill('in 2 Wochen')
    await section(page)
      .getByText(/1\. Juli 2026/)
      .waitFor()
    await section(page).getByRole('combobox', { name: 'Bevorzugte Sprache' }).fill('Ukr')
    await page.getByRole('option', { name: 'Ukrainisch' }).click()
    await save(page)

    const facts = page.getByRole('complementary')
    await facts.getByText('Kind Sofiia (2015)').waitFor()
    await facts.getByText('Ausländischer Abschluss').waitFor()
    await page.locator('lotse-client-history').getByText('Kind Sofiia (2015); Partnerin, Partner').waitFor()
    const { originGroup, household, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn, languages } = await readPerson(
      world,
      id,
    )
    assert.equal(
      [originGroup, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn, languages],
      ['temporary_protection', false, true, null, '2026-07-01', ['uk']],
    )
    assert.equal(household, [
      { relation: 'child', birthYear: 2015, name: 'Sofiia' },
      { relation: 'partner', birthYear: null, name: null },
    ])
    await page.getByRole('button', { name: 'Bearbeiten' }).click()
    await section(page)
      .getByText(/^Erfasst: Herkunftsgruppe, Wer mitkommt, Auto, Familie im Ausland/)
      .waitFor()
  })
}

test('is filled in by keyboard alone', async (world) => {
  const { id } = await recordPerson(world)
  const page = await formOf(world, id)
  const focused = (role: 'radio' | 'textbox' | 'button' | 'combobox', name: string) =>
    section(page).getByRole(role, { name, exact: true }).and(page.locator(':focus'))
  await section(page).locator('summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await focused('radio', 'nicht erfasst').first().waitFor()
  await page.keyboard.press('e')
  await focused('radio', 'EU, EWR, Schweiz').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('k')
  await focused('radio', 'kommt allein').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await focused('button', 'Kind hinzufügen').waitFor()
  await page.keyboard.press('Enter')
  await focused('textbox', 'Geburtsjahr').waitFor()
  await page.keyboard.type('2021')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Mia')
  await page.keyboard.press('Tab')
  await focused('button', 'Kind entfernen, Zeile 1').waitFor()
  for (const _ of ['partner', 'child', 'other', 'car']) await page.keyboard.press('Tab')
  await page.keyboard.press('j')
  await focused('radio', 'ja').waitFor()
  for (const _ of ['degree', 'abroad', 'moving']) await page.keyboard.press('Tab')
  await page.keyboard.type('1.9.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Polnisch')
  await page.keyboard.press('Enter')
  await section(page).getByRole('button', { name: 'Polnisch entfernen' }).waitFor()
  await saved(page, /^\/api\/people\//, () => page.keyboard.press('Control+Enter'))
  const { originGroup, household, hasCar, movingOn, languages } = await readPerson(world, id)
  assert.equal(
    [originGroup, household, hasCar, movingOn, languages],
    ['eu', [{ relation: 'child', birthYear: 2021, name: 'Mia' }], true, '2026-09-01', ['pl']],
  )
  await saved(page, /^\/api\/people\//, () =>
    message(page, 'Gespeichert').getByRole('button', { name: 'Rückgängig' }).click(),
  )
  assert.equal((await readPerson(world, id)).household, null)
})

test('suggests the origin after the target group of the case, and takes it over only when told to', async (world) => {
  const { id } = await recordPerson(world, { targetGroup: 'returnee' })
  await openCaseOf(world, { personId: id })
  bodyOf(await patchPerson(world, id, { targetGroup: 'abroad' }, 1), 200)
  const page = await opened(world, id)
  await section(page).getByText('Nach der Zielgruppe: Rückkehr in die Region?').waitFor()
  await choose(page, 'Auto', 'ja')
  await save(page)
  assert.is((await readPerson(world, id)).originGroup, null, 'suggested is not said')
  await page.getByRole('button', { name: 'Bearbeiten' }).click()
  await section(page).getByText('Erfasst: Auto').click()
  await section(page).getByRole('button', { name: 'Übernehmen' }).click()
  await section(page).getByRole('radio', { name: 'Rückkehr', exact: true }).and(page.locator(':focus')).waitFor()
  await save(page)
  assert.is((await readPerson(world, id)).originGroup, 'returnee')

  const abroad = await recordPerson(world, { targetGroup: 'abroad' })
  const other = await opened(world, abroad.id)
  await section(other).getByText('Wer mitkommt').first().waitFor()
  assert.is(await section(other).getByText('Nach der Zielgruppe').count(), 0)
})

test('opens where something in it is wrong, says it beside the field, and loses nothing', async (world) => {
  const { id } = await recordPerson(world)
  const page = await opened(world, id)
  await section(page).getByRole('button', { name: 'Kind hinzufügen' }).click()
  await year(page).fill('2099')
  await section(page).getByRole('textbox', { name: 'Geplanter Umzug' }).fill('bald')
  await section(page).getByRole('combobox', { name: 'Bevorzugte Sprache' }).fill('Klingonisch')
  await section(page).locator('summary').click()
  await page.keyboard.press('Control+Enter')
  const summary = page.getByRole('alert').filter({ hasText: /stimm(t|en) noch nicht/ })
  await summary.and(page.locator(':focus')).waitFor()
  assert.is(await summary.getByRole('button').count(), 3)
  await section(page).getByText('Dieses Jahr kommt erst noch.').waitFor()
  await axe(page)
  await summary.getByRole('button', { name: /^Wer mitkommt/ }).click()
  await year(page).and(page.locator(':focus')).fill('2020')
  await summary.getByRole('button', { name: /^Geplanter Umzug/ }).click()
  await section(page).getByRole('textbox', { name: 'Geplanter Umzug' }).and(page.locator(':focus')).fill('1.9.')
  await summary.getByRole('button', { name: /^Bevorzugte Sprachen/ }).click()
  const language = section(page).getByRole('combobox', { name: 'Bevorzugte Sprache' })
  await language.and(page.locator(':focus')).waitFor()
  assert.is(await language.inputValue(), 'Klingonisch')
  await language.fill('Tschechisch')
  await page.getByRole('option', { name: 'Tschechisch' }).click()
  await save(page)
  const { household, languages } = await readPerson(world, id)
  assert.equal([household?.[0]?.birthYear, languages], [2020, ['cs']])
})

test('tells alone from not recorded, and takes somebody out again', async (world) => {
  const { id } = await recordPerson(world)
  bodyOf(await patchPerson(world, id, { household: [{ relation: 'other', birthYear: null, name: 'Oma' }] }, 1), 200)
  const page = await formOf(world, id)
  await section(page).locator('summary').click()
  await section(page).getByRole('button', { name: 'noch jemand entfernen, Zeile 1' }).click()
  await section(page).getByRole('button', { name: 'noch jemand hinzufügen' }).and(page.locator(':focus')).waitFor()
  const nobody = section(page).getByRole('radiogroup', { name: 'Wer mitkommt' })
  assert.ok(await nobody.getByRole('radio', { name: 'nicht erfasst' }).isChecked())
  await nobody.getByRole('radio', { name: 'kommt allein' }).check()
  await save(page)
  assert.equal((await readPerson(world, id)).household, [])
  await page.getByRole('complementary').getByText('kommt allein').waitFor()
})

test('is kept while one types, and there again after a reload', async (world) => {
  const { id } = await recordPerson(world)
  const page = await opened(world, id)
  await section(page).getByRole('button', { name: 'Kind hinzufügen' }).click()
  await section(page).getByRole('textbox', { name: 'Vorname' }).fill('Sofiia')
  await section(page).getByRole('combobox', { name: 'Bevorzugte Sprache' }).fill('Ukr')
  await page.keyboard.press('Escape')
  await page.getByText('Gesichert').first().waitFor()
  await page.reload()
  await section(page).locator('summary').click()
  assert.is(await section(page).getByRole('textbox', { name: 'Vorname' }).inputValue(), 'Sofiia')
})

test('shows both households where two changed it, and saves the one that is chosen', async (world) => {
  const { id } = await recordPerson(world)
  const page = await formOf(world, id, { expected: [/412 \(Precondition Failed\)/] })
  await section(page).locator('summary').click()
  await section(page).getByRole('button', { name: 'Kind hinzufügen' }).click()
  await year(page).fill('2015')
  await choose(page, 'Auto', 'ja')
  const household = [{ relation: 'partner', birthYear: 1988, name: 'Olena' }]
  bodyOf(await patchPerson(world, id, { household, languages: ['uk'] }, 1, 'Bela'), 200)
  await page.keyboard.press('Control+Enter')
  const conflict = page.getByRole('alert').filter({ hasText: 'Was soll gelten?' })
  const both = conflict.getByRole('group', { name: 'Wer mitkommt' })
  await both.getByRole('radio', { name: /Kind \(2015\)/ }).waitFor()
  await both.getByRole('radio', { name: /Partnerin, Partner Olena \(1988\)/ }).check()
  await save(page)
  const now = await readPerson(world, id)
  assert.equal([now.household, now.hasCar, now.languages], [household, true, ['uk']])
})

test.run()
