import '@vaadin/button'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ClientSuggestion } from '#contract/search'
import type { TargetGroup } from '#terms/cases'
import { caseHeadStyles } from '../cases/case-head-styles.ts'
import { clientName } from '../components/client-name.ts'
import { icon } from '../components/icon.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

export type HeadClient = Pick<ClientSuggestion, 'kind' | 'name' | 'nativeName'> & {
  targetGroup: TargetGroup
  place: string | null
}

/** Who it is, and editing them. Announces `edit-wanted`. */
@customElement('lotse-client-head')
export class ClientHead extends LitElement {
  static override styles = [
    shared,
    theme,
    caseHeadStyles,
    css`
      .acts kbd {
        margin-inline-start: 2px;
      }
    `,
  ]

  @property({ attribute: false }) client!: HeadClient
  @property({ type: Boolean }) mayEdit = false

  /** Where the reading begins. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true })
  }

  protected override render() {
    const { targetGroup, place, kind } = this.client
    return html`
      <p class="crumb">
        <a href="/faelle">${icon('chevronLeft')}${msg('Fälle')}</a>${icon('chevronRight')}<span
          >${kind === 'person' ? msg('Person') : msg('Organisation')}</span
        >
      </p>
      <div class="head">
        <div>
          <h1 tabindex="-1">${clientName(this.client)}</h1>
          <ul class="facts">
            <li><lotse-target-group .group=${targetGroup}></lotse-target-group></li>
            ${place ? html`<li>${icon('mapPin')} ${place}</li>` : nothing}
          </ul>
        </div>
        <div class="acts no-print">${this.mayEdit ? this.renderEdit() : nothing}</div>
      </div>
    `
  }

  private renderEdit() {
    return html`
      <vaadin-button @click=${() => this.dispatchEvent(new Event('edit-wanted'))}>
        ${icon('pencil', { slot: 'prefix' })}${msg('Bearbeiten')}<kbd slot="suffix" class="desk" aria-hidden="true">E</kbd>
      </vaadin-button>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-client-head': ClientHead
  }
}
