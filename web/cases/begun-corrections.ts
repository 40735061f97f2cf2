import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { berlinDay } from '#rules/calendar'
import { nearDay, timeOf } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { Begun } from '../drafts/begun.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** Which entries of a case one began to change, and did not save. Announces `resume-wanted` with the entry's id. */
@customElement('lotse-begun-corrections')
export class BegunCorrections extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      p {
        display: flex;
        align-items: center;
        gap: var(--lo-1) var(--lo-2);
        margin-block: var(--lo-2) var(--lo-3);
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        color: var(--lo-ink-2);
      }
      vaadin-icon {
        flex: none;
      }
    `,
  ]

  @property() caseId = ''
  /** The entry that is being changed already. */
  @property() editing = ''
  private readonly begun = new Begun(this)

  protected override render() {
    return this.begun.drafts
      .filter(({ place, about }) => about?.caseId === this.caseId && place.startsWith('entry:'))
      .map(({ place, savedAt }) => this.renderOne(place.slice('entry:'.length), savedAt))
  }

  private renderOne(id: string, savedAt: string) {
    if (id === this.editing) return nothing
    const day = nearDay(berlinDay(new Date(savedAt)), berlinDay(new Date()))
    return html`<p>
      ${icon('pencil')}<span>${msg(str`Angefangen und noch nicht gespeichert: eine Änderung (${day}, ${timeOf(savedAt)})`)}</span>
      <vaadin-button theme="small" @click=${() => this.resume(id)}>${msg('Weiterschreiben')}</vaadin-button>
    </p>`
  }

  private resume(id: string) {
    this.dispatchEvent(new CustomEvent('resume-wanted', { detail: id }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-begun-corrections': BegunCorrections
  }
}
