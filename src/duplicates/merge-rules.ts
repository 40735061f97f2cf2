import type { Contact } from '../organisations/contract.ts'
import { saysNoMore } from '../organisations/rules.ts'
import type { MergeField } from './terms.ts'

/** Who may know of a client beside the coordinator, who knows of all: everybody, or these users. */
export type Audience = 'everyone' | ReadonlySet<string>

/** A case as far as it decides who may know of its client: `userIds` are its lead and its readers. */
export type CaseAccess = { isRestricted: boolean; userIds: readonly string[] }

/** Hidden is only who has cases every one of which is restricted: as `knownClients` asks it of the database. */
export const audienceOf = (cases: readonly CaseAccess[]): Audience =>
  cases.length > 0 && cases.every(({ isRestricted }) => isRestricted)
    ? new Set(cases.flatMap(({ userIds }) => userIds))
    : 'everyone'

const isWithin = (some: Audience, others: Audience): boolean =>
  others === 'everyone' || (some !== 'everyone' && [...some].every((userId) => others.has(userId)))

export type MergeAccess = {
  /** Somebody would come to know of the survivor who does not now: no merge in this direction. */
  reveals: boolean
  /** Some who know of the survivor do not know of the other: none of the other's facts may be taken over. */
  keepsApart: boolean
  /** Fewer will know of the survivor than do now. */
  hides: boolean
}

/** A merge never lets anybody read what they could not read before. The cases stay as restricted as they are. */
export const accessAfterMerge = (survivor: readonly CaseAccess[], merged: readonly CaseAccess[]): MergeAccess => {
  const after = audienceOf([...survivor, ...merged])
  const before = audienceOf(survivor)
  return {
    reveals: !isWithin(after, before),
    keepsApart: !isWithin(after, audienceOf(merged)),
    hides: !isWithin(before, after),
  }
}

/** What two records say, by the names of the fields; what is not recorded is null, or a group nobody knows. */
export type Said = Partial<Record<MergeField, unknown>>

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== 'undecided'

const fieldsOf = (said: Said): MergeField[] => Object.keys(said) as MergeField[]

/** The survivor's empty fields, which take what the other record says; of a list, what the survivor's has not. */
export const filledFields = (survivor: Said, merged: Said): MergeField[] =>
  fieldsOf(survivor).filter((field) => {
    const [own, others] = [survivor[field], merged[field]]
    if (field === 'contacts') return newContacts(own as Contact[], others as Contact[]).length > 0
    if (Array.isArray(own) && Array.isArray(others)) return others.some((one) => !own.includes(one))
    return !isSaid(own) && isSaid(others)
  })

/** Of the other record's contacts, those that say something the survivor's do not. */
export const newContacts = (own: readonly Contact[], others: readonly Contact[]): Contact[] =>
  others.filter((one) => !own.some((mine) => saysNoMore(one, mine)))

/** The fields that both records say, differently: the survivor's stay. */
export const keptFields = (survivor: Said, merged: Said): MergeField[] =>
  fieldsOf(survivor).filter((field) => {
    const [own, others] = [survivor[field], merged[field]]
    return !Array.isArray(own) && isSaid(own) && isSaid(others) && own !== others
  })

/** What decides which of two records a merge proposes to keep. */
export type Candidate = { id: string; cases: number; createdAt: number; access: readonly CaseAccess[] }

/** The one that may survive and take the other's facts; of two such the one with more cases, then the older one. */
export const likelySurvivor = <One extends Candidate>(one: One, other: One): [survivor: One, merged: One] =>
  preference(one, other) >= preference(other, one) ? [one, other] : [other, one]

const preference = (survivor: Candidate, merged: Candidate): number => {
  const { reveals, keepsApart } = accessAfterMerge(survivor.access, merged.access)
  const isOlder =
    survivor.createdAt < merged.createdAt || (survivor.createdAt === merged.createdAt && survivor.id < merged.id)
  return (reveals ? 0 : 8) + (keepsApart ? 0 : 4) + (survivor.cases > merged.cases ? 2 : 0) + (isOlder ? 1 : 0)
}
