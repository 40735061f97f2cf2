import type { PackageChoice, PackageProposal, ProposedModule } from '#contract/composing'
import type { PackageLanguage } from '#terms/packages'

/** What somebody changed of what is proposed: a proposal that grows with what is recorded grows here too. */
export type Composing = {
  /** Null: the one the person likes best. */
  language: PackageLanguage | null
  /** Beside it, side by side; null: none. */
  second: PackageLanguage | null
  added: string[]
  removed: string[]
  /** Codes as somebody put them in order; null: as they are due. */
  order: string[] | null
  note: string
  followUps: boolean
}

export const asProposed: Composing = {
  language: null,
  second: null,
  added: [],
  removed: [],
  order: null,
  note: '',
  followUps: false,
}

export const isChanged = (composing: Composing): boolean => JSON.stringify(composing) !== JSON.stringify(asProposed)

/** What goes into the booklet, in its order. What is blocked never does. */
export const chosenOf = (
  modules: readonly ProposedModule[],
  { added, removed, order }: Composing,
): ProposedModule[] => {
  const chosen = modules.filter(
    ({ code, group, standing }) =>
      !standing.blocked && !removed.includes(code) && (group === 'proposed' || added.includes(code)),
  )
  return order === null ? chosen : inOrder(chosen, order)
}

/** What came since somebody put them in order stands behind what it follows in the proposal. */
const inOrder = (chosen: readonly ProposedModule[], order: readonly string[]): ProposedModule[] => {
  const ordered = order.flatMap((code) => chosen.filter((one) => one.code === code))
  for (const [at, one] of chosen.entries()) {
    if (ordered.includes(one)) continue
    const before = chosen[at - 1]
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, one)
  }
  return ordered
}

/** What is there beside it: asked for first, then whatever may be added on request. */
export const othersOf = (modules: readonly ProposedModule[], composing: Composing): ProposedModule[] => {
  const chosen = chosenOf(modules, composing)
  return modules.filter((one) => !chosen.includes(one))
}

export const withModule = (composing: Composing, { code, group }: ProposedModule): Composing => ({
  ...composing,
  removed: without(composing.removed, code),
  added: group === 'proposed' ? composing.added : [...without(composing.added, code), code],
})

export const withoutModule = (composing: Composing, { code, group }: ProposedModule): Composing => ({
  ...composing,
  added: without(composing.added, code),
  removed: group === 'proposed' ? [...without(composing.removed, code), code] : composing.removed,
})

/** One place up or down among those that were chosen; at either end it stays. */
export const moved = (
  modules: readonly ProposedModule[],
  composing: Composing,
  code: string,
  by: 1 | -1,
): Composing => {
  const order = chosenOf(modules, composing).map((one) => one.code)
  const at = order.indexOf(code)
  const other = order[at + by]
  if (at === -1 || other === undefined) return composing
  order[at] = other
  order[at + by] = code
  return { ...composing, order }
}

/** Which of those that were chosen must not stand in one booklet with it. */
export const excludedBy = (one: ProposedModule, chosen: readonly ProposedModule[]): ProposedModule[] =>
  chosen.filter(({ code, excludes }) => excludes.includes(one.code) || one.excludes.includes(code))

/** In which language the booklet is. */
export const languageOf = (
  { language }: Composing,
  { preferred }: Pick<PackageProposal, 'preferred'>,
): PackageLanguage => language ?? preferred[0] ?? 'de'

/** As the server takes it; null where nothing would be printed. */
export const choiceOf = (
  composing: Composing,
  proposal: PackageProposal,
  caseId: string | null,
): PackageChoice | null => {
  const modules = chosenOf(proposal.modules, composing).map(({ code }) => code)
  if (modules.length === 0) return null
  const language = languageOf(composing, proposal)
  const second = composing.second === language ? null : composing.second
  return { language, second, modules, note: composing.note.trim() || null, caseId }
}

/** The days to come on which something in it is due: what is due today, whoever hands it over sees to now. */
export const daysDue = (chosen: readonly ProposedModule[], today: string): string[] =>
  [...new Set(chosen.flatMap(({ due }) => (due !== null && due > today ? [due] : [])))].sort()

const without = (codes: readonly string[], code: string): string[] => codes.filter((one) => one !== code)
