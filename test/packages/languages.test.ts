import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Run } from '../../src/packages/contract.ts'
import { readModules } from '../../src/packages/modules.ts'
import type { ModuleText } from '../../src/packages/rules.ts'
import { packageLanguages, packageLanguageTerms } from '../../src/packages/terms.ts'

const test = suite('the languages of the welcome package')

const folder = fileURLToPath(new URL('./missing/', import.meta.url))
const core = readModules().filter((module) => module.core)

/**
 * Which core modules a language still lacks, a line each: whoever translates one takes it off the list, and in the end
 * the list away. No list: nothing is missing.
 */
const listed = (language: string): string[] => {
  const file = `${folder}${language}.txt`
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
}

for (const language of packageLanguages) {
  test(`have every core module in ${packageLanguageTerms[language].label.en}, but for those that are listed as missing`, () => {
    const missing = core.filter(({ texts }) => !texts[language]).map(({ code }) => code)
    assert.equal(missing.sort(), listed(language).sort())
  })
}

test('have a list of what is missing for languages there are, and none that is empty', () => {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const language = name.replace('.txt', '')
    assert.ok(
      packageLanguages.some((one) => one === language),
      name,
    )
    assert.ok(listed(language).length > 0, name)
  }
})

test('have the core modules in German, plain German and English', () => {
  assert.ok(core.length >= 16)
  for (const { code, texts } of core) {
    for (const language of ['de', 'de-plain', 'en'] as const) assert.ok(texts[language], `${code}.${language}`)
  }
})

const runsOf = ({ body }: ModuleText): Run[] => {
  const found: Run[] = []
  JSON.stringify(body, (_, value) => {
    if (typeof value === 'object' && value !== null && typeof value.text === 'string') found.push(value)
    return value
  })
  return found
}

const wordsOf = (text: ModuleText): string => [text.title, ...runsOf(text).map((run) => run.text)].join('\n')

const translated = readModules().flatMap(({ code, texts }) =>
  Object.entries(texts).flatMap(([language, text]) =>
    language === 'de' ? [] : [{ code, language, text, german: texts.de }],
  ),
)

test('are up to date with the German text', () => {
  assert.equal(
    readModules().flatMap(({ code, version, texts }) =>
      Object.entries(texts).flatMap(([language, { follows }]) => (follows < version ? [`${code}.${language}`] : [])),
    ),
    [],
  )
})

test('keep every German word that one has to know at an office', () => {
  for (const { code, language, text, german } of translated) {
    const kept = runsOf(text).flatMap((run) => (run.lang === 'de' ? run.text : []))
    for (const word of runsOf(german).flatMap((run) => (run.lang === 'de' ? run.text : []))) {
      assert.ok(
        kept.some((one) => one.includes(word)),
        `${code}.${language} lacks [[${word}]]`,
      )
    }
  }
})

test('name offices and papers by their German word too, wherever English does', () => {
  const namesThem = (text: ModuleText | undefined) => (text ? runsOf(text).some(({ lang }) => lang === 'de') : false)
  const expected = new Set(readModules().flatMap(({ code, texts }) => (namesThem(texts.en) ? [code] : [])))
  assert.ok(expected.size >= 15)
  const lacking = translated.filter(
    ({ code, language, text }) => language !== 'de-plain' && expected.has(code) && !namesThem(text),
  )
  assert.equal(
    lacking.map(({ code, language }) => `${code}.${language}`),
    [],
  )
})

/** A screen reader would read it out by the rules of the other language. */
test('mark what is German in brackets as German', () => {
  const known = new Set(
    translated.flatMap(({ text }) => runsOf(text).flatMap((run) => (run.lang === 'de' ? run.text : []))),
  )
  assert.ok(known.size > 80)
  const unmarked = translated.flatMap(({ code, language, text }) =>
    runsOf(text)
      .flatMap((run) => (run.lang || language === 'de-plain' ? [] : [...run.text.matchAll(/\(([^()]+)\)/g)]))
      .flatMap(([, inside = '']) => inside.split(/[,،:;] ?/))
      .filter((one) => known.has(one))
      .map((one) => `${code}.${language}: ${one}`),
  )
  assert.equal(unmarked, [])
})

test('link to what the German text links to', () => {
  const links = (text: ModuleText) =>
    runsOf(text)
      .flatMap(({ href }) => href ?? [])
      .sort()
  for (const { code, language, text, german } of translated) {
    assert.equal(links(text), links(german), `${code}.${language}`)
  }
})

test('name the same numbers, sums and days as the German text', () => {
  // 112, 13,90, 116 117; however a language points them.
  const numbers = (text: ModuleText) =>
    [
      ...new Set(
        wordsOf(text)
          .match(/\d+(?:[.,\u00a0 ]\d+)*/g)
          ?.map((one) => one.replace(/\D/g, '')),
      ),
    ]
      .filter((one) => one.length > 1)
      .sort()
  for (const { code, language, text, german } of translated) {
    const said = numbers(text)
    const lacks = numbers(german).filter((one) => !said.includes(one))
    assert.equal(lacks, [], `${code}.${language}`)
  }
})

const scripts: Partial<Record<string, RegExp>> = {
  uk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
}

test('are written in their script, and not left as the German text', () => {
  for (const { code, language, text, german } of translated) {
    const [own, other] = [text, german].map((one) =>
      runsOf(one)
        .map((run) => (run.lang ? '' : run.text))
        .join(' '),
    )
    assert.is.not(own, other, `${code}.${language}`)
    assert.match(text.title, scripts[language] ?? /\p{Script=Latin}/u, `${code}.${language}`)
    assert.not.match(wordsOf(text), / {2}|"|--|\[\?\]|�/, `${code}.${language}`)
  }
})

test.run()
