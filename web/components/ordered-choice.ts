import '@vaadin/button'
import '@vaadin/combo-box'
import { msg, str } from '@lit/localize'
import type { ComboBox } from '@vaadin/combo-box'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { formsOf } from '#rules/names'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { icon } from './icon.ts'

const chosenAtMost = 10

export type Choice = { id: string; name: string }

/** What the field is called, and what is said beside it. */
export type ChoiceWords = {
  one: string
  another: string
  all: string
  /** Of the first of several: what it is first for. */
  first: string
  /** Of what was typed and is none of them. */
  unknown: string
}

/**
 * Several of many, in an order in which the first counts. Announces `order-chosen`, and `choice-typed` with what stands in
 * the field: what names none of them stays there, and it is said.
 */
@customElement('lotse-ordered-choice')
export class OrderedChoice extends LitElement {
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
      li .name {
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

  @property({ attribute: false }) words!: ChoiceWords
  /** All there are, in the order in which they are offered. */
  @property({ attribute: false }) choices: () => readonly Choice[] = () => []
  @property({ attribute: false }) nameOf: (id: string) => string = (id) => id
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
      ${this.chosen.length < chosenAtMost ? this.renderField() : nothing}
    `
  }

  /** What was kept of it comes back into the field, which knows of chosen values alone. */
  protected override updated(): void {
    const input = this.field?.inputElement as HTMLInputElement | undefined
    if (input && this.filter === '' && input.value !== this.typed) input.value = this.typed
  }

  private renderChosen() {
    return html`<p class="label" id="label">${this.words.all}</p>
      <ol aria-labelledby="label">
      ${this.chosen.map((id, position) => this.renderOne(id, position))}
    </ol>`
  }

  private renderOne(id: string, position: number) {
    const name = this.nameOf(id)
    const remove = msg(str`${name} entfernen`)
    const first = msg(str`${name} zuerst nennen`)
    return html`
      <li tabindex="-1">
        <span class="name">${name}${this.renderMark(position)}</span>
        ${
          position === 0
            ? nothing
            : html`<vaadin-button theme="tertiary small" aria-label=${first} @click=${() => this.putFirst(id)}>
                ${msg('zuerst')}
              </vaadin-button>`
        }
        <vaadin-button theme="tertiary small icon" aria-label=${remove} title=${remove} @click=${() => this.takeOut(id)}>
          ${icon('close')}
        </vaadin-button>
      </li>
    `
  }

  private renderMark(position: number) {
    if (position > 0 || this.chosen.length < 2) return nothing
    return html` <span class="q s">${this.words.first}</span>`
  }

  private renderField() {
    return html`
      <vaadin-combo-box
        label=${this.chosen.length === 0 ? this.words.one : this.words.another}
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
    return this.problem || (!this.isTyping && this.typed.trim() !== '' ? this.words.unknown : '')
  }

  private get suggested(): readonly Choice[] {
    const typed = formsOf(this.filter)
    return this.choices().filter(
      ({ id, name }) =>
        !this.chosen.includes(id) && formsOf(name).some((form) => typed.some((begun) => form.includes(begun))),
    )
  }

  private readonly add = (event: Event) => {
    const field = event.target as ComboBox
    const id = field.value
    if (!id) return
    field.value = ''
    this.typed = ''
    this.filter = ''
    this.isTyping = false
    this.announce([...this.chosen, id])
  }

  private readonly type = ({ target }: Event) => {
    this.isTyping = true
    this.typed = (target as HTMLInputElement).value
    this.dispatchEvent(new CustomEvent('choice-typed', { detail: this.typed }))
  }

  /** The component would take it for one of them, or empty the field without a word. */
  private readonly keepTyped = (event: CustomEvent<string>) => {
    event.preventDefault()
    this.isTyping = false
  }

  private async putFirst(id: string) {
    this.announce([id, ...this.chosen.filter((one) => one !== id)])
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('li')?.focus()
  }

  private async takeOut(id: string) {
    this.announce(this.chosen.filter((one) => one !== id))
    await this.updateComplete
    this.focus()
  }

  private announce(chosen: readonly string[]) {
    this.chosen = chosen
    this.dispatchEvent(new CustomEvent('order-chosen', { detail: chosen }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-ordered-choice': OrderedChoice
  }
}
