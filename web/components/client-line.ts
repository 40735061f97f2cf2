import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ClientSuggestion } from '#contract/search'
import { shared } from '../styles/shared.ts'
import { clientName } from './client-name.ts'
import './target-group.ts'

export type ClientLineOf = Pick<ClientSuggestion, 'name' | 'nativeName'> & Partial<ClientSuggestion>

/** A client in one line: group, name, and what tells them from others of the same name. */
@customElement('lotse-client-line')
export class ClientLine extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--lo-2);
        min-width: 0;
        flex: 1;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .who {
        display: flex;
        gap: var(--lo-2);
        min-width: 0;
        font-weight: var(--lo-semibold);
        overflow-wrap: anywhere;
      }
      .native {
        font-weight: var(--lo-regular);
      }
      .meta {
        margin-inline-start: auto;
      }
      @media (max-width: 860px) {
        .meta {
          flex-basis: 100%;
          padding-inline-start: var(--lo-6);
        }
      }
    `,
  ]

  @property({ attribute: false }) client: ClientLineOf | undefined
  /** Chosen already: the case says enough. */
  @property({ type: Boolean }) chosen = false

  protected override render() {
    if (!this.client) return nothing
    const { targetGroup } = this.client
    return html`
      <span class="who">
        ${targetGroup ? html`<lotse-target-group form="glyph" .group=${targetGroup}></lotse-target-group>` : nothing}
        <span>${clientName(this.client)}</span>
      </span>
      <span class="meta">${this.details.join(', ')}</span>
    `
  }

  private get details(): string[] {
    const { openCase, place, birthYear } = this.client ?? {}
    const year = birthYear && !(this.chosen && openCase) ? msg(str`geboren ${birthYear}`) : null
    return [openCase?.name, place, year].filter((detail): detail is string => Boolean(detail))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-client-line': ClientLine
  }
}
