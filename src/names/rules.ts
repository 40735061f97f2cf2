/** A name as people carry it; whoever has one name only has a family name. */
export type PersonName = { givenName: string | null; familyName: string }

/** A word somebody searches for, in each of its spellings; only the word still being typed is a prefix. */
export type SearchTerm = { forms: string[]; prefix: boolean }

/** `Jana Weißbach` as `J. W.`: enough for who knows whom they meet, and nothing for who looks over a shoulder. */
export const initialsOf = (name: string): string =>
  (name.normalize('NFC').match(wordsOfAName) ?? []).map((word) => `${[...word][0]?.toUpperCase()}.`).join(' ')

const wordsOfAName = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu

/** Letters that Unicode does not take apart into a base letter and a mark. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'e',
}
const transcriptions: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

const apostrophes = /['’‘ʼʻ`´′]/g
const nothingOfAWord = /[^\p{L}\p{N}]+/gu
const lowered = (text: string): string => text.toLowerCase().normalize('NFC')

/** `Fröhlich` as `frohlich`: small letters without marks, words apart by one blank, apostrophes gone. */
export const foldToBase = (text: string): string =>
  lowered(text)
    .replace(apostrophes, '')
    .replace(/[^\0-\x7f]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(nothingOfAWord, ' ')
    .trim()

/** `Fröhlich` as `froehlich`, the way it is written where there are no umlauts. */
export const foldToGerman = (text: string): string =>
  foldToBase(lowered(text).replace(/[äöüøå]/g, (letter) => transcriptions[letter] ?? letter))

/** Both foldings, or the one where they are alike: two spellings are one name if they share a form. */
export const formsOf = (text: string): string[] => [...new Set([foldToBase(text), foldToGerman(text)])]

/** The forms without blanks, so that `Anna-Lena`, `Anna Lena` and `Annalena` are alike. */
export const compactFormsOf = (text: string): string[] => [
  ...new Set(formsOf(text).map((form) => form.replaceAll(' ', ''))),
]

/** Every form of every word of the names once, for the index. */
export const searchText = (names: readonly (string | null)[]): string => {
  const words = names.filter((name) => name !== null).flatMap((name) => name.normalize('NFC').split(/\s+/))
  return [...new Set(words.flatMap(searchFormsOf))].join(' ')
}

/** `Anna-Lena` is found by `anna`, `lena` and `annalena`. */
const searchFormsOf = (word: string): string[] =>
  [...formsOf(word).flatMap((form) => form.split(' ')), ...compactFormsOf(word)].filter((form) => form !== '')

/** What to look for in `searchText`: every term must be found in one of its forms. */
export const searchTerms = (query: string): SearchTerm[] => {
  const words = query.normalize('NFC').replace(apostrophes, '').split(nothingOfAWordOrMark)
  return words
    .map((word) => formsOf(word).filter((form) => form !== ''))
    .filter((forms) => forms.length > 0)
    .map((forms, index, all) => ({ forms, prefix: index === all.length - 1 }))
}

const nothingOfAWordOrMark = /[^\p{L}\p{N}\p{M}]+/u

/** `Anna Lena Fröhlich`. */
export const displayName = ({ givenName, familyName }: PersonName): string =>
  givenName ? `${givenName} ${familyName}` : familyName

/** Family name, then given name, folded. Two blanks sort a family name before its longer ones: `Groß`, `Groß Meyer`. */
export const sortNameOfPerson = ({ givenName, familyName }: PersonName): string =>
  `${foldToBase(familyName)}  ${foldToBase(givenName ?? '')}`.trimEnd()

export const sortNameOfOrganisation = (name: string): string => foldToBase(name)

const german = new Intl.Collator('de')

/** DIN 5007-1, as in a dictionary: ä as a, ß as ss, and only between equals does the mark decide. */
export const compareGerman = (one: string, other: string): number => german.compare(one, other)
