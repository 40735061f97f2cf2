import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { addDays, berlinDay } from '#rules/calendar'
import type { Fields } from '#rules/drafts'
import { wordsFor } from '../app/messages.ts'
import { nearDay, timeOf } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import type { DraftKeeper } from './draft-keeper.ts'

/** Says quietly whether what is typed is safe, and when what stands here was written. Announces `discard-wanted`. */
@customElement('lotse-kept-line')
export class KeptLine extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--lo-1);
        min-width: 0;
        font-size: var(--lo-size-meta);
        line-height: var(--lo-lh-meta);
        color: var(--lo-ink-3);
      }
      vaadin-button {
        margin-inline-start: calc(-1 * var(--lo-2));
      }
      .offline {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--lo-warn);
      }
      vaadin-icon {
        --vaadin-icon-size: 14px;
        flex: none;
      }
    `,
  ]

  @property({ attribute: false }) keeper?: DraftKeeper<Fields>
  /** Beside a button that throws away already. */
  @property({ type: Boolean }) bare = false

  override connectedCallback(): void {
    super.connectedCallback()
    this.keeper?.addEventListener('change', this.showState)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.keeper?.removeEventListener('change', this.showState)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('keeper')) return
    changed.get('keeper')?.removeEventListener('change', this.showState)
    this.keeper?.addEventListener('change', this.showState)
  }

  protected override render() {
    const { keeper } = this
    return html`${keeper?.restoredFrom ? this.renderRestored(keeper.restoredFrom) : nothing}
      ${keeper?.restoredFrom ? nothing : this.renderKept()}
      <span role="status">${this.renderTrouble()}</span>`
  }

  private renderRestored(moment: string) {
    return html`<span>${msg(str`Hier steht noch, was Sie ${dayWords(moment)} um ${timeOf(moment)} geschrieben haben.`)}</span>
      ${this.bare ? nothing : html`<vaadin-button theme="tertiary small" @click=${this.discard}>${msg('Verwerfen')}</vaadin-button>`}`
  }

  private renderKept() {
    const { state, keptAt } = this.keeper ?? {}
    if (!keptAt || (state !== 'kept' && state !== 'behind')) return nothing
    return html`<span>${msg(str`Entwurf gesichert um ${timeOf(keptAt)}`)}</span>`
  }

  private renderTrouble() {
    const { state, error } = this.keeper ?? {}
    if (state === 'offline')
      return html`<span class="offline">${icon('offline')}${msg('Noch nicht gesichert: keine Verbindung')}</span>`
    if (state === 'refused')
      return html`<span class="offline">${icon('alert')}${msg(str`Nicht gesichert: ${wordsFor(error)}`)}</span>`
    return nothing
  }

  private readonly showState = () => this.requestUpdate()

  private readonly discard = () => this.dispatchEvent(new Event('discard-wanted'))
}

const dayWords = (moment: string): string => {
  const [day, today] = [berlinDay(new Date(moment)), berlinDay(new Date())]
  const words = nearDay(day, today)
  return day >= addDays(today, -1) ? words : msg(str`am ${words}`)
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-kept-line': KeptLine
  }
}
