import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import type { Opening } from '#contract/openings'
import type { Organisation, OrganisationState } from '#contract/organisations'
import type { Day } from '#rules/calendar'
import { mainContactOf } from '#rules/organisations'
import { organisationKindLabels } from '#terms/organisations'
import { word } from '../app/locale.ts'
import '../checks/check-section.ts'
import type { ClientKind, FormParts } from '../clients/client-kind.ts'
import { ClientView } from '../clients/client-view.ts'
import type { FieldError } from '../components/error-summary.ts'
import { type Fact, factSection } from '../components/facts.ts'
import { longDay } from '../components/format.ts'
import { editOrganisation, fetchOrganisation, fetchOrganisationHistory, restoreOrganisation } from './api.ts'
import { contactSection, contactSectionStyles } from './contact-section.ts'
import {
  draftOfOrganisation,
  noProblems,
  type OrganisationDraft,
  organisationEditOf,
  organisationProblems,
  settledOrganisation,
} from './organisation-draft.ts'
import '../openings/openings-section.ts'
import '../placements/placements-section.ts'
import './organisation-form.ts'
import { contactProblemWords, organisationProblemWords, sizeWords, toldOrganisation } from './organisation-words.ts'

/** Organisation: its cases and events, what is known of it, editing it, and how it came about. */
@customElement('lotse-organisation-view')
export class OrganisationView extends ClientView<Organisation, OrganisationState, OrganisationDraft> {
  static override styles = [...ClientView.styles, contactSectionStyles]

  protected readonly kind: ClientKind<Organisation, OrganisationState, OrganisationDraft> = {
    draftOf: draftOfOrganisation,
    told: toldOrganisation,
    fetch: fetchOrganisation,
    fetchHistory: fetchOrganisationHistory,
    restore: restoreOrganisation,
    settled: settledOrganisation,
    send: ({ id, version }, fields, draft) =>
      editOrganisation(id, version, organisationEditOf(draft, fields, this.me.today)),
    clientKey: 'organisationId',
    headOf: (organisation) => ({
      ...organisation,
      nativeName: null,
      targetGroup: organisation.kind,
      place: seatOf(organisation),
    }),
    errorsIn,
    fieldOf: (name) => (/^contacts/.test(name) ? 'contacts' : /municipalityKey|place/.test(name) ? 'seat' : name),
    renderForm,
    renderFacts,
    renderMore: (organisation) => html`
      <lotse-openings-section .organisationId=${organisation.id} @placement-wanted=${this.placeOn}></lotse-openings-section>
      <lotse-placements-section .organisationId=${organisation.id}></lotse-placements-section>
      ${renderEvents(organisation)}
    `,
    consequenceOf: (organisation, { kind }) =>
      organisation.kind === kind
        ? ''
        : msg('Die Fälle wechseln mit; in den Berichten aller Quartale zählt sie dann in der anderen Zielgruppe.'),
  }

  /** The dialog stands with those who are placed here already. */
  private readonly placeOn = ({ detail: opening }: CustomEvent<Opening>) =>
    this.renderRoot
      .querySelector('lotse-placements-section')
      ?.place({ organisationId: opening.organisation.id, opening })
}

const seatOf = ({ municipality, place }: Organisation): string | null => municipality ?? place

const errorsIn = (draft: OrganisationDraft, today: Day): FieldError[] => {
  const { fields, contacts } = organisationProblems(draft, today)
  const ofFields = Object.entries(fields).map(([field, problem]) => ({
    field,
    label: toldOrganisation[field as keyof OrganisationDraft].label(),
    message: organisationProblemWords(problem),
  }))
  const [first] = Object.values(contacts)
  const ofContacts = { field: 'contacts', label: toldOrganisation.contacts.label() }
  return first ? [...ofFields, { ...ofContacts, message: contactProblemWords(first) }] : ofFields
}

const renderForm = (parts: FormParts<Organisation, OrganisationDraft>) => html`
  <lotse-organisation-form
    class="form-of-client"
    .draft=${parts.draft}
    .saved=${parts.saved}
    .municipalities=${parts.municipalities}
    .today=${parts.today}
    .problems=${parts.tried ? organisationProblems(parts.draft, parts.today) : noProblems}
    .refused=${parts.refused}
    .cases=${parts.client.cases.length}
    .events=${parts.client.events.length}
    @draft-edited=${({ detail }: CustomEvent<Partial<OrganisationDraft>>) => parts.edit(detail)}
  ></lotse-organisation-form>
`

const renderFacts = (organisation: Organisation) => html`
  ${contactSection(organisation.contacts)} ${factSection(msg('Organisation'), factsOf(organisation))}
  <lotse-check-section .organisationId=${organisation.id} .contact=${mainOf(organisation)}></lotse-check-section>
`

const mainOf = ({ contacts }: Organisation) => {
  const main = mainContactOf(contacts)
  return { name: main?.name ?? null, email: main?.email ?? null }
}

const factsOf = (organisation: Organisation): Fact[] => [
  [msg('Art'), word(organisationKindLabels[organisation.kind])],
  [msg('Branche'), organisation.sector],
  [msg('Beschäftigte'), sizeWords(organisation.employees)],
  [msg('Sitz'), seatOf(organisation)],
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
          <ul class="rows opening events">
            ${events.map(
              ({ id, title, heldOn, place }) => html`<li>
                <div><a class="whole" href="/veranstaltungen/${id}">${title}</a>${place ? html`<div class="q">${place}</div>` : nothing}</div>
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
