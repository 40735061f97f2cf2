import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { drawnPdf, drawnPhoto } from '../../db/seed/demo/drawn-files.ts'
import type { FilePage } from '../../src/files/contract.ts'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { closeCase, openCase, read } from '../support/cases.ts'
import { keptFileOf } from '../support/documents.ts'
import { zipOf } from '../support/made-files.ts'
import { handOverBlank, linkTo } from '../support/packages.ts'

const test = inBrowser('Dateien')

const certificate = drawnPdf('Zeugnis', ['Fachschule für Technik', 'Staatlich geprüfter Techniker'])

const filesOf = async (world: BrowserWorld, id: string) =>
  (await read<FilePage>(world, `/cases/${id}/files`)).rows.map(({ title, note }) => [title, note])

const section = (page: Page) => page.locator('lotse-files-section')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const said = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()

const add = (page: Page, ...files: { name: string; buffer: Buffer }[]) =>
  section(page)
    .locator('input[multiple]')
    .setInputFiles(files.map((file) => ({ mimeType: 'application/octet-stream', ...file })))

for (const width of [1440, 390]) {
  test(`are added, looked at, saved, renamed and deleted for good, at ${width} px`, async (world) => {
    const { id } = await openCase(world, { targetGroup: 'abroad' })
    const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, width })
    await said(page, 'bis 20 MB je Datei').waitFor()
    await add(page, { name: 'Scan 1.pdf', buffer: certificate }, { name: 'Bescheid.png', buffer: drawnPhoto() })
    await section(page).getByRole('button', { name: 'Bescheid.png', exact: true }).waitFor()
    await section(page).getByRole('button', { name: 'Scan 1.pdf', exact: true }).click()
    await page.getByRole('img', { name: 'Seite 1 von 1' }).waitFor()
    const [saved] = await Promise.all([page.waitForEvent('download'), button(page, 'Herunterladen').click()])
    assert.is(saved.suggestedFilename(), 'Scan 1.pdf')
    assert.ok((await readFile(await saved.path())).equals(certificate))
    await page.keyboard.press('Escape')
    await page.getByRole('img', { name: 'Seite 1 von 1' }).waitFor({ state: 'detached' })

    await button(page, 'Ansehen: Bescheid.png').click()
    await page.getByRole('img', { name: 'Bescheid.png' }).waitFor()
    await axe(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click()

    await button(page, 'Mehr zu: Scan 1.pdf').click()
    await page.getByRole('menuitem', { name: 'Umbenennen' }).click()
    const name = page.getByRole('textbox', { name: 'Name' })
    await name.fill('a/b.pdf')
    await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click()
    await said(page, 'So kann eine Datei nicht heißen').waitFor()
    await name.fill('Zeugnis.pdf')
    await page.getByRole('textbox', { name: 'Bemerkung' }).fill('Übersetzt, das Original hat Jana.')
    await page.keyboard.press('Control+Enter')
    await said(page, 'Gespeichert.').waitFor()
    assert.equal((await filesOf(world, id)).at(-1), ['Zeugnis.pdf', 'Übersetzt, das Original hat Jana.'])

    // By keyboard alone; to leave is to keep it.
    await button(page, 'Mehr zu: Zeugnis.pdf').focus()
    for (const key of ['Enter', 'l']) await page.keyboard.press(key)
    await said(page, 'Auch eine alte Sicherung bringt sie nicht zurück').waitFor()
    await page.keyboard.press('Escape')
    await said(page, 'Auch eine alte Sicherung').waitFor({ state: 'detached' })
    assert.is((await filesOf(world, id)).length, 2)
    await button(page, 'Mehr zu: Zeugnis.pdf').focus()
    for (const key of ['Enter', 'l']) await page.keyboard.press(key)
    await said(page, 'Für immer löschen').waitFor()
    for (const key of ['Tab', 'Enter']) await page.keyboard.press(key)
    await said(page, 'Die Datei ist gelöscht.').waitFor()
    await button(page, 'Ansehen: Zeugnis.pdf').waitFor({ state: 'detached' })
    assert.equal(await filesOf(world, id), [['Bescheid.png', null]])

    const name200 = `${'Anerkennung_Industrie_Handwerk_'.repeat(6)}.pdf`
    await keptFileOf(world, id, { name: name200 })
    await page.reload()
    const entry = page.locator('lotse-timeline-entry').filter({ hasText: name200 })
    await entry.waitFor()
    const isWithin = entry.locator('.title').evaluate((title) => title.scrollWidth <= title.clientWidth)
    assert.ok(await isWithin, 'a name without a blank stays in its column')
    await section(page).getByRole('button', { name: name200, exact: true }).click()
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    assert.not.ok(sideways, 'nor does it widen the page')
  })
}

test('that are refused say why beside their name; what the line lost is sent again, once', async (world) => {
  const { id } = await openCase(world, { targetGroup: 'abroad' })
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, expected: [/422/, /ERR_FAILED/] })
  await said(page, 'bis 20 MB je Datei').waitFor()
  await add(
    page,
    { name: 'Zeugnis.pdf', buffer: zipOf(['bild.exe', 'MZ']) },
    { name: 'leer.pdf', buffer: Buffer.alloc(0) },
  )
  await said(page, 'Das ist keine Datei, die Lotse nimmt').waitFor()
  await said(page, 'Diese Datei ist leer.').waitFor()
  await axe(page)
  for (const name of ['Zeugnis.pdf', 'leer.pdf']) await button(page, `Verwerfen: ${name}`).click()

  await page.route(/\/files\?id=/, (route) => route.abort())
  await add(page, { name: 'Vertrag.pdf', buffer: certificate })
  await button(page, 'Noch einmal versuchen: Vertrag.pdf').waitFor()
  await page.unroute(/\/files\?id=/)
  await button(page, 'Noch einmal versuchen: Vertrag.pdf').click()
  await said(page, 'Abgelegt: Vertrag.pdf').waitFor()
  assert.equal(await filesOf(world, id), [['Vertrag.pdf', null]])
})

test('are dropped on the page or pasted into it, and no page goes away for it', async (world) => {
  const { id } = await openCase(world, { targetGroup: 'abroad' })
  const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}` })
  await said(page, 'bis 20 MB je Datei').waitFor()
  const bring = (name: string, how: 'drop' | 'paste', content: Buffer) =>
    page.evaluate(
      ([title, event, bytes]) => {
        const given = new DataTransfer()
        given.items.add(new File([new Uint8Array(bytes)], title))
        const options = { bubbles: true, cancelable: true, composed: true }
        if (event === 'paste')
          document.body.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: given }))
        else
          for (const kind of ['dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(kind, { ...options, dataTransfer: given }))
      },
      [name, how, [...content]] as const,
    )
  await bring('Brief.txt', 'drop', Buffer.from('Sehr geehrte Frau Weißbach'))
  await said(page, 'Abgelegt: Brief.txt').waitFor()
  await bring('image.png', 'paste', drawnPhoto(40, 40))
  await said(page, 'Abgelegt: Eingefügtes Bild').waitFor()
  assert.equal(
    (await filesOf(world, id)).map(([title]) => title),
    ['Eingefügtes Bild vom 17.6.2026.png', 'Brief.txt'],
  )
  await button(page, 'Ansehen: Brief.txt').click()
  await said(page, 'Sehr geehrte Frau Weißbach').waitFor()
})

test('of a closed case are there to read, and none is added', async (world) => {
  const { id } = await openCase(world)
  await keptFileOf(world, id, { name: 'Zeugnis.pdf' })
  await closeCase(world, id)
  const page = await world.browserPage({ as: 'Bela', path: `/faelle/${id}` })
  await section(page).getByRole('button', { name: 'Zeugnis.pdf', exact: true }).waitFor()
  assert.is(await section(page).getByRole('button', { name: 'Hinzufügen' }).count(), 0)
  await button(page, 'Mehr zu: Zeugnis.pdf').click()
  await page.getByRole('menuitem', { name: 'Herunterladen' }).waitFor()
  assert.is(await page.getByRole('menuitem', { name: 'Löschen' }).count(), 0, 'what is Anna’s')
})

test('a welcome package is deleted after being told what goes and what stays', async (world) => {
  const caseFile = await openCase(world, { targetGroup: 'abroad' })
  const made = await handOverBlank(world, caseFile)
  await linkTo(world, made.id)
  const page = await world.browserPage({ as: 'Anna', path: `/pakete/${made.id}` })
  await button(page, 'Heft löschen …').click()
  await said(page, /Der Link, den .* hat, öffnet es nicht mehr/).waitFor()
  await button(page, 'Für immer löschen').click()
  await said(page, 'Dieses Heft ist gelöscht').waitFor()
  assert.is(await button(page, 'Heft löschen …').count(), 0)
  await page.goto(`${world.origin}/faelle/${caseFile.id}`)
  await page.getByRole('link', { name: 'Was darin stand' }).first().waitFor()
})

test.run()
