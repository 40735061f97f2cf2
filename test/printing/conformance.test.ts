import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { bookletSamples } from '../../scripts/samples/booklets.ts'
import { certificateSamples } from '../../scripts/samples/certificates.ts'
import { checkSamples } from '../../scripts/samples/check-reports.ts'
import { consentSamples, referralSamples } from '../../scripts/samples/referrals.ts'
import { packageLanguageTerms } from '../../src/packages/terms.ts'
import { filledIn } from '../../templates/pdf/booklet/opening.ts'
import { wordsIn } from '../../templates/pdf/booklet/words.ts'
import { booklet } from '../../templates/pdf/booklet.ts'
import { certificate } from '../../templates/pdf/certificate.ts'
import { checkReport } from '../../templates/pdf/check-report.ts'
import { consentForm } from '../../templates/pdf/consent-form.ts'
import { referralSheet } from '../../templates/pdf/referral-sheet.ts'
import { everySample } from '../support/booklets.ts'
import { everyTag, paintedUnmarked, type ReadPage, rawOf, readPdf, type Tagged } from '../support/pdf.ts'

/** What PDF/UA-1 and PDF/A-3a ask for and a machine can see; for every sample there is with LOTSE_TEST_SAMPLES=all. */
const test = suite('every document we print')

type Sample = { name: string; language: string; numbered: (page: number, of: number) => string; pdf: Uint8Array }

const reports = checkSamples()
  .filter(({ name }) => everySample || /(mixed|ugly|endless|unknown).*-de|not-applicable-en/.test(name))
  .map(async ({ name, questionnaire, result }): Promise<Sample> => {
    const german = result.language === 'de'
    const numbered = (page: number, of: number) => (german ? `Seite ${page} von ${of}` : `Page ${page} of ${of}`)
    return { name, language: result.language, numbered, pdf: (await checkReport(questionnaire, result)).pdf }
  })

/** Each script, both directions beside each other, and what is ugly. */
const booklets = bookletSamples()
  .filter(({ name }) => everySample || /family-(de|ar)$|worker-(uk|vi)$|fa-en|ugly-names/.test(name))
  .map(async ({ name, composition }): Promise<Sample> => {
    const { language } = composition
    const numbered = (page: number, of: number) => filledIn(wordsIn[language].numbered, { page, of })
    return { name, language: packageLanguageTerms[language].tag, numbered, pdf: (await booklet(composition)).pdf }
  })

/** One page, which needs no number; what is ugly may take two. */
const certificates = certificateSamples()
  .filter(({ name }) => everySample || /training-de|module|ugly-en/.test(name))
  .map(async ({ name, certificate: told }): Promise<Sample> => {
    const { language } = told
    const numbered = (page: number, of: number) =>
      language === 'de' ? `Seite ${page} von ${of}` : `Page ${page} of ${of}`
    return { name, language, numbered, pdf: (await certificate(told)).pdf }
  })

const referrals = referralSamples().map(async ({ name, sheet }): Promise<Sample> => {
  const numbered = (page: number, of: number) => `Seite ${page} von ${of}`
  return { name, language: 'de', numbered, pdf: (await referralSheet(sheet)).pdf }
})

const consents = consentSamples()
  .filter(({ name }) => everySample || /-(ar|uk)$/.test(name))
  .map(async ({ name, form }): Promise<Sample> => {
    const numbered = (page: number, of: number) => `${page} / ${of}`
    return { name, language: form.language, numbered, pdf: (await consentForm(form)).pdf }
  })

const printed = await Promise.all(
  [...reports, ...booklets, ...certificates, ...referrals, ...consents].map(async (sample) => {
    const { pdf, ...more } = await sample
    return { ...more, bytes: pdf, pdf: await readPdf(pdf), raw: rawOf(pdf).text }
  }),
)

const eachSample = (name: string, check: (sample: (typeof printed)[number]) => void) =>
  test(name, () => {
    assert.ok(printed.length >= 12)
    for (const sample of printed) {
      try {
        check(sample)
      } catch (error) {
        throw new Error(`${sample.name}: ${error instanceof Error ? error.message : error}`)
      }
    }
  })

eachSample('says what it is: title, language, both standards, with names as they are', ({ pdf, raw, language }) => {
  assert.is(pdf.lang, language)
  assert.ok(pdf.title.length > 10)
  assert.match(pdf.xmp, /<pdfuaid:part>1<\/pdfuaid:part>/)
  assert.match(pdf.xmp, /<pdfaid:part>3<\/pdfaid:part>/)
  assert.match(pdf.xmp, /<pdfaid:conformance>A<\/pdfaid:conformance>/)
  const [, title = ''] = /<dc:title>[\s\S]*?x-default">([^<]*)</.exec(pdf.xmp) ?? []
  assert.is(title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'), pdf.title)
  assert.not.match(pdf.xmp, /&(?!amp;|lt;|gt;)/)
  assert.match(raw, /\/DisplayDocTitle true/)
  assert.match(raw, /\/Marked true/)
})

eachSample('has nothing on its pages that is neither tagged nor furniture', ({ bytes, pdf, numbered }) => {
  assert.equal(paintedUnmarked(bytes), [])
  const furniture = new RegExp(`^${numbered(0, 0).replaceAll('0', '\\d+')}$`)
  for (const { strokes } of pdf.pages) {
    assert.equal(
      strokes.filter(({ mark }) => mark === 'unmarked'),
      [],
    )
    assert.equal(
      strokes.filter(({ mark, text }) => furniture.test(text) && mark !== 'Artifact'),
      [],
    )
  }
})

/** A program reads what goes both ways in pieces. */
const sorted = (text: string) => [...text.replace(/[\s\p{Cf}]/gu, '')].sort().join('')

eachSample('numbers its pages, the cover aside', ({ pdf, numbered }) => {
  const of = pdf.pages.length
  for (const [index, { height, strokes }] of pdf.pages.entries()) {
    const foot = strokes.filter(({ y, mark }) => mark === 'Artifact' && y < height / 2).map(({ text }) => text)
    const number = numbered(index + 1, of)
    const last = foot.slice(-number.split(' ').length).join('')
    assert.is(foot.includes(number) || sorted(last).endsWith(sorted(number)), index > 0, `${number} in ${foot}`)
  }
})

eachSample('nests headings without a gap, and has each as a bookmark', ({ pdf }) => {
  const headings = everyTag(pdf.tags).filter(({ role }) => /^H\d$/.test(role))
  assert.is(headings.filter(({ role }) => role === 'H1').length, 1)
  let before = 0
  for (const { role, text } of headings) {
    const level = Number(role.slice(1))
    assert.ok(level <= before + 1, `${role} after H${before}: ${text}`)
    before = level
  }
  const texts = headings.map(({ text }) => sorted(text))
  assert.equal(pdf.bookmarks.map(sorted).join('\n'), texts.join('\n'))
})

const allowedIn: Record<string, string[]> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['Caption', 'TOCI'],
  TOCI: ['Link'],
}

eachSample('has lists of items, tables of rows and cells with heads, and drawings with words', ({ pdf, raw }) => {
  const tags = everyTag(pdf.tags)
  for (const { role, children } of tags) {
    const allowed = allowedIn[role]
    if (allowed)
      assert.equal(
        children.filter((child: Tagged) => !allowed.includes(child.role)),
        [],
        role,
      )
  }
  for (const { alt } of tags.filter(({ role }) => role === 'Figure')) assert.ok((alt ?? '').length > 25, alt)
  const heads = [...raw.matchAll(/\/S \/TH\n/g)].length
  assert.is([...raw.matchAll(/\/Scope \/(?:Column|Row)/g)].length, heads)
  assert.is([...raw.matchAll(/\/S \/Figure\n/g)].length, [...raw.matchAll(/\/BBox \[/g)].length)
  assert.is([...raw.matchAll(/\/Subtype \/Link/g)].length, [...raw.matchAll(/\/Contents \((?!\))/g)].length)
})

eachSample('brings its typefaces, as much of them as it needs', ({ raw, bytes, pdf }) => {
  const fonts = [...raw.matchAll(/\/BaseFont \/([A-Z]{6}\+\S+)/g)].map(([, name]) => name)
  assert.ok(new Set(fonts).size >= 2)
  assert.is([...raw.matchAll(/\/BaseFont /g)].length, fonts.length)
  assert.is([...raw.matchAll(/\/FontFile2 /g)].length, new Set(fonts).size)
  assert.ok(
    bytes.length < Math.max(25_000, 10_000 * pdf.pages.length),
    `${bytes.length} bytes on ${pdf.pages.length} pages`,
  )
})

/** Where letters are: from a little below the baseline to the height of capitals. */
const boxesOf = ({ strokes }: ReadPage) =>
  strokes.map(({ text, x, y, width, size }) => ({
    text,
    left: x,
    right: x + width,
    low: y - size * 0.2,
    high: y + size * 0.72,
  }))

eachSample('prints nothing off the page, and nothing over something else', ({ pdf }) => {
  for (const [index, page] of pdf.pages.entries()) {
    const boxes = boxesOf(page)
    for (const box of boxes) {
      assert.ok(box.left >= 30 && box.right <= page.width - 55, `off page ${index + 1}: ${box.text}`)
      assert.ok(box.low >= 25 && box.high <= page.height - 25, `off page ${index + 1}: ${box.text}`)
    }
    boxes.forEach((one, at) => {
      const over = boxes
        .slice(at + 1)
        .find((two) => two.left < one.right - 1 && one.left < two.right - 1 && two.low < one.high && one.low < two.high)
      assert.is(over?.text, undefined, `page ${index + 1}: “${one.text}” under “${over?.text}”`)
    })
  }
})

/** Headings and codes belong to what follows them and to what is above them. */
eachSample('leaves no heading alone at the foot of a page, and no code at its head', ({ pdf }) => {
  for (const [index, { tags }] of pdf.pages.entries()) {
    const leaves = everyTag(tags).filter(
      ({ role, text }) => /^(?:H\d|P|LI|TR|Figure)$/.test(role) && (text || role === 'Figure'),
    )
    const last = leaves.at(-1)
    assert.ok(index === 0 || !/^H\d$/.test(last?.role ?? ''), `page ${index + 1} ends with “${last?.text}”`)
    assert.ok(leaves[0]?.role !== 'Figure', `page ${index + 1} begins with ${leaves[0]?.alt}`)
  }
})

test.run()
