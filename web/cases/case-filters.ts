import '@vaadin/select'
import { msg, str } from '@lit/localize'
import type { Select } from '@vaadin/select'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Catalogues } from '#contract/catalogues'
import { targetGroupLabels, targetGroups } from '#terms/cases'
import { word } from '../app/locale.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import type { CasesFilter } from './cases-address.ts'

type Narrowing = 'lead' | 'status' | 'group' | 'missing' | 'restricted'
type Choice = { value: string; label: string }

/** What the list is narrowed to, as chips; the dashed ones add to it. Announces `filter-chosen` with what changed. */
@customElement('lotse-case-filters')
export class CaseFilters extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
      }
      vaadin-select {
        --vaadin-field-default-width: auto;
        min-width: 0;
        --vaadin-input-field-background: transparent;
        --vaadin-input-field-value-font-size: var(--lo-size-s);
        --vaadin-input-field-value-line-height: 16px;
        --vaadin-input-field-padding: calc((var(--lo-control-s) - 18px) / 2) 10px;
        --vaadin-input-field-placeholder-color: var(--lo-ink-2);
      }
      /* Keeps room for a label, of which there is none. */
      vaadin-select::before {
        display: none;
      }
      vaadin-select::part(input-field) {
        border: 1px dashed var(--lo-line-control);
      }
      vaadin-select::part(toggle-button) {
        display: none;
      }
      vaadin-icon {
        --vaadin-icon-size: 14px;
      }
      @media (max-width: 860px) {
        :host {
          flex-wrap: nowrap;
          overflow-x: auto;
          scrollbar-width: none;
          margin-inline: calc(-1 * var(--lo-4));
          padding-inline: var(--lo-4);
        }
        .chip,
        vaadin-select {
          flex: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) filter: CasesFilter = {}
  @property({ attribute: false }) counsellors: Catalogues['counsellors'] = []
  /** Whether the one who looks leads cases. */
  @property({ type: Boolean }) leads = false
  /** Whether they know of a restricted case. */
  @property({ type: Boolean }) knowsRestricted = false

  protected override render() {
    return html`
      ${this.renderNarrowing('lead', msg('Zuständig'), this.leadChoices)}
      ${this.renderNarrowing('status', msg('Status'), [
        { value: 'open', label: msg('offen') },
        { value: 'closed', label: msg('geschlossen') },
      ])}
      ${this.renderNarrowing('group', msg('Zielgruppe'), this.groupChoices)}
      ${this.renderNarrowing('missing', msg('Fehlt'), [
        { value: 'topic', label: msg('Thema') },
        { value: 'group', label: msg('Zielgruppe') },
        { value: 'any', label: msg('Thema oder Zielgruppe') },
      ])}
      ${this.knowsRestricted || this.filter.restricted ? this.renderRestricted() : nothing}
    `
  }

  private renderNarrowing(name: Narrowing, label: string, choices: Choice[]) {
    const value = this.filter[name]
    return value === undefined ? this.renderOffer(name, label, choices) : this.renderChip(name, label, choices, value)
  }

  private renderChip(name: Narrowing, label: string, choices: Choice[], value: string) {
    const words =
      choices.length === 0 ? label : `${label}: ${choices.find((choice) => choice.value === value)?.label ?? '…'}`
    return html`
      <button class="chip on" aria-label=${msg(str`${words}. Filter entfernen`)} @click=${() => this.choose(name, undefined)}>
        ${words} ${icon('close')}
      </button>
    `
  }

  private renderOffer(name: Narrowing, label: string, choices: Choice[]) {
    return html`
      <vaadin-select
        accessible-name=${msg(str`Nach ${label} eingrenzen`)}
        placeholder=${label}
        .items=${choices}
        @change=${(event: Event) => this.choose(name, (event.target as Select).value)}
      >
        <span slot="prefix">${icon('plus')}</span>
      </vaadin-select>
    `
  }

  private renderRestricted() {
    if (this.filter.restricted) return this.renderChip('restricted', msg('Nur geschützte'), [], 'yes')
    return html`<button class="chip dashed" @click=${() => this.choose('restricted', 'yes')}>
      ${icon('plus')} ${msg('Nur geschützte')}
    </button>`
  }

  private get leadChoices(): Choice[] {
    const colleagues = this.counsellors.filter(({ state }) => state !== 'retired')
    const named = colleagues.map(({ id, name }) => ({ value: id, label: name }))
    return this.leads ? [{ value: 'me', label: msg('ich') }, ...named] : named
  }

  private get groupChoices(): Choice[] {
    return targetGroups.map((group) => ({ value: group, label: word(targetGroupLabels[group]) }))
  }

  private choose(name: Narrowing, value: string | undefined) {
    this.dispatchEvent(new CustomEvent('filter-chosen', { detail: { [name]: value } }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-filters': CaseFilters
  }
}
