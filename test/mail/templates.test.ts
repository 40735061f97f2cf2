import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { languages } from '../../src/accounts/terms.ts'
import { Sentence } from '../../src/errors.ts'
import { mailTemplates } from '../../src/mail/terms.ts'
import { readMailTexts } from '../../src/mail/texts.ts'
import { inWords } from '../../src/mail/values.ts'
import { words } from '../../web/check/words.ts'

const test = suite('the texts of mails')

const values = {
  centre: 'Welcome Center Erzgebirge',
  organisation: 'Möbel Öhmichen GmbH & Co. KG',
  respondent: 'Jana Weißbach',
  inviter: 'Anna',
  link: 'https://lotse.example.org/check#geheimes-wort',
  endsOn: '2026-07-31',
  counsellor: 'Anna Beispiel',
  answer: 'Ja, gern.\n\nHerzlich willkommen!',
  phone: '03733 555 0100',
  email: 'hallo@example.org',
  endsAt: new Date('2026-07-31T10:00:00Z'),
  beginsAt: new Date('2026-07-31T07:00:00Z'),
  dueOn: null,
  initials: null,
}

test('promise as many minutes in an invitation as the page that it leads to', () => {
  const minutes = (text: string) => /\d+ (?:Minuten|minutes)/.exec(text)?.[0]
  for (const language of languages) {
    const text = readFileSync(`templates/mail/check-invitation.${language}.txt`, 'utf8')
    assert.is(minutes(text), minutes(words.howLong[language]))
  }
})

const folderWith = (file: string, change: (text: string) => string | null): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-mail-texts-'))
  cpSync('templates/mail', folder, { recursive: true })
  const path = join(folder, file)
  const text = change(readFileSync(path, 'utf8'))
  if (text === null) rmSync(path)
  else writeFileSync(path, text)
  return folder
}

const refusalOf = (file: string, change: (text: string) => string | null): string => {
  try {
    readMailTexts(folderWith(file, change))
    return ''
  } catch (error) {
    assert.instance(error, Sentence)
    return (error as Error).message
  }
}

/** An answer is what somebody wrote, and a referral brings its sheet along: both lead nowhere. */
const linked = mailTemplates.filter((template) => template !== 'enquiry-answer' && template !== 'referral')

test('exist for each mail in each language, with one link, in text and HTML, and nothing left to fill in', () => {
  const texts = readMailTexts()
  for (const template of linked) {
    for (const language of languages) {
      const { subject, text, html } = texts(template, language, inWords(values, language))
      assert.ok(subject.length > 10 && subject.length < 78, subject)
      assert.not.match(subject + text, /[{}]|undefined|null|\|/)
      assert.is(text.split(values.link).length, 2, 'the link stands in it once')
      assert.ok(text.includes(`:\n${values.link}\n`), 'on a line of its own')
      assert.match(html, new RegExp(`<html lang="${language}">`))
      assert.ok(html.includes(`<a href="${values.link}">`))
      assert.match(html, /prefers-color-scheme: dark/)
      assert.not.match(html.replaceAll(values.link, ''), /https?:|<img|<script|<link|url\(/, 'fetches nothing')
      assert.not.match(subject, /Öhmichen|Jana/, 'a subject is shown on locked screens')
    }
  }
})

test('remind of an appointment by its moment, of everything else by its day, and of a client by initials alone', () => {
  const reminder = (given: object) =>
    readMailTexts()(
      'follow-up-reminder',
      'de',
      inWords({ centre: 'Welcome Center', link: values.link, ...given }, 'de'),
    ).text
  const { beginsAt } = values
  assert.match(
    reminder({ beginsAt, dueOn: null, initials: 'J. W.' }),
    'Sie haben einen Termin am 31. Juli 2026 um 09:00 Uhr (J. W.).',
  )
  assert.match(
    reminder({ beginsAt, dueOn: null, initials: null }),
    'Sie haben einen Termin am 31. Juli 2026 um 09:00 Uhr.',
  )
  assert.match(reminder({ beginsAt: null, dueOn: '2026-07-31', initials: 'J. W.' }), 'Zu tun am 31. Juli 2026 (J. W.).')
  assert.match(reminder({ beginsAt: null, dueOn: '2026-07-31', initials: null }), 'Zu tun am 31. Juli 2026.')
})

test('greet by name, or without one, and write days out in their language', () => {
  const texts = readMailTexts()
  const written = (language: 'de' | 'en', more: object = {}) =>
    texts('check-invitation', language, inWords({ ...values, ...more }, language)).text
  assert.match(written('de'), /^Guten Tag Jana Weißbach,\n\n/)
  assert.match(written('de', { respondent: null }), /^Guten Tag,\n\n/)
  assert.match(written('en', { respondent: null }), /^Hello,\n\n/)
  assert.match(written('de'), /gilt bis 31\. Juli 2026\./)
  assert.match(written('en'), /until 31 July 2026\./)
  const confirm = (language: 'de' | 'en') => texts('check-registration', language, inWords(values, language)).text
  assert.match(confirm('de'), /gilt bis 31\. Juli 2026 um 12:00 Uhr\./)
  assert.match(confirm('en'), /until 31 July 2026 at 12:00\./)
})

test('carry an answer as it was written, in its paragraphs, without a link and with nothing let through', () => {
  const answer = 'Ja, <b>gern</b>.\r\nKommen Sie vorbei.\n\n\n\nZweiter Absatz: {link} \u202Etrick'
  const written = (more: object = {}) =>
    readMailTexts()('enquiry-answer', 'de', inWords({ ...values, answer, ...more }, 'de'))
  const { text, html } = written()
  assert.match(text, /\n\nJa, <b>gern<\/b>\.\nKommen Sie vorbei\.\n\nZweiter Absatz: \{link\} trick\n\n/)
  assert.match(html, /<p>Ja, &#60;b&#62;gern&#60;\/b&#62;\.<br>\nKommen Sie vorbei\.<\/p>\n<p>Zweiter Absatz/)
  assert.match(text, /Anna Beispiel\nWelcome Center Erzgebirge\nTelefon: 03733 555 0100\nE-Mail: hallo@example\.org\n/)
  assert.not.match(written({ phone: null, email: null }).text, /Telefon|E-Mail:|null/)
  assert.not.match(html, /<a /)
})

test('tell of a registration nothing that whoever registered typed', () => {
  const { text, html, subject } = readMailTexts()('check-registration', 'de', inWords(values, 'de'))
  assert.not.match(text + html + subject, /Öhmichen|Jana/)
})

for (const [what, file, change, sentence] of [
  [
    'an unknown placeholder',
    'check-invitation.de.txt',
    (text: string) => text.replace('{centre}', '{zentrum}'),
    /check-invitation\.de\.txt, line 5 names \{zentrum\}/,
  ],
  [
    'a placeholder of another mail',
    'check-registration.en.txt',
    (text: string) => text.replace('Hello', 'Hello {respondent}'),
    /check-registration\.en\.txt, line 3 names \{respondent\}/,
  ],
  ['a missing language', 'check-reminder.en.txt', () => null, /check-reminder\.en\.txt is missing/],
  [
    'a text without a subject',
    'check-finished.de.txt',
    (text: string) => text.replace('Betreff: ', ''),
    /check-finished\.de\.txt, line 1 begins with/,
  ],
  [
    'a subject with what may be missing',
    'check-finished.de.txt',
    (text: string) => text.replace('Ihr Ergebnis', '{respondent}'),
    /line 1 names in the subject/,
  ],
  [
    'a text without its link',
    'check-reminder.de.txt',
    (text: string) => text.replace(/^> .*$/m, ''),
    /has to have one line/,
  ],
  [
    'a link that is none',
    'check-reminder.de.txt',
    (text: string) => text.replace(': {link}', ': {centre}'),
    /line 7 is no button/,
  ],
  [
    'a stray brace',
    'check-reminder.de.txt',
    (text: string) => text.replace('Bescheid', '{Bescheid'),
    /line 9 has a brace/,
  ],
  [
    'a frame that fetches something',
    'frame.html',
    (text: string) => text.replace('<body>', '<body><img src="https://example.org/1.gif">'),
    /frame\.html, line \d+ fetches/,
  ],
  [
    'an answer in the middle of a line',
    'enquiry-answer.de.txt',
    (text: string) => text.replace('{answer}', 'Wir meinen: {answer}'),
    /enquiry-answer\.de\.txt, line 7 has to have on a line of its own/,
  ],
  ['a frame without a body', 'frame.html', (text: string) => text.replace('{body}', ''), /frame\.html has no \{body\}/],
] as const) {
  test(`are refused at start with ${what}, with file and line`, () => {
    assert.match(refusalOf(file, change), sentence)
  })
}

test.run()
