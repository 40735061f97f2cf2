import type { Label } from '../terms.ts'

export const organisationKinds = ['company', 'municipality'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationKindLabels: Record<OrganisationKind, Label> = {
  company: { de: 'Unternehmen', en: 'Company' },
  municipality: { de: 'Kommune', en: 'Municipality' },
}
