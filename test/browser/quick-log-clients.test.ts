import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { CaseFile } from '../../src/cases/contract.ts'
import type { Organisation } from '../../src/organisations/contract.ts'
import type { Person } from '../../src/people/contract.ts'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser, type PageOptions } from '../support/browser.ts'
import {
  catalogueIds,
  closeCase,
  openCase,
  openCaseOf,
  read,
  recordOrganisation,
  recordPerson,
  recordTalk,
} from '../support/cases.ts'
import { entryWith, findClient, isAbove, message, openQuickLog, quickLogOf, saved } from './quick-log-screen.ts'

const test = inBrowser('Whom the quick log is for')

const consultations = /^\/api\/consultations$/

const quickLog = async (world: BrowserWorld, options: PageOptions = {}): Promise<Page> => {
  const page = await world.browserPage({ as: 'Anna', path: '/heute', ...options })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await openQuickLog(page)
  return page
}

const nameSomebodyNew = async (page: Page, name: string) => {
  await page.getByRole('combobox', { name: 'Für wen?' }).fill(name)
  await page.getByRole('option', { name: /neu anlegen/ }).click()
  await page.getByRole('textbox', { name: 'Vorname' }).waitFor()
}

const closedCase = async (world: BrowserWorld): Promise<CaseFile> => {
  const { id } = await openCase(world, { on: '2026-03-02' })
  return closeCase(world, id, '2026-05-11')
}

for (const width of [1440, 390]) {
  test(`has a closed case, and it goes on, by keyboard alone, at ${width} px`, async (world) => {
    const { id, number } = await closedCase(world)
    const page = await quickLog(world, { width, height: 844 })
    await findClient(page, 'weißb', 'Jana Weißbach')
    await quickLogOf(page).getByText(`Fall ${number} (abgeschlossen am 11. Mai 2026) gibt es schon.`).waitFor()
    await axe(page)
    const choice = (name: string) => quickLogOf(page).getByRole('radio', { name })
    assert.is(await choice('einen neuen Fall').isChecked(), true)
    await choice('einen neuen Fall').focus()
    await page.keyboard.press('ArrowRight')
    await saved(page, consultations, () => page.keyboard.press('Control+Enter'))
    await message(page, 'Der Fall ist wieder offen.').waitFor()
    const { closedOn, counts, client } = await read<CaseFile>(world, `/cases/${id}`)
    assert.equal([closedOn, counts.consultation, client.otherCases], [null, 1, []])

    await saved(page, /\/taking-back$/, () =>
      message(page, 'offen').getByRole('button', { name: 'Rückgängig' }).click(),
    )
    assert.is((await read<CaseFile>(world, `/cases/${id}`)).closedOn, '2026-05-11')
    await choice('diesen, wieder geöffnet').and(page.locator(':checked')).waitFor()
  })
}

test('gets a new case where nobody says that the closed one goes on', async (world) => {
  const { id, client } = await closedCase(world)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  await page.getByRole('heading', { level: 1, name: 'Jana Weißbach' }).waitFor()
  await page.keyboard.press('b')
  await quickLogOf(page)
    .getByText(/abgeschlossen am 11\. Mai 2026/)
    .waitFor()
  await saved(page, consultations, () => page.keyboard.press('Control+Enter'))
  const { cases } = await read<Person>(world, `/people/${client.id}`)
  assert.equal(
    cases.map(({ closedOn }) => closedOn),
    [null, '2026-05-11'],
  )
})

test('is reached by phone and e-mail, which tell who it may be', async (world) => {
  await recordPerson(world, { familyName: 'Weisbach', email: 'jana@example.org' })
  const other = await recordPerson(world, { givenName: 'Janna', familyName: 'Weißbach' })
  const page = await quickLog(world)
  await nameSomebodyNew(page, 'Jana Weißbach')
  const alike = quickLogOf(page).getByRole('group', { name: 'Gibt es schon?' }).getByRole('button')
  await alike.first().waitFor()
  await quickLogOf(page).getByText('Telefon und E-Mail').click()
  await quickLogOf(page).getByRole('textbox', { name: 'E-Mail' }).fill('jana@example.org')
  await alike.first().filter({ hasText: 'Weisbach' }).waitFor()
  assert.is(await alike.filter({ hasText: other.name }).count(), 1)
  await quickLogOf(page).getByRole('radio', { name: 'Unternehmen' }).check()
  await quickLogOf(page).getByRole('textbox', { name: 'Telefon' }).fill('03733 12')
  const reply = await saved(page, consultations, () => page.keyboard.press('Control+Enter'))
  const { caseId } = await reply.json()
  const { client } = await read<CaseFile>(world, `/cases/${caseId}`)
  const { contacts } = await read<Organisation>(world, `/organisations/${client.id}`)
  assert.equal([contacts[0]?.phone, contacts[0]?.email], ['03733 12', 'jana@example.org'])
})

test('has what is unfolded clear of the foot of the form, however tall it is', async (world) => {
  const page = await quickLog(world, { width: 1440, height: 900 })
  await nameSomebodyNew(page, 'Maria José Vega')
  await quickLogOf(page).locator('summary').filter({ hasText: 'Beraten hat' }).press('Enter')
  const foot = quickLogOf(page).getByRole('button', { name: 'Eintragen' })
  await isAbove(page, quickLogOf(page).getByText('Familie, die dabei war'), foot)
})

test('is offered the topics meant for them; what an entry has already stays, taken away or not', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const { id } = await openCaseOf(world, { organisationId })
  const { housing = '' } = await catalogueIds(world, 'topics')
  await recordTalk(world, id, { note: 'Wohnung für den Neuen.', topicIds: [housing] })
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  await entryWith(page, 'Wohnung für den Neuen.').waitFor()
  await page.getByRole('button', { name: /^Ändern: Beratung/ }).click()
  const editor = page.getByRole('region', { name: 'Eintrag ändern' })
  await editor.getByRole('button', { name: 'Weitere Themen' }).click()
  assert.is(await editor.getByRole('button', { name: /^(Familie|Kita und Schule)$/ }).count(), 0)
  await editor.getByRole('button', { name: 'Wohnen', pressed: true }).click()
  await editor.getByRole('button', { name: 'Wohnen', pressed: false }).waitFor()
})

test('was there before the case was: the course begins with its opening, on the day of the first talk', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-10' })
  await recordTalk(world, id, { heldOn: '2026-05-20', note: 'Schon im Mai.' })
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  await page.getByText('In Beratung seit 20. Mai 2026').waitFor()
  const last = page.locator('lotse-timeline-entry').last()
  await last.getByText('Fall eröffnet').waitFor()
  await last.getByText('Angelegt am 10. Juni 2026.').waitFor()
  assert.is(await page.getByRole('heading', { level: 3 }).filter({ hasText: 'Juni 2026' }).count(), 0)
})

test.run()
