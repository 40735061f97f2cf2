import '@vaadin/button'
import { msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { type IconName, icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

export type CaseAction = 'followUp' | 'journey' | 'outcome' | 'referral'

/** What may be begun on a case, in one row above what is written. Announces `action-wanted` with which. */
@customElement('lotse-case-actions')
export class CaseActions extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-1);
        margin: 0 -10px;
      }
      @media (max-width: 860px) {
        ul {
          display: grid;
          grid-template-columns: repeat(auto-fill, minmax(min(100%, 164px), 1fr));
          gap: 0;
        }
        vaadin-button {
          width: 100%;
          justify-content: flex-start;
        }
      }
    `,
  ]

  @property({ attribute: false }) possible: readonly CaseAction[] = []

  /** Back from what was begun here. */
  override focus(): void {
    this.renderRoot.querySelector('vaadin-button')?.focus()
  }

  protected override render() {
    return html`<ul aria-label=${msg('Im Fall beginnen')}>${this.possible.map((action) => html`<li>${this.renderAction(action)}</li>`)}</ul>`
  }

  private renderAction(action: CaseAction) {
    return html`<vaadin-button theme="tertiary small" @click=${() => this.announce(action)}
      >${icon(signs[action], { slot: 'prefix' })}${wordsOf(action)}</vaadin-button
    >`
  }

  private announce(detail: CaseAction) {
    this.dispatchEvent(new CustomEvent('action-wanted', { detail }))
  }
}

const signs: Record<CaseAction, IconName> = {
  followUp: 'calendarPlus',
  journey: 'route',
  outcome: 'flag',
  referral: 'handshake',
}

const wordsOf = (action: CaseAction): string =>
  ({
    followUp: msg('Wiedervorlage'),
    journey: msg('Ablauf starten'),
    outcome: msg('Ergebnis eintragen'),
    referral: msg('An Partner verweisen'),
  })[action]

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-actions': CaseActions
  }
}
