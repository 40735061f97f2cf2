import '@vaadin/combo-box'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { ComboBox } from '@vaadin/combo-box'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Named } from '#contract/http'
import { formsOf } from '#rules/names'
import { shortTargetGroupLabels, targetGroups } from '#terms/cases'
import { organisationKindLabels, organisationKinds } from '#terms/organisations'
import { word } from '../app/locale.ts'
import '../components/client-line.ts'
import '../components/segments.ts'
import { foldedStyles } from '../styles/folded.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { type AlikeClient, reasonsOf } from './alike-client.ts'
import type { NewClientDraft } from './quick-log-draft.ts'

type TextOfClient = 'givenName' | 'name' | 'phone' | 'email'

/** Which keys the phone shows. */
const inputModes: Partial<Record<TextOfClient, string>> = { phone: 'tel', email: 'email' }

/** Somebody new, with as little as is known. Announces `new-client-edited` with what changed, and `client-chosen`. */
@customElement('lotse-new-client-form')
export class NewClientForm extends LitElement {
  static override styles = [
    shared,
    theme,
    foldedStyles,
    css`
      .fields {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--lo-3) var(--lo-4);
        align-items: start;
      }
      .wide,
      lotse-segments {
        grid-column: 1 / -1;
      }
      vaadin-text-field,
      vaadin-combo-box {
        width: 100%;
      }
      .alike {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--lo-3);
        width: calc(100% + 16px);
        margin-inline: -8px;
        min-height: var(--lo-control);
        padding: 6px 8px;
        border: 0;
        border-radius: var(--lo-radius-m);
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .alike:hover {
        background: var(--lo-hover);
      }
      @media (max-width: 860px) {
        .fields {
          gap: var(--lo-3);
        }
      }
    `,
  ]

  @property({ attribute: false }) client!: NewClientDraft
  @property({ attribute: false }) municipalities: readonly Named[] = []
  /** Who is recorded already under such a name, or is reached the same way. */
  @property({ attribute: false }) alike: readonly AlikeClient[] = []
  @property() problem = ''
  @state() private typedPlace = ''

  /** At the first name, also while the fields are still being made. */
  override async focus(): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector('vaadin-text-field')?.focus()
  }

  goToName(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-field="name"]')?.focus()
  }

  protected override render() {
    return html`
      <div class="fields">
        ${this.renderKind()} ${this.isPerson ? this.renderPerson() : this.renderOrganisation()} ${this.renderPlace()}
        ${this.renderContact()} ${this.alike.length > 0 ? this.renderAlike() : nothing}
      </div>
    `
  }

  private renderKind() {
    const kinds = organisationKinds.map((kind) => ({ value: kind, label: word(organisationKindLabels[kind]) }))
    return html`
      <lotse-segments
        label=${msg('Neu anlegen als')}
        .value=${this.client.kind}
        .segments=${[{ value: 'person', label: msg('Person') }, ...kinds]}
        @choice-made=${({ detail }: CustomEvent<NewClientDraft['kind']>) => this.chooseKind(detail)}
      ></lotse-segments>
    `
  }

  private renderPerson() {
    const groups = targetGroups.filter((group) => group !== 'company' && group !== 'municipality')
    return html`
      ${this.renderText('givenName', msg('Vorname'))} ${this.renderName(msg('Nachname'))}
      <lotse-segments
        label=${msg('Zielgruppe')}
        .value=${this.client.targetGroup}
        .segments=${groups.map((group) => ({ value: group, label: word(shortTargetGroupLabels[group]) }))}
        @choice-made=${({ detail }: CustomEvent<NewClientDraft['targetGroup']>) => this.edit({ targetGroup: detail })}
      ></lotse-segments>
    `
  }

  private renderOrganisation() {
    return html`<div class="wide">${this.renderName(msg('Name'))}</div>`
  }

  private renderName(label: string) {
    return this.renderText('name', label, this.problem)
  }

  private renderContact() {
    return html`
      <details class="wide" ?open=${this.reachedBy !== ''}>
        <summary>${msg('Telefon und E-Mail')}</summary>
        <div class="fields">${this.renderText('phone', msg('Telefon'))} ${this.renderText('email', msg('E-Mail'))}</div>
      </details>
    `
  }

  private get reachedBy() {
    return this.client.phone + this.client.email
  }

  private renderText(field: TextOfClient, label: string, problem = '') {
    const isName = field === 'givenName' || field === 'name'
    return html`
      <vaadin-text-field
        data-field=${field}
        label=${label}
        autocomplete="off"
        autocapitalize=${isName ? 'words' : 'off'}
        inputmode=${inputModes[field] ?? nothing}
        maxlength=${this.isPerson && isName ? 200 : 500}
        manual-validation
        .value=${this.client[field]}
        .errorMessage=${problem}
        ?invalid=${problem !== ''}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.editText(field, detail.value)}
      ></vaadin-text-field>
    `
  }

  private renderPlace() {
    return html`
      <vaadin-combo-box
        class="wide"
        label=${this.isPerson ? msg('Wohnort') : msg('Sitz')}
        helper-text=${msg('Gemeinde im Kreis, oder ein anderer Ort. Kann auch warten.')}
        allow-custom-value
        manual-validation
        maxlength="500"
        item-value-path="id"
        item-label-path="name"
        .filteredItems=${this.suggested}
        .value=${this.client.municipalityKey ?? this.client.place}
        @filter-changed=${({ detail }: CustomEvent<{ value: string }>) => {
          this.typedPlace = detail.value
        }}
        @change=${(event: Event) => this.choosePlace((event.target as ComboBox).value)}
      ></vaadin-combo-box>
    `
  }

  private renderAlike() {
    return html`
      <div class="wide" role="group" aria-label=${msg('Gibt es schon?')}>
        <p class="s q">${msg('Gibt es schon? Dann gleich übernehmen:')}</p>
        ${this.alike.slice(0, 3).map(
          (client) => html`
            <button
              type="button"
              class="alike"
              @click=${() => this.dispatchEvent(new CustomEvent('client-chosen', { detail: client }))}
            >
              <lotse-client-line .client=${client}></lotse-client-line>
              ${reasonsOf(client)}<span class="vh">${msg('übernehmen')}</span>
            </button>
          `,
        )}
      </div>
    `
  }

  /** As names are found: `gruenh` and `grunh` find Grünhain-Beierfeld. */
  private get suggested(): Named[] {
    const typed = formsOf(this.typedPlace)
    return this.municipalities.filter(({ name }) =>
      formsOf(name).some((form) => typed.some((begun) => form.includes(begun))),
    )
  }

  private get isPerson() {
    return this.client.kind === 'person'
  }

  /** What was typed as one name stays one name, however it is split. */
  private chooseKind(kind: NewClientDraft['kind']) {
    const { givenName, name } = this.client
    if (kind !== 'person') return this.edit({ kind, givenName: '', name: [givenName, name].filter(Boolean).join(' ') })
    const words = name.trim().split(/\s+/)
    if (givenName) return this.edit({ kind })
    this.edit({ kind, givenName: words.slice(0, -1).join(' '), name: words.at(-1) ?? '' })
  }

  private choosePlace(value: string) {
    const known = this.municipalities.some(({ id }) => id === value)
    this.edit(known ? { municipalityKey: value, place: '' } : { municipalityKey: null, place: value })
  }

  private editText(field: TextOfClient, value: string) {
    if (value !== this.client[field]) this.edit({ [field]: value })
  }

  private edit(change: Partial<NewClientDraft>) {
    this.dispatchEvent(new CustomEvent('new-client-edited', { detail: change }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-new-client-form': NewClientForm
  }
}
