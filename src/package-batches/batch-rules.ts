import { fileNameOf } from '../documents/rules.ts'
import type { Module } from '../packages/rules.ts'

/** One that is to be verified is left out, where nobody looks at each booklet: the others wait for nobody. */
export const mayPrint = ({ state }: Pick<Module, 'state'>): boolean => state === 'verified'

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
