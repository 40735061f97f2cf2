import type { Answers, PartnerThen, Questionnaire, Result } from '../../src/checks/contract.ts'
import { questionnaireOf } from '../../src/checks/questionnaires.ts'
import { mostUrgent, profileOf, statementsOf, strengthsOf } from '../../src/checks/rules.ts'
import type { AnswerCode, CheckKind, CheckLanguage } from '../../src/checks/terms.ts'

/** A finished check as it would be stored, with invented people; the scores are reckoned by the rules. */
export const resultOf = (
  kind: CheckKind,
  language: CheckLanguage,
  answer: (index: number, code: string) => AnswerCode | undefined,
  more: Partial<Result> = {},
): { questionnaire: Questionnaire; result: Result } => {
  const questionnaire = questionnaireOf(kind, 1)
  const answers = answersOf(questionnaire, answer)
  const result: Result = {
    format: 1,
    kind,
    questionnaireVersion: questionnaire.version,
    language,
    centre: 'Welcome Center Erzgebirge',
    organisation: kind === 'company' ? 'Drechselwerkstatt Göckeritz & Söhne e. K.' : 'Stadt Weißbach im Erzgebirge',
    respondent: 'Jördis Oehme-Łukaszewska',
    finishedOn: '2026-11-05',
    answers,
    notes: {},
    profile: profileOf(questionnaire, answers),
    strengths: strengthsOf(questionnaire, answers),
    urgent: mostUrgent(questionnaire, answers),
    partners: partnersOf(questionnaire),
    previous: null,
    benchmark: null,
    ...more,
  }
  return { questionnaire, result }
}

export const answersOf = (
  questionnaire: Questionnaire,
  answer: (index: number, code: string) => AnswerCode | undefined,
): Answers =>
  Object.fromEntries(
    statementsOf(questionnaire).flatMap(({ code }, index) => {
      const given = answer(index, code)
      return given === undefined ? [] : [[code, given]]
    }),
  )

/** What the directory would have of everybody the questionnaire names. */
const partnersOf = (questionnaire: Questionnaire): Record<string, PartnerThen> => {
  const partners: Record<string, PartnerThen> = {}
  for (const { partner, offer } of statementsOf(questionnaire)) {
    partners[partner] ??= {
      institution: inCapitals(partner),
      website: `https://www.${partner.slice(0, 24)}.example`,
      contacts: contactsOf(Object.keys(partners).length),
      offers: {},
    }
    if (offer) partners[partner].offers[offer] = { title: inCapitals(offer), website: null }
  }
  return partners
}

const inCapitals = (code: string): string =>
  code
    .split('-')
    .map((word) => (word.length < 4 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
    .replaceAll('ue', 'ü')

const contactsOf = (index: number): PartnerThen['contacts'] => {
  if (index === 3) return []
  const first = {
    name: ['Marlene Hübner', 'Anton Güldner', 'Beratungsstelle, 2. Etage'][index % 3] ?? '',
    email: index % 4 === 2 ? null : 'beratung@partner.example',
    phone: `03733 555 01${40 + index}`,
    address: index % 2 === 0 ? 'Adam-Ries-Straße 16, 09456 Annaberg-Buchholz' : null,
  }
  return index === 1 ? [first, { name: 'Zentrale', email: null, phone: '03733 555 0100', address: null }] : [first]
}
