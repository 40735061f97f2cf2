import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'

/** What is wrong with a file, and in which of its lines, from 1 on. */
export type Flaw = { line: number; what: string }

/** A JSON text that knows in which line each of its values stands. */
export type LinedJson = { value: unknown; lineOf: (path: JSONPath) => number }

/** Strict JSON: no comments, no trailing commas, and no key twice, of which JSON.parse would silently drop the first. */
export const readJson = (text: string): LinedJson | Flaw => {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const [first] = errors
  if (first) return { line: lineAt(first.offset), what: `kein JSON (${printParseErrorCode(first.error)})` }
  if (!root) return { line: 1, what: 'leer' }
  const twice = keyTwice(root)
  if (twice) return { line: lineAt(twice.offset), what: `${twice.value} steht zweimal da` }
  return { value: JSON.parse(text), lineOf: (path) => lineAt(nearest(root, path).offset) }
}

/** The value itself, or, where it is missing, what it is missing in. */
const nearest = (root: Node, path: JSONPath): Node => {
  const found = findNodeAtLocation(root, path)
  return found ?? (path.length === 0 ? root : nearest(root, path.slice(0, -1)))
}

const keyTwice = (node: Node): Node | undefined => {
  const keys = node.type === 'object' ? (node.children ?? []).flatMap(({ children = [] }) => children.slice(0, 1)) : []
  const twice = keys.find(({ value }, index) => keys.findIndex((key) => key.value === value) < index)
  return twice ?? (node.children ?? []).map(keyTwice).find(Boolean)
}
