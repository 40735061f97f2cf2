import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'
import { icon } from './icon.ts'

export type FieldError = { field: string; label: string; message: string }

/**
 * All that is wrong in a form, above it. It takes the focus when `focus()` is called; a press on a line announces
 * `go-to-field` with the field's name, and the form sets the focus there. Without fields, `message` alone.
 */
@customElement('lotse-error-summary')
export class ErrorSummary extends LitElement {
  static override styles = [
    shared,
    css`
      .box {
        padding: var(--lo-3) var(--lo-4);
        border-radius: var(--lo-radius-m);
        background: var(--lo-error-tint);
        color: var(--lo-error);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .title {
        display: flex;
        gap: var(--lo-2);
        font-weight: var(--lo-semibold);
      }
      .title vaadin-icon {
        margin-top: 2px;
      }
      ul {
        margin-top: var(--lo-1);
        padding-inline-start: var(--lo-6);
      }
      li button {
        padding: 2px 0;
        border: 0;
        background: none;
        text-align: start;
        text-decoration: underline;
        text-underline-offset: 3px;
        cursor: pointer;
      }
      @media (pointer: coarse) {
        li button {
          min-height: 44px;
        }
      }
    `,
  ]

  @property({ attribute: false }) errors: readonly FieldError[] = []
  @property() message = ''
  @query('.box') private box?: HTMLElement

  override render() {
    if (!this.message && this.errors.length === 0) return nothing
    return html`<div class="box" role="alert" tabindex="-1">
      <p class="title">${icon('alert')}<span>${this.message || this.standardTitle}</span></p>
      ${this.errors.length > 0 ? html`<ul>${this.errors.map(this.renderError)}</ul>` : nothing}
    </div>`
  }

  private get standardTitle() {
    return this.errors.length === 1 ? msg('Eine Angabe stimmt noch nicht') : msg('Ein paar Angaben stimmen noch nicht')
  }

  private renderError = ({ field, label, message }: FieldError) =>
    html`<li><button type="button" @click=${() => this.goTo(field)}>${label}: ${message}</button></li>`

  override focus(): void {
    void this.updateComplete.then(() => this.box?.focus())
  }

  private goTo(field: string): void {
    this.dispatchEvent(new CustomEvent<string>('go-to-field', { detail: field }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-error-summary': ErrorSummary
  }
}
