import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { drafts } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseFile, Entry, EntryPage } from '../../src/cases/contract.ts'
import type { Drafts } from '../../src/drafts/contract.ts'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser, type PageOptions } from '../support/browser.ts'
import { openCase, read, recordNote, recordTalk } from '../support/cases.ts'
import { entryWith, findClient, message, openQuickLog, quickLogOf, saved, signInOnScreen } from './quick-log-screen.ts'

const test = inBrowser('What is being written')

const layla = { givenName: 'Layla', familyName: 'al-Khatib', nativeName: 'ليلى الخطيب', targetGroup: 'abroad' as const }

const onCase = async (world: BrowserWorld, { id }: Pick<CaseFile, 'id'>, options: PageOptions = {}): Promise<Page> => {
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, ...options })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const composer = (page: Page) => page.getByRole('region', { name: 'Eintragen' })
const words = (page: Page) => composer(page).getByRole('textbox', { name: 'Was war?' })
const kept = (page: Page) => page.getByText(/^Entwurf gesichert um /)
const draftsOf = async (world: BrowserWorld, name: 'Anna' | 'Bela' | 'Karla' = 'Anna') =>
  (await read<Drafts>(world, '/drafts', name)).drafts

const edit = async (page: Page, note: string) => {
  await entryWith(page, note).hover()
  await entryWith(page, note)
    .getByRole('button', { name: /^Ändern/ })
    .click()
  return page.getByRole('region', { name: 'Eintrag ändern' })
}

test('is on the server within two seconds, and survives a reload and another device', async (world) => {
  const caseFile = await openCase(world, layla)
  const page = await onCase(world, caseFile)
  await words(page).click()
  const keeping = page.waitForResponse(
    (reply) => reply.request().method() === 'PUT' && reply.url().includes('/drafts/'),
  )
  const typedAt = Date.now()
  await words(page).pressSequentially('Zusage bis Freitag')
  await keeping
  assert.ok(Date.now() - typedAt < 2000, `${Date.now() - typedAt} ms`)
  await kept(page).waitFor()

  await page.reload()
  await page.getByText(/^Hier steht noch, was Sie heute um .* geschrieben haben/).waitFor()
  assert.is(await words(page).inputValue(), 'Zusage bis Freitag')

  const other = await onCase(world, caseFile, { width: 390 })
  await other.getByText('Hier steht noch').waitFor()
  assert.is(await words(other).inputValue(), 'Zusage bis Freitag')
  assert.is(await page.evaluate(() => localStorage.length + sessionStorage.length), 0)

  await saved(page, /\/consultations$/, () => composer(page).getByRole('button', { name: 'Eintragen' }).click())
  await entryWith(page, 'Zusage bis Freitag').waitFor()
  await assertNoDraft(world)
})

const assertNoDraft = async (world: BrowserWorld) => {
  for (let tries = 0; tries < 50 && (await draftsOf(world)).length > 0; tries += 1)
    await new Promise((later) => setImmediate(later))
  assert.equal(await draftsOf(world), [])
}

test('goes out with the page where it is left before it was kept', async (world) => {
  const caseFile = await openCase(world, layla)
  const page = await onCase(world, caseFile)
  await words(page).fill('Gerade noch getippt.')
  await page.reload()
  await page.getByText('Hier steht noch').waitFor()
  assert.is(await words(page).inputValue(), 'Gerade noch getippt.')
})

test('can be thrown away, and that taken back', async (world) => {
  const caseFile = await openCase(world, layla)
  const page = await onCase(world, caseFile)
  await words(page).fill('Doch nicht.')
  await kept(page).waitFor()
  await page.reload()
  await composer(page).getByRole('button', { name: 'Verwerfen' }).click()
  await message(page, 'Verworfen').waitFor()
  assert.is(await words(page).inputValue(), '')
  await message(page, 'Verworfen').getByRole('button', { name: 'Rückgängig' }).click()
  assert.is(await words(page).inputValue(), 'Doch nicht.')
  await kept(page).waitFor()
  assert.is((await draftsOf(world)).length, 1)
})

test('of the quick log comes back after a reload, with whom it is about, and stands under Heute', async (world) => {
  const { id } = await openCase(world, layla)
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await openQuickLog(page)
  await findClient(page, 'khat', 'Layla al-Khatib')
  await quickLogOf(page).getByRole('textbox', { name: 'Was war?' }).fill('Wird gleich weitererzählt.')
  await kept(page).waitFor()
  await page.reload()
  const begun = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Angefangen' }) })
  await begun.getByText('Neuer Eintrag: Wird gleich weitererzählt.').waitFor()
  await page.getByRole('link', { name: '1 angefangen' }).waitFor()
  await begun.getByRole('button', { name: 'Layla al-Khatib' }).click()
  const note = quickLogOf(page).getByRole('textbox', { name: 'Was war?' })
  await note.waitFor()
  assert.is(await note.inputValue(), 'Wird gleich weitererzählt.')
  await saved(page, /\/consultations$/, () => page.keyboard.press('Control+Enter'))
  await begun.waitFor({ state: 'detached' })
  const { rows } = await read<EntryPage>(world, `/cases/${id}/entries?kind=consultation`)
  assert.equal(
    rows.map((entry) => entry.note),
    ['Wird gleich weitererzählt.'],
  )
})

test('half typed when the session times out is there after signing in again, also after a reload', async (world) => {
  const caseFile = await openCase(world, layla)
  const page = await onCase(world, caseFile)
  await words(page).fill('Vor der Pause.')
  await kept(page).waitFor()
  world.clock.advance({ hours: 2 })
  await words(page).fill('Vor der Pause. Und noch ein Satz.')
  await page.getByRole('textbox', { name: 'Anmeldename' }).waitFor()
  await signInOnScreen(page, 'anna')
  assert.is(await words(page).inputValue(), 'Vor der Pause. Und noch ein Satz.')
  await kept(page).waitFor()

  world.clock.advance({ hours: 2 })
  await page.reload()
  await signInOnScreen(page, 'anna')
  await page.getByText('Hier steht noch').waitFor()
  assert.is(await words(page).inputValue(), 'Vor der Pause. Und noch ein Satz.')
})

test('offline says so, and goes out when the line is back', async (world) => {
  const caseFile = await openCase(world, layla)
  const page = await onCase(world, caseFile, { expected: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/] })
  await words(page).click()
  await page.context().setOffline(true)
  await words(page).fill('Im Funkloch geschrieben.')
  await page.getByText('Noch nicht gesichert: keine Verbindung').waitFor()
  assert.equal(await draftsOf(world), [])
  await page.context().setOffline(false)
  await kept(page).waitFor()
  const [draft] = await draftsOf(world)
  assert.match(draft?.content ?? '', /Im Funkloch geschrieben/)
})

test('is recorded once where the answer was lost, the page loaded anew, and more written', async (world) => {
  const caseFile = await openCase(world, layla)
  const page = await onCase(world, caseFile, { expected: [/ERR_FAILED|Failed to load resource/] })
  await words(page).fill('Zusage bis Freitag.')
  await kept(page).waitFor()
  await page.route(
    '**/consultations',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await page.keyboard.press('Control+Enter')
  await composer(page).getByRole('alert').waitFor()
  await page.reload()
  await page.getByText('Hier steht noch').waitFor()
  await words(page).fill('Zusage bis Freitag. Kurs am Abend.')
  await saved(page, /^\/api\/consultations\//, () => page.keyboard.press('Control+Enter'))
  await message(page, 'Eingetragen.').waitFor()
  const { rows } = await read<EntryPage>(world, `/cases/${caseFile.id}/entries?kind=consultation`)
  assert.equal(
    rows.map((entry) => entry.note),
    ['Zusage bis Freitag. Kurs am Abend.'],
  )
})

test('on two devices at once keeps the words of both', async (world) => {
  const caseFile = await openCase(world, layla)
  const desk = await onCase(world, caseFile)
  const phone = await onCase(world, caseFile, { width: 390 })
  await words(desk).click()
  await composer(desk).getByRole('textbox', { name: 'Minuten' }).fill('25')
  await words(desk).fill('Am Schreibtisch.')
  await kept(desk).waitFor()
  await words(phone).fill('Unterwegs.')
  await kept(phone).waitFor()
  const both = /Am Schreibtisch\.[\s\S]*Unterwegs\./
  await hasWords(phone, both)
  assert.is(await composer(phone).getByRole('textbox', { name: 'Minuten' }).inputValue(), '25')
  const [draft] = await draftsOf(world)
  assert.match(draft?.content ?? '', /Am Schreibtisch\..*Unterwegs\./)
})

const hasWords = async (page: Page, pattern: RegExp) => {
  for (let tries = 0; tries < 100 && !pattern.test(await words(page).inputValue()); tries += 1)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  assert.match(await words(page).inputValue(), pattern)
}

test('by two on one entry, offline and online, stays readable for both after both reload', async (world) => {
  const caseFile = await openCase(world, layla)
  const entry = await recordNote(world, caseFile.id, { note: 'Wie es war.' })
  const offline = { expected: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/] }
  const anna = await onCase(world, caseFile, offline)
  const karla = await onCase(world, caseFile, { as: 'Karla' })

  const annas = await edit(anna, 'Wie es war.')
  await anna.context().setOffline(true)
  await annas.getByRole('textbox', { name: 'Notiz' }).fill('Annas Fassung.')
  await annas.getByText('Noch nicht gesichert').waitFor()
  const karlas = await edit(karla, 'Wie es war.')
  await karlas.getByRole('textbox', { name: 'Notiz' }).fill('Karlas Fassung.')
  await saved(karla, /^\/api\/notes/, () => karlas.getByRole('button', { name: 'Speichern' }).click())
  await anna.context().setOffline(false)
  await kept(anna).waitFor()

  await anna.reload()
  await karla.reload()
  await entryWith(karla, 'Karlas Fassung.').waitFor()
  await anna.getByRole('button', { name: 'Weiterschreiben' }).click()
  const conflict = anna.getByRole('alert').filter({ hasText: 'Karla hat diesen Eintrag inzwischen geändert.' })
  await conflict.getByText('Annas Fassung.').waitFor()
  await conflict.getByText('Karlas Fassung.').waitFor()
  await conflict.getByRole('button', { name: 'Meine nehmen' }).click()
  await conflict.getByRole('button', { name: 'Beide hintereinander', pressed: false }).click()
  await conflict.getByRole('button', { name: 'Beide hintereinander', pressed: true }).waitFor()
  await conflict.getByRole('button', { name: 'Meine nehmen', pressed: false }).waitFor()
  await axe(anna)
  await saved(anna, /^\/api\/notes/, () => anna.getByRole('button', { name: 'Speichern' }).click())

  await anna.reload()
  await karla.reload()
  for (const page of [anna, karla]) {
    await entryWith(page, 'Annas Fassung.').waitFor()
    await entryWith(page, 'Karlas Fassung.').waitFor()
  }
  assert.is((await read<Entry>(world, `/entries/${entry.id}`)).note, 'Karlas Fassung.\n\nAnnas Fassung.')
})

test('merges by itself what two changed in different fields, and says what', async (world) => {
  const caseFile = await openCase(world, layla)
  const entry = await recordTalk(world, caseFile.id, { note: 'Wie es war.' })
  const anna = await onCase(world, caseFile)
  const karla = await onCase(world, caseFile, { as: 'Karla' })
  const annas = await edit(anna, 'Wie es war.')
  await annas.getByRole('textbox', { name: 'Was war?' }).fill('Annas Fassung.')
  const karlas = await edit(karla, 'Wie es war.')
  await karlas.getByRole('textbox', { name: 'Minuten' }).fill('45')
  await saved(karla, /^\/api\/consultations/, () => karlas.getByRole('button', { name: 'Speichern' }).click())
  await annas.getByRole('button', { name: 'Speichern' }).click()
  await message(anna, 'Karla hatte inzwischen geändert: Minuten. Beides steht jetzt im Eintrag.').waitFor()
  const now = await read<Entry>(world, `/entries/${entry.id}`)
  assert.equal([now.note, now.talk?.minutes], ['Annas Fassung.', 45])
})

test('that no key opens are told under Heute, without a word of them', async (world) => {
  const { id } = await openCase(world, layla)
  const page = await onCase(world, { id })
  await words(page).fill('Unter dem alten Schlüssel.')
  await kept(page).waitFor()
  await transaction(world.db, async (tx) => {
    await tx.update(drafts).set({ content: Buffer.from('of another key') })
  })
  const heute = await world.browserPage({ as: 'Anna', path: '/heute' })
  const begun = heute.locator('section').filter({ has: heute.getByRole('heading', { name: 'Angefangen' }) })
  await begun
    .getByText('Ein angefangener Text lässt sich gerade nicht öffnen: Lotse fehlt der Schlüssel dazu.')
    .waitFor()
  assert.is(await begun.getByRole('link').count(), 0)
  const again = await onCase(world, { id })
  await words(again).fill('Neu.')
  await kept(again).waitFor()
  assert.match((await draftsOf(world))[0]?.content ?? '', /Neu\./)
})

test('keeps earlier versions of an entry to read and to bring back', async (world) => {
  const caseFile = await openCase(world, layla)
  await recordNote(world, caseFile.id, { note: 'Wie es war.' })
  const page = await onCase(world, caseFile)
  const form = await edit(page, 'Wie es war.')
  await form.getByRole('textbox', { name: 'Notiz' }).fill('Wie es jetzt ist.')
  await saved(page, /^\/api\/notes/, () => form.getByRole('button', { name: 'Speichern' }).click())
  await entryWith(page, 'Wie es jetzt ist.').hover()
  await entryWith(page, 'Wie es jetzt ist.')
    .getByRole('button', { name: /^Frühere Fassungen/ })
    .click()
  const history = page.getByRole('dialog', { name: 'Frühere Fassungen' })
  await history.getByText('Wie es war.').waitFor()
  await saved(page, /^\/api\/notes/, () => history.getByRole('button', { name: /zurückholen/ }).click())
  await entryWith(page, 'Wie es war.').waitFor()
  await message(page, 'Die frühere Fassung steht wieder da.').getByRole('button', { name: 'Rückgängig' }).click()
  await entryWith(page, 'Wie es jetzt ist.').waitFor()
})

test.run()
