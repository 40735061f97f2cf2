import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'
import './states.ts'

/** The end of a list that goes on. Announces `more-wanted` when it comes near, and again while it stays there. */
@customElement('lotse-more-below')
export class MoreBelow extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        min-height: 1px;
      }
      p {
        padding: var(--lo-3) 0;
        color: var(--lo-ink-3);
        font-size: var(--lo-size-s);
      }
    `,
  ]

  /** How many rows there are: a change asks anew whether there is room for more. */
  @property({ type: Number }) count = 0
  @property({ attribute: false }) error: unknown
  private readonly observer = new IntersectionObserver((entries) => this.seen(entries), { rootMargin: '0px 0px 800px' })

  override connectedCallback(): void {
    super.connectedCallback()
    this.observer.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.observer.disconnect()
  }

  protected override render() {
    if (this.error) return html`<lotse-failure .error=${this.error} @retry=${this.ask}></lotse-failure>`
    return this.count > 0 ? html`<p>${msg('Weitere werden geladen …')}</p>` : nothing
  }

  protected override updated(): void {
    this.observer.unobserve(this)
    if (!this.error) this.observer.observe(this)
  }

  private seen(entries: IntersectionObserverEntry[]): void {
    if (entries.at(-1)?.isIntersecting) this.ask()
  }

  private readonly ask = () => {
    this.dispatchEvent(new Event('more-wanted'))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-more-below': MoreBelow
  }
}
