import type { Day } from '../calendar/rules.ts'
import type { PackageFacts } from '../people/rules.ts'
import type { Label } from '../terms.ts'
import { type Audience, judge, reasonOf } from './audience-rules.ts'
import type { Block } from './contract.ts'
import { type Due, dueOn } from './due-rules.ts'
import { type ModuleState, type PackageFactName, type PackageLanguage, packageFactLabels } from './terms.ts'

/** A module’s text in one language; `follows` is the version of the German text it says. */
export type ModuleText = { title: string; because: string | null; follows: number; body: Block[] }

/** One subject of the welcome package, as its files say it. */
export type Module = {
  code: string
  version: number
  /** Everybody’s language: a core module is to exist in all of them. */
  core: boolean
  /** The place among those that are due on the same day. */
  order: number
  audience: Audience
  due: Due
  /** Comes after these, where they are in the booklet too. */
  after: string[]
  /** Never together with these, whichever of the two says so. */
  excludes: string[]
  state: ModuleState
  reviewed: { on: Day; by: string } | null
  validUntil: Day
  sources: string[]
  /** German is always there. */
  texts: Partial<Record<PackageLanguage, ModuleText>> & { de: ModuleText }
}

/** A module that applies, and why; or that might, if one knew what is `missing`. */
export type Suggestion = { module: Module; due: Day | null } & (
  | { applies: 'yes'; reason: Label }
  | { applies: 'unknown'; missing: PackageFactName[] }
)

/** Every module that applies to somebody, or might, in the order of a booklet. */
export const suggestionsFor = (modules: Module[], facts: PackageFacts, today: Day): Suggestion[] => {
  const suggestions = modules.flatMap((module): Suggestion[] => {
    const verdict = judge(module.audience, facts, today)
    const due = dueOn(module.due, facts.movingOn, today)
    if (verdict.holds === 'no') return []
    if (verdict.holds === 'unknown') return [{ module, due, applies: 'unknown', missing: verdict.missing }]
    return [{ module, due, applies: 'yes', reason: reasonIn(module, reasonOf(verdict.because)) }]
  })
  const position = new Map(inOrder(modulesOf(suggestions), facts.movingOn, today).map(({ code }, at) => [code, at]))
  const placeOf = ({ module }: Suggestion) => position.get(module.code) ?? 0
  return suggestions.sort((one, other) => placeOf(one) - placeOf(other))
}

const modulesOf = (suggestions: Suggestion[]): Module[] => suggestions.map(({ module }) => module)

/** Where a module says its reason itself, that is what is said. */
const reasonIn = ({ texts }: Module, said: Label): Label => ({
  de: texts.de.because ?? said.de,
  en: texts.en?.because ?? said.en,
})

/** `nicht erfasst: Auto, Kinder`: what one would have to ask to know whether a module applies. */
export const missingWords = (missing: PackageFactName[]): Label => ({
  de: `nicht erfasst: ${missing.map((fact) => packageFactLabels[fact].de).join(', ')}`,
  en: `not recorded: ${missing.map((fact) => packageFactLabels[fact].en).join(', ')}`,
})

/**
 * By the day they are due, then by their `order`, then by their code; never before what they come `after`. What others wait for is as
 * urgent as the most urgent of them, so that nothing urgent is held up behind it.
 */
export const inOrder = (modules: Module[], movingOn: Day | null, today: Day): Module[] => {
  const urgency = (module: Module): Urgency => ({
    day: dueOn(module.due, movingOn ?? today, today) ?? lastOfAll,
    order: module.order,
  })
  const inherited = (module: Module): Urgency =>
    waitingFor(module, modules).map(urgency).reduce(sooner, urgency(module))
  const waiting = modules
    .map((module) => ({ module, own: urgency(module), urgency: inherited(module) }))
    .sort(
      (one, other) =>
        compared(one.urgency, other.urgency) ||
        compared(one.own, other.own) ||
        (one.module.code < other.module.code ? -1 : 1),
    )
    .map(({ module }) => module)
  const placed: Module[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ after }) => !waiting.some(({ code }) => after.includes(code)))
    placed.push(...waiting.splice(Math.max(next, 0), 1))
  }
  return placed
}

type Urgency = { day: Day; order: number }

/** Later than every day. */
const lastOfAll: Day = '9999-99-99'

const compared = (one: Urgency, other: Urgency): number =>
  one.day === other.day ? one.order - other.order : one.day < other.day ? -1 : 1

const sooner = (one: Urgency, other: Urgency): Urgency => (compared(one, other) <= 0 ? one : other)

/** Those that come after it, and after those. */
const waitingFor = ({ code }: Module, modules: Module[], seen: string[] = []): Module[] => {
  const next = modules.filter(({ after, code: its }) => after.includes(code) && !seen.includes(its))
  const known = [...seen, ...next.map((one) => one.code)]
  return next.flatMap((one) => [one, ...waitingFor(one, modules, known)])
}

/** Pairs that must not stand in one booklet. */
export const contradictionsAmong = (modules: Module[]): [Module, Module][] =>
  modules.flatMap((one, at) =>
    modules
      .slice(at + 1)
      .filter((other) => one.excludes.includes(other.code) || other.excludes.includes(one.code))
      .map((other): [Module, Module] => [one, other]),
  )

/** What has to be said of a module before it is printed; `blocked`: it cannot be. */
export type Standing = { blocked: boolean; expired: boolean; unreviewed: boolean }

export const standingOf = ({ state, reviewed, validUntil }: Module, today: Day): Standing => ({
  blocked: state === 'to be verified',
  expired: validUntil < today,
  unreviewed: reviewed === null,
})
