import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CaseFile } from '#contract/cases'
import { catalogueWord } from '../app/locale.ts'
import { clientName } from '../components/client-name.ts'
import { isFocusLost } from '../components/focus.ts'
import { inARow, longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { caseHeadStyles } from './case-head-styles.ts'

/**
 * Who, which group, since when, whose, and who else may know of it. Announces `closing-wanted`, `reopening-wanted`,
 * `restriction-wanted` and `print-wanted`.
 */
@customElement('lotse-case-head')
export class CaseHead extends LitElement {
  static override styles = [shared, theme, caseHeadStyles]

  @property({ attribute: false }) caseFile!: CaseFile
  @property({ type: Boolean }) mayClose = false
  @property({ type: Boolean }) mayRestrict = false

  /** Where the reading begins. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true })
  }

  /** Closed or open again: the button that was pressed is gone. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('caseFile')
    if (before && before.closedOn !== this.caseFile.closedOn && isFocusLost()) this.focus()
  }

  protected override render() {
    const { client, number, targetGroup, lead } = this.caseFile
    return html`
      <p class="crumb"><a href="/faelle">${icon('chevronLeft')}${msg('Fälle')}</a>${icon('chevronRight')}<span>${number}</span></p>
      <div class="head">
        <div>
          <h1 tabindex="-1">${clientName(client)}</h1>
          <ul class="facts">
            <li><lotse-target-group .group=${targetGroup}></lotse-target-group></li>
            <li>${this.renderStatus()}</li>
            <li>${icon('user')}<span class="vh">${msg('Zuständig:')}</span> ${lead.name}</li>
            ${this.renderRestriction()}
          </ul>
        </div>
        <div class="acts no-print">${this.renderActions()}</div>
      </div>
    `
  }

  private renderStatus() {
    const { beganOn, closedOn, closingReason } = this.caseFile
    if (closedOn === null) return html`${icon('circleDot')} ${msg(str`In Beratung seit ${longDay(beganOn)}`)}`
    const words = msg(str`Geschlossen seit ${longDay(closedOn)}`)
    return html`${icon('circleCheck')} ${words}${closingReason ? html`, ${catalogueWord(closingReason)}` : nothing}`
  }

  private renderRestriction() {
    const { restriction, lead } = this.caseFile
    if (!restriction) return nothing
    const who = inARow([lead.name, ...restriction.readers.map(({ name }) => name), msg('die Koordination')])
    return html`<li>${icon('lock')}<span><strong>${msg('geschützt')}</strong>, ${msg(str`sichtbar für ${who}`)}</span></li>`
  }

  private renderActions() {
    const print = msg('Drucken')
    const restrict = this.caseFile.restriction ? msg('Schutz ändern') : msg('Fall schützen')
    return html`
      ${this.mayClose ? this.renderTurn() : nothing}
      ${
        this.mayRestrict
          ? html`<vaadin-button theme="icon" aria-label=${restrict} title=${restrict} @click=${() => this.announce('restriction-wanted')}>
              ${icon('lock')}
            </vaadin-button>`
          : nothing
      }
      <vaadin-button theme="icon" class="desk" aria-label=${print} title=${print} @click=${() => this.announce('print-wanted')}>
        ${icon('printer')}
      </vaadin-button>
    `
  }

  private renderTurn() {
    return this.caseFile.closedOn === null
      ? html`<vaadin-button @click=${() => this.announce('closing-wanted')}>${msg('Fall schließen')}</vaadin-button>`
      : html`<vaadin-button @click=${() => this.announce('reopening-wanted')}>${msg('Fall wieder öffnen')}</vaadin-button>`
  }

  private announce(type: string) {
    this.dispatchEvent(new Event(type))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-head': CaseHead
  }
}
