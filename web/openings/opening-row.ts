import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Opening } from '#contract/openings'
import { clientAddress } from '../clients/address.ts'
import '../components/action-menu.ts'
import type { MenuAction } from '../components/action-menu.ts'
import { mailLink, phoneLink } from '../components/facts.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { confirmOpening, openAgain } from './opening-changes.ts'
import { employerWords, hostOf, timeWords, workWords } from './opening-words.ts'

/** An opening on a line or three. Announces `edit-wanted`, `ending-wanted` and `placement-wanted`. */
@customElement('lotse-opening-row')
export class OpeningRow extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px var(--lo-4);
        align-items: start;
        padding: 10px 0;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      :host([named]) {
        grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) auto;
      }
      .what,
      .ways {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .title {
        margin-inline-end: var(--lo-2);
        font-weight: var(--lo-semibold);
      }
      :host([old]) .title,
      :host([ended]) .title {
        font-weight: var(--lo-normal, 400);
        color: var(--lo-ink-2);
      }
      .tag {
        vertical-align: 1px;
      }
      .note {
        white-space: pre-line;
      }
      .portal {
        display: inline-flex;
        align-items: center;
        gap: 4px;
      }
      .portal vaadin-icon {
        --vaadin-icon-size: 14px;
      }
      .acts {
        flex-wrap: nowrap;
      }
      .ask {
        grid-column: 1 / -1;
        justify-self: start;
        margin-inline-start: -10px;
      }
      @media (max-width: 860px) {
        :host,
        :host([named]) {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .ways {
          grid-column: 1 / -1;
          grid-row: 2;
        }
        .ways a,
        .portal {
          display: inline-flex;
          align-items: center;
          min-height: 44px;
        }
      }
    `,
  ]

  @property({ attribute: false }) opening!: Opening
  /** On a list across organisations: whose it is, and whom to ask. */
  @property({ type: Boolean, reflect: true }) named = false
  /** Its time is up: somebody should ask. */
  @property({ type: Boolean, reflect: true }) old = false
  @property({ type: Boolean, reflect: true }) ended = false
  @property({ type: Boolean }) mayKeep = false
  @property({ type: Boolean }) mayPlace = false

  protected override render() {
    const { opening } = this
    return html`
      <div class="what">
        <span class="title">${opening.title}</span><span class="tag">${workWords(opening)}</span>
        ${this.named ? this.renderEmployer() : nothing}
        ${opening.note ? html`<p class="q note">${opening.note}</p>` : nothing}
        ${this.named ? nothing : this.renderLink()}
        <p class="meta">${timeWords(opening)}</p>
      </div>
      ${this.named ? html`<div class="ways">${this.renderContact()} ${this.renderLink()}</div>` : nothing}
      <div class="acts">${this.mayKeep ? this.renderMenu() : nothing}</div>
      ${this.old && this.mayKeep ? this.renderAsk() : nothing}
    `
  }

  private renderEmployer() {
    const { organisation } = this.opening
    const words = employerWords(this.opening)
    return html`<p><a class="link" href=${clientAddress(organisation)}>${organisation.name}</a></p>
      ${words ? html`<p class="q">${words}</p>` : nothing}`
  }

  private renderContact() {
    const { contactName, phone, email } = this.opening.organisation
    return html`${contactName ? html`<p class="q">${contactName}</p>` : nothing}
    ${phone ? html`<p>${phoneLink(phone)}</p>` : nothing} ${email ? html`<p>${mailLink(email)}</p>` : nothing}`
  }

  private renderLink() {
    const { link, title } = this.opening
    if (link === null) return nothing
    return html`<p>
      <a class="link portal" href=${link} target="_blank" rel="noopener noreferrer" router-ignore
        aria-label=${msg(str`Anzeige auf ${hostOf(link)}: ${title}, in einem neuen Fenster`)}
        >${msg(str`Anzeige auf ${hostOf(link)}`)}${icon('external')}</a>
    </p>`
  }

  private renderAsk() {
    return html`<vaadin-button class="ask no-print" theme="tertiary small" aria-label=${msg(str`${this.opening.title}: noch offen`)} @click=${() => confirmOpening(this.opening)}
      >${icon('check', { slot: 'prefix' })}${msg('Noch offen')}</vaadin-button
    >`
  }

  private renderMenu() {
    return html`<lotse-action-menu
      class="no-print"
      label=${msg(str`Mehr zu ${this.opening.title}`)}
      .actions=${this.opening.ending === null ? this.actsOnOpen : this.actsOnEnded}
    ></lotse-action-menu>`
  }

  private get actsOnOpen(): MenuAction[] {
    const placing: MenuAction[] = this.mayPlace
      ? [{ label: msg('Jemanden darauf vermitteln'), icon: 'userPlus', act: () => this.announce('placement-wanted') }]
      : []
    return [
      ...placing,
      { label: msg('Noch offen: heute gefragt'), icon: 'check', act: () => void confirmOpening(this.opening) },
      { label: msg('Besetzt oder zurückgezogen'), icon: 'circleCheck', act: () => this.announce('ending-wanted') },
      { label: msg('Bearbeiten'), icon: 'pencil', act: () => this.announce('edit-wanted') },
    ]
  }

  private get actsOnEnded(): MenuAction[] {
    return [
      { label: msg('Wieder öffnen'), icon: 'restore', act: () => void openAgain(this.opening) },
      { label: msg('Bearbeiten'), icon: 'pencil', act: () => this.announce('edit-wanted') },
    ]
  }

  private announce(name: string) {
    this.dispatchEvent(new CustomEvent(name, { detail: this.opening, bubbles: true, composed: true }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-opening-row': OpeningRow
  }
}
