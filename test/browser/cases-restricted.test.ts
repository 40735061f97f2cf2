import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { CaseFile } from '../../src/cases/contract.ts'
import { axe } from '../support/axe.ts'
import { inBrowser } from '../support/browser.ts'
import { openCase, read, restrict } from '../support/cases.ts'
import { CountingKeyboard, focused } from '../support/keyboard.ts'
import { message } from './quick-log-screen.ts'

const test = inBrowser('A restricted case')

const layla = { givenName: 'Layla', familyName: 'al-Khatib', nativeName: 'ليلى الخطيب', targetGroup: 'abroad' as const }

const dialogOf = (page: Page) => page.getByRole('dialog')
const head = (page: Page) => page.locator('lotse-case-head')

const chooseBela = async (page: Page) => {
  await dialogOf(page).getByRole('combobox', { name: 'Wer soll ihn außerdem sehen?' }).fill('Bel')
  await page.getByRole('option', { name: 'Bela' }).click()
  await dialogOf(page).getByText('Dann sehen nur Sie, die Koordination (Karla) und Bela diesen Fall.').waitFor()
}

for (const width of [1440, 390]) {
  test(`is made so on its page by naming colleagues, and undone, at ${width} px`, async (world) => {
    const { id } = await openCase(world, layla)
    const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, width })
    await page.getByRole('button', { name: 'Fall schützen' }).click()
    await dialogOf(page).getByText('Dann sehen nur Sie und die Koordination (Karla) diesen Fall.').waitFor()
    await dialogOf(page).getByText('Auch Layla al-Khatib ist dann für sie nicht zu finden.').waitFor()
    await chooseBela(page)
    await axe(page)
    await dialogOf(page).getByRole('button', { name: 'Fall schützen' }).click()
    await head(page).getByText('sichtbar für Anna, Bela und die Koordination').waitFor()
    assert.equal((await read<CaseFile>(world, `/cases/${id}`)).restriction?.readers.length, 1)

    await message(page, 'Der Fall ist geschützt.').getByRole('button', { name: 'Rückgängig' }).click()
    await head(page).getByText('geschützt').waitFor({ state: 'detached' })
    assert.is((await read<CaseFile>(world, `/cases/${id}`)).restriction, null)
  })
}

test('is made so with the keyboard alone', async (world) => {
  const { id } = await openCase(world, layla)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  const keyboard = new CountingKeyboard(page)
  await page.getByRole('button', { name: 'Fall schützen' }).focus()
  await keyboard.press('Enter')
  await dialogOf(page).getByText('die Koordination (Karla)').waitFor()
  assert.match(await focused(page), /combobox Wer soll ihn außerdem sehen\?/)
  await keyboard.type('Bel')
  await page.getByRole('option', { name: 'Bela' }).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await dialogOf(page).getByRole('button', { name: 'Bela wieder entfernen' }).waitFor()
  await keyboard.press('Control+Enter')
  await head(page).getByText('sichtbar für Anna, Bela und die Koordination').waitFor()
  assert.match(await focused(page), /Schutz ändern/, 'the keyboard is where it came from')
})

test('can be opened to others and to everybody again by its lead; a reader finds no button', async (world) => {
  const { id } = await restrict(world, await openCase(world, layla), ['Bela'])
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  await page.getByRole('button', { name: 'Schutz ändern' }).click()
  await dialogOf(page).getByRole('button', { name: 'Bela wieder entfernen' }).click()
  await dialogOf(page).getByRole('button', { name: 'Speichern' }).click()
  await head(page).getByText('sichtbar für Anna und die Koordination').waitFor()
  await page.getByRole('button', { name: 'Schutz ändern' }).click()
  await dialogOf(page).getByRole('button', { name: 'Schutz aufheben' }).click()
  await message(page, 'Der Fall ist nicht mehr geschützt').waitFor()
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).restriction, null)

  await restrict(world, await read<CaseFile>(world, `/cases/${id}`), ['Bela'])
  const belas = await world.browserPage({ as: 'Bela', path: `/faelle/${id}` })
  await head(belas).getByText('sichtbar für Anna, Bela und die Koordination').waitFor()
  assert.is(await belas.getByRole('button', { name: 'Schutz ändern' }).count(), 0)
})

test('says so where another was faster, and then offers what is', async (world) => {
  const opened = await openCase(world, layla)
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${opened.id}`, expected: [/412/] })
  await page.getByRole('button', { name: 'Fall schützen' }).click()
  await dialogOf(page).getByText('die Koordination (Karla)').waitFor()
  await restrict(world, opened, ['Bela'], 'Karla')
  await dialogOf(page).getByRole('button', { name: 'Fall schützen' }).click()
  await dialogOf(page).getByText('Das hat inzwischen jemand anders geändert.').waitFor()
  await head(page).getByText('sichtbar für Anna, Bela und die Koordination').waitFor()
})

test('is for others a page that is not there', async (world) => {
  const { id } = await restrict(world, await openCase(world, layla))
  const page = await world.browserPage({ as: 'Bela', path: `/faelle/${id}`, expected: [/404/] })
  await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor()
  assert.not.match(await page.content(), /Layla/)
  await page.goto(`${world.origin}/faelle?status=all`)
  await page.getByText('Hier ist noch kein Fall.').waitFor()
  assert.is(await page.getByRole('button', { name: 'Nur geschützte' }).count(), 0)
})

for (const width of [1440, 390]) {
  test(`has its sign in the lists, which can be narrowed to those like it, at ${width} px`, async (world) => {
    await openCase(world, { familyName: 'Offen' })
    await restrict(world, await openCase(world, layla))
    const page = await world.browserPage({ as: 'Anna', path: '/faelle?status=open', width })
    await page.getByText('Jana Offen').first().waitFor()
    await page.getByRole('button', { name: 'Nur geschützte' }).click()
    await page.getByText('Jana Offen').first().waitFor({ state: 'detached' })
    await page.getByText('Layla al-Khatib').first().waitFor()
    assert.is(await page.locator('.lock').filter({ visible: true }).count(), 1)
    assert.match(page.url(), /restricted=yes/)
    await page.getByRole('button', { name: 'Nur geschützte. Filter entfernen' }).click()
    await page.getByText('Jana Offen').first().waitFor()
  })
}

test('counts in a report without being named, where the list behind the figure must not name it', async (world) => {
  const page = await world.browserPage({ as: 'Karla' })
  // Whoever opens figures today knows of every case: the server's answer to others is put in its place.
  const hidden = {
    client: null,
    targetGroup: 'abroad',
    case: null,
    on: null,
    entryId: null,
    accompanied: 0,
    event: null,
  }
  await page.route('**/api/report/behind?*', (route) => route.fulfill({ json: { total: 1, rows: [hidden] } }))
  await page.goto(`${world.origin}/berichte/2026-Q2/liste?of=group&group=abroad&figure=new`)
  const row = page.getByRole('listitem').filter({ hasText: 'geschützt' })
  await row.getByText('Zählt mit; wer es ist, bleibt vertraulich.').waitFor()
  assert.is(await row.getByRole('link').count(), 0)
  await axe(page)
})

test.run()
