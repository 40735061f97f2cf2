import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { inBrowser } from '../support/browser.ts'
import { openCase, recordTalk, send } from '../support/cases.ts'
import { password } from '../support/template.ts'
import { anyone, newPassword } from '../support/users.ts'

const test = inBrowser('Mein Konto und Einstellungen')

const said = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()

for (const width of [1440, 390]) {
  test(`is reached from one’s own name, and takes a new password, at ${width} px`, async (world) => {
    await world.signInAs('Anna')
    const page = await world.browserPage({ as: 'Anna', path: '/heute', width, reducedMotion: true })
    // Arriving closes the drawer: whoever opens it before would see it close again.
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (width < 600) await page.getByRole('button', { name: 'Mehr' }).click()
    await page.getByRole('link', { name: 'Mein Konto: Anna' }).click()
    await page.getByRole('heading', { name: 'Mein Konto', level: 1 }).waitFor()
    await page.getByRole('textbox', { name: 'Bisheriges Passwort' }).fill('falsch geraten hier')
    await page.getByRole('textbox', { name: 'Neues Passwort', exact: true }).fill(newPassword)
    await page.getByRole('textbox', { name: 'Neues Passwort noch einmal' }).fill(newPassword)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Bisheriges Passwort: Das ist nicht Ihr bisheriges Passwort.' }).waitFor()
    await page.getByRole('textbox', { name: 'Bisheriges Passwort' }).fill(password)
    await page.keyboard.press('Enter')
    await said(page, 'Das Passwort ist geändert. Eine andere Anmeldung wurde beendet.').waitFor()
    assert.is(await page.getByRole('textbox', { name: 'Bisheriges Passwort' }).inputValue(), '')
    const reply = await anyone(world, 'POST', '/session', { signInName: 'anna', password: newPassword })
    assert.is(reply.statusCode, 201)
  })
}

test('shows where one is signed in, and ends one of them or all others', async (world) => {
  for (let time = 0; time < 3; time += 1) await world.signInAs('Anna')
  const page = await world.browserPage({ as: 'Anna', path: '/mein-konto', reducedMotion: true })
  const rows = page.locator('lotse-own-account-view .rows > li')
  await rows.nth(3).waitFor()
  assert.match((await rows.first().textContent()) ?? '', /dieses hier/)
  assert.is(await rows.first().getByRole('button').count(), 0)
  await rows.nth(1).getByRole('button').click()
  await said(page, 'Dort sind Sie abgemeldet.').waitFor()
  await page.getByRole('button', { name: 'Alle anderen beenden' }).click()
  await said(page, 'Überall sonst sind Sie abgemeldet.').waitFor()
  await rows.nth(1).waitFor({ state: 'detached' })
  assert.is(await rows.count(), 1)
  assert.is((await send(world, 'Anna', 'GET', '/session')).statusCode, 200)
})

for (const width of [1440, 390]) {
  test(`says before another founding day is saved what it does to the counts, at ${width} px`, async (world) => {
    const { id } = await openCase(world, { on: '2018-01-11' })
    await recordTalk(world, id, { heldOn: '2018-01-11' })
    await recordTalk(world, id, { heldOn: '2020-01-11' })
    const page = await world.browserPage({ as: 'Adam', path: '/verwaltung/einstellungen', width, reducedMotion: true })
    await page.getByRole('textbox', { name: 'Name des Zentrums' }).fill('Welcome Center Vogtland')
    await page.getByRole('textbox', { name: 'Gründungstag' }).fill('1.1.2019')
    await said(page, '1 Beratung zählt dann nicht mehr. Beraten insgesamt: 1 statt 1.').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ab dem 1. Januar 2019 zählen?' }).waitFor()
    await page.getByRole('button', { name: 'Gründungstag ändern' }).click()
    await said(page, 'Gespeichert.').waitFor()
    if (width > 600) await said(page, 'Welcome Center Vogtland').waitFor()
    const { foundedOn, name } = (await send(world, 'Adam', 'GET', '/centre')).json()
    assert.equal([foundedOn, name], ['2019-01-01', 'Welcome Center Vogtland'])
  })
}

test('says at each field what would make no sense, and keeps what was typed', async (world) => {
  const page = await world.browserPage({ as: 'Adam', path: '/verwaltung/einstellungen', reducedMotion: true })
  await page.getByRole('textbox', { name: 'Kürzel der Fälle' }).fill('1')
  await page.getByRole('textbox', { name: 'Kleine Zahlen verbergen unter' }).fill('2')
  await page.getByRole('textbox', { name: 'Gründungstag' }).fill('morgen')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByRole('button', { name: 'Gründungstag: Dieser Tag kommt erst noch.' }).waitFor()
  await page.getByRole('button', { name: 'Kleine Zahlen verbergen unter: Bitte 3 bis 10.' }).waitFor()
  await page.getByRole('button', { name: /^Kürzel der Fälle: 2 bis 10 Buchstaben/ }).click()
  assert.is(await page.getByRole('textbox', { name: 'Kürzel der Fälle' }).inputValue(), '1')
})

test('shows what somebody else saved meanwhile beside what one typed', async (world) => {
  const page = await world.browserPage({ as: 'Adam', path: '/verwaltung/einstellungen', reducedMotion: true })
  await page.getByRole('textbox', { name: 'Still nach Tagen' }).fill('20')
  await send(world, 'Adam', 'PATCH', '/centre', { payload: { silentAfterDays: 45 }, ifMatch: 1 })
  await page.getByRole('button', { name: 'Speichern' }).click()
  await said(page, 'Inzwischen steht dort: 45').waitFor()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await said(page, 'Gespeichert.').waitFor()
  assert.is((await send(world, 'Adam', 'GET', '/centre')).json().silentAfterDays, 20)
})

test.run()
