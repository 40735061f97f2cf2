import type { Handle } from '../../db/open.ts'
import { standingOf } from '../packages/rules.ts'
import { everyPartner } from '../partners/queries.ts'
import type { Stamp } from '../stamp.ts'
import type { Label } from '../terms.ts'
import { composePackage } from './composition.ts'
import { openIn } from './composition-rules.ts'
import type { PackageCheck, PackageChoice } from './contract.ts'
import { printedBooklet } from './printed.ts'
import { placeholderLabels } from './terms.ts'

/** The booklet as it would be handed over now; nothing of it is stored. */
export const previewPackage = async (handle: Handle, personId: string, choice: PackageChoice, stamp: Stamp) => {
  const { composition } = await composePackage(handle, personId, choice, stamp)
  return printedBooklet(handle, composition)
}

/** What somebody should know before they hand it over. */
export const checkPackage = async (
  handle: Handle,
  personId: string,
  choice: PackageChoice,
  stamp: Stamp,
): Promise<PackageCheck> => {
  const { composition, modules } = await composePackage(handle, personId, choice, stamp)
  const { replaced, pages } = await printedBooklet(handle, composition)
  return {
    replaced,
    stillOpen: await Promise.all(openIn(composition.modules).map((name) => wordsFor(handle, name))),
    expired: modules.filter((module) => standingOf(module, stamp.today).expired).map(({ code }) => code),
    pages,
  }
}

const wordsFor = async (handle: Handle, placeholder: string) => {
  const { de, en } = placeholderLabels[placeholder] ?? (await labelOfPartner(handle, placeholder))
  return { german: de, english: en }
}

/** One that the centre has retired: the module still names it. */
const labelOfPartner = async (handle: Handle, placeholder: string): Promise<Label> => {
  const partners = await everyPartner(handle)
  const name = partners.find(({ code }) => placeholder === `partner:${code}`)?.institution ?? placeholder
  return { de: name, en: name }
}
