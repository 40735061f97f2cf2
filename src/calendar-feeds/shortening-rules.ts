import { initialsOf } from '../names/rules.ts'

type Named = { name: string; nativeName: string | null }

/** Words of a name that stand in others too, and give nobody away by themselves. */
const tooShort = 2

/**
 * What somebody wrote, with every word of the client's name cut to its first letter, also in the genitive: a calendar on a
 * telephone shows it to whoever looks. Names of others it cannot know; the screen says so.
 */
export const withoutName = (text: string, client: Named | null): string => {
  if (!client) return text
  const native = client.nativeName?.trim()
  const plain = native ? text.replaceAll(native, initialsOf(client.name)) : text
  const words = new Set(partsOf(client.name).filter((word) => [...word].length > tooShort))
  const isTheirs = (word: string) => words.has(word) || words.has(word.replace(/s$/, ''))
  return plain.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => (isTheirs(lowered(word)) ? initialsOf(word) : word))
}

const partsOf = (name: string): string[] => (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(lowered)

const lowered = (word: string): string => word.normalize('NFC').toLowerCase()
