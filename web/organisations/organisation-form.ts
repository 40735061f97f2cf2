import '@vaadin/combo-box'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { ComboBox } from '@vaadin/combo-box'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Named } from '#contract/http'
import type { Day } from '#rules/calendar'
import { organisationKindLabels, organisationKinds, usualSectors } from '#terms/organisations'
import { word } from '../app/locale.ts'
import { clientFormStyles } from '../clients/form-styles.ts'
import { icon } from '../components/icon.ts'
import '../components/place-field.ts'
import type { PlaceTyped } from '../components/place-field.ts'
import '../components/segments.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './contact-fields.ts'
import { noProblems, type OrganisationDraft, type OrganisationProblems } from './organisation-draft.ts'
import { organisationProblemWords, toldOrganisation } from './organisation-words.ts'

type TextOf = Exclude<keyof OrganisationDraft, 'kind' | 'seat' | 'sector' | 'contacts'>

/** All that is recorded of a company or municipality. Announces `draft-edited` with what changed. */
@customElement('lotse-organisation-form')
export class OrganisationForm extends LitElement {
  static override styles = [shared, theme, clientFormStyles]

  @property({ attribute: false }) draft!: OrganisationDraft
  @property({ attribute: false }) saved!: OrganisationDraft
  @property({ attribute: false }) municipalities: readonly Named[] = []
  @property() today: Day = ''
  @property({ attribute: false }) problems: OrganisationProblems = noProblems
  /** What the server would not take, in words and by field. */
  @property({ attribute: false }) refused: Record<string, string> = {}
  /** How many of its cases and events one may know of: what another kind would change. */
  @property({ type: Number }) cases = 0
  @property({ type: Number }) events = 0

  override focus(): void {
    void this.goTo('name')
  }

  /** Also while the fields are still being made. */
  async goTo(field: string): Promise<void> {
    await this.updateComplete
    if (field === 'contacts') return this.renderRoot.querySelector('lotse-contact-fields')?.goToProblem()
    return this.renderRoot.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus()
  }

  protected override render() {
    return html`
      <div class="form">
        <fieldset>
          <legend>${msg('Organisation')}</legend>
          ${this.renderText('name', { isWide: true })} ${this.renderKind()}
          ${this.renderSector()} ${this.renderText('employees', { mode: 'numeric' })}
          <div class="wide">${this.renderSeat()}</div>
        </fieldset>
        <fieldset>
          <legend>${msg('Kontakte')}</legend>
          <lotse-contact-fields
            class="wide"
            .contacts=${this.draft.contacts}
            .saved=${this.saved.contacts}
            .problems=${this.problems.contacts}
            .refusal=${this.refused.contacts ?? ''}
            .today=${this.today}
            @contacts-edited=${({ detail }: CustomEvent<OrganisationDraft['contacts']>) => this.edit({ contacts: detail })}
          ></lotse-contact-fields>
        </fieldset>
      </div>
    `
  }

  private renderKind() {
    return html`
      <lotse-segments
        class="wide" data-field="kind"
        label=${msg('Art')}
        .value=${this.draft.kind}
        .segments=${organisationKinds.map((kind) => ({ value: kind, label: word(organisationKindLabels[kind]) }))}
        @choice-made=${({ detail }: CustomEvent<OrganisationDraft['kind']>) => this.edit({ kind: detail })}
      ></lotse-segments>
      ${this.draft.kind === this.saved.kind ? nothing : this.renderConsequence()}
    `
  }

  /** Rules 4 and 9: the group follows the kind in all quarters, and only companies are reached. */
  private renderConsequence() {
    const isCompany = this.draft.kind === 'company'
    const cases = this.cases === 1 ? msg('Ihr Fall wechselt mit.') : msg(str`Ihre ${this.cases} Fälle wechseln mit.`)
    const reached = isCompany
      ? msg('Mit ihren Veranstaltungen zählt sie nun als erreichtes Unternehmen.')
      : msg('Als erreichtes Unternehmen zählt sie nicht mehr.')
    return html`
      <div class="consequence wide" role="status">
        ${icon('warning')}
        <p>
          ${msg('In den Berichten aller Quartale zählt sie dann in der anderen Zielgruppe.')}
          ${this.cases > 0 ? cases : nothing} ${this.events > 0 ? reached : nothing}
        </p>
      </div>
    `
  }

  private renderSeat() {
    const isChanged = JSON.stringify(this.draft.seat) !== JSON.stringify(this.saved.seat)
    return html`
      <lotse-place-field
        data-field="seat"
        label=${toldOrganisation.seat.label()}
        hint=${isChanged ? msg('Der Sitz gilt im Bericht für alle Quartale, auch vergangene.') : msg('Gemeinde im Kreis, oder ein anderer Ort.')}
        .municipalities=${this.municipalities}
        .value=${this.draft.seat}
        .problem=${this.refused.municipalityKey ?? this.refused.place ?? ''}
        @place-typed=${({ detail }: CustomEvent<PlaceTyped>) => this.edit({ seat: detail })}
      ></lotse-place-field>
    `
  }

  /** One of those that are usual here, or any other. */
  private renderSector() {
    const sectors = usualSectors.includes(this.draft.sector) ? usualSectors : [this.draft.sector, ...usualSectors]
    return html`<vaadin-combo-box
      data-field="sector"
      label=${toldOrganisation.sector.label()}
      allow-custom-value
      manual-validation
      maxlength="500"
      .items=${sectors.filter((sector) => sector !== '')}
      .value=${this.draft.sector}
      .errorMessage=${this.refused.sector ?? ''}
      ?invalid=${this.refused.sector !== undefined}
      @change=${(event: Event) => this.edit({ sector: (event.target as ComboBox).value })}
    ></vaadin-combo-box>`
  }

  private renderText(field: TextOf, { mode = 'text', isWide = false } = {}) {
    const problem = organisationProblemWords(this.problems.fields[field]) || (this.refused[field] ?? '')
    return html`
      <vaadin-text-field
        class=${isWide ? 'wide' : ''}
        data-field=${field}
        label=${toldOrganisation[field].label()}
        autocomplete="off"
        inputmode=${mode}
        maxlength="500"
        manual-validation
        .value=${this.draft[field]}
        .errorMessage=${problem}
        ?invalid=${problem !== ''}
        @input=${(event: Event) => this.edit({ [field]: (event.currentTarget as TextField).value })}
      ></vaadin-text-field>
    `
  }

  private edit(change: Partial<OrganisationDraft>) {
    this.dispatchEvent(new CustomEvent('draft-edited', { detail: change }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-organisation-form': OrganisationForm
  }
}
