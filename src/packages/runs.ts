import { FileFault } from '../file-fault.ts'
import type { Run } from './contract.ts'

/** What may stand in braces. */
export type IsPlaceholder = (name: string) => boolean

const marks = /\*\*(.+?)\*\*|\[\[(.+?)\]\]|\[([^[\]]+)\]\(([^()\s]+)\)|\{([^{}]*)\}/g

/** `**bold**`, `[words](https://…)`, `[[Einwohnermeldeamt]]` for a German word, `{waste}` for what is filled in. */
export const runsOf = (text: string, line: number, isPlaceholder: IsPlaceholder): Run[] => {
  const runs: Run[] = []
  let from = 0
  for (const found of text.matchAll(marks)) {
    runs.push(...plain(text.slice(from, found.index), line))
    runs.push(...marked(found, line, isPlaceholder))
    from = found.index + found[0].length
  }
  return [...runs, ...plain(text.slice(from), line)]
}

const marked = (found: RegExpMatchArray, line: number, isPlaceholder: IsPlaceholder): Run[] => {
  const [, bold, german, words, href, placeholder] = found
  if (bold !== undefined) return runsOf(bold, line, isPlaceholder).map((run) => ({ ...run, bold: true }))
  if (german !== undefined) return plain(german, line).map((run) => ({ ...run, lang: 'de' }))
  if (words !== undefined && href !== undefined)
    return plain(words, line).map((run) => ({ ...run, href: linkOf(href, line) }))
  const name = placeholder ?? ''
  if (!isPlaceholder(name)) throw new FileFault(line, `den Platzhalter {${name}} gibt es nicht`)
  return [{ text: '', placeholder: name }]
}

const linkOf = (href: string, line: number): string => {
  if (!/^https:\/\/[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(href))
    throw new FileFault(line, `„${href}“ ist keine Adresse mit https://`)
  return href
}

/** What looks like a mark and is none would be printed as it stands. */
const plain = (text: string, line: number): Run[] => {
  const stray = /\*\*|[[\]{}`<>|\\]|__/.exec(text)
  if (stray) throw new FileFault(line, `das Zeichen ${stray[0]} steht allein`)
  return text === '' ? [] : [{ text }]
}
