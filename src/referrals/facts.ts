import type { Handle } from '../../db/open.ts'
import type { CaseRecord } from '../cases/queries.ts'
import { notFound } from '../errors.ts'
import type { Organisation } from '../organisations/contract.ts'
import { findOrganisation } from '../organisations/queries.ts'
import { mainContactOf } from '../organisations/rules.ts'
import type { Person } from '../people/contract.ts'
import { findPerson } from '../people/queries.ts'
import { countryLabel } from '../places/country-labels.ts'
import type { Actor, Stamp } from '../stamp.ts'
import { topicsOfCase } from './queries.ts'
import type { ReferralFact } from './terms.ts'

type Lines = Record<ReferralFact, string[]>

/** Of the client, what was agreed and nothing else: in German, for whoever reads it there. What is not recorded has no lines. */
export const linesOf = async (
  handle: Handle,
  caseFile: CaseRecord,
  facts: readonly ReferralFact[],
  stamp: Stamp,
): Promise<{ fact: ReferralFact; lines: string[] }[]> => {
  const lines = await everything(handle, caseFile, stamp)
  return facts.map((fact) => ({ fact, lines: lines[fact] }))
}

const everything = async (handle: Handle, caseFile: CaseRecord, { by, today }: Stamp): Promise<Lines> => ({
  ...(caseFile.personId === null
    ? ofOrganisation(await organisationOf(handle, caseFile, by))
    : ofPerson(await personOf(handle, caseFile.personId, by), today)),
  topics: await topicsOfCase(handle, caseFile.id),
})

const personOf = async (handle: Handle, id: string, actor: Actor): Promise<Person> => {
  const person = await findPerson(handle, id, actor)
  if (!person) throw notFound()
  return person
}

const organisationOf = async (handle: Handle, { organisationId }: CaseRecord, actor: Actor): Promise<Organisation> => {
  const organisation = await findOrganisation(handle, organisationId ?? '', actor)
  if (!organisation) throw notFound()
  return organisation
}

const said = (...lines: (string | null)[]): string[] => lines.filter((line) => line !== null)

const ofPerson = (person: Person, today: string): Omit<Lines, 'topics'> => {
  const residence = person.residences.find(({ fromOn }) => fromOn === null || fromOn <= today)
  return {
    name: said(person.name, person.nativeName),
    contact: said(person.phone, person.email),
    residence: said(residence?.municipality ?? residence?.place ?? null),
    nationality: person.nationalities.map((country) => countryLabel(country).de),
    languages: (person.languages ?? []).map((tag) => languageNames.of(tag) ?? tag),
  }
}

const languageNames = new Intl.DisplayNames('de', { type: 'language' })

const ofOrganisation = (organisation: Organisation): Omit<Lines, 'topics'> => {
  const main = mainContactOf(organisation.contacts)
  return {
    name: said(organisation.name),
    contact: said(main?.name ?? null, main?.phone ?? null, main?.email ?? null),
    residence: said(organisation.municipality ?? organisation.place),
    nationality: [],
    languages: [],
  }
}
