import { msg } from '@lit/localize'
import { organisationKindLabels } from '#terms/organisations'
import { word } from '../app/locale.ts'
import { asTyped, placeWords, type Told } from '../clients/told.ts'
import type { OrganisationDraft, OrganisationProblem } from './organisation-draft.ts'

/** What the fields of an organisation are called, and what stands in them. */
export const toldOrganisation: Told<OrganisationDraft> = {
  kind: { label: () => msg('Art'), words: (kind) => word(organisationKindLabels[kind]) },
  name: { label: () => msg('Name'), words: asTyped },
  contactName: { label: () => msg('Ansprechperson'), words: asTyped },
  phone: { label: () => msg('Telefon'), words: asTyped },
  email: { label: () => msg('E-Mail'), words: asTyped },
  seat: { label: () => msg('Sitz'), words: placeWords },
  sector: { label: () => msg('Branche'), words: asTyped },
  employees: { label: () => msg('Beschäftigte'), words: asTyped },
}

export const organisationProblemWords = (problem: OrganisationProblem | undefined): string => {
  if (!problem) return ''
  return {
    name_missing: msg('Ohne Namen geht es nicht.'),
    employees_invalid: msg('Eine ganze Zahl, zum Beispiel 48.'),
  }[problem]
}
