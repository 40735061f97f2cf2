import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { CaseOfClient } from '#contract/clients'
import type { Day } from '#rules/calendar'
import { caseAddress } from '../cases/case-row-words.ts'
import { longDay, nearDay } from '../components/format.ts'
import '../components/states.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

const shownAtFirst = 10

/** A client's cases, open ones first. Without an open one, how to begin: announces `case-wanted` and `talk-wanted`. */
@customElement('lotse-client-cases')
export class ClientCases extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .rows > li {
        grid-template-columns: 16px minmax(0, 1fr) auto;
      }
      .number {
        font-weight: var(--lo-semibold);
      }
      .begin {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-2);
        padding: var(--lo-1) 0 var(--lo-3);
      }
      .more {
        min-height: var(--lo-control);
        padding: var(--lo-2) 0;
        border: 0;
        background: none;
        cursor: pointer;
        font-size: var(--lo-size-s);
      }
    `,
  ]

  @property({ attribute: false }) cases: readonly CaseOfClient[] = []
  /** In which group a new case would begin, as it is said in a sentence. */
  @property() groupWords = ''
  @property() today: Day = ''
  @property({ type: Boolean }) mayOpen = false
  @property({ type: Boolean }) saving = false
  @state() private showsAll = false

  protected override render() {
    const { length } = this.cases
    const shown = this.showsAll ? this.cases : this.cases.slice(0, shownAtFirst)
    return html`
      <section>
        <header class="section-head">
          <h2>${msg('Fälle')}</h2>
          ${length > 0 ? html`<span class="count">${length}</span>` : nothing}
        </header>
        ${this.cases.some(({ closedOn }) => closedOn === null) ? nothing : this.renderBeginning()}
        ${length === 0 ? nothing : html`<ul class="rows opening">${shown.map((one) => this.renderCase(one))}</ul>`}
        ${shown.length < length ? html`<button class="more link no-print" @click=${this.showAll}>${msg(str`Alle ${length} zeigen`)}</button>` : nothing}
      </section>
    `
  }

  private renderBeginning() {
    const words = this.cases.length === 0 ? msg('Noch kein Fall.') : msg('Kein offener Fall.')
    return html`
      <lotse-empty>
        ${words} ${this.mayOpen ? msg(str`Mit der nächsten Beratung entsteht einer von selbst. Zielgruppe: ${this.groupWords}.`) : nothing}
      </lotse-empty>
      ${this.mayOpen ? this.renderActs() : nothing}
    `
  }

  private renderActs() {
    return html`
      <div class="begin no-print">
        <vaadin-button theme="primary" @click=${() => this.dispatchEvent(new Event('talk-wanted'))}>
          ${msg('Beratung eintragen')}
        </vaadin-button>
        <vaadin-button ?disabled=${this.saving} @click=${() => this.dispatchEvent(new Event('case-wanted'))}>
          ${msg('Nur Fall eröffnen')}
        </vaadin-button>
      </div>
    `
  }

  private renderCase({ id, name, targetGroup, lead, openedOn, closedOn, lastEntryOn }: CaseOfClient) {
    const standing =
      closedOn === null
        ? msg(str`In Beratung seit ${longDay(openedOn)}`)
        : msg(str`Geschlossen seit ${longDay(closedOn)}`)
    return html`
      <li>
        <lotse-target-group form="glyph" .group=${targetGroup}></lotse-target-group>
        <div>
          <a class="whole number" href=${caseAddress(id)}>${name}</a>
          <div class="q">${standing}, ${lead.name}</div>
        </div>
        <span class="meta nw"><span class="vh">${msg('Letzter Eintrag:')} </span>${nearDay(lastEntryOn, this.today)}</span>
      </li>
    `
  }

  private readonly showAll = async () => {
    this.showsAll = true
    await this.updateComplete
    this.renderRoot.querySelectorAll<HTMLElement>('.number')[shownAtFirst]?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-client-cases': ClientCases
  }
}
