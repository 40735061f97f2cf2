import type { Day } from '../calendar/rules.ts'
import { readModules } from '../packages/modules.ts'
import { type Module, standingOf } from '../packages/rules.ts'
import { packageLanguages } from '../packages/terms.ts'
import type { ModulesToMind, ModuleToMind } from './contract.ts'

/** Every module with what somebody has to look after: those first that cannot be printed, or are past their day. */
export const modulesToMind = (today: Day): ModulesToMind => {
  const rows = readModules().map((module) => described(module, today))
  const urgency = ({ blocked, expired }: ModuleToMind) => (blocked ? 0 : expired ? 1 : 2)
  return {
    rows: rows.sort(
      (one, other) =>
        urgency(one) - urgency(other) ||
        (one.validUntil < other.validUntil ? -1 : 1) * Number(one.validUntil !== other.validUntil),
    ),
  }
}

const described = (module: Module, today: Day): ModuleToMind => {
  const { code, version, core, validUntil, reviewed, sources, texts } = module
  const { blocked, expired } = standingOf(module, today)
  return {
    code,
    title: texts.de.title,
    version,
    core,
    validUntil,
    expired,
    reviewed,
    blocked,
    sources: [...sources],
    languages: packageLanguages.map((language) => {
      const text = texts[language]
      if (!text) return { language, state: 'missing', follows: null }
      return { language, state: text.follows < version ? 'stale' : 'current', follows: text.follows }
    }),
  }
}
