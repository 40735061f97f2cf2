import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import type { FollowUps } from '../../src/follow-ups/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { closeCase, openCase, read, recordFollowUp } from '../support/cases.ts'

const test = inBrowser('Wiedervorlagen')

const ofCase = async (world: BrowserWorld, id: string) => (await read<FollowUps>(world, `/cases/${id}/follow-ups`)).rows

const writeDown = async (page: Page, what: string, when: string) => {
  await page.getByRole('textbox', { name: 'Was ist zu tun?' }).fill(what)
  await page.getByRole('textbox', { name: 'Fällig' }).fill(when)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Wiedervorlage eingetragen.').waitFor()
}

for (const width of [1440, 390]) {
  test(`is written down on the case in words, burns as its next step, and is done on the timeline, at ${width} px`, async (world) => {
    const { id } = await openCase(world, { targetGroup: 'abroad' })
    const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, width })
    await page.getByRole('button', { name: 'Wiedervorlage', exact: true }).click()
    await writeDown(page, 'Bescheid prüfen', 'in 2 Wochen')
    assert.equal(
      (await ofCase(world, id)).map(({ what, dueOn }) => [what, dueOn]),
      [['Bescheid prüfen', addDays(world.clock.today, 14)]],
    )
    await page.getByText(/Nächster Schritt, 1\. Juli/).waitFor()
    await page.getByRole('button', { name: 'Erledigt: Bescheid prüfen' }).click()
    await page.locator('lotse-timeline-entry').filter({ hasText: 'Bescheid prüfen' }).waitFor()
    assert.equal(await ofCase(world, id), [])
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByText(/Nächster Schritt/).waitFor()
    assert.is((await ofCase(world, id)).length, 1)
  })
}

test('says overdue with a word, and is done from Heute by keyboard alone', async (world) => {
  const { id: caseId } = await openCase(world, { familyName: 'Seidel', targetGroup: 'abroad' })
  await recordFollowUp(world, { caseId, what: 'Erst das', dueOn: world.clock.today })
  await recordFollowUp(world, { what: 'Dann das', dueOn: addDays(world.clock.today, 1) })
  await recordFollowUp(world, { what: 'Viel später', dueOn: addDays(world.clock.today, 60) })
  world.clock.advance({ minutes: 30 })
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  const first = page.getByRole('button', { name: 'Erledigt: Erst das' })
  await first.waitFor()
  assert.is(await page.getByText('Viel später').count(), 0)
  await first.focus()
  await page.keyboard.press('Space')
  await page.getByText('Erledigt: Erst das').waitFor()
  await page.locator('lotse-follow-up-row').filter({ hasText: 'Erst das' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Space')
  await page.getByText('Erledigt: Dann das').waitFor()
  await page.getByRole('button', { name: 'Später fällig: 1' }).click()
  await page.getByText('Viel später').waitFor()
})

test('is moved and handed to a colleague in its place; what was mistyped is said beside the field', async (world) => {
  const { id: caseId } = await openCase(world, { targetGroup: 'abroad' })
  await recordFollowUp(world, { caseId, what: 'Nachfragen' })
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${caseId}` })
  await page.getByRole('button', { name: 'Verschieben oder ändern: Nachfragen' }).click()
  const day = page.getByRole('textbox', { name: 'Fällig' })
  await day.fill('gestern')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Dieser Tag ist schon vorbei.').waitFor()
  await day.fill('morgen')
  await page.getByRole('button', { name: 'Wer kümmert sich?' }).click()
  await page.getByRole('option', { name: 'Bela' }).click()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Wiedervorlage geändert.').waitFor()
  const [moved] = await ofCase(world, caseId)
  assert.equal([moved?.dueOn, moved?.owner.name], [addDays(world.clock.today, 1), 'Bela'])
})

test('leads from the case to all that is begun there by keyboard, and back; of many, the later ones stand behind one press', async (world) => {
  const { id: caseId } = await openCase(world, { targetGroup: 'abroad' })
  for (const days of [1, 2, 3, 4, 5, 6])
    await recordFollowUp(world, { caseId, what: `Nach ${days}`, dueOn: addDays(world.clock.today, days) })
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${caseId}`, reducedMotion: true })
  await page.getByRole('button', { name: '2 weitere zeigen' }).press('Enter')
  await page.locator('lotse-follow-up-row:focus-within').filter({ hasText: 'Nach 5' }).waitFor()
  await page.getByText('Nach 6').waitFor()

  for (const [name, asked] of [
    ['Wiedervorlage', 'Was ist zu tun?'],
    ['Ablauf starten', 'Welcher Ablauf?'],
    ['An Partner verweisen', 'Was darf der Partner erfahren?'],
    ['Ergebnis eintragen', 'Was ist daraus geworden?'],
  ] as const) {
    const begins = page.locator('lotse-case-actions').getByRole('button', { name, exact: true })
    await begins.press('Enter')
    await page.getByText(asked).filter({ visible: true }).first().waitFor()
    await page.locator('lotse-case-actions:focus-within').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await begins.and(page.locator(':focus')).waitFor()
    await page.getByText(asked).filter({ visible: true }).waitFor({ state: 'detached' })
  }
})

test('offers of a closed case what came of it, says how to go on, and nothing the server would refuse', async (world) => {
  const { id } = await openCase(world, { targetGroup: 'abroad' })
  await closeCase(world, id)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, width: 390 })
  await page.getByText('zuerst „Fall wieder öffnen“ drücken').waitFor()
  await page.getByRole('button', { name: 'Vermittlung eintragen' }).waitFor()
  const actions = page.locator('lotse-case-actions').getByRole('button')
  assert.equal(await actions.allInnerTexts(), ['Ergebnis eintragen'])
  for (const name of ['Jemanden hinzufügen', 'Hinzufügen', 'Zusammenstellen'])
    assert.is(await page.getByText(name, { exact: true }).filter({ visible: true }).count(), 0, name)
})

test.run()
