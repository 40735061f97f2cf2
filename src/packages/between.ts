import type { PackageFacts } from '../people/rules.ts'
import { originGroups } from '../people/terms.ts'
import { judge } from './audience-rules.ts'
import type { Module } from './rules.ts'

/** What is wrong with a module as it stands beside the others, and under which key. */
export type FaultBetween = { key: 'after' | 'excludes'; what: string }

export const faultBetween = (module: Module, modules: Module[]): FaultBetween | null => {
  const { code, after, excludes } = module
  const isUnknown = (one: string) => !modules.some((other) => other.code === one)
  const unknownBefore = after.find(isUnknown)
  if (unknownBefore !== undefined) return { key: 'after', what: `das Modul ${unknownBefore} gibt es nicht` }
  const unknownBeside = excludes.find(isUnknown)
  if (unknownBeside !== undefined) return { key: 'excludes', what: `das Modul ${unknownBeside} gibt es nicht` }
  if (excludes.includes(code)) return { key: 'excludes', what: 'ein Modul schließt sich nicht selbst aus' }
  const circle = circleFrom(code, modules)
  if (circle) return { key: 'after', what: `die Reihenfolge dreht sich im Kreis: ${circle.join(' nach ')}` }
  const together = modules.find((other) => excludes.includes(other.code) && bothApply(module, other))
  return together ? { key: 'excludes', what: `${together.code} und dieses gelten beide für manche Menschen` } : null
}

/** `a` after `b` after … after `a` again; null where there is none. */
const circleFrom = (code: string, modules: Module[]): string[] | null => {
  const walk = (path: string[]): string[] | null => {
    const last = modules.find((one) => one.code === path.at(-1))
    for (const next of last?.after ?? []) {
      if (next === code) return [...path, code]
      const found = path.includes(next) ? null : walk([...path, next])
      if (found) return found
    }
    return null
  }
  return walk([code])
}

const bothApply = (one: Module, other: Module): boolean =>
  someOfEveryKind.some((facts) => [one, other].every(({ audience }) => judge(audience, facts, aDay).holds === 'yes'))

const aDay = '2026-01-01'

/** Somebody of every kind a rule can tell apart, with children of each age that one could name. */
const someOfEveryKind: PackageFacts[] = originGroups.flatMap((origin) =>
  [[], ...Array.from({ length: 26 }, (_, age) => [{ birthYear: 2026 - age }])].flatMap((children) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
      origin,
      children,
      partner: null,
      car: (bits & 1) > 0,
      familyAbroad: (bits & 2) > 0,
      foreignDegree: (bits & 4) > 0,
      movingOn: null,
    })),
  ),
)
