import { msg, str } from '@lit/localize'
import type { Contact } from '#contract/organisations'
import { sizeOf } from '#rules/organisations'
import { organisationKindLabels } from '#terms/organisations'
import { companySizeLabels } from '#terms/reports'
import { word } from '../app/locale.ts'
import { asTyped, placeWords, type Told } from '../clients/told.ts'
import { count } from '../components/format.ts'
import { type ContactDraft, type ContactProblem, draftOfContact } from './contact-draft.ts'
import type { OrganisationDraft, OrganisationProblem } from './organisation-draft.ts'

/** What the fields of an organisation are called, and what stands in them. */
export const toldOrganisation: Told<OrganisationDraft> = {
  kind: { label: () => msg('Art'), words: (kind) => word(organisationKindLabels[kind]) },
  name: { label: () => msg('Name'), words: asTyped },
  seat: { label: () => msg('Sitz'), words: placeWords },
  sector: { label: () => msg('Branche'), words: asTyped },
  employees: { label: () => msg('Beschäftigte'), words: asTyped },
  contacts: {
    label: () => msg('Kontakte'),
    words: (contacts) => contacts.map(draftWords).join('; ') || null,
  },
}

const draftWords = ({ name, role, phone, email, note, former }: ContactDraft): string => {
  const said = [name, role, phone, email, note].map((text) => text.trim()).filter((text) => text !== '')
  return `${said.join(', ')}${former.trim() === '' ? '' : ` (${msg(str`bis ${former}`)})`}`
}

/** With the size that the report tells companies apart by: `48 (10–49)`. */
export const sizeWords = (employees: number | null): string | null => {
  const size = sizeOf(employees)
  if (employees === null || size === null) return null
  return size === 'nobody' ? word(companySizeLabels[size]) : `${count(employees)} (${word(companySizeLabels[size])})`
}

/** A contact on one line. */
export const contactWords = (contact: Contact): string => draftWords(draftOfContact(contact))

export const contactProblemWords = (problem: ContactProblem | undefined): string => {
  if (!problem) return ''
  return {
    contact_says_nothing: msg('Ein Name, eine Nummer oder eine Adresse gehört dazu.'),
    contact_former_in_future: msg('Dieser Tag kommt erst noch: Bis dahin ist der Kontakt noch dort.'),
    day_unknown: msg('Diesen Tag versteht Lotse nicht. Zum Beispiel heute, gestern, mo, 3.3.'),
  }[problem]
}

export const organisationProblemWords = (problem: OrganisationProblem | undefined): string => {
  if (!problem) return ''
  return {
    name_missing: msg('Ohne Namen geht es nicht.'),
    employees_invalid: msg('Eine ganze Zahl, zum Beispiel 48.'),
  }[problem]
}
