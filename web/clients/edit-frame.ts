import '@vaadin/button'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import '../components/error-summary.ts'
import type { ErrorSummary, FieldError } from '../components/error-summary.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './conflict-choice.ts'
import { clientFormStyles } from './form-styles.ts'
import type { ToldDispute } from './told.ts'

/**
 * Around the form of a client, slotted: what is wrong above it, saving below it. Announces `save-wanted`, `edit-left`,
 * `go-to-field`, and `field-chosen` where another was faster.
 */
@customElement('lotse-edit-frame')
export class EditFrame extends LitElement {
  static override styles = [
    shared,
    theme,
    clientFormStyles,
    css`
      .page-form {
        display: grid;
        gap: var(--lo-5);
        max-width: 720px;
        margin-top: var(--lo-5);
      }
    `,
  ]

  @property({ attribute: false }) errors: readonly FieldError[] = []
  @property() message = ''
  @property({ attribute: false }) disputes: readonly ToldDispute[] = []
  @property({ type: Boolean }) changed = false
  @property({ type: Boolean }) saving = false
  @query('lotse-error-summary') private summary!: ErrorSummary
  @query('lotse-conflict-choice') private conflict?: HTMLElementTagNameMap['lotse-conflict-choice']

  /** What keeps it from being saved is read first. */
  async goToErrors(): Promise<void> {
    await this.updateComplete
    if (this.disputes.some(({ chosen }) => chosen === undefined)) void this.conflict?.focus()
    else this.summary.focus()
  }

  protected override render() {
    return html`
      <div class="page-form" @keydown=${this.goByKey}>
        ${this.disputes.length > 0 ? html`<lotse-conflict-choice .disputes=${this.disputes} @field-chosen=${this.passOn}></lotse-conflict-choice>` : nothing}
        <lotse-error-summary .errors=${this.errors} .message=${this.message} @go-to-field=${this.passOn}></lotse-error-summary>
        <slot></slot>
        <div class="end">
          <vaadin-button theme="tertiary" @click=${this.leave}>
            ${this.changed ? msg('Verwerfen') : msg('Abbrechen')}
          </vaadin-button>
          <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>
            ${msg('Speichern')}<kbd slot="suffix" class="desk" aria-hidden="true">${msg('Strg ↵')}</kbd>
          </vaadin-button>
        </div>
      </div>
    `
  }

  private readonly goByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      this.save()
    }
    if (event.key === 'Escape' && !event.defaultPrevented && !this.changed) this.leave()
  }

  /** The button is not yet dimmed in the moment after the first press. */
  private readonly save = () => {
    if (!this.saving) this.dispatchEvent(new Event('save-wanted'))
  }

  private readonly leave = () => {
    this.dispatchEvent(new Event('edit-left'))
  }

  private readonly passOn = ({ type, detail }: CustomEvent) => {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-edit-frame': EditFrame
  }
}
