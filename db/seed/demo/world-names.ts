import { listed } from './german-names.ts'

/** A name and, where it has one, its form in the script of its country. */
export type WrittenName = { latin: string; native: string | null }

/** Where people come from, how they are called there, and what they speak. */
export type Culture = {
  /** ISO 3166-1 alpha-2. */
  country: string
  countryName: string
  /** BCP 47. */
  languages: readonly string[]
  towns: readonly string[]
  women: readonly WrittenName[]
  men: readonly WrittenName[]
  families: readonly WrittenName[]
  /** Families of women, where they differ. */
  womensFamilies: readonly WrittenName[]
  /** The numbering of phones there, which nobody has been given. */
  phone: string
}

type Words = {
  languages: string
  towns: string
  women: string
  men: string
  families: string
  womensFamilies?: string
  phone: string
}

/** Names are parted by commas; `Layla/ليلى` has its own script behind the stroke. */
const names = (text: string): WrittenName[] =>
  listed(text, /,/).map((one) => {
    const [latin = '', native = null] = one.split('/')
    return { latin, native }
  })

export const culture = (country: string, countryName: string, words: Words): Culture => ({
  country,
  countryName,
  languages: listed(words.languages),
  towns: listed(words.towns, /,/),
  women: names(words.women),
  men: names(words.men),
  families: names(words.families),
  womensFamilies: names(words.womensFamilies ?? words.families),
  phone: words.phone,
})
