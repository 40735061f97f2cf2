import '@vaadin/combo-box'
import type { ComboBox } from '@vaadin/combo-box'
import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Named } from '#contract/http'
import { formsOf } from '#rules/names'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** A municipality's key, or any place as text. */
export type PlaceTyped = { municipalityKey: string | null; place: string }

/** A municipality of the district, or any other place. Announces `place-typed`. */
@customElement('lotse-place-field')
export class PlaceField extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      vaadin-combo-box {
        width: 100%;
      }
    `,
  ]

  @property() label = ''
  @property() hint = ''
  @property() problem = ''
  @property({ attribute: false }) municipalities: readonly Named[] = []
  @property({ attribute: false }) value: PlaceTyped = { municipalityKey: null, place: '' }
  @state() private typed = ''

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('vaadin-combo-box')?.focus()
  }

  protected override render() {
    return html`
      <vaadin-combo-box
        label=${this.label}
        helper-text=${this.hint}
        allow-custom-value
        manual-validation
        maxlength="500"
        item-value-path="id"
        item-label-path="name"
        .filteredItems=${this.suggested}
        .value=${this.value.municipalityKey ?? this.value.place}
        .errorMessage=${this.problem}
        ?invalid=${this.problem !== ''}
        @filter-changed=${({ detail }: CustomEvent<{ value: string }>) => {
          this.typed = detail.value
        }}
        @change=${(event: Event) => this.choose((event.target as ComboBox).value)}
      ></vaadin-combo-box>
    `
  }

  /** As names are found: `gruenh` and `grunh` find Grünhain-Beierfeld. What is chosen stays among them. */
  private get suggested(): Named[] {
    const typed = formsOf(this.typed)
    return this.municipalities.filter(
      ({ id, name }) =>
        id === this.value.municipalityKey || formsOf(name).some((form) => typed.some((begun) => form.includes(begun))),
    )
  }

  private choose(value: string) {
    const known = this.municipalities.some(({ id }) => id === value)
    const detail: PlaceTyped = known ? { municipalityKey: value, place: '' } : { municipalityKey: null, place: value }
    this.dispatchEvent(new CustomEvent('place-typed', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-place-field': PlaceField
  }
}
