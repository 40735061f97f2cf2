import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { CaseFile } from '../../src/cases/contract.ts'
import type { Packages } from '../../src/composing/contract.ts'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { bodyOf, openCase, read, recordPerson } from '../support/cases.ts'
import { patchPerson, readPerson } from '../support/clients.ts'
import { focused } from '../support/keyboard.ts'
import { linkIn, postmanAt } from '../support/mail.ts'
import { decodedWords, startMailServer } from '../support/mail-server.ts'
import { handOverBlank, linkTo } from '../support/packages.ts'

const test = inBrowser('a welcome package')

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const said = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()
const chosen = (page: Page) => page.getByRole('list', { name: 'Was ins Heft kommt' })
const inPreview = (page: Page) => page.getByRole('img', { name: /^Seite 1 von \d+$/ })

/** Two grown-ups and a schoolchild from Kharkiv; of the car and of a degree nobody has asked yet. */
const kovalenkos = async (world: BrowserWorld): Promise<CaseFile> => {
  const names = { givenName: 'Olena', familyName: 'Kovalenko', nativeName: 'Олена Коваленко' }
  const caseFile = await openCase(world, { ...names, email: 'olena@example.org', targetGroup: 'abroad' })
  const household = [
    { relation: 'partner', birthYear: 1988, name: 'Taras' },
    { relation: 'child', birthYear: 2015, name: 'Sofiia' },
  ]
  const facts = { originGroup: 'temporary_protection', household, hasFamilyAbroad: true, movingOn: '2026-07-01' }
  bodyOf(await patchPerson(world, caseFile.client.id, { ...facts, languages: ['uk'] }, 1), 200)
  return caseFile
}

const composing = async (world: BrowserWorld, { client }: CaseFile, options = {}) => {
  const page = await world.browserPage({ as: 'Anna', path: `/personen/${client.id}/paket`, ...options })
  await chosen(page).waitFor()
  return page
}

const packagesOf = async (world: BrowserWorld, { id }: CaseFile) =>
  (await read<Packages>(world, `/cases/${id}/packages`)).rows

const kept = (page: Page) =>
  page.waitForResponse((reply) => reply.url().includes('/api/drafts/') && reply.request().method() === 'PUT')

/** Filled in by what comes a little later. */
const hasValue = async (field: Locator, value: string) =>
  field
    .page()
    .waitForFunction(([input, wanted]) => (input as HTMLInputElement).value === wanted, [
      await field.elementHandle(),
      value,
    ] as const)

/** What the browser's own reader is given, as often as somebody prints. */
const printed = async (page: Page): Promise<Buffer> => {
  const address = await page.getByRole('link', { name: 'Drucken' }).getAttribute('href')
  const reply = await page.request.get(new URL(address ?? '', page.url()).href)
  assert.is(reply.headers()['content-type'], 'application/pdf')
  assert.match(reply.headers()['content-disposition'] ?? '', /^inline/)
  return reply.body()
}

for (const width of [1440, 390]) {
  test(`is composed for a family from Ukraine, sent by mail, opened by them, and printed again unchanged, at ${width} px`, async (world) => {
    const smtp = await startMailServer()
    const caseFile = await kovalenkos(world)
    const page = await world.browserPage({ as: 'Anna', path: `/faelle/${caseFile.id}`, width, reducedMotion: true })
    await page.locator('lotse-packages-section').getByRole('link', { name: 'Zusammenstellen' }).click()
    await said(page, 'Kommt ein Auto mit?').waitFor()
    await chosen(page).getByText('weil vorübergehender Schutz nach § 24 besteht').first().waitFor()
    assert.is(await chosen(page).getByText('Ihr Auto ummelden').count(), 0)

    await button(page, 'Kommt ein Auto mit? Ja').click()
    await chosen(page).getByText('Ihr Auto ummelden').waitFor()
    await chosen(page).getByText('weil ein Auto mitkommt').waitFor()
    assert.is((await readPerson(world, caseFile.client.id)).hasCar, true)

    await button(page, /^Weglassen: .*Rundfunkbeitrag/).click()
    await said(page, /Weitere Module dazunehmen/).click()
    await button(page, /^Dazunehmen: .*Hund/).click()
    await chosen(page).getByText('auf Wunsch dazugenommen').waitFor()
    await page.getByRole('textbox', { name: 'Steht vorn im Heft' }).fill('Ласкаво просимо! 🌻')
    await inPreview(page).waitFor({ timeout: 40_000 })
    await said(page, /Diese Zeichen hat keine Schrift.*🌻/).waitFor()

    await button(page, 'Fertigstellen').click()
    await page.getByRole('heading', { name: 'Aushändigen' }).waitFor()
    const [made] = await packagesOf(world, caseFile)
    assert.is(made?.language, 'uk')
    const codes = made?.modules.map(({ code }) => code) ?? []
    assert.ok(codes.includes('registering-a-car') && codes.includes('dogs-and-gardens'))
    assert.not.ok(codes.includes('broadcasting-fee'))

    await button(page, 'Per E-Mail schicken').click()
    const address = page.getByRole('textbox', { name: 'E-Mail', exact: true })
    await hasValue(address, 'olena@example.org')
    await page.getByRole('button', { name: 'Schicken', exact: true }).click()
    await said(page, 'Die E-Mail an olena@example.org ist unterwegs.').waitFor()
    await postmanAt(world, smtp.server).sendDue()
    assert.equal(
      smtp.received.map(({ to }) => to),
      [['olena@example.org']],
    )

    const first = await printed(page)
    assert.is(createHash('sha256').update(first).digest('hex'), made?.sha256)
    assert.ok(first.equals(await printed(page)), 'the same file, byte by byte')

    const text = decodedWords(smtp.received[0]?.raw ?? '')
    const theirs = await world.browserPage({ path: linkIn({ text }).replace(world.origin, ''), width })
    await theirs.getByRole('heading', { name: 'Ваш вітальний пакет' }).waitFor()
    const [download] = await Promise.all([theirs.waitForEvent('download'), button(theirs, 'Завантажити').click()])
    assert.ok(first.equals(await readFile(await download.path())), 'they have what was printed')

    await page.goto(`${world.origin}/faelle/${caseFile.id}`)
    await page.locator('lotse-timeline-entry').getByText('auf Ukrainisch').waitFor()
    await said(page, `${codes.length} Module`).click()
    await page
      .locator('lotse-timeline-entry')
      .getByText(/Ihr Auto ummelden/)
      .first()
      .waitFor()
    assert.is(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  })
}

/** Without a mouse, until the focus is where its words say. */
const tabTo = async (page: Page, words: RegExp) => {
  for (let presses = 0; presses < 160; presses++) {
    if (words.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  assert.unreachable(`the keyboard gets to ${words}`)
}

const titlesIn = (page: Page) => chosen(page).locator('li b').allTextContents()

test('is put in order, shortened and finished by keyboard alone', async (world) => {
  const caseFile = await kovalenkos(world)
  const page = await composing(world, caseFile)
  const [first, second, third] = await titlesIn(page)
  await tabTo(page, new RegExp(`^button Tiefer: ${first}$`))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  assert.equal((await titlesIn(page)).slice(0, 3), [second, third, first])
  await page.keyboard.press('Shift+Tab')
  assert.match(await focused(page), new RegExp(`^button Höher: ${first}$`))
  await page.keyboard.press('Enter')
  assert.equal((await titlesIn(page)).slice(0, 3), [second, first, third])
  await tabTo(page, new RegExp(`^button Weglassen: ${third}$`))
  await page.keyboard.press('Enter')
  assert.not.ok((await titlesIn(page)).includes(third ?? ''))
  assert.match(await focused(page), /^button Weglassen: /)
  await tabTo(page, /^button Fertigstellen$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Aushändigen' }).waitFor()
  const [made] = await packagesOf(world, caseFile)
  assert.equal(
    made?.modules.slice(0, 2).map(({ title }) => title),
    [second, first],
  )
})

test('is asked for in place: what decides most first, the day of moving and who comes along without leaving the page', async (world) => {
  const caseFile = await openCase(world, { givenName: 'Pavel', familyName: 'Novák' })
  const page = await world.browserPage({ as: 'Anna', path: '/willkommenspaket', width: 390, reducedMotion: true })
  await page.getByRole('textbox', { name: 'Person suchen' }).fill('Novák')
  await button(page, /Pavel Novák/).click()
  await chosen(page).waitFor()
  const questions = page.locator('lotse-package-questions li')
  assert.match((await questions.first().textContent()) ?? '', /Woher kommt die Person/)

  await button(page, 'Kommt allein').click()
  await said(page, 'Bei der Person erfasst: Kommt allein.').waitFor()
  await page.getByText('Kommen Kinder mit?').waitFor({ state: 'detached' })
  assert.equal((await readPerson(world, caseFile.client.id)).household, [])
  await button(page, 'Rückgängig').click()
  await said(page, 'Kommen Kinder mit?').waitFor()
  assert.is((await readPerson(world, caseFile.client.id)).household, null)

  const moving = page.getByRole('textbox', { name: 'Wann ist der Umzug?' })
  await moving.fill('1.7.')
  await moving.press('Enter')
  await page.getByText('Wann ist der Umzug?').waitFor({ state: 'detached' })
  assert.match((await readPerson(world, caseFile.client.id)).movingOn ?? '', /-07-01$/)
  await chosen(page)
    .getByText(/^bis \d+\. Juli/)
    .first()
    .waitFor()
})

test('is there again after a reload as it was left, until somebody throws it away', async (world) => {
  const caseFile = await kovalenkos(world)
  const page = await composing(world, caseFile)
  await button(page, /^Weglassen: .*Rundfunkbeitrag/).click()
  await said(page, 'Weggelassen: Der Rundfunkbeitrag').waitFor()
  await button(page, 'Rückgängig').click()
  await chosen(page).getByText('Der Rundfunkbeitrag').waitFor()
  await button(page, /^Weglassen: .*Rundfunkbeitrag/).click()
  const saving = kept(page)
  await page.getByRole('textbox', { name: 'Steht vorn im Heft' }).fill('Willkommen, Olena!')
  await saving
  await page.reload()
  await said(page, /Hier steht noch, was Sie/).waitFor()
  assert.is(await page.getByRole('textbox', { name: 'Steht vorn im Heft' }).inputValue(), 'Willkommen, Olena!')
  assert.is(await chosen(page).getByText('Der Rundfunkbeitrag').count(), 0)
  await page.goto(`${world.origin}/heute`)
  await page
    .getByRole('link', { name: /Kovalenko/ })
    .first()
    .click()
  await button(page, 'Verwerfen').click()
  await chosen(page).getByText('Der Rundfunkbeitrag').waitFor()
  await button(page, 'Rückgängig').click()
  await chosen(page).getByText('Der Rundfunkbeitrag').waitFor({ state: 'detached' })
})

test('never holds two modules that contradict each other, nor anything at all without a case', async (world) => {
  const caseFile = await kovalenkos(world)
  const page = await composing(world, caseFile)
  await said(page, /Weitere Module dazunehmen/).click()
  await said(page, 'Nicht zusammen mit „Vorübergehender Schutz nach § 24“.').waitFor()
  await button(page, /^Dazunehmen: Aufenthaltstitel/).click()
  await chosen(page).getByText('Aufenthaltstitel und Ausländerbehörde').waitFor()
  assert.is(await chosen(page).getByText('Vorübergehender Schutz nach § 24', { exact: true }).count(), 0)

  const { id } = await recordPerson(world, { familyName: 'Wunderlich' })
  const other = await world.browserPage({ as: 'Anna', path: `/personen/${id}/paket` })
  await said(other, /diese Person hat keinen offenen/).waitFor()
  assert.ok(await button(other, 'Fertigstellen').isDisabled())
})

test('opens by a link until that is withdrawn, and again once that is undone', async (world) => {
  const caseFile = await kovalenkos(world)
  const made = await handOverBlank(world, caseFile, { language: 'ar' })
  const secret = await linkTo(world, made.id)
  const page = await world.browserPage({ as: 'Anna', path: `/pakete/${made.id}` })
  await button(page, 'Link zeigen').click()
  await button(page, 'QR-Code zeigen').click()
  await page.getByRole('img', { name: 'QR-Code mit dem Link für Olena Kovalenko' }).waitFor()

  const theirs = await world.browserPage({ path: `/paket#${secret}`, width: 390, expected: [/404/] })
  await theirs.getByRole('heading', { name: 'حزمة الترحيب الخاصة بك' }).waitFor()
  assert.is(await theirs.evaluate(() => document.documentElement.dir), 'rtl')
  assert.is(await theirs.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  await axe(theirs)
  await theirs.getByRole('combobox').selectOption('fa')
  await theirs.getByRole('heading', { name: 'بسته خوش‌آمدگویی شما' }).waitFor()

  await button(page, 'Zurückziehen').click()
  await said(page, 'Der Link öffnet nichts mehr. Das Heft bleibt.').waitFor()
  await button(theirs, 'دانلود').click()
  await theirs.getByRole('heading', { name: 'این پیوند دیگر چیزی را باز نمی‌کند' }).waitFor()
  await axe(theirs)
  await button(page, 'Rückgängig').click()
  await said(page, /^Der Link gilt bis/).waitFor()
  await theirs.reload()
  await theirs.getByRole('heading', { name: 'حزمة الترحيب الخاصة بك' }).waitFor()
})

test('says where no mail goes out that the link can be passed on', async (world) => {
  world.app.mailing.from = null
  const made = await handOverBlank(world, await kovalenkos(world))
  const page = await world.browserPage({ as: 'Anna', path: `/pakete/${made.id}` })
  await said(page, /Es ist kein Mailserver eingerichtet. Geben Sie den Link selbst weiter/).waitFor()
  assert.is(await button(page, 'Per E-Mail schicken').count(), 0)
})

test('is made for two at once, and comes as one file', async (world) => {
  const caseFile = await kovalenkos(world)
  await openCase(world, { givenName: 'Pavel', familyName: 'Novák' })
  const page = await world.browserPage({ as: 'Anna', path: '/willkommenspaket', reducedMotion: true })
  await button(page, 'Für mehrere').click()
  await page.getByRole('heading', { name: 'Für mehrere zusammenstellen' }).waitFor()
  for (const name of ['Kovalenko', 'Novák']) {
    await page.getByRole('textbox', { name: 'Person suchen' }).fill(name)
    await button(page, new RegExp(name)).first().click()
  }
  await button(page, '2 Pakete fertigstellen').click()
  await page.getByText('Fertig: 2 Hefte.').waitFor({ timeout: 60_000 })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Alle Hefte als eine Datei (ZIP)' }).click(),
  ])
  assert.is((await readFile(await file.path())).subarray(0, 2).toString(), 'PK')
  assert.is((await packagesOf(world, caseFile)).length, 1)
})

test('tells the coordinator which modules nobody has reviewed, and a counsellor nothing of it', async (world) => {
  const page = await world.browserPage({ as: 'Karla', path: '/willkommenspaket' })
  await page.getByRole('heading', { name: 'Noch nicht geprüft' }).waitFor()
  await page
    .getByText(/^Alle \d+ zeigen$/)
    .first()
    .click()
  await page.getByRole('list', { name: 'Noch nicht geprüft' }).getByText('Der Rundfunkbeitrag').waitFor()
  const annas = await world.browserPage({ as: 'Anna', path: '/willkommenspaket' })
  await button(annas, 'Für mehrere').waitFor()
  assert.is(await annas.getByRole('heading', { name: 'Noch nicht geprüft' }).count(), 0)
})

test.run()
