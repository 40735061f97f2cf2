import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { SavedViews } from '../../src/views/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { closeCase, openCase, read, recordTalk, saveView } from '../support/cases.ts'

const test = inBrowser('Fälle, every day')

const names = ['Jana Ärmel', 'Jana Arnold', 'Jana Zöllner']

/** Zöllner's case is the oldest with the latest talk, Ärmel's is in between. */
const threeCases = async (world: BrowserWorld) => {
  const [zoellner, aermel] = [
    await openCase(world, { familyName: 'Zöllner', on: '2026-01-05', targetGroup: 'abroad' }),
    await openCase(world, { familyName: 'Ärmel', on: '2026-02-05', place: 'Aue' }),
    await openCase(world, { familyName: 'Arnold', on: '2026-03-05' }),
  ]
  await recordTalk(world, aermel.id, { heldOn: '2026-04-01' })
  await recordTalk(world, zoellner.id, { heldOn: '2026-05-01' })
}

const namesShown = async (page: Page): Promise<string[]> => {
  const links = await page
    .getByRole('link')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((one) => [one.getBoundingClientRect().top, one.textContent ?? ''] as const))
  return links
    .sort(([one], [other]) => one - other)
    .flatMap(([, text]) => names.filter((name) => text.trim().startsWith(name)))
}

/** Waits until the list shows these in this order. */
const showsInOrder = async (page: Page, wanted: string[]): Promise<void> => {
  for (let look = 0; look < 300; look += 1) {
    if (JSON.stringify(await namesShown(page)) === JSON.stringify(wanted)) return
    await nextFrame(page)
  }
  assert.equal(await namesShown(page), wanted)
}

const nextFrame = (page: Page) => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))

test('orders the list by a press on a column, and back; the order stands in the address', async (world) => {
  await threeCases(world)
  const page = await world.browserPage({ as: 'Anna', path: '/faelle?status=open' })
  await showsInOrder(page, ['Jana Zöllner', 'Jana Ärmel', 'Jana Arnold'])
  await page.getByRole('button', { name: 'Klient' }).click()
  await showsInOrder(page, ['Jana Ärmel', 'Jana Arnold', 'Jana Zöllner'])
  assert.is(new URL(page.url()).search, '?status=open&sort=name')
  await page.getByRole('button', { name: 'Klient, aufsteigend geordnet' }).click()
  await showsInOrder(page, ['Jana Zöllner', 'Jana Arnold', 'Jana Ärmel'])
  await page.reload()
  await page.getByRole('button', { name: 'Klient, absteigend geordnet' }).waitFor()
  await page.getByRole('button', { name: 'Nummer' }).click()
  await showsInOrder(page, ['Jana Arnold', 'Jana Ärmel', 'Jana Zöllner'])
  await page.goBack()
  await showsInOrder(page, ['Jana Zöllner', 'Jana Arnold', 'Jana Ärmel'])
})

test('orders the list by keyboard alone', async (world) => {
  await threeCases(world)
  const page = await world.browserPage({ as: 'Anna', path: '/faelle?status=open' })
  await showsInOrder(page, ['Jana Zöllner', 'Jana Ärmel', 'Jana Arnold'])
  await page.getByRole('columnheader', { name: 'Klient' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await showsInOrder(page, ['Jana Ärmel', 'Jana Arnold', 'Jana Zöllner'])
})

test('orders the list on the phone, where no column has a head', async (world) => {
  await threeCases(world)
  const page = await world.browserPage({ as: 'Anna', path: '/faelle?status=open', width: 390 })
  await showsInOrder(page, ['Jana Zöllner', 'Jana Ärmel', 'Jana Arnold'])
  await page.getByRole('button', { name: 'Ordnen nach' }).click()
  await page.getByRole('option', { name: 'nach Klient', exact: true }).click()
  await showsInOrder(page, ['Jana Ärmel', 'Jana Arnold', 'Jana Zöllner'])
})

for (const width of [1440, 390]) {
  test(`narrows by place and by days, and takes each filter or all away, at ${width} px`, async (world) => {
    await threeCases(world)
    const page = await world.browserPage({ as: 'Anna', path: '/faelle?status=open', width })
    await page.getByRole('button', { name: 'Nach Gemeinde eingrenzen' }).click()
    await page.getByRole('option', { name: 'Aue-Bad Schlema' }).click()
    await showsInOrder(page, ['Jana Ärmel'])
    await page.getByRole('button', { name: 'Gemeinde: Aue-Bad Schlema. Filter entfernen' }).click()
    await showsInOrder(page, ['Jana Zöllner', 'Jana Ärmel', 'Jana Arnold'])

    await page.getByRole('button', { name: 'Nach Eröffnet eingrenzen' }).click()
    await page.getByRole('button', { name: 'Eingrenzen', exact: true }).click()
    await page.getByRole('dialog').getByText('Bitte wenigstens einen Tag angeben.').first().waitFor()
    await page.getByRole('textbox', { name: 'Vom' }).fill('1.2.2026')
    await page.getByRole('textbox', { name: 'Bis zum' }).fill('5.1.2026')
    await page.getByText('Das liegt vor dem ersten Tag.').waitFor()
    await page.getByRole('textbox', { name: 'Bis zum' }).fill('28.2.2026')
    await page.keyboard.press('Enter')
    await showsInOrder(page, ['Jana Ärmel'])
    assert.is(new URL(page.url()).search, '?status=open&openedFrom=2026-02-01&openedTo=2026-02-28')
    await page.getByRole('button', { name: /^Eröffnet: 1. Februar 2026 bis 28. Februar 2026/ }).waitFor()
    await page.getByRole('button', { name: 'Alle Filter entfernen' }).click()
    await showsInOrder(page, ['Jana Zöllner', 'Jana Ärmel', 'Jana Arnold'])
    assert.is(new URL(page.url()).search, '?status=all')
  })

  test(`keeps a view, renames, moves and deletes it, and takes that back, at ${width} px`, async (world) => {
    await threeCases(world)
    await saveView(world, { name: 'Alte', filter: { status: 'open', lastTo: '2026-03-31' } })
    const page = await world.browserPage({ as: 'Anna', path: '/faelle?status=open&group=abroad&sort=name', width })
    const views = page.getByRole('navigation', { name: 'Ansichten' })
    await page.getByRole('button', { name: 'Ansicht speichern' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ausland')
    await page.keyboard.press('Enter')
    await page.getByText('Die Ansicht „Ausland“ ist gespeichert.').waitFor()
    await views.getByRole('link', { name: 'Alte' }).click()
    await showsInOrder(page, ['Jana Arnold'])
    await views.getByRole('link', { name: 'Ausland' }).click()
    await showsInOrder(page, ['Jana Zöllner'])

    await page.getByRole('button', { name: 'Ansicht ändern' }).click()
    await page.getByRole('button', { name: 'Weiter nach vorn' }).click()
    await page.getByRole('button', { name: 'Weiter nach vorn', disabled: true }).waitFor()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Von weit her')
    await page.getByRole('button', { name: 'Speichern', exact: true }).click()
    await views.getByRole('link', { name: 'Von weit her' }).waitFor()
    assert.equal(await namesOf(world), ['Von weit her', 'Alte'])

    await page.getByRole('button', { name: 'Ansicht ändern' }).click()
    await page.getByRole('button', { name: 'Löschen' }).click()
    await views.getByRole('link', { name: 'Von weit her' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await views.getByRole('link', { name: 'Von weit her' }).waitFor()
    assert.equal(await namesOf(world), ['Von weit her', 'Alte'])
  })
}

const namesOf = async (world: BrowserWorld) => (await read<SavedViews>(world, '/views')).views.map(({ name }) => name)

test('says that a name is taken, and replaces what it showed where that is wanted', async (world) => {
  await threeCases(world)
  await saveView(world, { name: 'Meins', filter: { status: 'closed' } })
  const page = await world.browserPage({ as: 'Anna', path: '/faelle?status=open&group=abroad' })
  await page.getByRole('button', { name: 'Ansicht speichern' }).click()
  await page.keyboard.type('meins')
  await page.getByText('„Meins“ gibt es schon und zeigt dann das hier.').waitFor()
  await page.getByRole('button', { name: 'Ersetzen' }).click()
  await page.getByRole('button', { name: 'Ansicht ändern' }).waitFor()
  const { views } = await read<SavedViews>(world, '/views')
  assert.equal(
    views.map(({ filter }) => filter),
    [{ status: 'open', group: 'abroad' }],
  )
})

test('hands the coordinator the list as a file, after saying how many people that is, and nobody else', async (world) => {
  await threeCases(world)
  const page = await world.browserPage({ as: 'Karla', path: '/faelle?status=open' })
  await page.getByRole('textbox', { name: 'Fälle suchen' }).fill('zoellner')
  await showsInOrder(page, ['Jana Zöllner'])
  await page.getByRole('button', { name: 'Ausgeben' }).click()
  await page.getByText('Die Datei enthält 1 Fall mit dem Namen eines Menschen oder einer Organisation.').waitFor()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Als CSV speichern' }).click()
  const file = await coming
  assert.is(file.suggestedFilename(), `faelle-${world.clock.today}.csv`)
  const text = readFileSync(await file.path(), 'utf8')
  assert.match(text, /;Jana Zöllner;/)
  assert.not.match(text, /Arnold/)
  assert.not.match(page.url(), /oellner/)

  const annas = await world.browserPage({ as: 'Anna', path: '/faelle?status=open' })
  await showsInOrder(annas, ['Jana Zöllner', 'Jana Ärmel', 'Jana Arnold'])
  assert.is(await annas.getByRole('button', { name: 'Ausgeben' }).count(), 0)
})

test('prints the list with centre, day and filters above it, light and with whole names', async (world) => {
  await threeCases(world)
  const long = 'von Lichtenstern-Hohenstein-Schwarzenberg zu Großrückerswalde'
  const { id } = await openCase(world, { familyName: long, targetGroup: 'abroad' })
  await closeCase(world, id)
  const page = await world.browserPage({ as: 'Anna', path: '/faelle?status=closed', dark: true })
  await page.getByText('1 Fall').first().waitFor()
  await page.setViewportSize({ width: 688, height: 1000 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')))
  const table = page.getByRole('table')
  await table.getByText(`Jana ${long}`).waitFor()
  await page.getByText('Status: geschlossen · 1 Fall').waitFor()
  await page.getByText(/^Gedruckt am /).waitFor()
  const seen = await table.evaluate((element) => {
    const cells = [...element.querySelectorAll('td')]
    return {
      cut: cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
      ground: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(element).color,
    }
  })
  assert.equal(seen.cut, [])
  assert.is(seen.ground, 'rgb(255, 255, 255)')
  assert.match(seen.ink, /^rgb\((\d|[1-5]\d), /, 'dark ink')
  await page.evaluate(() => void window.dispatchEvent(new Event('afterprint')))
  await table.waitFor({ state: 'detached' })
})

test('saves no file after Abbrechen, however late it is made', async (world) => {
  await threeCases(world)
  const page = await world.browserPage({
    as: 'Karla',
    path: '/faelle?status=open',
    expected: [/Failed to load resource|ERR_/],
  })
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/api/cases/export', (route) => held.then(() => route.continue()).catch(() => undefined))
  let downloads = 0
  page.on('download', () => {
    downloads += 1
  })
  await page.getByRole('button', { name: 'Ausgeben' }).click()
  await page.getByText('Die Datei enthält 3 Fälle').waitFor()
  const stopped = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/export'))
  await page.getByRole('button', { name: 'Als CSV speichern' }).click()
  await page.getByRole('button', { name: 'Wird gespeichert …' }).waitFor()
  await page.getByRole('button', { name: 'Abbrechen' }).click()
  await stopped
  letThrough()
  await page.getByRole('button', { name: 'Ausgeben' }).click()
  await page.getByText('Die Datei enthält 3 Fälle').waitFor()
  assert.is(downloads, 0)
  assert.is(await page.getByText('Die Liste ist gespeichert.').count(), 0)
})

test('leaves the keyboard on what one chose, and on the offer that comes back, for every filter', async (world) => {
  await threeCases(world)
  const page = await world.browserPage({ as: 'Anna', path: '/faelle?status=all' })
  await page.getByText('Jana Zöllner').filter({ visible: true }).first().waitFor()
  const offers = page.locator('lotse-case-filters vaadin-select[data-of]')
  await offers.first().waitFor()
  const names = await offers.evaluateAll((all) => all.map((one) => one.getAttribute('data-of')))
  assert.ok(names.length > 2)
  for (const name of names) {
    await page.locator(`vaadin-select[data-of="${name}"]`).click()
    await page.getByRole('option').filter({ visible: true }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator(`button.on[data-of="${name}"]:focus`).waitFor()
    await page.keyboard.press('Enter')
    await page.locator(`vaadin-select[data-of="${name}"]:focus-within`).waitFor()
  }
})

test.run()
