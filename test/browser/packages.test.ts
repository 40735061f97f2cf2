import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import type { CaseFile } from '../../src/cases/contract.ts'
import type { Packages } from '../../src/composing/contract.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { bodyOf, openCase, read } from '../support/cases.ts'
import { patchPerson, readPerson } from '../support/clients.ts'
import { focused } from '../support/keyboard.ts'
import { linkIn, mailsOf, postmanAt } from '../support/mail.ts'
import { startMailServer } from '../support/mail-server.ts'
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
    await inPreview(page).waitFor()
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

    const [letter] = await mailsOf(world)
    const theirs = await world.browserPage({ path: linkIn(letter ?? { text: null }).replace(world.origin, ''), width })
    await theirs.getByRole('heading', { name: 'Ваш вітальний пакет' }).waitFor()
    const [download] = await Promise.all([theirs.waitForEvent('download'), button(theirs, 'Завантажити').click()])
    assert.ok(first.equals(await readFile(await download.path())), 'they have what was printed')

    await page.goto(`${world.origin}/faelle/${caseFile.id}`)
    await page.locator('lotse-timeline-entry').getByText('auf Ukrainisch').waitFor()
    await page
      .locator('lotse-timeline-entry')
      .getByText(/Ihr Auto ummelden/)
      .waitFor()
    assert.is(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  })
}

test.run()
