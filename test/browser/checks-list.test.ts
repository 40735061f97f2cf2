import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import type { CheckCounts } from '../../src/check-list/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { read, recordOrganisation } from '../support/cases.ts'
import { answerAll, finish, inviteToCheck, silentFor } from '../support/checks.ts'
import { mailsOf } from '../support/mail.ts'

const test = inBrowser('Checks')

const waitingFirm = async (world: BrowserWorld, name: string) => {
  const { id: organisationId } = await recordOrganisation(world, { name })
  const respondents = [{ id: newId(), respondent: 'Leitung', email: `${name.toLowerCase()}@firma.example` }]
  const invited = await inviteToCheck(world, { organisationId, respondents })
  await silentFor(world, invited.sheetId, 9)
  return invited
}

const remindersOf = async (world: BrowserWorld) =>
  (await mailsOf(world)).filter(({ template }) => template === 'check-reminder').length

for (const width of [1440, 390]) {
  test(`are found by their point, and all who wait are reminded after their names were shown, at ${width} px`, async (world) => {
    await waitingFirm(world, 'Uhlmann')
    await waitingFirm(world, 'Kaden')
    const done = await inviteToCheck(world)
    await finish(world, done.secret)
    const page = await world.browserPage({ as: 'Anna', path: '/checks', width })
    await page.getByText('wartet seit 9 Tagen').first().waitFor()
    await page.getByRole('link', { name: /^fertig 1/ }).click()
    await page.getByRole('link', { name: 'Uhlmann', exact: true }).waitFor({ state: 'detached' })
    assert.match(page.url(), /stand=finished/)
    await page.getByRole('button', { name: 'Alle erinnern (2)' }).click()
    for (const name of ['Uhlmann, Leitung', 'Kaden, Leitung']) await page.getByText(name).waitFor()
    assert.is(await remindersOf(world), 0, 'nothing goes out before it was seen to whom')
    await page.getByRole('button', { name: '2 Erinnerungen schicken' }).click()
    await page.getByText('2 Erinnerungen sind unterwegs.').first().waitFor()
    await page.getByRole('button', { name: /^Alle erinnern/ }).waitFor({ state: 'detached' })
    assert.is(await remindersOf(world), 2)
  })

  test(`invite several organisations at once and show their links, at ${width} px`, async (world) => {
    await recordOrganisation(world, { name: 'Uhlmann OHG', email: 'uhlmann@firma.example' })
    await recordOrganisation(world, { name: 'Kaden AG', email: null })
    const page = await world.browserPage({ as: 'Anna', path: '/checks', width })
    await page.getByText('Noch kein Check.').waitFor()
    await page.getByRole('button', { name: 'Mehrere einladen' }).click()
    for (const name of ['Uhlmann OHG', 'Kaden AG']) {
      await page.getByRole('textbox', { name: 'Organisation suchen' }).fill(name.slice(0, 4))
      await page.getByRole('button', { name: new RegExp(name) }).click()
      await page.getByRole('button', { name: `Entfernen: ${name}` }).waitFor()
    }
    await page.getByText('1 per E-Mail, 1 nur als Link').waitFor()
    await page.getByRole('button', { name: '2 Organisationen einladen' }).click()
    await page.getByRole('heading', { name: 'Eingeladen' }).waitFor()
    await page.getByText('geht per E-Mail an uhlmann@firma.example').waitFor()
    assert.is(await page.getByRole('button', { name: 'Link kopieren' }).count(), 2)
    assert.is((await read<CheckCounts>(world, '/checks/counts')).invited, 2)
    assert.is((await mailsOf(world)).length, 1)
  })
}

test('are invited to by keyboard alone', async (world) => {
  await recordOrganisation(world, { name: 'Uhlmann OHG', email: null })
  const page = await world.browserPage({ as: 'Anna', path: '/checks/einladen' })
  await page.getByRole('textbox', { name: 'Organisation suchen' }).focus()
  await page.keyboard.type('Uhl')
  const found = page.getByRole('button', { name: /Uhlmann OHG/ })
  await found.waitFor()
  await found.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Entfernen: Uhlmann OHG' }).waitFor()
  const send = page.getByRole('button', { name: '1 Organisation einladen' })
  await send.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Eingeladen' }).waitFor()
  assert.is((await read<CheckCounts>(world, '/checks/counts')).invited, 1)
})

test('are compared for the coordinator from five organisations on, and say why not before', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path: '/checks/vergleich' })
  await page.getByText('Verglichen wird ab 5').first().waitFor()
  for (const index of [1, 2, 3, 4, 5]) {
    const { id: organisationId } = await recordOrganisation(world, { name: `Firma ${index}` })
    const { secret } = await inviteToCheck(world, { organisationId })
    await answerAll(world, secret, '2')
    await finish(world, secret)
  }
  await page.reload()
  await page.getByText('5 Organisationen.').waitFor()
  await page.getByText('Als Tabelle').click()
  await page.getByRole('columnheader', { name: 'Mitte' }).waitFor()
  assert.is(await page.getByText(/Firma \d/).count(), 0)
})

test.run()
