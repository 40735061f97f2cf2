import { type Static, type TObject, Type } from 'typebox'
import { Errors } from 'typebox/value'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { isDay } from '../calendar/rules.ts'
import { OneOf, Shape } from '../http/contract.ts'
import { ModuleCode } from './contract.ts'
import { ModuleFault } from './fault.ts'
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

/** Splits a file into what stands between its first two `---` and its text. Throws a ModuleFault where that is not right. */
export const readFront = <Schema extends TObject>(text: string, schema: Schema): Front<Static<Schema>> => {
  const [, above, body] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? []
  if (above === undefined || body === undefined)
    throw new ModuleFault(1, 'oben fehlen die Angaben zwischen zwei Zeilen ---')
  const counter = new LineCounter()
  const document = parseDocument(above, { lineCounter: counter, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  if (error) throw new ModuleFault(lineAt(error.pos[0]), `kein YAML (${error.code})`)
  const lineOf = (key: string): number => {
    const pairs = isMap(document.contents) ? document.contents.items : []
    const found = pairs.map(({ key: one }) => one).find((one) => isScalar(one) && one.value === key)
    return isScalar(found) && found.range ? lineAt(found.range[0]) : 1
  }
  const values: unknown = document.toJS({ maxAliasCount: 0 })
  refuseFlaw(values, schema, lineOf)
  return { values: values as Static<Schema>, lineOf, body, bodyLine: above.split('\n').length + 2 }
}

/** A key that may not be there has no sentence of its own in TypeBox. */
const refuseFlaw = (values: unknown, schema: TObject, lineOf: (key: string) => number): void => {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) throw new ModuleFault(1, 'keine Angaben')
  const keys = Object.keys(schema.properties)
  const unknown = Object.keys(values).find((key) => !keys.includes(key))
  if (unknown !== undefined) throw new ModuleFault(lineOf(unknown), `die Angabe „${unknown}“ gibt es nicht`)
  const missing = (schema.required ?? []).find((key) => !(key in values))
  if (missing !== undefined) throw new ModuleFault(1, `die Angabe „${missing}“ fehlt`)
  const [first] = Errors(schema, values)
  if (!first) return
  const [key = '', ...within] = first.instancePath.split('/').slice(1)
  throw new ModuleFault(lineOf(key), `${[key, ...within].join('.')} ${first.message}`)
}

/** A calendar has it, and it is written as `2027-12-31`. */
export const dayAt = <Values>({ lineOf }: Front<Values>, key: string, text: string): string => {
  if (!isDay(text)) throw new ModuleFault(lineOf(key), `„${text}“ ist kein Tag (JJJJ-MM-TT)`)
  return text
}
