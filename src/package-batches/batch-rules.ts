import type { Day } from '../calendar/rules.ts'
import { fileNameOf } from '../documents/rules.ts'
import { type Module, type Suggestion, standingOf } from '../packages/rules.ts'
import type { BookletRemarks } from './contract.ts'

/** One that is to be verified is left out, where nobody looks at each booklet: the others wait for nobody. */
const mayPrint = ({ state }: Pick<Module, 'state'>): boolean => state === 'verified'

export type Chosen = { modules: Module[]; remarks: BookletRemarks }

/** What applies for certain and may be printed, and what has to be said of the booklet. */
export const chosenOf = (suggestions: Suggestion[], today: Day): Chosen => {
  const applying = suggestions.flatMap(({ applies, module }) => (applies === 'yes' ? [module] : []))
  const modules = applying.filter(mayPrint)
  const titlesOf = (which: Module[]) => which.map(({ texts }) => texts.de.title)
  return {
    modules,
    remarks: {
      modules: modules.length,
      unreviewed: modules.filter((module) => standingOf(module, today).unreviewed).length,
      leftOut: titlesOf(applying.filter((module) => !mayPrint(module))),
      expired: titlesOf(modules.filter((module) => standingOf(module, today).expired)),
    },
  }
}

/** Names for the files of one folder: safe anywhere, and no two alike where capitals do not count. */
export const fileNamesFor = (titles: readonly string[]): string[] => {
  const taken = new Set<string>()
  return titles.map((title) => {
    let name = fileNameOf(title, 'application/pdf')
    for (let number = 2; taken.has(keyOf(name)); number += 1) {
      name = fileNameOf(`${short(title)} (${number})`, 'application/pdf')
    }
    taken.add(keyOf(name))
    return name
  })
}

/** So that the number is not cut off: then none would ever be free. */
const short = (title: string): string => [...title].slice(0, 80).join('')

const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase()
