import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openCentre } from '../../db/open-centre.ts'
import { packageLinks, packages } from '../../db/schema/index.ts'
import { seedPackages } from '../../db/seed/demo-packages.ts'
import { hashOf } from '../../src/accounts/links.ts'
import { berlinDay, type Day } from '../../src/calendar/rules.ts'
import { stateOfLink } from '../../src/composing/link-rules.ts'
import { keyFileBeside } from '../../src/config.ts'
import { readDocument } from '../../src/documents/documents.ts'
import { storeIn } from '../../src/documents/store.ts'
import { readKeys } from '../../src/key-file.ts'
import { secretOf } from '../../src/package-links/secrets.ts'
import type { Composition } from '../../src/packages/contract.ts'
import { atEnd } from '../support/at-end.ts'
import { demoOn, someDay } from './centres.ts'

const test = suite('the welcome packages of the demo')

const pdfIn = (language: string) => Buffer.from(`%PDF-1.7 ${language}`)

/** On no paper: printing takes its time. */
const demoWithPackages = async (today: Day) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'lotse-demo-')), 'data')
  cpSync((await demoOn(today)).folder, folder, { recursive: true })
  const { db, close } = await openCentre(folder)
  atEnd(close)
  const keyFile = keyFileBeside(folder)
  const { links: linkKey } = readKeys(keyFile, folder)
  const store = storeIn(folder, keyFile)
  const printed: Composition[] = []
  const print = async (composition: Composition) => {
    printed.push(composition)
    return { pdf: pdfIn(composition.language), pages: 1 }
  }
  await seedPackages(db, { seed: 1607, today, store, linkKey, print })
  return { db, store, linkKey, printed, rows: await db.select().from(packages) }
}

test('were handed over in several languages, one side by side, and open as they were printed', async () => {
  const { db, store, printed, rows } = await demoWithPackages(someDay)
  assert.equal(rows.map(({ language, secondLanguage }) => [language, secondLanguage]).sort(), [
    ['ar', null],
    ['de', null],
    ['uk', null],
    ['vi', 'de'],
  ])
  for (const { documentId, language } of rows) {
    const coordinator = { userId: null, name: 'test', roles: ['coordinator'] as const }
    const { content } = await readDocument(db, store, documentId, coordinator)
    assert.ok(content.equals(pdfIn(language)))
  }
  const ofZahorodnia = printed.find(({ language }) => language === 'uk')
  assert.is(ofZahorodnia?.person.name, 'Yevheniia Zahorodnia')
  assert.ok(ofZahorodnia?.modules.some(({ code }) => code === 'temporary-protection'))
  assert.not.ok(ofZahorodnia?.modules.some(({ code }) => code === 'broadcasting-fee'))
})

test('have a link that opens one, one that was withdrawn and one that is over', async () => {
  const { db, linkKey } = await demoWithPackages(someDay)
  const links = await db.select().from(packageLinks)
  assert.equal(links.map((link) => stateOfLink(link, someDay)).sort(), ['ended', 'open', 'revoked'])
  for (const link of links) assert.is(hashOf(secretOf(linkKey, link)), link.secretHash)
})

test('are the same rows when they are made again for the same day', async () => {
  assert.equal((await demoWithPackages(someDay)).rows, (await demoWithPackages(someDay)).rows)
})

test('stand in no future on the first day the demo can begin on', async () => {
  const today = '2022-07-01'
  const { rows } = await demoWithPackages(today)
  assert.is(rows.length, 4)
  for (const { createdAt } of rows) assert.is(berlinDay(createdAt), today)
})

test.run()
