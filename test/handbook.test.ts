import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { startingCatalogues } from '../db/seed/catalogues.ts'
import { anchorOf } from '../scripts/handbook/pages.ts'
import { problemWords } from '../web/app/problem-words.ts'

const test = suite('the handbook')

const folder = 'docs/handbuch'
const chapters = readdirSync(folder).filter((name) => name.endsWith('.md'))
const text = (chapter: string) => readFileSync(join(folder, chapter), 'utf8')
const matches = (words: string, pattern: RegExp) => [...words.matchAll(pattern)].map(([, found]) => found ?? '')

const picturesIn = (words: string) => matches(words, /!\[[^\]]+\]\(bilder\/([^)]+)\)/g)
const pictures = readdirSync(join(folder, 'bilder'))

/** What is told under one heading, code left out. */
const sectionsOf = (chapter: string) =>
  text(chapter)
    .replace(/^ {4,}.*$/gm, '')
    .split(/^## /m)
    .slice(1)
    .map((words) => ({ title: words.split('\n')[0] ?? '', words }))

test('lists every chapter, and ten tasks for the first day', () => {
  const contents = text('README.md')
  const others = chapters.filter((name) => name !== 'README.md')
  assert.equal(
    others.filter((name) => !contents.includes(`](${name})`)),
    [],
  )
  assert.is(matches(contents, /^(\d+)\. \[/gm).length, 10)
})

test('has no link that leads nowhere', () => {
  const addresses = new Set(
    chapters.flatMap((name) => [name, ...matches(text(name), /^##+ (.+)$/gm).map((one) => `${name}#${anchorOf(one)}`)]),
  )
  const links = chapters.flatMap((name) =>
    matches(text(name), /(?<!!)\[[^\]]+\]\(((?!https?:)[^)]+)\)/g).map((link) =>
      link.startsWith('#') ? name + link : link,
    ),
  )
  assert.ok(links.length > 20)
  assert.equal(
    links.filter((link) => !addresses.has(link)),
    [],
  )
})

test('shows every picture there is, and no other', () => {
  const shown = new Set(chapters.flatMap((name) => picturesIn(text(name))))
  assert.equal([...shown].sort(), pictures.sort())
})

test('has pictures small enough to be kept and sent', () => {
  const sizes = pictures.map((name) => ({ name, bytes: statSync(join(folder, 'bilder', name)).size }))
  assert.equal(
    sizes.filter(({ bytes }) => bytes > 120_000),
    [],
  )
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  // A handbook grows by its tasks; each of its pictures does not.
  assert.ok(all / sizes.length < 45_000, `${all} bytes in ${sizes.length} pictures`)
})

test('shows a picture with every task', () => {
  const tasks = chapters
    .filter((name) => name !== 'README.md')
    .flatMap((name) => sectionsOf(name).filter(({ words }) => /^1\. /m.test(words)))
  assert.ok(tasks.length > 25)
  assert.equal(
    tasks.filter(({ words }) => picturesIn(words).length === 0).map(({ title }) => title),
    [],
  )
})

/** Every word that a screen can say: the messages, the words of codes and refusals, and the catalogues a centre begins with. */
const wordsOfScreen = async (): Promise<string[]> => {
  const messages = matches(readFileSync('web/locales/en.xlf', 'utf8'), /<source>([\s\S]*?)<\/source>/g)
  const terms = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('terms.ts'))
  const labels = await Promise.all(terms.map(async (path) => germanIn({ ...(await import(`../src/${path}`)) })))
  return [...messages.map(plain), ...labels.flat(), ...germanIn(startingCatalogues), ...germanIn(problemWords)]
}

const plain = (source: string) =>
  source
    .replace(/<x [^>]*\/>/g, '…')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Whatever is said in German in a table of words. */
const germanIn = (table: unknown): string[] => {
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'string' ? (key === 'de' || key === 'german' ? [value] : []) : germanIn(value),
  )
}

/** A message with a name in it is met by any name; one that is nearly all name says too little to be looked for. */
const patternOf = (message: string): RegExp[] => {
  if (!/\p{L}{4}/u.test(message)) return []
  const parts = message.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return [new RegExp(`^${parts.join('.+')}$`)]
}

/** Bold is what stands on the screen, where a way through it has arrows; so is whatever stands in quotation marks. */
const quotedIn = (chapter: string): string[] => {
  const words = text(chapter).replace(/\s+/g, ' ')
  const bold = matches(words, /\*\*(.+?)\*\*/g).flatMap((quote) => quote.split(' → '))
  return [...bold, ...matches(words.replace(/\*\*.+?\*\*/g, ''), /„([^“]+)“/g)]
}

test('quotes only what stands on a screen', async () => {
  const words = await wordsOfScreen()
  const known = new Set(words)
  const patterns = words.filter((word) => word.includes('…')).flatMap(patternOf)
  const isBeginning = (quote: string) =>
    quote.endsWith(' …') && words.some((word) => word.startsWith(quote.slice(0, -2)))
  const isOnScreen = (quote: string) =>
    known.has(quote) || isBeginning(quote) || patterns.some((pattern) => pattern.test(quote))
  const quotes = chapters.flatMap((name) => quotedIn(name).map((quote) => ({ name, quote })))
  assert.ok(quotes.length > 100)
  assert.equal(
    quotes.filter(({ quote }) => !isOnScreen(quote)).map(({ name, quote }) => `${name}: ${quote}`),
    [],
  )
})

test.run()
