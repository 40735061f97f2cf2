import { mkdirSync } from 'node:fs'
import { inBrowser } from '../support/browser.ts'
import { bodyOf, openCase, send } from '../support/cases.ts'
import { patchPerson } from '../support/clients.ts'
import { handOverBlank, linkTo, newBatch } from '../support/packages.ts'
import type { World } from '../support/world.ts'

const test = inBrowser('shots')
const dir = '/tmp/wpweb/shots'
mkdirSync(dir, { recursive: true })

const family = async (world: World, ugly = false) => {
  const names = ugly
    ? {
        givenName: 'Maximiliane Alexandra-Victoria Charlotte',
        familyName: 'von und zu Lichtenstern-Hohenfels-Öhringen',
      }
    : { givenName: 'Olena', familyName: 'Kovalenko', nativeName: 'Олена Коваленко' }
  const caseFile = await openCase(world, {
    ...names,
    email: 'olena@example.org',
    targetGroup: 'abroad',
    ...(ugly ? {} : { municipalityKey: '14521020' }),
  })
  if (ugly) return caseFile
  const household = [
    { relation: 'partner', birthYear: 1988, name: 'Taras' },
    { relation: 'child', birthYear: 2015, name: 'Sofiia' },
  ]
  const facts = { originGroup: 'temporary_protection', household, hasFamilyAbroad: true, movingOn: '2026-07-01' }
  bodyOf(await patchPerson(world, caseFile.client.id, { ...facts, languages: ['uk'] }, 1), 200)
  return caseFile
}

for (const [width, dark] of [
  [1440, false],
  [390, false],
  [1440, true],
  [390, true],
] as const) {
  test(`shots ${width} ${dark}`, async (world) => {
    const tag = `${width}-${dark ? 'dark' : 'light'}`
    const caseFile = await family(world)
    const ugly = await family(world, true)
    const open = (path: string, as: 'Anna' | 'Karla' | undefined = 'Anna') =>
      world.browserPage({ ...(as && { as }), path, width, dark, reducedMotion: true })
    const shot = async (page: Awaited<ReturnType<typeof open>>, name: string, full = true) => {
      await page.waitForTimeout(1500)
      await page.screenshot({ path: `${dir}/${name}-${tag}.png`, fullPage: full })
      await page.close()
    }
    let page = await open(`/personen/${caseFile.client.id}/paket`)
    await page.getByRole('img', { name: /^Seite 1 von/ }).waitFor()
    await shot(page, 'compose')
    page = await open(`/personen/${caseFile.client.id}/paket`)
    await page.getByRole('img', { name: /^Seite 1 von/ }).waitFor()
    await page
      .getByText(/Weitere Module/)
      .first()
      .click()
    await page.getByText('Fertigstellen').last().scrollIntoViewIfNeeded()
    await shot(page, 'compose-more', false)
    page = await open(`/personen/${ugly.client.id}/paket`)
    await page.getByRole('img', { name: /^Seite 1 von/ }).waitFor()
    await shot(page, 'compose-ugly')
    const made = await handOverBlank(world, caseFile, {
      language: 'uk',
      second: 'de',
      modules: ['registering-your-home', 'broadcasting-fee', 'school'],
    })
    page = await open(`/pakete/${made.id}`)
    await page.getByText('Aushändigen').waitFor()
    await shot(page, 'package')
    const secret = await linkTo(world, made.id)
    page = await open(`/pakete/${made.id}`)
    await page.getByRole('button', { name: 'Link zeigen' }).click()
    await page.getByRole('button', { name: 'QR-Code zeigen' }).click()
    await shot(page, 'link', false)
    page = await open(`/pakete/${made.id}`)
    await page.getByRole('button', { name: 'Per E-Mail schicken' }).click()
    await shot(page, 'mail', false)
    page = await open(`/faelle/${caseFile.id}`)
    await page.locator('lotse-timeline-entry').first().waitFor()
    await shot(page, 'case')
    page = await open(`/personen/${caseFile.client.id}`)
    await page.locator('lotse-packages-section').first().waitFor()
    await shot(page, 'person')
    page = await open('/willkommenspaket', 'Karla')
    await page.getByText('Alle Module').waitFor()
    await shot(page, 'modules')
    page = await open('/willkommenspaket', 'Anna')
    await shot(page, 'modules-anna')
    page = await open('/willkommenspaket/mehrere')
    await page.getByRole('textbox', { name: 'Person suchen' }).fill('Koval')
    await page.getByRole('button', { name: /Kovalenko/ }).click()
    await page.getByRole('textbox', { name: 'Person suchen' }).fill('Licht')
    await shot(page, 'batch')
    const batch = newBatch([caseFile, ugly])
    bodyOf(await send(world, 'Anna', 'POST', '/package-batches', { payload: batch }), 202)
    page = await open(`/willkommenspaket/mehrere?lauf=${batch.id}`)
    await page.getByText('Fertig').first().waitFor({ timeout: 60000 })
    await shot(page, 'batch-done')
    page = await open(`/paket#${secret}`, undefined)
    await page.getByRole('button', { name: 'Завантажити' }).waitFor()
    await page.getByRole('combobox').selectOption('ar')
    await shot(page, 'link-ar', false)
    page = await open('/paket#nichts', undefined)
    await shot(page, 'link-closed', false)
  })
}
test.run()
