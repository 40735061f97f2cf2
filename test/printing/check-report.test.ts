import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type CheckSample, checkSamples } from '../../scripts/samples/check-reports.ts'
import type { Questionnaire, Result } from '../../src/checks/contract.ts'
import { statementsOf } from '../../src/checks/rules.ts'
import { checkReport } from '../../templates/pdf/check-report.ts'
import { everyTag, type ReadPdf, readPdf } from '../support/pdf.ts'
import { writtenText } from '../support/pdf-written.ts'

const test = suite('the report of a check')

const samples = new Map(checkSamples().map((sample) => [sample.name, sample]))
const sampleOf = (name: string): CheckSample => {
  const sample = samples.get(name)
  if (!sample) throw new Error(`There is no sample ${name}`)
  return sample
}
const read = async ({ questionnaire, result }: CheckSample): Promise<ReadPdf> =>
  readPdf((await checkReport(questionnaire, result)).pdf)

/** Without blanks: a reader program guesses them from the gaps, and a line may end within a word. */
const folded = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
const says = (text: string, part: string) => text.includes(folded(part))
const after = (text: string, heading: string) => text.split(folded(heading)).slice(2).join(folded(heading))
const textOf = ({ tags }: ReadPdf) => folded(tags.map(({ text }) => text).join(''))
const headingsOf = ({ tags }: ReadPdf, level: string) =>
  everyTag(tags)
    .filter(({ role }) => role === level)
    .map(({ text }) => folded(text))

/** Each after the one before. */
const assertInOrder = (text: string, parts: string[]) => {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(folded(part), from)
    assert.ok(at >= 0, `“${part}” is missing after “${text.slice(Math.max(0, from - 60), from)}”`)
    from = at + 1
  }
}

const germanSections = [
  'So lesen Sie diesen Bericht',
  'Ihr Profil',
  'Ihre Stärken',
  'Womit Sie anfangen',
  'Ihr Plan',
  'Ihre Antworten im Einzelnen',
  'Wer Ihnen hilft',
]
const englishSections = [
  'How to read this report',
  'Your profile',
  'Your strengths',
  'Where to begin',
  'Your plan',
  'Your answers in detail',
  'Who can help you',
]

test('is read in its order, with every heading, statement, answer and measure', async () => {
  for (const name of ['check-company-all-low-de', 'check-municipality-all-low-en']) {
    const sample = sampleOf(name)
    const { questionnaire, result } = sample
    const { language } = result
    const pdf = await read(sample)
    const german = language === 'de'
    assert.equal(headingsOf(pdf, 'H1'), [folded(questionnaire.title[language])])
    assert.equal(headingsOf(pdf, 'H2'), (german ? germanSections : englishSections).map(folded))
    const details = after(textOf(pdf), german ? 'Ihre Antworten im Einzelnen' : 'Your answers in detail')
    assertInOrder(
      details,
      questionnaire.fields.flatMap((field) => [
        field.title[language],
        field.intro[language],
        ...field.statements.flatMap(({ code, text, levels, reason, measure }) => [
          text[language],
          levels[Number(result.answers[code])]?.[language] ?? '',
          reason[language],
          measure[language],
        ]),
      ]),
    )
    const plan = after(textOf(pdf), german ? 'Ihr Plan' : 'Your plan')
    for (const { measure } of statementsOf(questionnaire)) assertInOrder(plan, [measure[language]])
  }
})

test('begins with the most urgent, most urgent first, and says who helps', async () => {
  const sample = sampleOf('check-company-mixed-de')
  const steps = after(textOf(await read(sample)), 'Womit Sie anfangen')
  assertInOrder(
    steps,
    sample.result.urgent.flatMap(({ statement }) => {
      const found = statementsOf(sample.questionnaire).find(({ code }) => code === statement)
      const partner = sample.result.partners[found?.partner ?? '']
      return [
        found?.measure.de ?? '',
        found?.reason.de ?? '',
        partner?.institution ?? '',
        partner?.contacts[0]?.name ?? '',
      ]
    }),
  )
})

test('says of strengths, open questions and what does not apply what was answered, and nothing more', async () => {
  const mixed = sampleOf('check-company-mixed-de')
  const pdf = await read(mixed)
  const text = textOf(pdf)
  const asked = (answer: string) =>
    statementsOf(mixed.questionnaire).filter(({ code }) => mixed.result.answers[code] === answer)
  const strengths = after(text, 'Ihre Stärken').split(folded('Womit Sie anfangen'))[0] ?? ''
  for (const { text: statement } of asked('3')) assert.ok(says(strengths, statement.de))
  const open = after(text, 'Offene Fragen')
  assertInOrder(
    open,
    asked('unknown').flatMap((one) => [one.text.de, one.explanation.de]),
  )
  for (const { text: statement } of asked('2')) assert.not.ok(says(open, statement.de))
  assert.is(text.split(folded('trifft nicht zu')).length - 1, asked('not_applicable').length + 2)
  assert.not.ok(says(text, 'Verglichen mit dem'))
  assert.not.ok(says(text, 'Verglichen mit anderen'))
})

test('compares with last time and with the region only where the result has it, and never names the others', async () => {
  const sample = sampleOf('check-company-repeated-de')
  const text = textOf(await read(sample))
  assertInOrder(after(text, 'Verglichen mit dem letzten Mal'), [
    '14. Oktober 2025',
    '5. November 2026',
    '+17 Punkte',
    'unverändert',
    'nicht vergleichbar',
    '−8 Punkte',
  ])
  assertInOrder(after(text, 'Verglichen mit anderen in der Region'), [
    '12 andere Unternehmen',
    'Plan und Zusagen',
    '75 %',
    '25 %',
    '42 %',
    '67 %',
  ])
  const without = textOf(await read({ ...sample, result: { ...sample.result, benchmark: null } }))
  assert.ok(says(without, 'Verglichen mit dem letzten Mal'))
  assert.not.ok(says(without, 'Verglichen mit anderen'))
  assert.not.ok(says(without, 'andere Unternehmen'))
})

test('shows the profile as a drawing whose text says every score, and as a table', async () => {
  const sample = sampleOf('check-company-repeated-en')
  const tags = everyTag((await read(sample)).tags)
  const [figure, ...more] = tags.filter(({ role }) => role === 'Figure')
  assert.is(more.length, 0)
  const rows = tags.filter(({ role }) => role === 'TR').map(({ text }) => folded(text))
  sample.questionnaire.fields.forEach((field, index) => {
    const score = `${sample.result.profile[index]?.score}%`
    assert.ok(figure?.alt?.includes(`${field.title.en}: ${score}`), `${field.title.en} in the text of the drawing`)
    assert.ok(
      rows.some((row) => row.startsWith(folded(field.title.en)) && row.includes(score)),
      `${field.title.en} in the table`,
    )
  })
  assert.ok(says(folded(figure?.alt ?? ''), 'Dashed behind it are the scores of 14 October 2025'))
})

test('draws no web of nothing, and says instead what to do', async () => {
  for (const name of [
    'check-company-no-answers-de',
    'check-municipality-all-unknown-de',
    'check-company-not-applicable-de',
  ]) {
    const pdf = await read(sampleOf(name))
    assert.equal(
      everyTag(pdf.tags).filter(({ role }) => role === 'Figure'),
      [],
    )
    assertInOrder(textOf(pdf), [
      'Zu keiner Aussage wurde eine Stufe gewählt',
      'ohne Wert',
      'ein Gespräch mit dem Welcome Center',
      'Eigene Schritte',
    ])
    assert.not.ok(says(textOf(pdf), 'Ihre Stärken'))
  }
  assert.ok(says(textOf(await read(sampleOf('check-municipality-all-unknown-de'))), 'Wer es wissen kann'))
})

test('prints every note as it was typed, and says where signs had to be replaced', async () => {
  const sample = sampleOf('check-company-ugly-notes-de')
  const { replaced, pdf } = await checkReport(sample.questionnaire, sample.result)
  // With a script from the right in it: in the order in which it is written, which programs guess.
  const text = folded(writtenText(pdf).replace(/[\u200e\u200f]/g, ''))
  assertInOrder(
    text,
    Array.from({ length: 40 }, (_, index) => `${index + 1}. Wir haben das`),
  )
  assert.ok(says(text, `pfad?mit=${'x'.repeat(140)}&ende`), 'an address is not changed by being broken')
  assert.ok(says(text, `<b>fett</b> & "Anführung" 'einfach' ]]> &amp; %PDF (\\) Ende`))
  const script = 'مرحبا بكم في المركز، الرقم ١٢٣'
  assert.ok(
    says(text, `Danke für alles! [Bildzeichen] und [Bildzeichen]. ${script}. [chinesische Schrift],[chinesische`),
  )
  assert.ok(says(text, '[šlwm]. Привіт, Đặng Thị Hồng! ½ 2 fi'))
  assert.ok(says(text, 'Manche Zeichen lassen sich hier nicht drucken'))
  for (const sign of ['🎉', '👩🏽‍🏭', '🇵🇱', '世', 'ם']) assert.ok(replaced.includes(sign), sign)
  assert.not.ok(replaced.includes('П'))
  const plain = await checkReport(sample.questionnaire, { ...sample.result, notes: {} })
  assert.equal(plain.replaced, [])
  assert.not.ok(says(textOf(await readPdf(plain.pdf)), 'Manche Zeichen'))
})

test('brings the answers along, with notes as they were typed', async () => {
  const { result, ...sample } = sampleOf('check-company-ugly-notes-de')
  const { attachments } = await read({ ...sample, result })
  assert.equal(Object.keys(attachments), ['antworten.json'])
  const attached = JSON.parse(attachments['antworten.json'] ?? '') as typeof result
  assert.equal(attached.notes, result.notes)
  assert.equal(
    Object.entries(attached.answers).filter(([, answer]) => answer !== null),
    Object.entries(result.answers),
  )
  assert.is(Object.keys(attached.answers).length, statementsOf(sample.questionnaire).length)
  assert.equal(attached.profile, result.profile)
  assert.is('partners' in attached, false)
  assert.is('benchmark' in attached, false)
})

test('offers addresses as links with words of their own, and only where they are addresses', async () => {
  const sample = sampleOf('check-company-mixed-de')
  const [code = ''] = Object.keys(sample.result.partners)
  const contact = { name: 'A', email: 'a b@c', phone: null, address: null }
  const partner = { institution: 'Amt', website: 'javascript:alert(1)', contacts: [contact], offers: {} }
  const other = { institution: 'Haus', website: 'www.müller.example/ä?b=1', contacts: [], offers: {} }
  const pdf = await read({ ...sample, result: { ...sample.result, partners: { [code]: partner, zz: other } } })
  assert.equal(
    pdf.pages.flatMap(({ links }) => links),
    [
      'www.müller.example/ä?b=1: https://www.xn--mller-kva.example/%C3%A4?b=1 -> https://www.xn--mller-kva.example/%C3%A4?b=1',
    ],
  )
  assert.ok(says(textOf(pdf), 'javascript:alert(1)'))
})

test('is the same to the byte each time, whatever was printed before', async () => {
  const names = ['check-company-repeated-de', 'check-municipality-ugly-notes-en', 'check-company-long-names-de']
  const bytesOf = async (name: string) => {
    const { questionnaire, result } = sampleOf(name)
    return Buffer.from((await checkReport(questionnaire, structuredClone(result))).pdf)
  }
  const first = await Promise.all(names.map(bytesOf))
  for (const [index, name] of [...names.entries()].reverse()) assert.ok(first[index]?.equals(await bytesOf(name)), name)
})

/** What it said instead of printing. */
const refusalOf = (questionnaire: Questionnaire, result: Result): Promise<string> =>
  checkReport(questionnaire, result).then(
    () => 'printed',
    (error: Error) => error.message,
  )

test('is of the questionnaire that was answered, or is not printed', async () => {
  const { questionnaire, result } = sampleOf('check-company-mixed-de')
  for (const other of [{ ...questionnaire, version: 2 }, sampleOf('check-municipality-mixed-de').questionnaire]) {
    const refusal = await refusalOf(other, result)
    assert.match(refusal, /is not the one that was answered/)
  }
})

test('refuses to print our own text where a letter is missing', async () => {
  const { questionnaire, result } = sampleOf('check-company-mixed-de')
  const [field, ...others] = questionnaire.fields
  if (!field) throw new Error('no field')
  const broken = { ...questionnaire, fields: [{ ...field, intro: { de: 'Los 🚀 geht es', en: 'x' } }, ...others] }
  assert.match(await refusalOf(broken, result), /every letter of “🚀 ?”/)
})

test.run()
