import type { Handle } from '../../db/open.ts'
import { findCase } from '../cases/queries.ts'
import { berlinTime } from '../clock/rules.ts'
import { notFound, ruleBroken } from '../errors.ts'
import { nextAppointmentOf } from '../follow-ups/appointment-queries.ts'
import { composedModule } from '../packages/compose-rules.ts'
import type { Composition } from '../packages/contract.ts'
import { readModules } from '../packages/modules.ts'
import { type Module, type Suggestion, suggestionsFor } from '../packages/rules.ts'
import type { Person } from '../people/contract.ts'
import { readPerson } from '../people/people.ts'
import { packageFactsOf } from '../people/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { chosenOf, partnersIn, refusalOfChoice } from './composition-rules.ts'
import type { PackageChoice } from './contract.ts'
import { type Helping, nobody, placesFor } from './places.ts'

export type Composed = { composition: Composition; modules: Module[] }

/**
 * Everything that a booklet prints, as it is known now: nothing is stored. Throws `not_found`, `case_of_other_client`,
 * `module_unknown`, `module_blocked` and `modules_contradict`.
 */
export const composePackage = async (
  handle: Handle,
  personId: string,
  choice: PackageChoice,
  stamp: Stamp,
): Promise<Composed> => {
  const person = await readPerson(handle, personId, stamp)
  const helping = await helpingWith(handle, person, choice.caseId ?? null, stamp)
  const refusal = refusalOfChoice(choice.modules, readModules(), stamp.today)
  if (refusal) throw ruleBroken(refusal, 'modules')
  const modules = chosenOf(choice.modules, readModules())
  const known = await placesFor(handle, person, helping)
  const { partners, ...places } = known
  const { language, second } = choice
  const booklet = {
    language,
    // Side by side with itself it would say everything twice.
    secondLanguage: second === language ? null : (second ?? null),
    movingOn: person.movingOn,
    printedOn: stamp.today,
  }
  const composed = modules.map((module) => composedModule(module, known, booklet))
  const contacts = partnersIn(composed).flatMap((code) => partners[code] ?? [])
  const note = tidied(choice.note)
  return {
    modules,
    composition: { format: 1, ...booklet, ...places, person: { name: person.name }, note, modules: composed, contacts },
  }
}

/** The lead of the case named, or else of the person's latest open one, and the next appointment in it. */
const helpingWith = async (
  handle: Handle,
  { id, cases }: Person,
  caseId: string | null,
  stamp: Stamp,
): Promise<Helping> => {
  if (caseId === null) {
    const latest = cases.find(({ closedOn }) => closedOn === null)
    if (!latest) return nobody
    return { counsellor: latest.lead.name, nextAppointment: await nextAppointmentIn(handle, latest.id, stamp) }
  }
  const caseFile = await findCase(handle, caseId, stamp.by)
  if (caseFile.personId !== id) throw ruleBroken('case_of_other_client', 'caseId')
  return { counsellor: caseFile.leadName, nextAppointment: await nextAppointmentIn(handle, caseFile.id, stamp) }
}

/** Where it is, and not what for: that is a note of the counsellor’s to themselves. */
const nextAppointmentIn = async (
  handle: Handle,
  caseId: string,
  { by, at, today }: Stamp,
): Promise<Helping['nextAppointment']> => {
  const next = await nextAppointmentOf(handle, caseId, { day: today, time: berlinTime(at) }, by)
  return next ? { on: next.dueOn, at: next.begins, about: next.place } : null
}

/** What applies to a person, or might, in the order of a booklet. Throws `not_found`. */
export const suggestionsOf = async (handle: Handle, personId: string, { by, today }: Stamp): Promise<Suggestion[]> => {
  const facts = await packageFactsOf(handle, personId, by)
  if (!facts) throw notFound()
  return suggestionsFor(readModules(), facts, today)
}
