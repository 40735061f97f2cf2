import '@vaadin/button'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** Agrees on the measure of a statement, or says that it is agreed. Announces `agree-wanted`. */
@customElement('lotse-agree-button')
export class AgreeButton extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: block;
      }
      .agreed {
        display: inline-flex;
        align-items: center;
        gap: var(--lo-1);
        min-height: var(--lo-control-s);
        color: var(--lo-success);
        font-size: var(--lo-size-s);
        font-weight: var(--lo-medium);
      }
      .inline {
        margin-inline-start: -10px;
      }
    `,
  ]

  /** What it is about, for those who hear it. */
  @property() about = ''
  @property({ type: Boolean }) agreed = false
  /** The filled button of the screen. */
  @property({ type: Boolean }) primary = false
  /** In a line of text, where a button with an edge would be loud. */
  @property({ type: Boolean }) inline = false

  protected override render() {
    if (this.agreed) return html`<span class="agreed">${icon('check')}${msg('Vereinbart')}</span>`
    const theme = this.primary ? 'primary' : this.inline ? 'tertiary small' : nothing
    const verb = msg('Als Maßnahme vereinbaren')
    return html`<vaadin-button
      class=${this.inline ? 'inline no-print' : 'no-print'} theme=${theme} aria-label=${`${verb}: ${this.about}`}
      @click=${() => this.dispatchEvent(new Event('agree-wanted'))}
      >${verb}</vaadin-button
    >`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-agree-button': AgreeButton
  }
}
