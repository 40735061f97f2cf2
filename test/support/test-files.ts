import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

/** What takes longest of all: begun first by a lane that begins at the end, so that none ends long after the others. */
const longest = 'test/browser/accessible.test.ts'

const rank = (file: string): number => Number(inBrowser(file)) + Number(file === longest)

/** Every test file, as a path from the project's root with forward slashes; those with a browser last, as the slowest. */
export const testFiles = (parts: readonly string[] = []): string[] =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', file).split(sep).join('/'))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))

export const inBrowser = (file: string): boolean => file.startsWith('test/browser/')

/** What uvu would pass over in silence: tests narrowed to one, left out, or in a suite that nobody starts. */
export const complaintsAbout = (source: string): string[] => [
  ...matches(source, /^\s*(\w+\.only)\(/gm).map((name) => `${name} is for a minute's work and not for keeps`),
  ...matches(source, /^\s*(\w+\.skip)\(/gm).map((name) => `${name} hides a test: mend it or delete it`),
  ...suitesIn(source)
    .filter((name) => !source.includes(`\n${name}.run()`))
    .map((name) => `${name}.run() is missing, so its tests would never run`),
]

/** What `suite`, `inWorld` and the like made, and uvu's own `test`. */
const suitesIn = (source: string): string[] => [
  ...matches(source, /^const (\w+) = (?:suite|in[A-Z]\w*)(?:<.*>)?\(/gm),
  ...matches(source, /^import \{[^}]*\b(test)\b[^}]*\} from 'uvu'/gm),
]

const matches = (source: string, pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].map(([, name = '']) => name)
