import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { users } from '../../db/schema/index.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { closeCase, openCase, send } from '../support/cases.ts'
import { focused } from '../support/keyboard.ts'
import { createUser, edit, linkFor, newPassword, secretOf, userNamed } from '../support/users.ts'

const test = inBrowser('Konten')

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
const said = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()

const shownLink = async (page: Page): Promise<string> => {
  const field = page.getByRole('textbox', { name: 'Link zum Einrichten' })
  await field.waitFor()
  return field.inputValue()
}

const openPage = (world: BrowserWorld, path: string, width = 1440) =>
  world.browserPage({ as: 'Adam', path, width, reducedMotion: true })

for (const width of [1440, 390]) {
  test(`makes an account, whose owner sets it up by the link, at ${width} px`, async (world) => {
    const page = await openPage(world, '/verwaltung', width)
    await page.getByRole('link', { name: 'Konten' }).click()
    await page.getByRole('button', { name: 'Konto anlegen' }).click()
    await page.getByRole('textbox', { name: 'Vor- und Nachname' }).fill('Dora Neubert')
    await page.getByRole('textbox', { name: 'Anmeldename' }).fill('dora')
    await page.getByRole('checkbox', { name: 'Koordination' }).check()
    await page.getByRole('button', { name: 'Konto anlegen' }).click()
    await heading(page, 'Dora Neubert hat ein Konto').waitFor()
    const link = await shownLink(page)

    const theirs = await world.browserPage({ path: link.replace(world.origin, ''), width, reducedMotion: true })
    await said(theirs, 'Ihr Anmeldename ist dora').waitFor()
    await theirs.getByRole('textbox', { name: 'Passwort', exact: true }).fill(newPassword)
    await theirs.getByRole('textbox', { name: 'Passwort noch einmal' }).fill(newPassword)
    await theirs.getByRole('button', { name: 'Passwort setzen' }).click()
    await theirs.waitForURL('**/heute')
    assert.not.ok(theirs.url().includes('#'))

    const again = await world.browserPage({ path: link.replace(world.origin, ''), width })
    await heading(again, 'Dieser Link gilt nicht mehr').waitFor()

    await page.getByRole('link', { name: 'Zu allen Konten' }).click()
    await page.getByRole('link', { name: 'Dora Neubert' }).waitFor()
    await page.goBack()
    assert.is(await page.getByText(link).count(), 0, 'the link was shown once')
  })
}

test('makes an account with the keyboard alone', async (world) => {
  const page = await openPage(world, '/verwaltung/konten/neu')
  await page.getByRole('textbox', { name: 'Vor- und Nachname' }).waitFor()
  assert.match(await focused(page), /Vor- und Nachname/)
  await page.keyboard.type('Dora Neubert')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').and(page.locator(':focus')).waitFor()
  assert.match((await page.getByRole('alert').textContent()) ?? '', /Anmeldename: Bitte ausfüllen/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.match(await focused(page), /Anmeldename/)
  await page.keyboard.type('dora')
  await page.keyboard.press('Enter')
  await heading(page, 'Dora Neubert hat ein Konto').waitFor()
  await page.getByRole('button', { name: 'Link kopieren' }).waitFor()
  assert.is(await focused(page), 'button Link kopieren')
})

test('says which name is taken, at its field, and keeps what was typed', async (world) => {
  const page = await openPage(world, '/verwaltung/konten/neu')
  await page.getByRole('textbox', { name: 'Vor- und Nachname' }).fill('Anna Zwei')
  await page.getByRole('textbox', { name: 'Anmeldename' }).fill('ANNA')
  await page.getByRole('button', { name: 'Konto anlegen' }).click()
  await page.getByRole('button', { name: 'Anmeldename: Diesen Anmeldenamen gibt es schon.' }).waitFor()
  assert.is(await page.getByRole('textbox', { name: 'Vor- und Nachname' }).inputValue(), 'Anna Zwei')
})

for (const width of [1440, 390]) {
  test(`deactivates a colleague and hands over what she leads, at ${width} px`, async (world) => {
    await openCase(world, { familyName: 'Schwibbogen' })
    await closeCase(world, (await openCase(world)).id)
    const page = await openPage(world, `/verwaltung/konten/${world.staff.Anna.id}`, width)
    await page.getByRole('button', { name: 'Deaktivieren …' }).click()
    await said(page, '1 offene und 1 geschlossene Fälle gehen an die Nachfolge.').waitFor()
    await page.getByRole('button', { name: 'Übergeben und deaktivieren' }).click()
    await said(page, 'Bitte wählen, wer die Fälle übernimmt.').waitFor()
    await page.getByRole('button', { name: /Wer übernimmt die Fälle/ }).click()
    await page.getByRole('option', { name: 'Bela' }).click()
    await said(page, '1 offene und 1 geschlossene Fälle gehen an Bela.').waitFor()
    await page.getByRole('button', { name: 'Übergeben und deaktivieren' }).click()
    await said(page, 'Anna ist deaktiviert.').waitFor()
    await heading(page, 'Anna').waitFor()
    await page.getByRole('button', { name: 'Wieder aktivieren' }).click()
    await said(page, 'Anna kann sich wieder anmelden.').waitFor()
    assert.is((await userNamed(world, 'Bela')).openCases, 1)
    assert.not.match((await page.locator('body').textContent()) ?? '', /Schwibbogen/)
  })
}

test('says why somebody stays: the last who administers', async (world) => {
  const page = await openPage(world, `/verwaltung/konten/${world.staff.Adam.id}`)
  await page.getByRole('button', { name: 'Deaktivieren …' }).click()
  await said(page, 'Das ist das letzte Konto, das verwalten kann.').waitFor()
  assert.is(await page.getByRole('button', { name: 'Deaktivieren', exact: true }).count(), 0)
})

test('shows what somebody else saved meanwhile beside what one typed, and then saves it', async (world) => {
  const page = await openPage(world, `/verwaltung/konten/${world.staff.Anna.id}`)
  await page.getByRole('textbox', { name: 'Vor- und Nachname' }).fill('Anna Vogel')
  await edit(world, await userNamed(world, 'Anna'), { name: 'Anna Voigt', roles: ['counsellor', 'auditor'] })
  await page.getByRole('button', { name: 'Speichern' }).click()
  await said(page, 'Inzwischen hat jemand anders dieses Konto geändert.').waitFor()
  await said(page, 'Inzwischen steht dort: Anna Voigt').waitFor()
  await said(page, 'Inzwischen steht dort: Beratung, Prüfung').waitFor()
  assert.is(await page.getByRole('textbox', { name: 'Vor- und Nachname' }).inputValue(), 'Anna Vogel')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await heading(page, 'Anna Vogel').waitFor()
  assert.equal((await userNamed(world, 'Anna')).roles, ['counsellor'])
})

test('gives a link for a new password, which throws everybody else out of that account', async (world) => {
  const page = await openPage(world, `/verwaltung/konten/${world.staff.Anna.id}`)
  await page.getByRole('button', { name: 'Link für ein neues Passwort' }).click()
  const field = page.getByRole('textbox', { name: 'Link für ein neues Passwort' })
  const link = await field.inputValue()
  const annas = await world.browserPage({ as: 'Anna', path: '/heute' })
  await annas.getByRole('link', { name: 'Mein Konto: Anna' }).waitFor()
  const other = await world.browserPage({ as: 'Bela', path: link.replace(world.origin, ''), reducedMotion: true })
  await heading(other, 'Neues Passwort').waitFor()
  await other.getByRole('textbox', { name: 'Passwort', exact: true }).fill(newPassword)
  await other.getByRole('textbox', { name: 'Passwort noch einmal' }).fill(newPassword)
  await other.keyboard.press('Enter')
  await other.getByRole('link', { name: 'Mein Konto: Anna' }).waitFor()
  assert.is((await send(world, 'Anna', 'GET', '/session')).statusCode, 401)
})

test('tells in no address and in no storage of the browser who has an account, or a secret', async (world) => {
  const dora = await createUser(world)
  const secret = secretOf(await linkFor(world, dora.id))
  const asked: string[] = []
  const page = await world.browserPage({ path: '/anmelden' })
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${world.origin}/konto#${secret}`)
  await said(page, 'Ihr Anmeldename ist dora').waitFor()
  for (const hidden of [secret, 'dora', 'Neubert']) {
    assert.not.ok(
      asked.filter((url) => !url.includes('/konto')).some((url) => url.includes(hidden)),
      hidden,
    )
  }
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  assert.not.match(stored, /dora|Neubert/)
  assert.ok((await world.db.select().from(users)).length > 0)
})

test.run()
