import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import type { Organisation, OrganisationState } from '#contract/organisations'
import { organisationKindLabels } from '#terms/organisations'
import { word } from '../app/locale.ts'
import '../checks/check-section.ts'
import type { ClientKind, FormParts } from '../clients/client-kind.ts'
import { ClientView } from '../clients/client-view.ts'
import type { FieldError } from '../components/error-summary.ts'
import { type Fact, factSection, mailLink, phoneLink } from '../components/facts.ts'
import { count, longDay } from '../components/format.ts'
import { editOrganisation, fetchOrganisation, fetchOrganisationHistory, restoreOrganisation } from './api.ts'
import {
  draftOfOrganisation,
  type OrganisationDraft,
  organisationEditOf,
  organisationProblems,
} from './organisation-draft.ts'
import './organisation-form.ts'
import { organisationProblemWords, toldOrganisation } from './organisation-words.ts'

/** Organisation: its cases and events, what is known of it, editing it, and how it came about. */
@customElement('lotse-organisation-view')
export class OrganisationView extends ClientView<Organisation, OrganisationState, OrganisationDraft> {
  protected readonly kind: ClientKind<Organisation, OrganisationState, OrganisationDraft> = {
    draftOf: draftOfOrganisation,
    told: toldOrganisation,
    fetch: fetchOrganisation,
    fetchHistory: fetchOrganisationHistory,
    restore: restoreOrganisation,
    settled: (draft) => draft,
    send: ({ id, version }, fields, draft) => editOrganisation(id, version, organisationEditOf(draft, fields)),
    clientKey: 'organisationId',
    headOf: (organisation) => ({
      ...organisation,
      nativeName: null,
      targetGroup: organisation.kind,
      place: seatOf(organisation),
    }),
    errorsIn,
    fieldOf: (name) => (/municipalityKey|place/.test(name) ? 'seat' : name),
    renderForm,
    renderFacts,
    renderMore: renderEvents,
    consequenceOf: (organisation, { kind }) =>
      organisation.kind === kind
        ? ''
        : msg('Die Fälle wechseln mit; in den Berichten aller Quartale zählt sie dann in der anderen Zielgruppe.'),
  }
}

const seatOf = ({ municipality, place }: Organisation): string | null => municipality ?? place

const errorsIn = (draft: OrganisationDraft): FieldError[] =>
  Object.entries(organisationProblems(draft)).map(([field, problem]) => ({
    field,
    label: toldOrganisation[field as keyof OrganisationDraft].label(),
    message: organisationProblemWords(problem),
  }))

const renderForm = (parts: FormParts<Organisation, OrganisationDraft>) => html`
  <lotse-organisation-form
    class="form-of-client"
    .draft=${parts.draft}
    .saved=${parts.saved}
    .municipalities=${parts.municipalities}
    .problems=${parts.tried ? organisationProblems(parts.draft) : {}}
    .refused=${parts.refused}
    .cases=${parts.client.cases.length}
    .events=${parts.client.events.length}
    @draft-edited=${({ detail }: CustomEvent<Partial<OrganisationDraft>>) => parts.edit(detail)}
  ></lotse-organisation-form>
`

const renderFacts = (organisation: Organisation) => html`
  ${factSection(msg('Kontakt'), contactOf(organisation))} ${factSection(msg('Organisation'), factsOf(organisation))}
  <lotse-check-section
    .organisationId=${organisation.id}
    .contact=${{ name: organisation.contactName, email: organisation.email }}
  ></lotse-check-section>
`

const contactOf = (organisation: Organisation): Fact[] => [
  [msg('Ansprechperson'), organisation.contactName],
  [msg('Telefon'), phoneLink(organisation.phone)],
  [msg('E-Mail'), mailLink(organisation.email)],
  [msg('Sitz'), seatOf(organisation)],
]

const factsOf = ({ kind, sector, employees }: Organisation): Fact[] => [
  [msg('Art'), word(organisationKindLabels[kind])],
  [msg('Branche'), sector],
  [msg('Beschäftigte'), employees === null ? null : count(employees)],
]

const renderEvents = ({ events }: Organisation) =>
  events.length === 0
    ? nothing
    : html`
        <section>
          <header class="section-head">
            <h2>${msg('Veranstaltungen')}</h2>
            <span class="count">${events.length}</span>
          </header>
          <ul class="rows events">
            ${events.map(
              ({ title, heldOn, place }) => html`<li>
                <div>${title}${place ? html`<div class="q">${place}</div>` : nothing}</div>
                <span class="meta nw">${longDay(heldOn)}</span>
              </li>`,
            )}
          </ul>
        </section>
      `

declare global {
  interface HTMLElementTagNameMap {
    'lotse-organisation-view': OrganisationView
  }
}
