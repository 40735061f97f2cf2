import type { Questionnaire, Result } from '../../src/checks/contract.ts'
import type { AnswerCode, CheckKind, CheckLanguage } from '../../src/checks/terms.ts'
import { resultOf } from './check-results.ts'

export type CheckSample = { name: string; questionnaire: Questionnaire; result: Result }

type Answer = (index: number) => AnswerCode | undefined

const low: Answer = (index) => (index % 4 === 3 ? '1' : '0')
const high: Answer = () => '3'
const unknown: Answer = () => 'unknown'
const notApplicable: Answer = () => 'not_applicable'
const none: Answer = () => undefined
const mixedAnswers: AnswerCode[] = ['2', '3', '1', '3', 'unknown', '2', '0', 'not_applicable', '3', '2', '1']
export const mixed: Answer = (index) => mixedAnswers[index % mixedAnswers.length]

const line = 'Wir haben das im Herbst besprochen und sind uns im Meisterbüro einig geworden'
const fortyLines = Array.from({ length: 40 }, (_, index) => `${index + 1}. ${line}, Punkt ${index + 1}.`).join('\n')
const longestWord = 'Fachkräfteeinwanderungsbeschleunigungsverfahrenszuständigkeit'

export const uglyNotes: Record<string, string> = {
  1: fortyLines,
  2: `${longestWord.repeat(6)} und https://www.erzgebirge.example/ein/sehr/langer/pfad?mit=${'x'.repeat(140)}&ende`,
  3: 'Danke für alles! 🎉🎉 👩🏽‍🏭 und 🇵🇱. مرحبا بكم في المركز، الرقم ١٢٣. 你好，世界. שלום. Привіт, Đặng Thị Hồng! ½ ② ﬁ',
  4: '<b>fett</b> & "Anführung" \'einfach\' ]]> &amp; %PDF (\\) \u0007\u0000 Ende\r\n\r\n\r\n\r\nNoch ein Absatz\tmit Tabulator.',
  5: `${' '.repeat(50)}\n\n\n`,
  6: `Z${'\u0301\u0323\u0308'.repeat(12)}algo, a\u00adb\u200bc, und x${'y'.repeat(400)}`,
}

const notesOf = (kind: CheckKind): Record<string, string> =>
  Object.fromEntries(
    Object.entries(uglyNotes).map(([number, note]) => [`${kind === 'company' ? 'U' : 'K'}${number}`, note]),
  )

const eightyLetters = 'Vereinigte Holzkunst- und Spielwarenmanufakturen Grünhainichen-Borstendorf GmbH'

const longNames = (kind: CheckKind): Partial<Result> => ({
  organisation: `${eightyLetters} & Co. <KG>`,
  centre: `Welcome Center der ${longestWord.slice(0, 60)} im Erzgebirgskreis & Vogtland`,
  respondent: `Dr. ${longestWord.slice(0, 60)}, Leitung „Menschen & Kultur“ <${kind}>`,
})

/** A name as long as the database takes, of one word. */
const endless: Partial<Result> = { organisation: 'Ü'.repeat(500), respondent: 'w'.repeat(500), centre: 'M'.repeat(500) }

/** The year before, and the others of the region. */
const compared = (result: Result): Partial<Result> => ({
  previous: {
    finishedOn: '2025-10-14',
    profile: result.profile.map((one, index) => ({
      ...one,
      score:
        index === 2 || one.score === null
          ? null
          : Math.max(0, Math.min(100, one.score + ([-17, 0, 0, 8, -33, -8][index % 6] ?? 0))),
    })),
  },
  benchmark: {
    organisations: 12,
    fields: result.profile.slice(0, 7).map(({ field }, index) => ({
      field,
      lower: [25, 33, 0, 42, 50, 50, 8][index] ?? 0,
      median: [42, 50, 17, 58, 50, 67, 33][index] ?? 0,
      upper: [67, 75, 42, 75, 50, 100, 58][index] ?? 0,
    })),
  },
})

type Case = { name: string; answer: Answer; more?: (kind: CheckKind, result: Result) => Partial<Result> }

const cases: Case[] = [
  { name: 'all-low', answer: low },
  { name: 'mixed', answer: mixed, more: (kind) => ({ notes: { [kind === 'company' ? 'U1' : 'K1']: `${line}.` } }) },
  { name: 'all-unknown', answer: unknown, more: () => ({ respondent: null }) },
  { name: 'all-high', answer: high },
  { name: 'not-applicable', answer: notApplicable },
  { name: 'no-answers', answer: none, more: () => ({ partners: {} }) },
  { name: 'ugly-notes', answer: mixed, more: (kind) => ({ notes: notesOf(kind) }) },
  { name: 'long-names', answer: mixed, more: (kind) => longNames(kind) },
  { name: 'endless-names', answer: mixed, more: () => endless },
  { name: 'repeated', answer: mixed, more: (_, result) => compared(result) },
  { name: 'two-values', answer: (index) => (index < 8 ? '2' : undefined), more: (_, result) => compared(result) },
]

const caseOf = ({ name, answer, more }: Case, kind: CheckKind, language: CheckLanguage): CheckSample => {
  const plain = resultOf(kind, language, answer)
  const result = { ...plain.result, ...more?.(kind, plain.result) }
  return { name: `check-${kind}-${name}-${language}`, questionnaire: plain.questionnaire, result }
}

/** Every report of a check: kinds, languages, and everything that has ever been too long, missing or odd. */
export const checkSamples = (): CheckSample[] =>
  (['company', 'municipality'] as const).flatMap((kind) =>
    (['de', 'en'] as const).flatMap((language) => cases.map((one) => caseOf(one, kind, language))),
  )
