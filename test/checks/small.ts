import type { Answers, FieldScore, Questionnaire } from '../../src/checks/contract.ts'
import type { AnswerCode } from '../../src/checks/terms.ts'

const both = (words: string) => ({ de: words, en: words })

/** A questionnaire of fields whose statements weigh this much: `[[3, 1], [2]]` has U1.1, U1.2 and U2.1. */
export const weighing = (weights: number[][]): Questionnaire => ({
  kind: 'company',
  version: 1,
  title: both('Check'),
  fields: weights.map((inField, at) => ({
    code: `U${at + 1}`,
    title: both('Feld'),
    shortTitle: both('Feld'),
    intro: both('Es geht um dies.'),
    statements: inField.map((weight, index) => ({
      code: `U${at + 1}.${index + 1}`,
      text: both('Wir tun dies.'),
      levels: ['nie', 'manchmal', 'oft', 'immer'].map(both),
      explanation: both('Zum Beispiel so.'),
      weight,
      weightReason: both('Darum.'),
      reason: both('Es hilft.'),
      measure: both('Fangen Sie an.'),
      partner: 'welcome-center-erzgebirge',
    })),
  })),
})

/** `'3 ? - .'`: a level, weiß nicht, trifft nicht zu, not answered; in the questionnaire's order. */
export const answered = ({ fields }: Questionnaire, signs: string): Answers => {
  const codes = fields.flatMap(({ statements }) => statements.map(({ code }) => code))
  const said = signs.split(' ')
  return Object.fromEntries(
    codes.flatMap((code, at) => {
      const sign = said[at] ?? '.'
      return sign === '.' ? [] : [[code, words.get(sign) ?? (sign as AnswerCode)]]
    }),
  )
}

const words = new Map<string, AnswerCode>([
  ['?', 'unknown'],
  ['-', 'not_applicable'],
])

/** Of one field after the other; null is no score. */
export const scored = (...scores: (number | null)[]): FieldScore[] =>
  scores.map((score, at) => ({
    field: `U${at + 1}`,
    score,
    answered: score === null ? 0 : 1,
    unknown: 0,
    notApplicable: 0,
    unanswered: 0,
  }))

/** The same questionnaire, in which one statement's words are others. */
export const reworded = (questionnaire: Questionnaire, code: string): Questionnaire => ({
  ...questionnaire,
  version: questionnaire.version + 1,
  fields: questionnaire.fields.map((field) => ({
    ...field,
    statements: field.statements.map((one) => (one.code === code ? { ...one, text: both('Wir tun das.') } : one)),
  })),
})
