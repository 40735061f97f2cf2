import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import type { Checks, SheetLink } from '../../src/invitations/contract.ts'
import type { Measures } from '../../src/measures/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCaseOf, read, recordOrganisation } from '../support/cases.ts'
import { agree, answerAll, byLink, finish, inviteToCheck, secretIn } from '../support/checks.ts'
import { focused } from '../support/keyboard.ts'
import { selfRegistered } from '../support/registrations.ts'

const test = inBrowser('a check from inside')

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

const measuresOf = async (world: BrowserWorld, checkId: string) =>
  (await read<Measures>(world, `/checks/${checkId}/measures`)).rows.map(({ followUp }) => followUp)

/** Without a mouse, until the focus is where its words say. */
const tabTo = async (page: Page, words: RegExp) => {
  for (let presses = 0; presses < 80; presses++) {
    if (words.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  assert.unreachable(`the keyboard gets to ${words}`)
}

const firmWithCase = async (world: BrowserWorld) => {
  const firm = await recordOrganisation(world, { name: 'Möbel Öhmichen GmbH', contactName: 'Jana Weißbach' })
  return { firm, caseFile: await openCaseOf(world, { organisationId: firm.id }) }
}

/** Two of one firm, as different as can be. */
const twoAnswers = async (world: BrowserWorld) => {
  const { firm, caseFile } = await firmWithCase(world)
  const respondents = ['Geschäftsleitung', 'Betriebsrat'].map((respondent) => ({ id: newId(), respondent }))
  const { invitation, secrets } = await inviteToCheck(world, { organisationId: firm.id, respondents })
  await answerAll(world, secrets[0] ?? '', '2')
  await answerAll(world, secrets[1] ?? '', '0')
  for (const secret of secrets) await finish(world, secret)
  return { caseFile, checkId: invitation.check.id, sheetIds: invitation.check.sheets.map(({ id }) => id) }
}

test('goes from the invitation by keyboard alone, over the answers on a phone, to a measure that is done from Heute', async (world) => {
  const { firm, caseFile } = await firmWithCase(world)
  const page = await world.browserPage({ as: 'Anna', path: `/organisationen/${firm.id}` })
  await page.getByText('Noch keiner.', { exact: false }).first().waitFor()
  await tabTo(page, /^button Einladen$/)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Name oder Rolle' }).waitFor()
  await tabTo(page, /^button Einladen$/)
  await page.keyboard.press('Enter')
  await button(page, /Link kopieren/).waitFor()
  const [check] = (await read<Checks>(world, `/organisations/${firm.id}/checks`)).rows
  assert.equal(
    check?.sheets.map(({ respondent }) => respondent),
    ['Jana Weißbach'],
  )
  const { address } = await read<SheetLink>(world, `/check-sheets/${check?.sheets[0]?.id}/link`)
  await onThePhone(world, secretIn(address))

  await page.goto(`${world.origin}/faelle/${caseFile.id}`)
  await page.locator('lotse-timeline-entry').getByRole('link', { name: 'Ergebnis ansehen' }).waitFor()
  await tabTo(page, /^a Ergebnis ansehen$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Erste Schritte' }).waitFor()
  await tabTo(page, /^vaadin-button Als Maßnahme vereinbaren|^button Als Maßnahme vereinbaren/)
  await page.keyboard.press('Enter')
  const what = page.getByRole('textbox', { name: 'Was ist zu tun?' })
  await what.waitFor()
  await page.getByText(`Fall ${caseFile.number}`, { exact: false }).last().waitFor()
  await what.fill('Bedarf aufschreiben')
  await tabTo(page, /button Vereinbaren$/)
  await page.keyboard.press('Enter')
  await page.getByText('Als Maßnahme vereinbart.').waitFor()
  await page.locator('lotse-measures-section').getByText('Bedarf aufschreiben').waitFor()
  await page.locator('lotse-urgent-steps').getByText('Vereinbart', { exact: true }).waitFor()

  await page.goto(`${world.origin}/heute`)
  await button(page, /Später fällig/).click()
  await button(page, 'Erledigt: Bedarf aufschreiben').click()
  await page.getByText('Erledigt: Bedarf aufschreiben').first().waitFor()
  await page.goto(`${world.origin}/checks/${check?.id}`)
  await page.getByText(/^erledigt am 17\. Juni 2026, Anna$/).waitFor()
  await button(page, 'Wieder öffnen: Bedarf aufschreiben').click()
  await button(page, 'Erledigt: Bedarf aufschreiben').waitFor()
})

/** One answer by hand, the long rest through the API, and the end by hand again. */
const onThePhone = async (world: BrowserWorld, secret: string) => {
  const phone = await world.browserPage({ path: `/check#${secret}`, width: 390 })
  await phone.clock.resume()
  await button(phone, 'Beginnen').click()
  await phone.locator('fieldset').first().getByRole('radio').nth(1).check()
  await phone.getByText(/^Gespeichert, /).waitFor()
  await answerAll(world, secret, (_, index) => (['0', '1', '3'] as const)[index % 3] ?? '0')
  await phone.reload()
  for (let topic = 2; topic <= 8; topic++) {
    await button(phone, 'Weiter').last().click()
    await phone.getByText(`Thema ${topic} von 8`).waitFor()
  }
  await button(phone, 'Zur Übersicht').click()
  await button(phone, 'Abschließen und Ergebnis ansehen').click()
  await phone.getByText('Damit anfangen').waitFor()
}

for (const width of [1440, 390]) {
  test(`agrees on any low answer, for somebody else and another day, and takes it back, at ${width} px`, async (world) => {
    const { checkId } = await twoAnswers(world)
    const page = await world.browserPage({ as: 'Anna', path: `/checks/${checkId}`, width })
    const details = page.locator('lotse-result-details').first()
    await details.getByText('Alle Antworten').click()
    await details
      .getByRole('button', { name: /^Als Maßnahme vereinbaren/ })
      .nth(1)
      .click()
    await page.getByRole('textbox', { name: 'Fällig' }).fill('in 2 Wochen')
    await page.getByRole('button', { name: 'Wer kümmert sich?' }).click()
    await page.getByRole('option', { name: 'Bela' }).click()
    await page.getByRole('button', { name: 'Vereinbaren', exact: true }).click()
    await page.getByText('Als Maßnahme vereinbart.').waitFor()
    const [measure] = await measuresOf(world, checkId)
    assert.equal([measure?.owner.name, measure?.dueOn], ['Bela', '2026-07-01'])
    await page.locator('lotse-measures-section').getByText('Bela').waitFor()
    await button(page, 'Rückgängig').click()
    await page.getByText('Noch keine. Bei jedem Schritt').waitFor()
    assert.equal(await measuresOf(world, checkId), [])
  })
}

test('says so where a colleague agreed on the same meanwhile', async (world) => {
  const { checkId, sheetIds } = await twoAnswers(world)
  const page = await world.browserPage({ as: 'Anna', path: `/checks/${checkId}` })
  const first = page
    .locator('lotse-urgent-steps')
    .first()
    .getByRole('button', { name: /^Als Maßnahme vereinbaren/ })
  await first.first().click()
  await page.getByRole('textbox', { name: 'Was ist zu tun?' }).waitFor()
  const words = await page.locator('vaadin-dialog form p').first().textContent()
  assert.ok(words)
  const [urgent] =
    (await read<{ results: { result: { urgent: { statement: string }[] } }[] }>(world, `/checks/${checkId}`)).results[0]
      ?.result.urgent ?? []
  await agree(world, sheetIds[0] ?? '', { statement: urgent?.statement ?? '' }, 'Bela')
  await page.getByRole('button', { name: 'Vereinbaren', exact: true }).click()
  await page.getByText('ist schon eine Maßnahme vereinbart', { exact: false }).waitFor()
})

test('puts the first steps first, five differences after them, and the rest behind a press', async (world) => {
  const { checkId } = await twoAnswers(world)
  const page = await world.browserPage({ as: 'Anna', path: `/checks/${checkId}` })
  const rows = page.locator('lotse-check-differences tbody tr')
  await rows.first().waitFor()
  assert.is(await rows.count(), 5)
  const tops = await Promise.all(
    ['Erste Schritte', 'Vereinbarte Maßnahmen', 'Wo die Antworten auseinandergehen', 'Profil: Geschäftsleitung'].map(
      async (name) => (await page.getByRole('heading', { name, exact: true }).boundingBox())?.y ?? 0,
    ),
  )
  assert.equal(
    tops,
    tops.toSorted((one, other) => one - other),
  )
  await button(page, 'Alle 33 zeigen').focus()
  await page.keyboard.press('Enter')
  await rows.nth(32).waitFor()
  assert.match(await focused(page), /Wo die Antworten/)
})

test('shows who is at what point while nobody is finished; a link is revoked there, and brought back', async (world) => {
  const { firm } = await firmWithCase(world)
  const { invitation, secret } = await inviteToCheck(world, { organisationId: firm.id })
  const page = await world.browserPage({ as: 'Anna', path: `/checks/${invitation.check.id}`, width: 390 })
  await page.getByText('Noch niemand hat den Check abgeschlossen.', { exact: false }).waitFor()
  await button(page, 'Link für Geschäftsleitung').click()
  await button(page, 'Zurückziehen').click()
  await page.getByText('Link zurückgezogen').waitFor()
  assert.is((await byLink(world, secret)).statusCode, 404)
  await button(page, 'Rückgängig').click()
  await page.getByText('eingeladen', { exact: true }).waitFor()
  assert.is((await byLink(world, secret)).statusCode, 200)
})

test('says what each field gained since the last time, plans the next with one press, and invites again', async (world) => {
  const { firm } = await firmWithCase(world)
  for (const level of ['1', '2'] as const) {
    const respondents = [{ id: newId(), respondent: 'Jana Weißbach' }]
    const { secret } = await inviteToCheck(world, { organisationId: firm.id, respondents, language: 'en' })
    await answerAll(world, secret, (statement) => (statement.startsWith('U2') ? '1' : level))
    await finish(world, secret)
    world.clock.advance({ minutes: 1 })
  }
  const { rows } = await read<Checks>(world, `/organisations/${firm.id}/checks`)
  const page = await world.browserPage({ as: 'Anna', path: `/checks/${rows[0]?.id}` })
  const table = page.getByRole('region', { name: 'Seit dem letzten Mal, 17. Juni 2026' })
  await table.waitFor()
  const [first, second] = await table.locator('tbody tr').allInnerTexts()
  assert.match(first ?? '', /33 %\s+67 %\s+\+34\s+besser/)
  assert.match(second ?? '', /33 %\s+33 %\s+gleich/)

  await button(page, 'In einem Jahr wiederholen').click()
  await page.getByText('Wiederholen: 17. Juni 2027, Anna').waitFor()
  await button(page, 'Rückgängig').click()
  await button(page, 'In einem Jahr wiederholen').waitFor()

  await button(page, 'Erneut einladen').click()
  assert.is(await page.getByRole('textbox', { name: 'Name oder Rolle' }).inputValue(), 'Jana Weißbach')
  assert.ok(await page.getByRole('radio', { name: 'English' }).isChecked())
  await button(page, 'Einladen').last().click()
  await button(page, /Link kopieren/).waitFor()
  assert.is((await read<Checks>(world, `/organisations/${firm.id}/checks`)).rows.length, 3)
})

const nobodys = async (world: BrowserWorld) => {
  const firm = await recordOrganisation(world, { name: 'Drechslerei Göckeritz GmbH', place: 'Olbernhau' })
  const caseFile = await openCaseOf(world, { organisationId: firm.id })
  const registered = await selfRegistered(world)
  await answerAll(world, registered.secret, '1')
  await finish(world, registered.secret)
  return { firm, caseFile, ...registered }
}

for (const width of [1440, 390]) {
  test(`of a registration is given to the organisation it looks like, and taken back, at ${width} px`, async (world) => {
    const { firm, checkId } = await nobodys(world)
    const page = await world.browserPage({ as: 'Anna', path: `/checks/${checkId}`, width })
    await button(page, /Drechslerei Göckeritz GmbH.*Zuordnen/).click()
    await page.getByText('Zugeordnet: Drechslerei Göckeritz GmbH').waitFor()
    await page.getByRole('link', { name: 'Zum Fall' }).waitFor()
    assert.is((await read<Checks>(world, `/organisations/${firm.id}/checks`)).rows.length, 1)
    await button(page, 'Rückgängig').click()
    await page.getByText('Wer ist das?').waitFor()
    assert.equal((await read<Checks>(world, `/organisations/${firm.id}/checks`)).rows, [])
  })
}

test('of a registration is recorded as somebody new from the enquiry it raised, by keyboard alone', async (world) => {
  await selfRegistered(world, { organisationName: 'Zinnfiguren Ehrig' })
  const page = await world.browserPage({ as: 'Anna', path: '/anfragen' })
  await page.getByText('Zinnfiguren Ehrig', { exact: false }).first().waitFor()
  await tabTo(page, /button Organisation zuordnen$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /„Zinnfiguren Ehrig“ neu erfassen$/)
  await page.keyboard.press('Enter')
  await page.getByText('Zugeordnet: Zinnfiguren Ehrig').waitFor()
  await page.getByRole('link', { name: 'Zinnfiguren Ehrig' }).click()
  await page.getByRole('link', { name: 'Stand ansehen' }).waitFor()
})

test.run()
