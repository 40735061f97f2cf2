import { type Static, type TObject, Type } from 'typebox'
import { isDay } from '../calendar/rules.ts'
import { readYaml } from '../checked-yaml.ts'
import { FileFault } from '../file-fault.ts'
import { OneOf, Shape } from '../http/contract.ts'
import { ModuleCode } from './contract.ts'
import { moduleStates } from './terms.ts'

const Words = Type.String({ minLength: 1, maxLength: 200, pattern: '^\\S(.*\\S)?$' })
const Count = Type.Integer({ minimum: 1, maximum: 10_000 })

/** What stands above the German text of a module, which governs. */
export const GermanFront = Shape({
  title: Words,
  version: Count,
  core: Type.Boolean(),
  order: Type.Integer({ minimum: 0, maximum: 10_000 }),
  for: Words,
  because: Type.Optional(Words),
  due: Words,
  after: Type.Optional(Type.Array(ModuleCode, { maxItems: 20 })),
  excludes: Type.Optional(Type.Array(ModuleCode, { maxItems: 20 })),
  state: OneOf(moduleStates),
  reviewed: Type.Union([Shape({ on: Words, by: Words }), Type.Null()]),
  'valid until': Words,
  sources: Type.Array(Words, { minItems: 1, maxItems: 20 }),
})
export type GermanFront = Static<typeof GermanFront>

/** Above a translation; `follows` is the version of the German text it says. */
export const TranslatedFront = Shape({ title: Words, follows: Count, because: Type.Optional(Words) })

/** `lineOf` says where a key stands. */
export type Front<Values> = { values: Values; lineOf: (key: string) => number; body: string; bodyLine: number }

/** Splits a file into what stands between its first two `---` and its text. Throws a FileFault where that is not right. */
export const readFront = <Schema extends TObject>(text: string, schema: Schema): Front<Static<Schema>> => {
  const [, above, body] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? []
  if (above === undefined || body === undefined)
    throw new FileFault(1, 'oben fehlen die Angaben zwischen zwei Zeilen ---')
  return { ...readYaml(above, schema, 1), body, bodyLine: above.split('\n').length + 2 }
}

/** A calendar has it, and it is written as `2027-12-31`. */
export const dayAt = <Values>({ lineOf }: Front<Values>, key: string, text: string): string => {
  if (!isDay(text)) throw new FileFault(lineOf(key), `„${text}“ ist kein Tag (JJJJ-MM-TT)`)
  return text
}
