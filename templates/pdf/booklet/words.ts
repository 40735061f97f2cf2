import type { PackageLanguage } from '../../../src/packages/terms.ts'
import { arabic } from './words/ar.ts'
import { czech } from './words/cs.ts'
import { type BookletWords, german } from './words/de.ts'
import { plainGerman } from './words/de-plain.ts'
import { english } from './words/en.ts'
import { spanish } from './words/es.ts'
import { persian } from './words/fa.ts'
import { polish } from './words/pl.ts'
import { romanian } from './words/ro.ts'
import { ukrainian } from './words/uk.ts'
import { vietnamese } from './words/vi.ts'

/** What a booklet says of its own; the texts are the modules’. */
export const wordsIn: Record<PackageLanguage, BookletWords> = {
  de: german,
  'de-plain': plainGerman,
  en: english,
  cs: czech,
  pl: polish,
  uk: ukrainian,
  ro: romanian,
  vi: vietnamese,
  es: spanish,
  ar: arabic,
  fa: persian,
}
