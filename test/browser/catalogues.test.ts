import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { Catalogues } from '../../src/catalogues/contract.ts'
import { counsellorNamed, entryNamed, learnName, learnWord } from '../catalogues/kept.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCase, read, recordTalk, send } from '../support/cases.ts'
import { focused } from '../support/keyboard.ts'
import { message } from './quick-log-screen.ts'

const test = inBrowser('Kataloge')

const path = '/verwaltung/kataloge'

const waitingWords = async (world: BrowserWorld) => {
  const bergbau = await learnWord(world, 'Bergbau')
  await learnWord(world, 'Telefonat', 'channel')
  await learnName(world, 'B. Bela')
  const { id } = await openCase(world, { on: '2022-05-10' })
  await recordTalk(world, id, { heldOn: '2022-05-10', topicIds: [bergbau] })
}

const lit = (page: Page, name: string) => page.locator('lotse-lamp').getByRole('heading', { name })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

for (const width of [1440, 390]) {
  test(`decides one word after the other with one press each, and takes the last back, at ${width} px`, async (world) => {
    await waitingWords(world)
    const page = await world.browserPage({ as: 'Karla', path: '/heute', width })
    await page.getByText('3 Wörter aus alten Listen warten').waitFor()
    await page.getByRole('link', { name: 'Zuordnen' }).click()
    await lit(page, 'Bergbau').waitFor()
    await page.locator('lotse-lamp').getByText('1 Eintrag').waitFor()

    await press(page, 'Als Thema behalten')
    await lit(page, 'Telefonat').waitFor()
    await press(page, 'Zuordnen: Telefon')
    await lit(page, 'B. Bela').waitFor()
    assert.is((await entryNamed(world, 'Bergbau')).state, 'confirmed')
    assert.ok((await entryNamed(world, 'Telefonat', 'channel')).mergedInto)
    await message(page, '„Telefonat“ zählt jetzt').getByRole('button', { name: 'Rückgängig' }).click()
    await lit(page, 'Telefonat').waitFor()
    assert.is((await entryNamed(world, 'Telefonat', 'channel')).state, 'unconfirmed')

    await page.getByRole('button', { name: '„B. Bela“ zuordnen: Bela' }).click()
    await page.getByText('„B. Bela“ ist Bela').waitFor()
    assert.is((await counsellorNamed(world, 'B. Bela')).mergedInto, world.staff.Bela.counsellorId)
    await page.getByText('B. Bela', { exact: true }).waitFor({ state: 'detached' })
  })
}

test('decides by keyboard alone: Enter for each word, and the next one is at hand', async (world) => {
  await waitingWords(world)
  const page = await world.browserPage({ as: 'Karla', path })
  await lit(page, 'Bergbau').waitFor()
  await page.locator('lotse-lamp').getByRole('button', { name: 'Als Thema behalten' }).focus()
  for (const next of ['Telefonat', 'B. Bela']) {
    await page.keyboard.press('Enter')
    await lit(page, next).waitFor()
    await page.locator('lotse-lamp vaadin-button:focus').waitFor()
  }
  assert.is(await focused(page), 'button Zuordnen: Bela')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Noch zuzuordnen' }).waitFor({ state: 'detached' })
  assert.ok((await counsellorNamed(world, 'B. Bela')).mergedInto)
})

for (const width of [1440, 390]) {
  test(`maps to a chosen word by a button and not by choosing, once it says what moves, at ${width} px`, async (world) => {
    await waitingWords(world)
    const page = await world.browserPage({ as: 'Karla', path, width })
    const choose = async (typed: string, name: string) => {
      await page.getByRole('combobox', { name: '„Bergbau“ zuordnen' }).fill(typed)
      await page.getByRole('option', { name, exact: true }).click()
    }
    const lamp = page.locator('lotse-lamp')
    await choose('Arb', 'Arbeit')
    await lamp.getByText('1 Eintrag: zählen danach bei „Arbeit“.').waitFor()
    await lamp.getByText('Das ändert eine Aufschlüsselung: 2. Quartal 2022.').waitFor()
    assert.is((await entryNamed(world, 'Bergbau')).mergedInto, null, 'chosen is not mapped')
    assert.is(await lamp.locator('vaadin-button[theme=primary]').count(), 1, 'one filled button')
    await choose('Woh', 'Wohnen')
    await lamp.getByText('zählen danach bei „Wohnen“.').waitFor()
    await lamp.getByRole('button', { name: 'Zuordnen', exact: true }).click()
    await page.getByText('„Bergbau“ zählt jetzt bei „Wohnen“.').waitFor()
    await lit(page, 'Telefonat').waitFor()
    await lamp.getByRole('button', { name: 'Zuordnen', exact: true }).waitFor({ state: 'detached' })
    assert.is((await entryNamed(world, 'Bergbau')).mergedInto, (await entryNamed(world, 'Wohnen')).id)
  })
}

test('maps to any other word by keyboard alone: its beginning, Enter, and the button', async (world) => {
  await waitingWords(world)
  const page = await world.browserPage({ as: 'Karla', path })
  await page.getByRole('combobox', { name: '„Bergbau“ zuordnen' }).focus()
  await page.keyboard.type('Arbeit')
  await page.getByRole('option', { name: 'Arbeit', exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('1 Eintrag: zählen danach bei „Arbeit“.').waitFor()
  await page.keyboard.press('Tab')
  assert.is(await focused(page), 'button Zuordnen')
  await page.keyboard.press('Enter')
  await page.getByText('„Bergbau“ zählt jetzt bei „Arbeit“.').waitFor()
  assert.is((await entryNamed(world, 'Bergbau')).mergedInto, (await entryNamed(world, 'Arbeit')).id)
})

test('renames, adds and moves; what was typed stays where a name is taken', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path })
  await press(page, '„Wohnen“ ändern')
  const field = page.getByRole('textbox', { name: 'Thema' })
  await field.fill('Sprache')
  await field.press('Enter')
  await page.getByText('So heißt hier schon ein Eintrag').waitFor()
  assert.is(await field.inputValue(), 'Sprache')
  await field.fill('Wohnung')
  await field.press('Enter')
  await page.getByRole('button', { name: '„Wohnung“ ändern' }).waitFor()
  await page.locator('[data-id] .edit:focus').waitFor()
  assert.is(await focused(page), 'button „Wohnung“ ändern')

  await press(page, '„Wohnung“ nach oben')
  await page.locator('[data-id] .up:focus').waitFor()
  assert.is(await focused(page), 'button „Wohnung“ nach oben')
  await page.keyboard.press('Enter')
  await page.locator('lotse-word-list .rows > li').first().getByText('Wohnung').waitFor()

  await press(page, 'Neues Thema')
  await page.getByRole('textbox', { name: 'Thema' }).fill('Ehrenamt')
  await press(page, 'Speichern')
  await page.getByRole('button', { name: '„Ehrenamt“ ändern' }).waitFor()
  const { topics } = await read<Catalogues>(world, '/catalogues')
  assert.equal([topics[0]?.german, topics.at(-1)?.german], ['Wohnung', 'Ehrenamt'])
})

test('keeps what is typed while the words come anew, and brings together what two changed', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path, expected: [/412/] })
  await press(page, '„Wohnen“ ändern')
  const field = page.getByRole('textbox', { name: 'Thema' })
  await field.fill('Wohnung')
  await press(page, '„Sprache“ nach unten')
  await page.locator('[data-id] .down:focus').waitFor()
  assert.is(await field.inputValue(), 'Wohnung')

  const rename = async (payload: object) => {
    const { id, version } = await entryNamed(world, 'Wohnen')
    await send(world, 'Karla', 'PATCH', `/catalogue-entries/${id}`, { payload, ifMatch: version })
  }
  await rename({ english: 'Lodging' })
  await press(page, 'Speichern')
  await page.getByRole('button', { name: '„Wohnung“ ändern' }).waitFor()
  assert.is((await entryNamed(world, 'Wohnung')).english, 'Lodging')
})

test('shows beside what one typed what another called it meanwhile, and then saves one’s own', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path, expected: [/412/] })
  await press(page, '„Wohnen“ ändern')
  await page.getByRole('textbox', { name: 'Thema' }).fill('Wohnung')
  const { id, version } = await entryNamed(world, 'Wohnen')
  await send(world, 'Karla', 'PATCH', `/catalogue-entries/${id}`, {
    payload: { german: 'Unterkunft' },
    ifMatch: version,
  })
  await press(page, 'Speichern')
  await page.getByText('Inzwischen steht dort: Unterkunft').waitFor()
  assert.is(await page.getByRole('textbox', { name: 'Thema' }).inputValue(), 'Wohnung')
  await press(page, 'Speichern')
  await page.getByRole('button', { name: '„Wohnung“ ändern' }).waitFor()
  assert.is((await entryNamed(world, 'Wohnung')).id, id)
})

test('merges nothing before it is counted what that moves', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path, expected: [/Failed to load resource/] })
  await page.route('**/uses', (route) => route.abort())
  await press(page, '„Arbeit“ ändern')
  await press(page, 'Zusammenführen …')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Noch einmal versuchen' }).waitFor()
  assert.is(await dialog.getByRole('button', { name: 'Zusammenführen', exact: true }).isDisabled(), true)
  await page.unroute('**/uses')
  await dialog.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await dialog.getByText('„Arbeit“ wird nirgends verwendet.').waitFor()
  assert.is(await dialog.getByRole('button', { name: 'Zusammenführen', exact: true }).isDisabled(), false)
})

test('says before a merge what it moves, and separates again', async (world) => {
  const { id: work } = await entryNamed(world, 'Arbeit')
  const { id } = await openCase(world, { on: '2022-02-01' })
  for (const heldOn of ['2022-02-01', '2022-05-10']) await recordTalk(world, id, { heldOn, topicIds: [work] })
  const page = await world.browserPage({ as: 'Karla', path })
  await press(page, '„Arbeit“ ändern')
  await press(page, 'Zusammenführen …')
  await page.getByText('von 2 Quartalen, vom 1. Quartal 2022 bis zum 2. Quartal 2022').waitFor()
  await page.getByRole('combobox', { name: 'Worin soll es aufgehen?' }).fill('Behörden')
  await page.getByRole('option', { name: 'Behörden' }).click()
  await page.getByText('2 Einträge: zählen danach bei „Behörden“.').waitFor()
  await page.getByRole('button', { name: 'Zusammenführen', exact: true }).click()
  await page.getByText('Abgelegt: 1').click()
  await page.getByText('zählt bei „Behörden“', { exact: true }).waitFor()
  await press(page, 'Wieder trennen: Arbeit')
  await page.getByRole('button', { name: '„Arbeit“ ändern' }).waitFor()
  assert.is((await entryNamed(world, 'Arbeit')).mergedInto, null)
})

test('takes a word out of the forms at once, and leaves it in the old entry', async (world) => {
  const { id: work } = await entryNamed(world, 'Arbeit')
  const { id } = await openCase(world)
  await recordTalk(world, id, { topicIds: [work] })
  const page = await world.browserPage({ as: 'Karla', path: `/faelle/${id}` })
  await page.locator('lotse-timeline').getByText('Arbeit').waitFor()
  await page.getByRole('link', { name: 'Verwaltung' }).click()
  await page.getByRole('link', { name: 'Kataloge' }).click()
  await press(page, '„Arbeit“ ändern')
  await press(page, 'Ablegen')
  await page.getByText('„Arbeit“ abgelegt').waitFor()
  await page.keyboard.press('b')
  await page.getByRole('button', { name: 'Wohnen', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Arbeit', exact: true }).waitFor({ state: 'detached' })
  await page.goto(`${world.origin}/faelle/${id}`)
  await page.locator('lotse-timeline').getByText('Arbeit').waitFor()
})

test.run()
