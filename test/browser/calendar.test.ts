import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import type { NewAppointment, Reminders } from '../../src/follow-ups/contract.ts'
import type { Today } from '../../src/today/contract.ts'
import { inBrowser } from '../support/browser.ts'
import { openCase, read, recordFollowUp } from '../support/cases.ts'

const test = inBrowser('Kalender')

/** The clock stands at ten in Berlin, on Wednesday 17 June 2026. */
const at = (begins: string, ends: string): NewAppointment => ({
  begins,
  ends,
  place: 'Büro',
  channelId: null,
})

const takeBack = (page: Page, message: string) =>
  page.locator('vaadin-notification-card', { hasText: message }).getByRole('button', { name: 'Rückgängig' }).click()

const cell = (page: Page, day: string) => page.locator(`[data-day="${day}"]`)

test('shows a week and a month, by keyboard alone, and writes down what comes on a day', async (world) => {
  const { today } = world.clock
  const { id: caseId } = await openCase(world, { familyName: 'Seidel' })
  await recordFollowUp(world, { caseId, what: 'Gespräch', dueOn: addDays(today, 1), appointment: at('09:00', '10:00') })
  await recordFollowUp(world, { what: 'Nächsten Monat', dueOn: '2026-07-08' })
  const page = await world.browserPage({ as: 'Anna', path: '/kalender' })
  await cell(page, today).waitFor()
  assert.match((await cell(page, addDays(today, 1)).textContent()) ?? '', /9:00[\s\S]*Gespräch[\s\S]*Seidel/)
  await cell(page, today).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('heading', { name: 'Donnerstag, 18. Juni 2026' }).waitFor()
  assert.ok(await cell(page, addDays(today, 1)).evaluate((one) => one.matches(':focus')))
  await page.getByRole('button', { name: 'Erledigt: Gespräch' }).waitFor()
  assert.match(page.url(), /tag=2026-06-18$/)

  await page.getByRole('radio', { name: 'Monat' }).check({ force: true })
  await page.getByText('Juni 2026', { exact: true }).waitFor()
  await cell(page, addDays(today, 1)).focus()
  await page.keyboard.press('PageDown')
  await page.getByText('Juli 2026', { exact: true }).waitFor()
  await page.getByText('Nächsten Monat').first().waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Rückruf')
  await page.getByRole('textbox', { name: 'Uhrzeit' }).fill('14-14:20')
  await page.keyboard.press('Enter')
  await page.getByText('Wiedervorlage eingetragen.').waitFor()
  await cell(page, '2026-07-19').getByText('Rückruf').waitFor()
  const { followUps } = await read<Today>(world, '/today')
  const made = followUps.rows.find(({ what }) => what === 'Rückruf')
  assert.equal([made?.dueOn, made?.appointment?.begins, made?.appointment?.ends], ['2026-07-19', '14:00', '14:20'])
})

test('is one list of days on the phone, with all that may be done', async (world) => {
  const { today } = world.clock
  await recordFollowUp(world, { what: 'Gespräch', dueOn: addDays(today, 1), appointment: at('09:00', '10:00') })
  const page = await world.browserPage({ as: 'Anna', path: '/kalender', width: 390 })
  await page.getByText('9:00–10:00 Uhr').waitFor()
  assert.is(await page.locator('lotse-calendar-grid').count(), 0)
  assert.equal(await page.getByRole('heading', { level: 2 }).allInnerTexts(), [
    'Mi., 17. Juni 2026',
    'Do., 18. Juni 2026',
  ])
  await page.getByRole('button', { name: 'Erledigt: Gespräch' }).click()
  await page.getByText('erledigt, heute').waitFor()
  await page.getByRole('button', { name: 'Woche danach' }).click()
  await page.getByText('22. Juni 2026 bis 28. Juni 2026, KW 26').waitFor()
})

test('puts off, hands on and ticks with one key each, and takes it back', async (world) => {
  const { today } = world.clock
  await recordFollowUp(world, { what: 'Eins', dueOn: today })
  world.clock.advance({ minutes: 5 })
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  const row = page.getByRole('button', { name: 'Erledigt: Eins' })
  await row.focus()
  await page.keyboard.press('v')
  await takeBack(page, 'Verschoben auf Do., 18. Juni 2026: Eins')
  await page.locator('lotse-follow-up-row').getByText('heute').waitFor()
  await row.focus()
  await page.keyboard.press('w')
  await page.getByRole('menuitem', { name: 'Bela' }).waitFor()
  await page.keyboard.press('b')
  await page.getByText('An Bela weitergegeben: Eins').waitFor()
  assert.equal(
    (await read<Today>(world, '/today', 'Bela')).followUps.rows.map(({ what }) => what),
    ['Eins'],
  )
  await takeBack(page, 'An Bela weitergegeben: Eins')
  await row.waitFor()
  await page.getByRole('button', { name: 'Mehr: Eins' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  assert.ok(await page.getByRole('button', { name: 'Mehr: Eins' }).evaluate((one) => one.matches(':focus')))
  await row.focus()
  await page.keyboard.press('e')
  await page.getByText('Erledigt: Eins', { exact: true }).waitFor()
  assert.equal((await read<Today>(world, '/today')).followUps.rows, [])
})

test('says once that an appointment is near, under the lamp and as a reminder, on every device', async (world) => {
  const { today } = world.clock
  const appointment = at('10:40', '11:00')
  await recordFollowUp(world, { what: 'Gespräch', dueOn: today, appointment, reminder: 30 })
  world.clock.advance({ minutes: 15 })
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  await page.locator('lotse-next-step-lamp').getByText('In 25 Minuten').waitFor()
  await page.locator('lotse-reminder-notice').getByText('In 25 Minuten, 10:40–11:00 Uhr').waitFor()
  const other = await world.browserPage({ as: 'Anna', path: '/faelle' })
  await other.getByRole('button', { name: 'Gesehen: Gespräch' }).click()
  await other.getByText('In 25 Minuten').waitFor({ state: 'detached' })
  assert.equal(await read<Reminders>(world, '/reminders'), [])
  await page.reload()
  await page.locator('lotse-next-step-lamp').getByText('In 25 Minuten').waitFor()
  assert.is(await page.getByRole('button', { name: 'Gesehen: Gespräch' }).count(), 0)
})

test('refuses a time that the clocks skip, and says which of two hours is meant', async (world) => {
  const page = await world.browserPage({ as: 'Anna', path: '/kalender' })
  await page.getByRole('button', { name: 'Wiedervorlage', exact: true }).click()
  await page.getByRole('textbox', { name: 'Was ist zu tun?' }).fill('Nachtschicht besuchen')
  const [day, time] = [page.getByRole('textbox', { name: 'Fällig' }), page.getByRole('textbox', { name: 'Uhrzeit' })]
  await day.fill('25.10.26')
  await time.fill('2:30-3:30')
  await page.getByText('Gemeint ist die erste.').waitFor()
  await day.fill('28.3.27')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Diese Uhrzeit gibt es an dem Tag nicht').waitFor()
  await time.fill('abends')
  await page.getByText('Diese Uhrzeit versteht Lotse nicht').waitFor()
  assert.equal((await read<Today>(world, '/today')).followUps.rows, [])
})

test('has an address for the telephone, told once, revoked with one press', async (world) => {
  const page = await world.browserPage({ as: 'Anna', path: '/mein-konto' })
  await page.getByRole('button', { name: 'Adresse anlegen' }).click()
  const address = await page.getByRole('textbox', { name: 'Adresse', exact: true }).inputValue()
  const statusOf = async () => (await world.app.inject({ url: new URL(address).pathname })).statusCode
  assert.is(await statusOf(), 200)
  await page.getByRole('button', { name: 'Adresse ungültig machen' }).click()
  await page.getByText('Die Adresse öffnet nichts mehr.').waitFor()
  assert.is(await statusOf(), 404)
  assert.not.match(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, location.href])), /\.ics/)
})

test.run()
