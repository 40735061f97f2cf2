import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { ComposedModule, Composition } from '../../src/packages/contract.ts'
import { packageLanguages, packageLanguageTerms } from '../../src/packages/terms.ts'
import { wordsIn } from '../../templates/pdf/booklet/words.ts'
import { booklet } from '../../templates/pdf/booklet.ts'
import {
  assertInOrder,
  folded,
  paragraphOf,
  pdfOf,
  sampleOf,
  samplesInOneLanguage,
  textsOf,
} from '../support/booklets.ts'
import { everyTag, type ReadPdf, readPdf } from '../support/pdf.ts'
import { writtenText } from '../support/pdf-written.ts'

const test = suite('the booklet of a welcome package')

/** What a reader of the whole booklet hears of its modules. */
const modulesText = ({ modules, language }: Composition): string[] =>
  modules.flatMap(({ title, body, dueWords }: ComposedModule) => [
    title,
    wordsIn[language].dueBy + dueWords,
    ...body.flatMap(textsOf),
  ])
const afterChecklist = (text: string, { language, modules }: Composition) => {
  const begin = text.indexOf(folded(wordsIn[language].checklistIntro))
  const last = folded(modules.at(-1)?.title ?? '')
  return text.slice(text.indexOf(folded(wordsIn[language].dueBy), begin) - 200).includes(last)
    ? text.slice(begin)
    : text
}

test('says in every language every word of its modules as it was written, in the order in which it is read', async () => {
  const looked = samplesInOneLanguage(/returnees|family-(ar|fa)|nothing-known-de/)
  for (const language of packageLanguages)
    assert.ok(looked.some(({ composition }) => composition.language === language))
  for (const { name, composition } of looked) {
    const text = folded(writtenText(await pdfOf(name)))
    try {
      assertInOrder(afterChecklist(text, composition), modulesText(composition))
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : error}`)
    }
  }
})

const pdftotext = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'pdftotext')))
const testIf = pdftotext ? test : test.skip

const readByPdftotext = (pdf: Uint8Array, ...options: string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-booklet-'))
  const file = join(folder, 'booklet.pdf')
  writeFileSync(file, pdf)
  const text = execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return text
}

testIf('is copied out by pdftotext word for word as it was written, in the order in which it is read', async () => {
  for (const { name, composition } of samplesInOneLanguage(/family-(de|uk|vi)$/)) {
    if (packageLanguageTerms[composition.language].rightToLeft || /ugly/.test(name)) continue
    const text = folded(readByPdftotext(await pdfOf(name), '-raw'))
    const parts = composition.modules.flatMap(({ title, body }) => [title, ...body.flatMap(textsOf)])
    assertInOrder(afterChecklist(text, composition), parts)
  }
})

/** It guesses directions from places, and reads a table from the right line by line: there each word has to be. */
testIf('is copied out by pdftotext as it was written also from the right', async () => {
  for (const { name, composition } of samplesInOneLanguage(/family-(ar|fa)$/)) {
    if (!packageLanguageTerms[composition.language].rightToLeft) continue
    const read = readByPdftotext(await pdfOf(name))
    const text = folded(read.replace(/\f/g, '\n'))
    const missing = composition.modules
      .flatMap(({ title, body }) => [title, ...body.filter(({ kind }) => kind !== 'steps').flatMap(textsOf)])
      .filter((part) => !text.includes(folded(part)))
    // A sentence that goes on overleaf has the foot of the page and the head of the next one in it.
    const whole = missing.filter((part) => !text.includes(folded(part.slice(0, 12))))
    assert.equal(whole, [], name)
    assert.ok(missing.length < 16, `${name}: ${missing.join('\n')}`)
    const words = new Set(lettersOf(read))
    const cells = composition.modules.flatMap(({ body }) =>
      body.filter(({ kind }) => kind === 'steps').flatMap(textsOf),
    )
    assert.equal(
      cells.flatMap(lettersOf).filter((word) => !words.has(word)),
      [],
      name,
    )
  }
})

/** Words of joined letters alone: what is Latin between them is parted elsewhere by whoever reads. */
const lettersOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .match(/[\p{Script=Arabic}\p{M}\u200c]+/gu) ?? []

const headingsOf = ({ tags }: ReadPdf, level: string) =>
  everyTag(tags)
    .filter(({ role }) => role === level)
    .map(({ text }) => folded(text))

test('has cover, note, checklist, modules and offices, each with a heading', async () => {
  const name = 'booklet-family-de'
  const { modules } = sampleOf(name)
  const pdf = await readPdf(await pdfOf(name))
  assert.equal(headingsOf(pdf, 'H1'), ['Willkommen'])
  assert.equal(
    headingsOf(pdf, 'H2'),
    ['Für Sie', 'Was wann zu tun ist', ...modules.map(({ title }) => title), 'Alle Adressen und Nummern'].map(folded),
  )
  const text = folded(writtenText(await pdfOf(name)))
  assertInOrder(text, ['Олена Ковальчук', 'Ihre Ansprechperson', 'Jördis Oehme-Łukaszewska', '+49 3733 555 0140'])
  assertInOrder(text, [
    '1. Dezember 2026 · Annaberg-Buchholz',
    '3. Dezember 2026, 14:30 Uhr',
    'Stand: 26. November 2026',
  ])
})

test('lists each module once, by the day it is due, with the page on which it begins', async () => {
  const name = 'booklet-family-de'
  const { modules } = sampleOf(name)
  const pdf = await readPdf(await pdfOf(name))
  const rows = everyTag(pdf.tags)
    .filter(
      ({ role, children }) => role === 'LI' && children.some((one) => one.children.some((two) => two.role === 'Link')),
    )
    .map(({ text }) => folded(text))
    .filter((text) => /\d+$/.test(text))
  const pages = new Map(
    pdf.pages.flatMap(({ tags }, index) =>
      everyTag(tags).flatMap(({ role, text }) => (role === 'H2' ? [[folded(text), index + 1] as const] : [])),
    ),
  )
  const expected = modules.map(({ title }) => `${folded(title)}${pages.get(folded(title))}`)
  assert.equal([...rows].sort(), [...expected].sort())
  const dated = new Map(modules.map(({ title, due }) => [folded(title), due ?? '9999']))
  const days = rows.map((row) => dated.get(row.replace(/\d+$/, '')) ?? dated.get(row.slice(0, -1)) ?? '')
  assert.equal(days, [...days].sort())
})

test('says what nobody has reviewed, what is missing in the language, and what is still open', async () => {
  const arabic = sampleOf('booklet-returnees-ar')
  const [first] = arabic.modules
  if (!first) throw new Error('no module')
  const german = { ...first, language: 'de' as const, title: 'Auf Deutsch', body: [paragraphOf('Ein deutscher Satz.')] }
  const stale = { ...german, code: 'stale', language: 'ar' as const, stale: true, unreviewed: false }
  const nobody = { ...arabic, counsellor: null, nextAppointment: null, movingOn: null, municipality: null }
  const pdf = (await booklet({ ...nobody, modules: [german, stale] })).pdf
  const text = folded(writtenText(pdf))
  const words = wordsIn.ar
  assertInOrder(text, [
    words.counsellor,
    'لم يُحدَّد بعد',
    words.movingOn,
    'لم يُحدَّد بعد',
    words.nextAppointment,
    'لم يُحدَّد بعد',
  ])
  assertInOrder(text, [
    'Auf Deutsch',
    words.dueBy,
    words.unreviewed,
    words.inGerman,
    'Ein deutscher Satz.',
    words.stale,
  ])
  assert.is(text.split(folded(words.inGerman)).length, 2)
  const { tags, lang } = await readPdf(pdf)
  assert.is(lang, 'ar')
  const marked = everyTag(tags).filter((one) => one.lang === 'de' && one.text.includes('deutscher'))
  assert.ok(marked.length > 0, 'the German text is marked as German')
})

test('marks German words within another language, and none within German', async () => {
  const german = async (name: string) =>
    everyTag((await readPdf(await pdfOf(name))).tags).filter(({ role, lang }) => role === 'Span' && lang === 'de')
  assert.ok((await german('booklet-family-ar')).length > 5)
  assert.equal(await german('booklet-family-de'), [])
})

test('stands side by side in two languages, each in its direction and language', async () => {
  const name = 'booklet-ugly-all-modules-de-ar'
  const composition = sampleOf(name)
  const text = folded(writtenText(await pdfOf(name)))
  const both = composition.modules.filter(({ second }) => second !== null)
  const only = composition.modules.filter(({ second }) => second === null)
  for (const { title, second } of both) assertInOrder(text, [title, second?.title ?? ''])
  assert.is(text.split(folded(wordsIn.ar.inGerman)).length - 1, only.length)
  const pdf = await readPdf(await pdfOf(name))
  assert.ok(everyTag(pdf.tags).some(({ role, lang }) => role === 'Sect' && lang === 'ar') || both.length === 0)
})

test('prints names in Arabic script within German as they are, and names in the answer what it had to replace', async () => {
  const { pdf, replaced } = await booklet(sampleOf('booklet-ugly-names-de'))
  const text = folded(writtenText(pdf))
  assertInOrder(text, ['سارة الخطيب و رضا پناهی (Chemnitz), 2 Personen', 'لیلا Hübner'])
  assert.equal(replaced, [])
  assertInOrder(
    text,
    Array.from({ length: 40 }, (_, index) => `${index + 1}. Bitte bringen Sie`),
  )
  const nobody = await booklet(sampleOf('booklet-ugly-nothing-known-de'))
  const other = folded(writtenText(nobody.pdf))
  assertInOrder(other, [
    'Manche Zeichen lassen sich hier nicht drucken',
    'Danke! [Bildzeichen] [Zeichen], [šlwm], [gamarjoba] und',
    'مرحبا بكم',
    '(bis 12.12.), Привіт <b>&amp;',
  ])
  for (const sign of ['🎉', '你', 'ש']) assert.ok(nobody.replaced.includes(sign), sign)
  assert.not.ok(nobody.replaced.includes('م'))
})

test('offers what is an address as a link, and what is none as text', async () => {
  const { pages } = await readPdf(await pdfOf('booklet-ugly-names-de'))
  const links = pages.flatMap((page) => page.links)
  assert.ok(links.some((link) => link.endsWith('.example/%C3%A4')))
  assert.not.ok(links.some((link) => /javascript|kein Postfach/.test(link)))
})

test('brings along what it is made of', async () => {
  const composition = sampleOf('booklet-family-ar')
  const { attachments } = await readPdf(await pdfOf('booklet-family-ar'))
  assert.equal(JSON.parse(attachments['willkommenspaket.json'] ?? ''), composition)
})

test('is the same to the byte each time, whatever was printed before', async () => {
  const names = ['booklet-family-fa', 'booklet-worker-vi', 'booklet-ugly-all-modules-de-ar']
  const bytesOf = async (name: string) => Buffer.from((await booklet(structuredClone(sampleOf(name)))).pdf)
  const first: Buffer[] = []
  for (const name of names) first.push(await bytesOf(name))
  for (const [index, name] of [...names.entries()].reverse()) assert.ok(first[index]?.equals(await bytesOf(name)), name)
})

test('refuses to print our own text where a letter is missing', async () => {
  const composition = sampleOf('booklet-worker-de')
  const [module] = composition.modules
  if (!module) throw new Error('no module')
  for (const text of ['Los 🚀 geht es', 'שלום']) {
    const broken: Composition = { ...composition, modules: [{ ...module, body: [paragraphOf(text)] }] }
    const refusal = await booklet(broken).then(
      () => 'printed',
      (error: Error) => error.message,
    )
    assert.match(refusal, /No typeface has every letter/)
  }
})

test.run()
