import type { ClientKind } from '../clients/terms.ts'
import { formsOf, initialsOf } from '../names/rules.ts'

type Named = { kind: ClientKind; name: string; nativeName: string | null }

/** `Li` and `Do` are names, and `do` is none; two letters of a firm are mostly its legal form. */
const short = 2

/**
 * What somebody wrote, with every word of the client's name cut to its first letter, in whatever spelling and in the genitive
 * too: a calendar on a telephone shows it to whoever looks. Names of others it cannot know; the screen says so.
 */
export const withoutName = (text: string, client: Named | null): string => {
  if (!client) return text
  const native = client.nativeName?.trim()
  const plain = native ? text.replaceAll(native, initialsOf(client.name)) : text
  const parts = wordsIn(client.name)
  const long = new Set(parts.filter((word) => lettersOf(word) > short).flatMap(formsOf))
  const shorts = new Set(client.kind === 'person' ? parts.filter((word) => lettersOf(word) === short) : [])
  const isTheirs = (word: string) =>
    shorts.has(word) || formsOf(word).some((form) => long.has(form) || long.has(form.replace(/s$/, '')))
  return plain.replaceAll(words, (word) => (isTheirs(word.normalize('NFC')) ? initialsOf(word) : word))
}

const words = /[\p{L}\p{M}\p{N}]+/gu

const wordsIn = (name: string): string[] => name.normalize('NFC').match(words) ?? []

const lettersOf = (word: string): number => [...word].length
