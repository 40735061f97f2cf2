import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { quarterOf } from '../../src/calendar/rules.ts'
import type { CaseFile, EntryPage } from '../../src/cases/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { openCase, read } from '../support/cases.ts'
import { CountingKeyboard, focused } from '../support/keyboard.ts'
import { entryWith, findClient, message, openQuickLog, quickLogOf, saved, signInOnScreen } from './quick-log-screen.ts'
import { shownFigures } from './reports-screen.ts'

const test = inBrowser('The main job')

const layla = { givenName: 'Layla', familyName: 'al-Khatib', nativeName: 'ليلى الخطيب', targetGroup: 'abroad' as const }
const note = 'Vorstellungsgespräch lief gut, Zusage bis Freitag. Braucht einen B2-Kurs am Abend.'

const entriesOf = async (world: BrowserWorld, { id }: Pick<CaseFile, 'id'>) =>
  (await read<EntryPage>(world, `/cases/${id}/entries`)).rows.filter(({ kind }) => kind !== 'status_change')

for (const width of [1440, 390]) {
  test(`as a counsellor, by mouse or finger, at ${width} px`, async (world) => {
    const caseFile = await openCase(world, layla)
    const page = await world.browserPage({ width })
    await signInOnScreen(page, 'anna')

    await logTalkWithLayla(page)
    await message(page, 'Beratung für Layla al-Khatib eingetragen').getByRole('link', { name: 'Zum Fall' }).click()
    await entryWith(page, note).getByText('E-Mail, 25 Minuten').waitFor()
    await correctEntry(page)
    await removeAndRestoreEntry(page)
    await writeOnTheCase(page)
    await closeAndReopen(page)

    const kinds = (await entriesOf(world, caseFile)).map(({ kind }) => kind)
    assert.equal(kinds.sort(), ['consultation', 'note', 'short_contact'])
  })

  test(`by keyboard alone, with 12 keystrokes beyond name and note, at ${width} px`, async (world) => {
    const caseFile = await openCase(world, layla)
    const page = await world.browserPage({ as: 'Anna', path: '/heute', width })
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.is(await focused(page), 'nothing')

    const keyboard = new CountingKeyboard(page)
    const recorded = page.waitForResponse(
      (reply) => reply.url().endsWith('/api/consultations') && reply.status() === 201,
    )
    await keyboard.press('b')
    await hasFocus(page, 'combobox Für wen?')
    await keyboard.type('Khatib')
    // Takes the first suggestion, also while it is still on its way, and goes on to the note.
    await keyboard.press('Enter')
    await hasFocus(page, 'textarea Was war?')
    await keyboard.type(note)
    // One back to the channel: telephone stands there, e-mail is the next one.
    await keyboard.press('Shift+Tab')
    await keyboard.press('ArrowRight')
    await keyboard.press('Tab', 2)
    // The chips say their digits while they have the focus: Arbeit and Sprache.
    await keyboard.pressEach('16')
    await keyboard.press('Tab')
    await keyboard.pressEach('25')
    await keyboard.press('Enter')
    await recorded
    assert.is(keyboard.keystrokes, 12)

    const [entry] = await entriesOf(world, caseFile)
    assert.is(entry?.kind, 'consultation')
    assert.is(entry?.note, note)
    assert.is(entry?.happenedOn, world.clock.today)
    assert.is(entry?.talk?.channel?.german, 'E-Mail')
    assert.equal(
      entry?.talk?.topics.map(({ german }) => german),
      ['Arbeit', 'Sprache'],
    )
    assert.is(entry?.talk?.minutes, 25)
    assert.is(entry?.talk?.heldBy?.name, 'Anna')
  })

  test(`somebody new, named while they speak, at ${width} px`, async (world) => {
    const page = await world.browserPage({ as: 'Anna', path: '/heute', width })
    await openQuickLog(page)
    await page.getByRole('combobox', { name: 'Für wen?' }).fill('Maria José Vega')
    await page.getByRole('option', { name: '„Maria José Vega“ neu anlegen' }).click()
    assert.is(await page.getByRole('textbox', { name: 'Vorname' }).inputValue(), 'Maria José')
    assert.is(await page.getByRole('textbox', { name: 'Nachname' }).inputValue(), 'Vega')
    await page.getByRole('radio', { name: 'Ausland' }).check()
    await page.getByRole('radio', { name: 'Kurzauskunft' }).check()
    await page.getByRole('textbox', { name: 'Was war?' }).fill('Fragt, wo man sich anmeldet.')
    await page.getByRole('textbox', { name: 'Tag' }).fill('gestern')
    await saved(page, /^\/api\/consultations$/, () => page.keyboard.press('Control+Enter'))

    await message(page, 'Kurzauskunft für Maria José Vega eingetragen').getByRole('link', { name: 'Zum Fall' }).click()
    await page.getByRole('heading', { level: 1, name: 'Maria José Vega' }).waitFor()
    await entryWith(page, 'Fragt, wo man sich anmeldet.').getByText('Kurzauskunft').waitFor()
    await page.getByText('Zuwanderer aus dem Ausland').first().waitFor()
  })
}

const hasFocus = async (page: Page, what: string): Promise<void> => {
  const [role = '', ...words] = what.split(' ')
  await page.waitForFunction(
    ([wanted, name]) => {
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent?.trim()
      return (element?.getAttribute('role') ?? element?.localName) === wanted && label === name
    },
    [role, words.join(' ')],
  )
}

const logTalkWithLayla = async (page: Page): Promise<void> => {
  await openQuickLog(page)
  await findClient(page, 'khat', 'Layla al-Khatib')
  await page.getByRole('textbox', { name: 'Was war?' }).fill(note)
  await page.getByRole('radio', { name: 'E-Mail' }).check()
  await page.getByRole('button', { name: 'Arbeit' }).click()
  await page.getByRole('button', { name: 'Sprache' }).click()
  await page.getByRole('textbox', { name: 'Minuten' }).fill('25')
  await saved(page, /^\/api\/consultations$/, () => quickLogOf(page).getByRole('button', { name: 'Eintragen' }).click())
  await page.getByRole('textbox', { name: 'Minuten' }).waitFor({ state: 'hidden' })
}

const correctEntry = async (page: Page): Promise<void> => {
  const entry = entryWith(page, note)
  await entry.hover()
  await entry.getByRole('button', { name: /^Ändern: Beratung vom/ }).click()
  const form = page.getByRole('region', { name: 'Eintrag ändern' })
  await form.getByRole('textbox', { name: 'Was war?' }).fill('Die Zusage ist da.')
  await saved(page, /^\/api\/consultations\//, () => form.getByRole('button', { name: 'Speichern' }).click())
  await entryWith(page, 'Die Zusage ist da.').waitFor()
  assert.is(await entryWith(page, note).count(), 0)
}

const removeAndRestoreEntry = async (page: Page): Promise<void> => {
  const entry = entryWith(page, 'Die Zusage ist da.')
  await entry.hover()
  await saved(page, /\/removal$/, () => entry.getByRole('button', { name: /^Entfernen: / }).click())
  await entry.waitFor({ state: 'detached' })
  await saved(page, /\/removal$/, () => message(page, 'Entfernt').getByRole('button', { name: 'Rückgängig' }).click())
  await entry.waitFor()
}

const writeOnTheCase = async (page: Page): Promise<void> => {
  const composer = page.getByRole('region', { name: 'Eintragen' })
  await composer.getByRole('radio', { name: 'Kurzauskunft' }).check()
  await composer.getByRole('textbox', { name: 'Was war?' }).fill('Wo der Kurs stattfindet.')
  await saved(page, /\/consultations$/, () => composer.getByRole('button', { name: 'Eintragen' }).click())
  await entryWith(page, 'Wo der Kurs stattfindet.').getByText('Kurzauskunft').waitFor()

  await composer.getByRole('radio', { name: 'Notiz' }).check()
  await composer.getByRole('textbox', { name: 'Notiz' }).fill('Zeugnisse liegen in der Akte.')
  await saved(page, /\/notes$/, () => page.keyboard.press('Control+Enter'))
  await entryWith(page, 'Zeugnisse liegen in der Akte.').getByText('Notiz').waitFor()
}

const closeAndReopen = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Fall schließen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Fall schließen' })
  await dialog.getByRole('radio', { name: 'Ziel erreicht' }).check()
  await saved(page, /\/closing$/, () => dialog.getByRole('button', { name: 'Schließen', exact: true }).click())
  await page.getByText('Ziel erreicht').first().waitFor()
  await page.getByRole('region', { name: 'Eintragen' }).waitFor({ state: 'detached' })
  await saved(page, /\/reopening$/, () => page.getByRole('button', { name: 'Fall wieder öffnen' }).click())
  await page.getByRole('region', { name: 'Eintragen' }).waitFor()
}

test('as the coordinator, who sees the figures move', async (world) => {
  await openCase(world, layla)
  const quarter = quarterOf(world.clock.today)
  const report = await world.browserPage({ as: 'Karla', path: `/berichte/${quarter}` })
  await report.locator('.groups').waitFor()
  const before = await shownFigures(report)

  const page = await world.browserPage({ as: 'Karla', path: '/heute' })
  await logTalkWithLayla(page)
  await report.reload()
  await report.locator('.groups').waitFor()
  const after = await shownFigures(report)

  for (const figure of ['abroad counselled', 'abroad new', 'abroad cumulative', 'consultations']) {
    assert.is((after[figure] ?? 0) - (before[figure] ?? 0), 1, figure)
  }
  assert.is(after['returnee counselled'], before['returnee counselled'])
  assert.is(after.shortContacts, before.shortContacts)
})

test.run()
