import type { Label } from '../terms.ts'

/** What somebody is in their household: the adults are a couple or one parent, the children are theirs. */
export const householdRoles = ['adult', 'child', 'other'] as const
export type HouseholdRole = (typeof householdRoles)[number]

/** What one member is to another. */
export const memberRelations = ['partner', 'child', 'parent', 'sibling', 'other'] as const
export type MemberRelation = (typeof memberRelations)[number]

export const memberRelationLabels: Record<MemberRelation, Label> = {
  partner: { de: 'Partnerin, Partner', en: 'partner' },
  child: { de: 'Kind', en: 'child' },
  parent: { de: 'Elternteil', en: 'parent' },
  sibling: { de: 'Geschwister', en: 'sibling' },
  other: { de: 'noch jemand', en: 'someone else' },
}

/** Whoever is larger is no household to counsel. */
export const membersAtMost = 30
