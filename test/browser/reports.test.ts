import * as assert from 'uvu/assert'
import type { Behind } from '../../src/reports/contract.ts'
import { expected } from '../imports/centre.ts'
import { importSample } from '../reports/sample.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCase, read, recordTalk } from '../support/cases.ts'
import { CountingKeyboard, focused } from '../support/keyboard.ts'
import { figureLinks, follow, heading, nameOf, openList, type Shown, shownFigures } from './reports-screen.ts'

const test = inBrowser('Berichte')
const quarter = '2022-Q2'

/** What the sample's figures must look like on the screen in one quarter. */
const expectedIn = (quarter: string): Shown => {
  const { companiesReached, ...groups } = Object.fromEntries(
    Object.entries<Record<string, Record<string, number>>>(expected.byQuarter).map(([group, of]) => [
      group,
      of[quarter],
    ]),
  )
  const counted = Object.entries(groups).flatMap(([group, figures]) =>
    Object.entries(figures ?? {}).map(([figure, number]) => [`${group} ${figure}`, number]),
  )
  return {
    ...Object.fromEntries(counted),
    reachedNew: companiesReached?.new,
    reachedCumulative: companiesReached?.cumulative,
    consultations: expected.consultationsByQuarter[quarter] ?? 0,
    shortContacts: expected.shortContactsByQuarter[quarter] ?? 0,
  }
}

test('shows every figure of the sample in all its quarters, from link to link', async (world) => {
  await importSample(world)
  const quarters = Object.keys(expected.byQuarter.returnee)
  assert.is(quarters.length, 24)
  const page = await world.browserPage({ as: 'Karla', path: `/berichte/${quarters[0]}` })
  for (const quarter of quarters) {
    if (quarter !== quarters[0]) await nextQuarter(page, quarter)
    await heading(page, nameOf(quarter)).waitFor()
    await page.locator('.groups tbody td').first().waitFor()
    const shown = await shownFigures(page)
    const wanted = expectedIn(quarter)
    for (const [name, number] of Object.entries(wanted)) assert.is(shown[name], number, `${quarter}: ${name}`)
    for (const group of ['returneeAndDomestic', 'abroad', 'company']) {
      assert.is(shown[`main ${group}`], wanted[`${group} cumulative`], `${quarter}: ${group} in large`)
      assert.is(shown[`added ${group}`], wanted[`${group} new`], `${quarter}: ${group} added`)
      assert.is(shown[`chart ${group}`], wanted[`${group} new`], `${quarter}: ${group} in the chart`)
    }
  }
})

/** By the quarter's own link; the years after those in sight by the way to them. */
const nextQuarter = async (page: Awaited<ReturnType<BrowserWorld['browserPage']>>, quarter: string) => {
  const picker = page.getByRole('navigation', { name: 'Quartal', exact: true })
  await picker.getByRole('link', { name: nameOf(quarter) }).click()
}

test('opens every figure to a list exactly as long, whatever is counted', async (world) => {
  await importSample(world)
  const page = await world.browserPage({ as: 'Karla', path: `/berichte/${quarter}` })
  await page.locator('lotse-bar-list').nth(2).locator('li').first().waitFor()
  const links = await figureLinks(page)
  assert.ok(links.length > 60, `${links.length} figures open`)
  // All of the groups; of the many lines of the breakdowns, which open by one piece of code, every fourth.
  const opened = links.filter(({ href }, place) => !href.includes('key=') || place % 4 === 0)
  for (const { href, number } of opened) assert.is(await openList(page, href, number), number, href)
})

test('says in words what is listed, and why each row counts', async (world) => {
  await importSample(world)
  const page = await world.browserPage({ as: 'Karla', path: `/berichte/${quarter}` })
  const row = page.locator('.groups tr[data-group=abroad]')
  const figure = await row.locator('[data-figure=new] a').textContent()
  await row.locator('[data-figure=new] a').click()
  await heading(page, `${figure?.trim()} Zuwanderer aus dem Ausland, neu beraten im 2. Quartal 2022`).waitFor()

  const { rows } = await read<Behind>(
    world,
    `/report/behind?of=group&group=abroad&figure=new&quarter=${quarter}`,
    'Karla',
  )
  const names = await page.locator('.rows .name bdi:first-child').allTextContents()
  assert.equal(
    names,
    rows.map(({ client }) => client?.name),
  )
  assert.match(
    (await page.locator('.rows .why').first().textContent()) ?? '',
    /^Erste Beratung am \d+\. (April|Mai|Juni) 2022$/,
  )
  assert.is(await page.locator('.rows .name').first().getAttribute('href'), `/faelle/${rows[0]?.case?.id}`)

  await page.getByRole('link', { name: '2. Quartal 2022' }).click()
  await page.locator('[data-unit=reachedCumulative] a').click()
  await heading(page, /^305 Unternehmen, erreicht vom 1\. Juli 2016 bis 30\. Juni 2022$/).waitFor()
})

test('is worked by keyboard alone', async (world) => {
  await importSample(world)
  const page = await world.browserPage({ as: 'Karla', path: `/berichte/${quarter}` })
  const keyboard = new CountingKeyboard(page)
  await heading(page, nameOf(quarter)).focus()
  await page.getByRole('link', { name: '2. Quartal 2022' }).focus()
  await keyboard.press('ArrowLeft')
  assert.is(await focused(page), 'a Q1, 1. Quartal 2022')
  await keyboard.press('Enter')
  await heading(page, '1. Quartal 2022').waitFor()

  await page.getByRole('link', { name: '1. Quartal 2022' }).focus()
  await keyboard.press('End')
  await keyboard.press('Tab')
  assert.match(await focused(page), /^a \d+ Rückkehrer und Zuwanderer aus Deutschland$/)
  await keyboard.press('Enter')
  await heading(
    page,
    /Rückkehrer und Zuwanderer aus Deutschland, beraten vom 1\. Juli 2016 bis 31\. März 2022/,
  ).waitFor()
  await page.locator('.rows .name').first().waitFor()
  assert.match(await focused(page), /^h1 /)
  await keyboard.press('Shift+Tab')
  assert.is(await focused(page), 'a 1. Quartal 2022')
  await keyboard.press('Enter')
  await heading(page, '1. Quartal 2022').waitFor()
})

test('begins with the last quarter that is over, and leads to the one that goes on', async (world) => {
  await importSample(world)
  const page = await world.browserPage({ as: 'Karla', path: '/berichte' })
  await heading(page, '1. Quartal 2026').waitFor()
  await page.getByText('1. Januar bis 31. März, gezählt seit Gründung im Juli 2016.').waitFor()
  assert.is(await page.getByRole('link', { name: '1. Quartal 2026' }).getAttribute('aria-current'), 'page')
  await page.getByRole('link', { name: 'Zum laufenden 2. Quartal 2026' }).click()
  await heading(page, '2. Quartal 2026').waitFor()
  await page.getByText('1. April bis 30. Juni, läuft noch.').waitFor()
  assert.is(await page.getByRole('link', { name: '2. Quartal 2026, läuft noch' }).getAttribute('aria-current'), 'page')

  await follow(page, '/berichte/2031-Q1')
  await heading(page, 'Dieses Quartal gibt es nicht').waitFor()
})

test('lights the lamp for clients without a group, and leads to their cases', async (world) => {
  const { id } = await openCase(world, { on: '2026-03-02', targetGroup: 'undecided', familyName: 'Offenbach' })
  await recordTalk(world, id, { heldOn: '2026-03-02' })
  const page = await world.browserPage({ as: 'Karla', path: '/berichte/2026-Q1' })
  await page.getByRole('heading', { name: 'Ein Fall ohne Zielgruppe' }).waitFor()
  await page.getByRole('button', { name: 'Jetzt zuordnen' }).click()
  await heading(page, '1 Person ohne Zielgruppe, beraten vom 1. Juli 2016 bis 31. März 2026').waitFor()
  assert.is(await page.getByRole('link', { name: 'Jana Offenbach' }).getAttribute('href'), `/faelle/${id}`)

  await follow(page, '/berichte/2025-Q4')
  await heading(page, '4. Quartal 2025').waitFor()
  assert.is(await page.getByText('Ändert eine Hauptzahl').count(), 0)
  await page.locator('[data-unit=consultations] a').click()
  await page.getByText('Hier zählt noch niemand.').waitFor()
})

test('says why nothing can be shown, and tries again', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path: '/heute' })
  await page.route('**/api/report', (route) => route.abort())
  await follow(page, '/berichte')
  await page.getByRole('alert').getByText('Keine Verbindung').waitFor()
  await page.unroute('**/api/report')
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await heading(page, '1. Quartal 2026').waitFor()
})

test.run()
