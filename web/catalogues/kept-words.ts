import { msg, str } from '@lit/localize'
import type { KeptCatalogues, KeptCounsellor, KeptEntry } from '#contract/catalogues'
import { type Catalogue, catalogueLabels, catalogues, type Offer } from '#terms/catalogues'
import { word } from '../app/locale.ts'
import { count } from '../components/format.ts'

/** The four catalogues, and the names that old lists brought. */
export type WordKind = Catalogue | 'counsellor'
export const wordKinds: readonly WordKind[] = [...catalogues, 'counsellor']

/** A catalogue entry or a counsellor's name, as Kataloge keeps both alike. */
export type KeptWord = Pick<KeptEntry, 'id' | 'state' | 'mergedInto' | 'isNeeded' | 'version'> & {
  kind: WordKind
  name: string
  english: string | null
  offeredFor: Offer
  hasAccount: boolean
  /** What names it, in words; empty where nothing does. */
  uses: string
  /** Nothing names it: it can be deleted, if nothing that was removed does. */
  isUnused: boolean
}

export const wordsOf = ({ entries, counsellors }: KeptCatalogues): KeptWord[] => [
  ...entries.map(wordOfEntry),
  ...counsellors.map(wordOfCounsellor),
]

export const wordOf = ({ kind }: KeptWord, kept: KeptEntry | KeptCounsellor): KeptWord =>
  kind === 'counsellor' ? wordOfCounsellor(kept as KeptCounsellor) : wordOfEntry(kept as KeptEntry)

export const wordOfEntry = ({ catalogue, german, uses, ...entry }: KeptEntry): KeptWord => ({
  ...entry,
  kind: catalogue,
  name: german,
  hasAccount: false,
  uses: usesWords[catalogue](uses),
  isUnused: uses === 0,
})

export const wordOfCounsellor = ({ uses, ...counsellor }: KeptCounsellor): KeptWord => ({
  ...counsellor,
  kind: 'counsellor',
  english: null,
  offeredFor: 'both',
  isUnused: false,
  uses:
    uses === null
      ? ''
      : [talkWords(uses.talks), caseWords(uses.cases, uses.openCases)].filter((words) => words !== '').join(', '),
})

const usesWords: Record<Catalogue, (uses: number) => string> = {
  topic: (uses) => entryWords(uses),
  channel: (uses) => entryWords(uses),
  eventKind: (uses) => plural(uses, msg('1 Veranstaltung'), msg(str`${count(uses)} Veranstaltungen`)),
  closingReason: (uses) => plural(uses, msg('1 geschlossener Fall'), msg(str`${count(uses)} geschlossene Fälle`)),
}

const entryWords = (uses: number) => plural(uses, msg('1 Eintrag'), msg(str`${count(uses)} Einträge`))
const talkWords = (talks: number) => plural(talks, msg('1 Gespräch'), msg(str`${count(talks)} Gespräche`))
const caseWords = (cases: number, open: number) => {
  const words = plural(cases, msg('1 Fall'), msg(str`${count(cases)} Fälle`))
  return words === '' ? '' : msg(str`${words} (${count(open)} offen)`)
}

const plural = (number: number, one: string, many: string): string => (number === 0 ? '' : number === 1 ? one : many)

/** Where one of these may go: what is in use of its kind; colleagues with an account first. */
export const targetsOf = ({ id, kind }: KeptWord, all: readonly KeptWord[]): KeptWord[] =>
  all
    .filter((one) => one.kind === kind && one.id !== id && one.state === 'confirmed' && !one.isNeeded)
    .toSorted((one, other) => Number(other.hasAccount) - Number(one.hasAccount))

/** Those that are offered, in their order; colleagues are kept with their accounts. */
export const wordsInUse = (words: readonly KeptWord[]): KeptWord[] =>
  words.filter(({ state, hasAccount }) => state === 'confirmed' && !hasAccount)

export const listName = (kind: WordKind): string =>
  kind === 'counsellor' ? msg('Namen aus alten Listen') : word(catalogueLabels[kind])

/** `Thema`, as one of them is called. */
export const kindName = (kind: WordKind): string =>
  ({
    topic: () => msg('Thema'),
    channel: () => msg('Kanal'),
    eventKind: () => msg('Veranstaltungsart'),
    closingReason: () => msg('Grund'),
    counsellor: () => msg('Name'),
  })[kind]()

/** What confirming one of them says. */
export const keepWords = (kind: WordKind): string =>
  ({
    topic: () => msg('Als Thema behalten'),
    channel: () => msg('Als Kanal behalten'),
    eventKind: () => msg('Als Veranstaltungsart behalten'),
    closingReason: () => msg('Als Grund behalten'),
    counsellor: () => msg('Als ehemalige Kollegin behalten'),
  })[kind]()

export const newWords = (kind: WordKind): string =>
  ({
    topic: () => msg('Neues Thema'),
    channel: () => msg('Neuer Kanal'),
    eventKind: () => msg('Neue Veranstaltungsart'),
    closingReason: () => msg('Neuer Grund'),
    counsellor: () => '',
  })[kind]()
