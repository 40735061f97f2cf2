import type { Day } from '../calendar/rules.ts'
import type { Block, ComposedModule, Composition, Office, Run } from './contract.ts'
import { dayWords, dueOn, dueWords } from './due-rules.ts'
import { type Module, standingOf } from './rules.ts'
import { type PackageLanguage, stillOpen } from './terms.ts'

/** What placeholders are filled from; partners by their code. */
export type Places = Pick<Composition, 'centre' | 'counsellor' | 'municipality' | 'nextAppointment'> & {
  partners: Record<string, Office>
}

type For = Pick<Composition, 'language' | 'secondLanguage' | 'movingOn' | 'printedOn'>

/** A module as it is printed, in the language asked for or else in German, with everything filled in that is known. */
export const composedModule = (module: Module, places: Places, booklet: For): ComposedModule => {
  const { movingOn, printedOn, language, secondLanguage } = booklet
  const written = writtenIn(module, language, places, booklet)
  const second = secondLanguage === null ? null : writtenIn(module, secondLanguage, places, booklet)
  return {
    code: module.code,
    version: module.version,
    ...written,
    unreviewed: standingOf(module, printedOn).unreviewed,
    validUntil: module.validUntil,
    due: dueOn(module.due, movingOn, printedOn),
    dueWords: dueWords(module.due, movingOn, printedOn, language),
    secondDueWords: secondLanguage === null ? null : dueWords(module.due, movingOn, printedOn, secondLanguage),
    // Side by side with itself it would say everything twice.
    second: second?.language === written.language ? null : second,
  }
}

type Written = Pick<ComposedModule, 'language' | 'stale' | 'title' | 'body'>

const writtenIn = (module: Module, wanted: PackageLanguage, places: Places, { movingOn, printedOn }: For): Written => {
  const { language, stale } = textStanding(module, wanted)
  const text = module.texts[language] ?? module.texts.de
  const values = { ...valuesIn(places, language), due: dueWords(module.due, movingOn, printedOn, language) }
  return { language, stale, title: text.title, body: text.body.map((block) => filled(block, values, language)) }
}

/** In which language a module is there for somebody who wants `wanted`; `stale`: the German text has moved on since. */
export const textStanding = (
  module: Module,
  wanted: PackageLanguage,
): { language: PackageLanguage; stale: boolean } => {
  const text = module.texts[wanted]
  return text ? { language: wanted, stale: text.follows < module.version } : { language: 'de', stale: false }
}

/** What is known of each placeholder; those not in it are still open. */
type Values = Record<string, string | undefined>

/** The same for every module of a booklet. */
const valuesIn = (places: Places, language: PackageLanguage): Values => {
  const known = valuesOf.get(places) ?? new Map<PackageLanguage, Values>()
  valuesOf.set(places, known)
  const values = known.get(language) ?? valuesNow(places, language)
  known.set(language, values)
  return values
}

const valuesOf = new WeakMap<Places, Map<PackageLanguage, Values>>()

const valuesNow = (
  { centre, counsellor, municipality, nextAppointment, partners }: Places,
  language: PackageLanguage,
): Values => ({
  centre: centre.name,
  counsellor: counsellor?.name,
  'town hall': lineOf(municipality?.townHall),
  'registration office': lineOf(municipality?.registrationOffice),
  waste: lineOf(municipality?.waste),
  'schools authority': lineOf(municipality?.schoolsAuthority),
  'next appointment': nextAppointment ? appointmentWords(nextAppointment, language) : undefined,
  ...Object.fromEntries(Object.entries(partners).map(([code, partner]) => [`partner:${code}`, lineOf(partner)])),
})

const lineOf = (office: Office | null | undefined): string | undefined =>
  office ? [office.name, office.address, office.phone].filter((part) => part !== null).join(', ') : undefined

const appointmentWords = (
  { on, at, about }: { on: Day; at: string | null; about: string | null },
  language: PackageLanguage,
): string => [dayWords(on, language), at, about].filter((part) => part !== null).join(', ')

const filled = (block: Block, values: Values, language: PackageLanguage): Block => {
  const runs = (line: Run[]) => line.map((run) => filledRun(run, values, language))
  switch (block.kind) {
    case 'heading':
      return { ...block, text: runs(block.text) }
    case 'paragraph':
      return { ...block, runs: runs(block.runs) }
    case 'list':
      return { ...block, items: block.items.map(runs) }
    case 'steps':
      return { ...block, head: block.head.map(runs), rows: block.rows.map((row) => row.map(runs)) }
    case 'note':
      return { ...block, blocks: block.blocks.map((one) => filledProse(one, runs)) }
    default:
      return block
  }
}

type Prose = Extract<Block, { kind: 'note' }>['blocks'][number]

const filledProse = (block: Prose, runs: (line: Run[]) => Run[]): Prose =>
  block.kind === 'list' ? { ...block, items: block.items.map(runs) } : { ...block, runs: runs(block.runs) }

/** Names and addresses of offices are German in every language; a day is written in the reader’s. */
const filledRun = (run: Run, values: Values, language: PackageLanguage): Run => {
  if (run.placeholder === undefined) return run
  const text = values[run.placeholder]
  if (text === undefined) return { ...run, text: stillOpen[language], open: true }
  const isGerman = language === 'de' || language === 'de-plain'
  const ours = run.placeholder === 'due' || run.placeholder === 'next appointment'
  return isGerman || ours ? { ...run, text } : { ...run, text, lang: 'de' }
}
