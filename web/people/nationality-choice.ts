import '@vaadin/button'
import '@vaadin/combo-box'
import { msg, str } from '@lit/localize'
import type { ComboBox } from '@vaadin/combo-box'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { compareGerman, formsOf } from '#rules/names'
import { countryCodes } from '#terms/places'
import { nationalityWord } from '../cases/nationality.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { personProblemWords } from './person-words.ts'

const nationalitiesAtMost = 10

type Choice = { id: string; name: string }

/**
 * Several are possible, and the first counts. Announces `nationalities-chosen`, and `nationality-typed` with what stands in
 * the field: what names no country stays there, and it is said.
 */
@customElement('lotse-nationality-choice')
export class NationalityChoice extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      vaadin-combo-box {
        width: 100%;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--lo-2);
        min-height: var(--lo-control);
        font-size: var(--lo-size-d);
        border-bottom: var(--lo-border);
      }
      li .country {
        margin-inline-end: auto;
      }
      .label {
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        font-weight: var(--lo-medium);
        color: var(--lo-ink-2);
      }
      ol {
        margin-bottom: var(--lo-2);
      }
    `,
  ]

  @property({ attribute: false }) chosen: readonly string[] = []
  @property() typed = ''
  @property() problem = ''
  @state() private filter = ''
  /** Until they go on from it, nothing is said of what stands there. */
  @state() private isTyping = false
  @query('vaadin-combo-box') private field?: ComboBox

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('vaadin-combo-box')?.focus()
  }

  protected override render() {
    return html`
      ${this.chosen.length === 0 ? nothing : this.renderChosen()}
      ${this.chosen.length < nationalitiesAtMost ? this.renderField() : nothing}
    `
  }

  /** What was kept of it comes back into the field, which knows of chosen values alone. */
  protected override updated(): void {
    const input = this.field?.inputElement as HTMLInputElement | undefined
    if (input && this.filter === '' && input.value !== this.typed) input.value = this.typed
  }

  private renderChosen() {
    return html`<p class="label" id="label">${msg('Staatsangehörigkeiten')}</p>
      <ol aria-labelledby="label">
      ${this.chosen.map((code, position) => this.renderOne(code, position))}
    </ol>`
  }

  private renderOne(code: string, position: number) {
    const name = nationalityWord(code)
    const remove = msg(str`${name} entfernen`)
    const first = msg(str`${name} zuerst nennen`)
    return html`
      <li tabindex="-1">
        <span class="country">${name}${this.renderMark(position)}</span>
        ${
          position === 0
            ? nothing
            : html`<vaadin-button theme="tertiary small" aria-label=${first} @click=${() => this.putFirst(code)}>
                ${msg('zuerst')}
              </vaadin-button>`
        }
        <vaadin-button theme="tertiary small icon" aria-label=${remove} title=${remove} @click=${() => this.takeOut(code)}>
          ${icon('close')}
        </vaadin-button>
      </li>
    `
  }

  private renderMark(position: number) {
    if (position > 0 || this.chosen.length < 2) return nothing
    return html` <span class="q s">${msg('zählt im Bericht')}</span>`
  }

  private renderField() {
    return html`
      <vaadin-combo-box
        label=${this.chosen.length === 0 ? msg('Staatsangehörigkeit') : msg('Weitere Staatsangehörigkeit')}
        item-value-path="id"
        item-label-path="name"
        manual-validation
        .filteredItems=${this.suggested}
        allow-custom-value
        .errorMessage=${this.said}
        ?invalid=${this.said !== ''}
        @filter-changed=${({ detail }: CustomEvent<{ value: string }>) => {
          this.filter = detail.value
        }}
        @input=${this.type}
        @custom-value-set=${this.keepTyped}
        @change=${this.add}
      ></vaadin-combo-box>
    `
  }

  private get said(): string {
    return this.problem || (!this.isTyping && this.typed.trim() !== '' ? personProblemWords('country_unknown') : '')
  }

  private get suggested(): Choice[] {
    const typed = formsOf(this.filter)
    return choices().filter(
      ({ id, name }) =>
        !this.chosen.includes(id) && formsOf(name).some((form) => typed.some((begun) => form.includes(begun))),
    )
  }

  private readonly add = (event: Event) => {
    const field = event.target as ComboBox
    const code = field.value
    if (!code) return
    field.value = ''
    this.typed = ''
    this.filter = ''
    this.isTyping = false
    this.announce([...this.chosen, code])
  }

  private readonly type = ({ target }: Event) => {
    this.isTyping = true
    this.typed = (target as HTMLInputElement).value
    this.dispatchEvent(new CustomEvent('nationality-typed', { detail: this.typed }))
  }

  /** The component would take it for a country, or empty the field without a word. */
  private readonly keepTyped = (event: CustomEvent<string>) => {
    event.preventDefault()
    this.isTyping = false
  }

  private async putFirst(code: string) {
    this.announce([code, ...this.chosen.filter((one) => one !== code)])
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('li')?.focus()
  }

  private async takeOut(code: string) {
    this.announce(this.chosen.filter((one) => one !== code))
    await this.updateComplete
    this.focus()
  }

  private announce(chosen: readonly string[]) {
    this.chosen = chosen
    this.dispatchEvent(new CustomEvent('nationalities-chosen', { detail: chosen }))
  }
}

/** By their names; the two states that are no country last. */
const choices = (): Choice[] => {
  const named = (id: string) => ({ id, name: nationalityWord(id) })
  const countries = countryCodes.map(named).sort((one, other) => compareGerman(one.name, other.name))
  return [...countries, named('stateless'), named('unclear')]
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-nationality-choice': NationalityChoice
  }
}
