import { fileURLToPath } from 'node:url'
import { type Static, Type } from 'typebox'
import { type CheckedYaml, readYaml } from '../checked-yaml.ts'
import { FileFault, readingFile } from '../file-fault.ts'
import { OneOf, Shape } from '../http/contract.ts'
import type { ConsentText } from './contract.ts'
import { inOrder } from './rules.ts'
import { type ConsentLanguage, consentLanguages, type ReferralFact } from './terms.ts'

const Words = Type.String({ minLength: 1, maxLength: 1000, pattern: '^\\S([^\\n]*\\S)?$' })

/** What stands in `templates/consent/referral.yaml`. */
const ConsentFile = Shape({
  version: Type.Integer({ minimum: 1, maximum: 10_000 }),
  texts: Type.Array(
    Shape({
      language: OneOf(consentLanguages),
      direction: OneOf(['ltr', 'rtl']),
      /** Of the form to sign. */
      form: Shape({ title: Words, day: Words, signature: Words, version: Words }),
      paragraphs: Type.Array(Words, { minItems: 2, maxItems: 20 }),
      facts: Shape({
        name: Words,
        contact: Words,
        residence: Words,
        nationality: Words,
        languages: Words,
        topics: Words,
        message: Words,
      }),
    }),
    { minItems: 1, maxItems: consentLanguages.length },
  ),
})
type ConsentFile = Static<typeof ConsentFile>

const fileOfLotse = fileURLToPath(new URL('../../templates/consent/referral.yaml', import.meta.url))

let known: ConsentFile | undefined

/** Called at the start, which a broken file stops; read once. Throws a Sentence with file and line. */
export const readConsentTexts = (): ConsentFile => {
  known ??= consentTextsIn(fileOfLotse)
  return known
}

export const consentTextsIn = (path: string): ConsentFile =>
  readingFile('Die Einwilligung', path, (text) => {
    const file = readYaml(text, ConsentFile)
    refuseLanguages(file)
    refusePlaceholders(file)
    return file.values
  })

const refuseLanguages = ({ values: { texts }, lineOf }: CheckedYaml<ConsentFile>): void => {
  const languages = texts.map(({ language }) => language)
  const twice = languages.findIndex((language, at) => languages.indexOf(language) !== at)
  if (twice >= 0) throw new FileFault(lineOf('texts', twice, 'language'), `„${languages[twice]}“ steht zweimal da`)
  const missing = consentLanguages.find((language) => !languages.includes(language))
  if (missing !== undefined) throw new FileFault(lineOf('texts'), `der Text für „${missing}“ fehlt`)
}

/** Whoever consents is told by whom, to whom, and what. */
const refusePlaceholders = ({ values: { texts }, lineOf }: CheckedYaml<ConsentFile>): void => {
  for (const [at, { paragraphs }] of texts.entries()) {
    const named = paragraphs.flatMap((text) => text.match(/\{[^}]*\}?/g) ?? [])
    const stray = named.find((one) => !['{centre}', '{partner}', '{facts}'].includes(one))
    if (stray !== undefined) throw new FileFault(lineOf('texts', at, 'paragraphs'), `„${stray}“ gibt es nicht`)
    const missing = ['{centre}', '{partner}'].find((one) => !named.includes(one))
    if (missing !== undefined) throw new FileFault(lineOf('texts', at, 'paragraphs'), `„${missing}“ fehlt`)
    if (
      paragraphs.filter((text) => text === '{facts}').length !== 1 ||
      named.filter((one) => one === '{facts}').length !== 1
    )
      throw new FileFault(lineOf('texts', at, 'paragraphs'), '„{facts}“ steht einmal da, und allein in einem Absatz')
  }
}

type Asked = { centre: string; partner: string; facts: readonly ReferralFact[]; message: string | null }

/** What a client is asked, word by word. */
export const consentText = (language: ConsentLanguage, { centre, partner, facts, message }: Asked): ConsentText => {
  const { version } = readConsentTexts()
  const text = wordsIn(language)
  const named = [
    ...inOrder(facts).map((fact) => `– ${text.facts[fact]}`),
    ...(message === null ? [] : [`– ${text.facts.message}\n${message}`]),
  ].join('\n')
  // By functions: a `$` in a name is a sign like others.
  const filled = text.paragraphs.map((one) =>
    one === '{facts}' ? named : one.replaceAll('{centre}', () => centre).replaceAll('{partner}', () => partner),
  )
  return { version, language, direction: text.direction, text: filled.join('\n\n') }
}

const wordsIn = (language: ConsentLanguage) => {
  const text = readConsentTexts().texts.find((one) => one.language === language)
  if (!text) throw new Error(`There is no consent in ${language}`)
  return text
}

/** What stands on the form beside the text. */
export const formWords = (language: ConsentLanguage) => wordsIn(language).form
