import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { breakdowns, figuresOf } from '../reports/sample.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCase, openCaseOf, recordOrganisation, recordTalk } from '../support/cases.ts'

const test = inBrowser('Copying a table of Berichte')

const quarter = '2022-Q2'

const counsel = async (world: BrowserWorld) => {
  const { id } = await openCase(world, { on: '2022-05-10', nationalities: ['PL'] })
  await recordTalk(world, id, { heldOn: '2022-05-10' })
  for (const [name, sector] of [
    ['Uhlmann OHG', '=HYPERLINK("http://x";"y")'],
    ['Richter KG', 'Holz & <Möbel>'],
  ] as const) {
    const { id: organisationId } = await recordOrganisation(world, { name, sector })
    const { id } = await openCaseOf(world, { organisationId }, '2022-05-10')
    await recordTalk(world, id, { heldOn: '2022-05-10' })
  }
}

const reportPage = async (world: BrowserWorld, width = 1440): Promise<Page> => {
  const page = await world.browserPage({ as: 'Karla', path: `/berichte/${quarter}`, width })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await copyButton(page, 'Branchen').waitFor()
  return page
}

const copyButton = (page: Page, name: string) =>
  page.getByRole('button', { name: `Tabelle kopieren: ${name}`, exact: true })

/** Rows of cells, as a spreadsheet reads the text and as a letter reads the table. */
const clipboard = async (page: Page) => ({
  text: (await copiedAs(page, 'text/plain')).split(/\r?\n/).map((line) => line.split('\t')),
  table: await page.evaluate(
    (html) =>
      [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent ?? ''),
      ),
    await copiedAs(page, 'text/html'),
  ),
})

const copiedAs = (page: Page, type: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType(wanted))?.text() ?? ''
  }, type)

test('brings the figures of the screen into a spreadsheet and a letter, and says so', async (world) => {
  await counsel(world)
  const page = await reportPage(world)
  await copyButton(page, 'Nach Zielgruppe').click()
  await page.getByText('Kopiert: Nach Zielgruppe, 7 Zeilen.').waitFor()
  const { text, table } = await clipboard(page)
  const { company, returnee } = await figuresOf(world, quarter)
  assert.equal(text[0], ['2. Quartal 2022', 'beraten', 'davon neu', 'seit 2016'])
  const rowOf = (name: string) => text.find(([first]) => first === name)
  assert.equal(rowOf('Unternehmen'), [
    'Unternehmen',
    ...[company.counselled, company.new, company.cumulative].map(String),
  ])
  assert.equal(rowOf('Rückkehrer'), [
    'Rückkehrer',
    ...[returnee.counselled, returnee.new, returnee.cumulative].map(String),
  ])
  assert.equal(table, text)
})

test('makes text of what a spreadsheet would reckon, and of what a letter would take for a tag', async (world) => {
  await counsel(world)
  const page = await reportPage(world)
  await copyButton(page, 'Branchen').click()
  await page.getByText('2 Zahlen liegen unter 3: nicht ungeprüft weitergeben.').waitFor()
  const { text, table } = await clipboard(page)
  assert.equal(text, [
    ['Branchen, 2. Quartal 2022', 'Unternehmen'],
    ['Holz & <Möbel>', '1'],
    [`'=HYPERLINK("http://x";"y")`, '1'],
    ['nicht erfasst', '0'],
  ])
  assert.equal(table, text)
})

for (const width of [1440, 390]) {
  test(`is done by keyboard, for every table, at ${width} px`, async (world) => {
    await counsel(world)
    const page = await reportPage(world, width)
    const names = ['Neu beraten je Quartal', 'Nach Zielgruppe', 'Im Quartal', 'Themen', 'Kanäle', 'Wohnorte und Sitze']
    const more = ['Staatsangehörigkeit', 'Geschlecht', 'Alter', 'Branchen', 'Beschäftigte']
    for (const name of [...names, ...more]) {
      await copyButton(page, name).focus()
      await page.keyboard.press('Enter')
      await page.getByText(`Kopiert: ${name},`).waitFor()
      const { text } = await clipboard(page)
      assert.ok(text.length > 1 && text.every((row) => row.length === text[0]?.length), name)
    }
  })
}

test('copies what the breakdown counts', async (world) => {
  await counsel(world)
  const page = await reportPage(world)
  await copyButton(page, 'Alter').click()
  await page.getByText('Kopiert: Alter').waitFor()
  const { ageGroups } = await breakdowns(world, { quarter })
  const { text } = await clipboard(page)
  assert.equal(text.slice(1), [
    ...ageGroups.lines.map(({ german, count }) => [german, String(count)]),
    ['nicht erfasst', String(ageGroups.notRecorded)],
  ])
})

test.run()
