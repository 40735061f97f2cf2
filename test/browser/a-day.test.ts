import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { CaseFile, EntryPage } from '../../src/cases/contract.ts'
import type { Event } from '../../src/events/contract.ts'
import type { FollowUps } from '../../src/follow-ups/contract.ts'
import type { Placements } from '../../src/placements/contract.ts'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCase, openCaseOf, read, recordOrganisation } from '../support/cases.ts'
import { enquiryByForm } from '../support/enquiry-forms.ts'
import { recordEvent } from '../support/events.ts'
import { quickLogOf, saved } from './quick-log-screen.ts'

/** The third day of this kind, a § 81a journey with a moved deadline: journeys.test.ts. */
const test = inBrowser('A day')

const entriesOf = async (world: BrowserWorld, caseId: string) =>
  (await read<EntryPage>(world, `/cases/${caseId}/entries`)).rows

const addChild = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Jemanden hinzufügen' }).press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('textbox', { name: 'Vorname' }).fill('Sofiia')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2018')
  await page.keyboard.press('Enter')
  await page.locator('lotse-household-section').getByText('Kind, 7 oder 8 Jahre').waitFor()
}

const addPartner = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Jemanden hinzufügen' }).press('Enter')
  await page.getByRole('textbox', { name: 'Vorname' }).fill('Petro')
  await page.keyboard.press('Enter')
  await page.locator('lotse-household-section').getByText('Petro').waitFor()
}

for (const width of [1440, 390]) {
  test(`of a returnee with partner and child, from the enquiry to the move, at ${width} px`, async (world) => {
    await enquiryByForm(world, { contactName: 'Olena Koval', what: 'Wir kommen im Sommer zurück.' })
    const page = await world.browserPage({ as: 'Anna', path: '/anfragen', width, reducedMotion: true })
    await page.getByRole('button', { name: 'Zum Fall machen' }).click()
    await page.getByRole('textbox', { name: 'Nachname' }).waitFor()
    await page.getByRole('button', { name: 'Zum Fall machen' }).click()
    await page.waitForURL('**/faelle/*')
    await page.getByRole('heading', { name: 'Olena Koval' }).waitFor()
    const caseId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await addPartner(page)
    await addChild(page)
    await axe(page)

    // On the page of a case it is for them already.
    await page.getByRole('button', { name: 'Beratung eintragen' }).filter({ visible: true }).last().click()
    await page.getByRole('button', { name: 'Der Haushalt war dabei: 2 mitberaten' }).click()
    await quickLogOf(page).getByRole('textbox', { name: 'Was war?' }).fill('Wohnung und Schule besprochen')
    await saved(page, /consultations$/, () =>
      quickLogOf(page)
        .getByRole('button', { name: /^Eintragen/ })
        .click(),
    )

    await page.getByRole('button', { name: 'Fall schließen' }).click()
    await page.getByRole('radio', { name: 'Ziel erreicht' }).check()
    await page.getByRole('checkbox', { name: 'Zugezogen' }).check()
    await page.getByRole('textbox', { name: 'Woran sieht man es?' }).fill('Anmeldung gesehen')
    await page.getByRole('button', { name: 'Schließen', exact: true }).last().click()
    await page.getByText('Der Fall ist geschlossen.', { exact: true }).waitFor()

    const told = (await entriesOf(world, caseId)).map(({ kind, talk, outcome }) => [
      kind,
      talk?.accompanied ?? outcome?.kind ?? null,
    ])
    assert.ok(told.some(([kind, what]) => kind === 'consultation' && what === 2))
    assert.ok(told.some(([kind, what]) => kind === 'outcome' && what === 'moved'))
    assert.is((await read<CaseFile>(world, `/cases/${caseId}`)).closedOn, world.clock.today)
    const { rows } = await read<FollowUps>(world, `/cases/${caseId}/follow-ups`)
    assert.is(rows.filter(({ asksWhetherStayed }) => asksWhetherStayed).length, 1, 'in a year somebody asks')
  })
}

test('of a company, from the event over the opening to whom it took', async (world) => {
  const firm = await recordOrganisation(world, { name: 'Drehwerk Aue GmbH', place: 'Aue' })
  await openCaseOf(world, { organisationId: firm.id })
  await openCase(world, { givenName: 'Jana', familyName: 'Weißbach' })
  const { id: eventId } = await recordEvent(world, { title: 'Fachkräftetagung' })
  const page = await world.browserPage({ as: 'Anna', path: `/veranstaltungen/${eventId}`, reducedMotion: true })
  await page.getByRole('textbox', { name: 'Noch jemand ist da' }).fill('Drehwerk')
  await page.getByRole('button', { name: /Drehwerk Aue GmbH/ }).click()
  await page.getByText('erstmals erreicht: 1').waitFor()
  await axe(page)
  const { counts } = await read<Event>(world, `/events/${eventId}`)
  assert.equal([counts.came, counts.firstReached], [1, 1])

  await page.goto(`${world.origin}/organisationen/${firm.id}`)
  await page.getByText('Fachkräftetagung').waitFor()
  await page.getByRole('button', { name: 'Stelle eintragen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Wen sucht man?' }).fill('Fräserin')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Offene Stelle eingetragen.').waitFor()

  await page.goto(`${world.origin}/stellen`)
  await page.getByRole('button', { name: 'Mehr zu Fräserin' }).click()
  await page.getByRole('menuitem', { name: 'Jemanden darauf vermitteln' }).click()
  await dialog.getByRole('textbox', { name: 'Wer?' }).fill('weissbach')
  await dialog.getByRole('button', { name: /Jana Weißbach/ }).click()
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Jana Weißbach ist bei Drehwerk Aue GmbH eingetragen, die Stelle ist besetzt.').waitFor()
  const { rows } = await read<Placements>(world, `/organisations/${firm.id}/placements`)
  assert.equal(
    rows.map(({ title, fills }) => [title, fills]),
    [['Fräserin', true]],
  )
})

test.run()
