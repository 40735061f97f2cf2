import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { FollowUps } from '../../src/follow-ups/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCaseOf, read, recordOrganisation } from '../support/cases.ts'
import { journeysOf, redate, startJourney, stepIn } from '../support/journeys.ts'

const test = inBrowser('Abläufe')

const companyCase = async (world: BrowserWorld) => {
  const { id: organisationId } = await recordOrganisation(world, { name: 'Metallbau Seidel GmbH' })
  return openCaseOf(world, { organisationId })
}

const dueOn = async (world: BrowserWorld, caseId: string, what: string) =>
  (await read<FollowUps>(world, `/cases/${caseId}/follow-ups`)).rows.find((row) => row.what.startsWith(what))?.dueOn

const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

for (const width of [1440, 390]) {
  test(`start by keyboard, and a moved deadline takes along what hangs on it, shown before, at ${width} px`, async (world) => {
    const { id } = await companyCase(world)
    const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, width })
    await press(page, 'Ablauf starten')
    // The accelerated procedure is what fits a company first.
    await page.getByRole('textbox', { name: 'Vereinbarung mit der Ausländerbehörde' }).focus()
    await page.keyboard.type('3.12.2026')
    await page.keyboard.press('Enter')
    await page.getByText('Die Wiedervorlagen bekommt Anna.').waitFor()
    await press(page, 'Muss der Abschluss anerkannt oder das Zeugnis bewertet werden? Ja')
    await page.getByText('bis 24. Februar 2027').waitFor()
    await press(page, 'Starten')
    await page.getByText('Der Ablauf ist gestartet.').waitFor()
    assert.is(await dueOn(world, id, 'Entscheidung über die Gleichwertigkeit'), '2027-02-24')

    await page.locator('lotse-journey summary').focus()
    await page.keyboard.press('Enter')
    await press(page, 'Tag eintragen: Unterlagen bei der zuständigen Stelle vollständig')
    const day = page.getByRole('textbox', { name: 'Tag', exact: true })
    await day.waitFor()
    await page.keyboard.type('29.1.2027')
    const moved = page.getByRole('row').filter({ hasText: 'Entscheidung über die Gleichwertigkeit' })
    await moved.getByText('30. März 2027').waitFor()
    await moved.getByText('24. Februar 2027').waitFor()
    assert.is(await dueOn(world, id, 'Entscheidung über die Gleichwertigkeit'), '2027-02-24', 'only shown so far')
    await page.keyboard.press('Enter')
    await page.getByText('Neuer Tag: 29. Januar 2027').waitFor()
    assert.is(await dueOn(world, id, 'Entscheidung über die Gleichwertigkeit'), '2027-03-30')
    await press(page, 'Rückgängig')
    await page.getByText('voraussichtlich 24. Dezember 2026').waitFor()
    assert.is(await dueOn(world, id, 'Entscheidung über die Gleichwertigkeit'), '2027-02-24')
  })
}

test('keep what was typed before they start, and throw it away where somebody wants that', async (world) => {
  const { id } = await companyCase(world)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  const day = page.getByRole('textbox', { name: 'Vereinbarung mit der Ausländerbehörde' })
  await press(page, 'Ablauf starten')
  await day.fill('3.12.2026')
  await page.getByText('Entwurf gesichert um').waitFor()
  await page.reload()
  await press(page, 'Ablauf starten')
  await page.getByText('Hier steht noch, was Sie').waitFor()
  assert.is(await day.inputValue(), '3.12.2026')
  await press(page, 'Verwerfen')
  await page.getByText('Hier steht noch, was Sie').waitFor({ state: 'detached' })
  assert.is(await day.inputValue(), '')
})

test('skip a step with a reason, say what is lacking beside the field, and end with the way back', async (world) => {
  const { id } = await companyCase(world)
  await startJourney(world, id)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  await page.getByText('Schritte und Fristen').click()
  await page.getByRole('button', { name: 'Überspringen: Gebühr von 411 € bezahlen' }).click()
  await page.getByRole('button', { name: 'Überspringen', exact: true }).click()
  await page.locator('[slot=error-message]', { hasText: 'Bitte einen Grund nennen.' }).waitFor()
  await page.getByRole('textbox', { name: 'Warum?' }).fill('Zahlt die Kammer')
  await page.getByRole('button', { name: 'Überspringen', exact: true }).click()
  await page.getByText('übersprungen: Zahlt die Kammer').waitFor()
  await page.getByText('Verbindlich ist, was die Behörde sagt.').waitFor()
  await page.getByRole('button', { name: 'Ablauf abbrechen' }).click()
  await page.getByText('Der Ablauf ist abgebrochen.').waitFor()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.getByText('Der Ablauf geht weiter, wo er war.').waitFor()
  const [journey] = await journeysOf(world, id)
  assert.is(journey?.ending, null)
  assert.is(journey && stepIn(journey, 'Gebühr').standing, 'skipped')
})

/** The server begins it and answers; the answer never arrives. */
const loseOneAnswer = (page: Page) =>
  page.route(
    /\/cases\/[^/]+\/journeys$/,
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )

test('begin once though the answer was lost, are told by the course, and can be taken back', async (world) => {
  const { id } = await companyCase(world)
  const expected = [/ERR_FAILED|Failed to load resource/]
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, expected })
  await press(page, 'Ablauf starten')
  await page.getByRole('textbox', { name: 'Vereinbarung mit der Ausländerbehörde' }).fill('3.12.2026')
  await press(page, 'Schritte ansehen')
  const fee = page.getByRole('checkbox', { name: 'Gebühr von 411 € bezahlen' })
  await fee.waitFor()
  await loseOneAnswer(page)
  await press(page, 'Starten')
  await page.getByRole('alert').waitFor()
  await fee.uncheck()
  await press(page, 'Starten')
  await page.getByText('Der Ablauf ist gestartet.').waitFor()
  const [begun, ...others] = await journeysOf(world, id)
  assert.equal(others, [])
  assert.is(begun && stepIn(begun, 'Gebühr').standing, 'skipped')
  await page.getByText('Ablauf gestartet', { exact: true }).waitFor()
  await press(page, 'Rückgängig')
  await page.getByText('Zurückgenommen. Der Ablauf ist nicht gestartet.').waitFor()
  await page.getByText('Ablauf gestartet', { exact: true }).waitFor({ state: 'detached' })
  assert.equal(await journeysOf(world, id), [])
})

test('show what a colleague did meanwhile, and take on top of it what one typed', async (world) => {
  const { id } = await companyCase(world)
  const begun = await startJourney(world, id)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, expected: [/412/] })
  await page.getByText('Schritte und Fristen').click()
  await page.getByRole('button', { name: /^Ändern: Vereinbarung/ }).click()
  await page.getByRole('textbox', { name: 'Tag', exact: true }).fill('17.12.2026')
  await page.getByText('Das verschiebt sich').waitFor()
  const theirs = await redate(world, begun, { anchors: [{ code: 'agreement', day: '2026-12-10' }] })
  assert.is(stepIn(theirs, 'Gebühr').dueOn, '2026-12-10')
  await press(page, 'So übernehmen')
  await page.getByRole('alert').waitFor()
  const fee = page.getByRole('row').filter({ hasText: 'Gebühr' })
  await fee.getByText('10. Dezember 2026').waitFor()
  await fee.getByText('17. Dezember 2026').waitFor()
  await press(page, 'So übernehmen')
  await page.getByText('Neuer Tag: 17. Dezember 2026').waitFor()
  assert.is(await dueOn(world, id, 'Gebühr'), '2026-12-17')
})

test.run()
