import { type OriginGroup, originGroups } from '../people/terms.ts'
import type { Audience } from './audience-rules.ts'

/** What is wrong with a rule, in a sentence without its end. */
export type AudienceFlaw = { flaw: string }

/**
 * Reads a rule such as `child under 6 and not (origin is domestic or returnee)`. `not` binds before `and`, `and` before
 * `or`. An `or` before the name of an origin goes on with the list before it.
 */
export const parseAudience = (text: string): Audience | AudienceFlaw => {
  const words = text.match(/[()]|,|[^\s(),]+/g) ?? []
  try {
    const [audience, rest] = either(words)
    if (rest.length > 0) throw new Unread(`nach der Regel steht noch „${rest.join(' ')}“`)
    return audience
  } catch (error) {
    if (error instanceof Unread) return { flaw: error.message }
    throw error
  }
}

class Unread extends Error {}

type Read = [audience: Audience, rest: string[]]

const either = (words: string[]): Read => joined(words, 'or', both)

const both = (words: string[]): Read => joined(words, 'and', single)

const joined = (words: string[], is: 'and' | 'or', part: (words: string[]) => Read): Read => {
  const [first, after] = part(words)
  const of = [first]
  let rest = after
  while (rest[0] === is) {
    const [next, remaining] = part(rest.slice(1))
    of.push(next)
    rest = remaining
  }
  return [of.length === 1 ? first : { is, of }, rest]
}

const single = (words: string[]): Read => {
  const [word, ...rest] = words
  if (word === 'not') {
    const [of, after] = single(rest)
    return [{ is: 'not', of }, after]
  }
  if (word !== '(') return atom(words)
  const [within, after] = either(rest)
  if (after[0] !== ')') throw new Unread('eine Klammer wird nicht geschlossen')
  return [within, after.slice(1)]
}

const fixed: [words: string, audience: Audience][] = [
  ['everyone', { is: 'everyone' }],
  ['on request', { is: 'on request' }],
  ['any child', { is: 'any child' }],
  ['car', { is: 'fact', fact: 'car' }],
  ['family abroad', { is: 'fact', fact: 'familyAbroad' }],
  ['foreign degree', { is: 'fact', fact: 'foreignDegree' }],
]

const atom = (words: string[]): Read => {
  if (words.length === 0) throw new Unread('die Regel hört mittendrin auf')
  const found = fixed.find(([name]) => begins(words, name))
  if (found) return [found[1], words.slice(found[0].split(' ').length)]
  if (begins(words, 'origin is')) return origin(words.slice(2))
  if (begins(words, 'child under')) return [ages(0, numberOf(words[2]) - 1), words.slice(3)]
  if (begins(words, 'child from') && words[3] === 'to') {
    return [ages(numberOf(words[2]), numberOf(words[4])), words.slice(5)]
  }
  throw new Unread(`„${words.slice(0, 3).join(' ')}“ ist nichts, wonach eine Regel fragen kann`)
}

const begins = (words: string[], name: string): boolean =>
  name.split(' ').every((word, position) => words[position] === word)

const numberOf = (word: string | undefined): number => {
  if (word === undefined || !/^\d{1,2}$/.test(word)) throw new Unread(`„${word ?? ''}“ ist kein Alter in Jahren`)
  return Number(word)
}

const ages = (from: number, to: number): Audience => {
  if (to < from) throw new Unread('kein Kind hat dieses Alter')
  return { is: 'child', from, to }
}

const isOrigin = (word: string | undefined): word is OriginGroup => originGroups.some((one) => one === word)

const origin = (words: string[]): Read => {
  const among: OriginGroup[] = []
  let rest = words
  do {
    const [name, ...after] = among.length === 0 ? rest : rest.slice(1)
    if (!isOrigin(name)) throw new Unread(`„${name ?? ''}“ ist keine Herkunft (${originGroups.join(', ')})`)
    if (among.includes(name)) throw new Unread(`„${name}“ steht zweimal da`)
    among.push(name)
    rest = after
  } while (rest[0] === ',' || (rest[0] === 'or' && isOrigin(rest[1])))
  return [{ is: 'origin', among }, rest]
}
