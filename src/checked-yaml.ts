import type { Static, TObject, TSchema } from 'typebox'
import { Errors } from 'typebox/value'
import { isMap, isNode, LineCounter, parseDocument } from 'yaml'
import { FileFault } from './file-fault.ts'

type Path = readonly (string | number)[]

/** `lineOf` says where the value at a path stands, or what is nearest above it. */
export type CheckedYaml<Values> = { values: Values; lineOf: (...path: Path) => number }

/**
 * Reads YAML and holds it against a schema; `linesAbove` is how many lines of the file stand before it. Throws a FileFault
 * with the line of what is not right.
 */
export const readYaml = <Schema extends TObject>(
  text: string,
  schema: Schema,
  linesAbove = 0,
): CheckedYaml<Static<Schema>> => {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  const lineAt = (offset: number) => counter.linePos(offset).line + linesAbove
  if (error) throw new FileFault(lineAt(error.pos[0]), `kein YAML (${error.code})`)
  const lineOf = (...path: Path): number => {
    if (path.length === 0) return 1
    const [last] = path.slice(-1)
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(last)) : undefined
    const node = isNode(pair?.key) ? pair.key : document.getIn(path, true)
    return isNode(node) && node.range ? lineAt(node.range[0]) : lineOf(...path.slice(0, -1))
  }
  const values: unknown = document.toJS({ maxAliasCount: 0 })
  refuseFlaw(values, schema, lineOf)
  return { values: values as Static<Schema>, lineOf }
}

/** A key that may not be there has no sentence of its own in TypeBox. */
const refuseFlaw = (values: unknown, schema: TObject, lineOf: (...path: Path) => number): void => {
  if (!isShape(values)) throw new FileFault(1, 'keine Angaben')
  refuseKeys(values, schema, [], lineOf)
  const [first] = Errors(schema, values)
  if (!first) return
  const path = first.instancePath.split('/').slice(1)
  throw new FileFault(lineOf(...path.map(indexed)), `${path.join('.')} ${first.message}`)
}

const isShape = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const indexed = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part)

/** Unknown and missing ones, also in what lies within. */
const refuseKeys = (value: unknown, schema: TSchema, path: Path, lineOf: (...path: Path) => number): void => {
  if (Array.isArray(value) && 'items' in schema) {
    for (const [index, one] of value.entries()) refuseKeys(one, schema.items as TSchema, [...path, index], lineOf)
  }
  if (!isShape(value) || !('properties' in schema)) return
  const properties = schema.properties as Record<string, TSchema>
  const unknown = Object.keys(value).find((key) => !(key in properties))
  if (unknown !== undefined) throw new FileFault(lineOf(...path, unknown), `die Angabe „${unknown}“ gibt es nicht`)
  const required = 'required' in schema && Array.isArray(schema.required) ? (schema.required as string[]) : []
  const missing = required.find((key) => !(key in value))
  if (missing !== undefined) throw new FileFault(lineOf(...path), `die Angabe „${missing}“ fehlt`)
  for (const [key, within] of Object.entries(properties)) refuseKeys(value[key], within, [...path, key], lineOf)
}
