import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { berlinDay } from '#rules/calendar'
import { nearDay, timeOf } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import type { KeptDraft } from './api.ts'
import { Begun } from './begun.ts'

/** What one began to change here, and did not save. Announces `resume-wanted` with its place. */
@customElement('lotse-begun-changes')
export class BegunChanges extends LitElement {
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

  /** Which of them this page shows. */
  @property({ attribute: false }) isHere: (draft: KeptDraft) => boolean = () => false
  private readonly begun = new Begun(this)

  protected override render() {
    return this.begun.drafts.filter(this.isHere).map((draft) => this.renderOne(draft))
  }

  private renderOne({ place, savedAt }: KeptDraft) {
    const day = nearDay(berlinDay(new Date(savedAt)), berlinDay(new Date()))
    return html`<p>
      ${icon('pencil')}<span>${msg(str`Angefangen und noch nicht gespeichert: eine Änderung (${day}, ${timeOf(savedAt)})`)}</span>
      <vaadin-button theme="small" @click=${() => this.resume(place)}>${msg('Weiterschreiben')}</vaadin-button>
    </p>`
  }

  private resume(place: string) {
    this.dispatchEvent(new CustomEvent('resume-wanted', { detail: place }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-begun-changes': BegunChanges
  }
}
