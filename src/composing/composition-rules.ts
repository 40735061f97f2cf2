import type { Day } from '../calendar/rules.ts'
import type { Block, ComposedModule, Run } from '../packages/contract.ts'
import { contradictionsAmong, type Module, standingOf } from '../packages/rules.ts'
import { type PackageLanguage, packageLanguages, packageLanguageTerms } from '../packages/terms.ts'

export type ChoiceRefusal = 'module_unknown' | 'module_blocked' | 'modules_contradict'

/** Why these cannot be printed together, or null. One past its day is printed, and says so on the screen. */
export const refusalOfChoice = (codes: readonly string[], modules: Module[], today: Day): ChoiceRefusal | null => {
  const chosen = chosenOf(codes, modules)
  if (chosen.length < codes.length) return 'module_unknown'
  if (chosen.some((module) => standingOf(module, today).blocked)) return 'module_blocked'
  return contradictionsAmong(chosen).length > 0 ? 'modules_contradict' : null
}

/** In the order they were chosen. */
export const chosenOf = (codes: readonly string[], modules: Module[]): Module[] =>
  codes.flatMap((code) => modules.find((one) => one.code === code) ?? [])

/** What the modules name and nobody knows, each once. */
export const openIn = (modules: ComposedModule[]): string[] => [
  ...new Set(runsOf(modules).flatMap(({ open, placeholder }) => (open && placeholder ? [placeholder] : []))),
]

/** The codes of the partners that the modules name, each once. */
export const partnersIn = (modules: ComposedModule[]): string[] => [
  ...new Set(runsOf(modules).flatMap(({ placeholder = '' }) => /^partner:(.+)$/.exec(placeholder)?.[1] ?? [])),
]

const runsOf = (modules: ComposedModule[]): Run[] => modules.flatMap(({ body }) => body.flatMap(runsIn))

const runsIn = (block: Block): Run[] => {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return block.runs
    case 'list':
      return block.items.flat()
    case 'steps':
      return [...block.head, ...block.rows.flat()].flat()
    case 'note':
      return block.blocks.flatMap(runsIn)
    default:
      return []
  }
}

/** Which of the package's languages somebody prefers; `ar-SY` is read in `ar`. */
export const preferredAmong = (tags: readonly string[]): PackageLanguage[] => [
  ...new Set(tags.flatMap((tag) => languageOf(tag) ?? [])),
]

const languageOf = (tag: string): PackageLanguage | undefined =>
  packageLanguages.find((language) => packageLanguageTerms[language].tag === tag || language === tag) ??
  packageLanguages.find((language) => language === tag.split('-')[0])
