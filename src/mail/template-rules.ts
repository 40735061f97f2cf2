import { oneLine } from './mailbox-rules.ts'

/**
 * What a template may name: `perhaps` may be missing, then another wording or none takes the line's place; `paragraphs` is
 * what somebody wrote, with its line breaks, and stands on a line of its own.
 */
export type Names = Readonly<Record<string, 'always' | 'perhaps' | 'paragraphs'>>

/** What a line may say, in the order of preference; which it is depends on which values there are. */
type Line = string[]

type Block = { kind: 'paragraph' | 'button' | 'small' | 'written'; lines: Line[] }

export type MailText = { subject: string; blocks: Block[] }

/** A template that cannot be used, with the line that says why. */
export class TemplateFault extends Error {
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

const placeholder = /\{([a-zA-Z]*)\}/g

/**
 * Reads a template: the subject first, then paragraphs between empty lines. `> Label: {link}` is the button, of which there
 * is one wherever there is a link; `A | B` is A where all that A names is there, else B. What follows `---` is small print.
 * Throws a TemplateFault.
 */
export const readTemplate = (text: string, names: Names): MailText => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const [, subject] = /^(?:Betreff|Subject): (.+)$/.exec(lines[0] ?? '') ?? []
  if (subject === undefined) throw new TemplateFault(1, 'begins with „Betreff: …“ or „Subject: …“')
  for (const [index, line] of lines.entries()) checkNames(line, index + 1, names)
  if (namesIn(subject).some((name) => names[name] === 'perhaps')) {
    throw new TemplateFault(1, 'names in the subject what may be missing')
  }
  const blocks = blocksOf(lines.slice(1), names)
  const buttons = blocks.filter(({ kind }) => kind === 'button')
  if (names.link !== undefined && buttons.length !== 1)
    throw new TemplateFault(lines.length, 'has to have one line „> Label: {link}“')
  return { subject, blocks }
}

const namesIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name = '']) => name)

const checkNames = (line: string, number: number, names: Names): void => {
  const unknown = namesIn(line).find((name) => names[name] === undefined)
  if (unknown !== undefined) {
    throw new TemplateFault(number, `names {${unknown}}, but there is only ${Object.keys(names).join(', ')}`)
  }
  if (/[{}]/.test(line.replace(placeholder, ''))) throw new TemplateFault(number, 'has a brace that belongs to nothing')
  if (namesIn(line).some((name) => names[name] === 'paragraphs') && !standsAlone(line)) {
    throw new TemplateFault(number, 'has to have on a line of its own what somebody wrote')
  }
  if (line.startsWith('>') && !/^> [^:{}]+: \{link\}$/.test(line)) {
    throw new TemplateFault(number, 'is no button: „> Label: {link}“')
  }
}

const standsAlone = (line: string): boolean => /^\{[a-zA-Z]+\}$/.test(line)

const isWritten = (line: string, names: Names): boolean =>
  standsAlone(line) && names[line.slice(1, -1)] === 'paragraphs'

const blocksOf = (lines: string[], names: Names): Block[] => {
  const blocks: Block[] = []
  let open: Block | null = null
  let kind: Block['kind'] = 'paragraph'
  for (const line of lines) {
    if (line === '---') kind = 'small'
    if (line.startsWith('> ')) blocks.push({ kind: 'button', lines: [[line.slice(2)]] })
    if (isWritten(line, names)) blocks.push({ kind: 'written', lines: [[line]] })
    if (line === '---' || line.trim() === '' || line.startsWith('> ') || isWritten(line, names)) {
      open = null
      continue
    }
    if (open === null) {
      open = { kind, lines: [] }
      blocks.push(open)
    }
    open.lines.push(line.split(' | '))
  }
  return blocks
}

export type Values = Readonly<Record<string, string | null>>

/** A mail in words, the same in text and HTML. Values stay in one line, whatever was typed, but for what stands on its own. */
export const writtenOut = (text: MailText, values: Values, language: string, frame: string) => {
  const written = new Set(text.blocks.flatMap(({ kind, lines }) => (kind === 'written' ? namesIn(lines.join()) : [])))
  const tidy = (name: string, value: string) => (written.has(name) ? inParagraphs(value) : oneLine(value))
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value && tidy(name, value)]))
  const blocks = text.blocks
    .map(({ kind, lines }) => ({ kind, lines: lines.flatMap((line) => chosen(line, shown)) }))
    .filter(({ lines }) => lines.length > 0)
  const subject = oneLine(filled(text.subject, shown))
  const plain = blocks.map(({ kind, lines }) => plainBlock(kind, lines, shown)).join('\n\n')
  const body = blocks.map(({ kind, lines }) => htmlBlock(kind, lines, shown)).join('\n')
  const parts: Values = { language, subject: escaped(subject), centre: escaped(shown.centre ?? ''), body }
  return { subject, text: `${plain}\n`, html: filled(frame, parts) }
}

/** Line by line, with at most one empty line in between. */
const inParagraphs = (value: string): string =>
  value
    .split(/\r\n|[\r\n]/)
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The first wording whose values are all there, or none. */
const chosen = (line: Line, values: Values): string[] => {
  const found = line.find((wording) => namesIn(wording).every((name) => values[name] !== null))
  return found === undefined ? [] : [found]
}

/** In one pass: what a value holds is never taken for a placeholder. */
const filled = (text: string, values: Values, show = (value: string) => value): string =>
  text.replace(placeholder, (whole, name: string) => (name in values ? show(values[name] ?? '') : whole))

const plainBlock = (kind: Block['kind'], lines: string[], values: Values): string => {
  const text = lines.map((line) => filled(line, values)).join('\n')
  return kind === 'button' ? text.replace(': ', ':\n') : text
}

const htmlBlock = (kind: Block['kind'], lines: string[], values: Values): string => {
  if (kind === 'button') return htmlButton(lines[0]?.split(': ')[0] ?? '', escaped(values.link ?? ''))
  const text = lines.map((line) => filled(escaped(line), values, escaped)).join('<br>\n')
  if (kind === 'written')
    return text
      .split('\n\n')
      .map((part) => `<p>${part.replaceAll('\n', '<br>\n')}</p>`)
      .join('\n')
  return kind === 'small' ? `<p class="small">${text}</p>` : `<p>${text}</p>`
}

/** The address stands below as text: not everybody presses what they cannot read. */
const htmlButton = (label: string, link: string): string =>
  `<p class="button"><a href="${link}">${escaped(label)}</a></p>\n<p class="small address">${link}</p>`

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
