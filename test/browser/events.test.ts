import * as assert from 'uvu/assert'
import type { Event } from '../../src/events/contract.ts'
import { axe } from '../support/axe.ts'
import { inBrowser } from '../support/browser.ts'
import { read } from '../support/cases.ts'
import { addParticipant, recordEvent } from '../support/events.ts'

const test = inBrowser('Veranstaltungen')

test('are ticked at the door on a phone through a lost connection, and another phone’s later tick stands', async (world) => {
  const { id } = await recordEvent(world, { title: 'Welcome-Hutzn' })
  for (const name of ['Frau Adler', 'Herr Böhm', 'Frau Conrad']) await addParticipant(world, id, { name })
  const came = async () => (await read<Event>(world, `/events/${id}`)).counts.came
  const path = `/veranstaltungen/${id}`
  const phone = await world.browserPage({ as: 'Anna', path, width: 390, expected: [/ERR_INTERNET_DISCONNECTED/] })
  const other = await world.browserPage({ as: 'Bela', path, width: 390 })
  await phone.getByRole('checkbox', { name: 'Gekommen: Frau Adler' }).check()
  await phone.getByText('gekommen: 1').waitFor()
  assert.is(await came(), 1)

  await phone.context().setOffline(true)
  await phone.getByRole('checkbox', { name: 'Gekommen: Herr Böhm' }).check()
  await phone.getByRole('checkbox', { name: 'Gekommen: Frau Adler' }).uncheck()
  await phone.getByText('wartet', { exact: true }).nth(1).waitFor()
  await axe(phone)
  const kept = await phone.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  assert.not.match(kept, /Adler|Böhm|Conrad|Hutzn/, 'no name is kept on the phone')
  assert.is(await came(), 1, 'nothing of it has come')
  await phone.getByRole('button', { name: 'Mehr zu: Frau Conrad' }).click()
  await phone.getByRole('menuitem', { name: 'Von der Liste nehmen' }).click()
  await phone.getByText('Keine Verbindung').first().waitFor()
  await phone.getByRole('checkbox', { name: 'Gekommen: Frau Conrad' }).waitFor()

  await phone.context().setOffline(false)
  await phone.getByText('wartet', { exact: true }).first().waitFor({ state: 'detached' })
  await phone.getByText('gekommen: 1').waitFor()
  assert.is(await came(), 1, 'Herr Böhm came, Frau Adler did not')
  await other.reload()
  assert.ok(await other.getByRole('checkbox', { name: 'Gekommen: Herr Böhm' }).isChecked())
  await other.getByRole('checkbox', { name: 'Gekommen: Herr Böhm' }).uncheck()
  await other.getByText('gekommen: 0').waitFor()
  await phone.reload()
  await phone.getByText('gekommen: 0').waitFor()
  assert.is(await came(), 0, 'the later tick stands')

  await phone.context().setOffline(true)
  await phone.getByRole('checkbox', { name: 'Gekommen: Frau Conrad' }).check()
  await phone.getByText('wartet', { exact: true }).waitFor()
  const nextDay = await phone.context().newPage()
  await phone.close()
  await nextDay.context().setOffline(false)
  const sent = nextDay.waitForResponse(/\/ticks$/)
  await nextDay.goto(`${world.origin}/partner`)
  assert.is((await sent).status(), 200)
  assert.is(await came(), 1, 'what was left on the phone arrives, whichever page is opened')
})

test('are planned by the coordinator by keyboard alone', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path: '/veranstaltungen' })
  await page.getByText('Es steht nichts an.').waitFor()
  await page
    .getByRole('link', { name: 'Veranstaltung aufnehmen' })
    .or(page.getByRole('button', { name: 'Veranstaltung aufnehmen' }))
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Titel' }).focus()
  await page.keyboard.type('Pendleraktionstag')
  await page.getByRole('textbox', { name: 'Tag', exact: true }).focus()
  await page.keyboard.type('28.12.2026')
  await page.getByRole('button', { name: 'Speichern' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Pendleraktionstag' }).waitFor()
  await page.getByText('Abhaken können Sie am Tag selbst.').waitFor()

  await page.getByRole('textbox', { name: 'Auf die Liste setzen' }).focus()
  await page.keyboard.type('Frau Adlr')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Mehr zu: Frau Adlr' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('b')
  await page.getByRole('textbox', { name: 'Name', exact: true }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Frau Adler')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('checkbox', { name: 'Gekommen: Frau Adler' }).waitFor()

  await page.getByRole('button', { name: 'Mehr zu dieser Veranstaltung' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Veranstaltung löschen?' })
  await dialog.getByText('Auf der Liste: Frau Adler').waitFor()
  await dialog.getByRole('button', { name: 'Für immer löschen' }).click()
  await page.getByText('Es steht nichts an.').waitFor()
})

test.run()
