import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Enquiry } from '#contract/enquiries'
import { berlinDay } from '#rules/calendar'
import { wordsFor } from '../app/messages.ts'
import { longDay } from '../components/format.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { mailWords, settledWords } from './enquiry-words.ts'

/**
 * What became of an enquiry, and what can still be done. Announces `reopening-wanted`, `erasing-wanted` (to be asked first),
 * `erased` and `form-left`.
 */
@customElement('lotse-settled-enquiry')
export class SettledEnquiry extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .answer {
        display: block;
        max-width: 78ch;
        white-space: pre-line;
        overflow-wrap: anywhere;
        text-wrap: pretty;
      }
      .acts {
        margin-top: var(--lo-2);
      }
      .back {
        margin-inline-start: -10px;
      }
      .asked {
        max-width: 560px;
        margin-top: var(--lo-3);
      }
    `,
  ]

  @property({ attribute: false }) enquiry!: Enquiry
  /** Whether one may erase what it says of people. */
  @property({ type: Boolean }) mayErase = false
  /** It is being asked whether that is really wanted. */
  @property({ type: Boolean }) asking = false
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('asking') && this.asking) this.renderRoot.querySelector<HTMLElement>('.cancel')?.focus()
  }

  protected override render() {
    const { answer, case: became, erasedAt } = this.enquiry
    const mail = mailWords(this.enquiry)
    return html`<p class="s">
        <b>${settledWords(this.enquiry)}</b>${became ? html`: <a class="link" href="/faelle/${became.id}">${became.name}</a>` : nothing}
        ${mail ? html`<span class="q">${mail}</span>` : nothing}
        ${answer ? html`<span class="answer">${answer}</span>` : nothing}
      </p>
      ${
        erasedAt === null
          ? this.renderActs()
          : html`<p class="s q">${msg(str`Angaben gelöscht am ${longDay(berlinDay(new Date(erasedAt)))}`)}</p>`
      }`
  }

  private renderActs() {
    if (this.asking) return this.renderAsking()
    const isCase = this.enquiry.state === 'turned_into_case'
    if (isCase && !this.mayErase) return nothing
    return html`<div class="acts">
      ${
        isCase
          ? nothing
          : html`<vaadin-button theme="tertiary small" class="back" @click=${() => this.announce('reopening-wanted')}>${msg('Wieder öffnen')}</vaadin-button>`
      }
      ${
        this.mayErase
          ? html`<vaadin-button theme="tertiary small" class=${isCase ? 'back' : ''} @click=${() => this.announce('erasing-wanted')}>${msg('Angaben löschen')}</vaadin-button>`
          : nothing
      }
    </div>`
  }

  private renderAsking() {
    const isCase = this.enquiry.state === 'turned_into_case'
    return html`<div class="asked" role="group" aria-label=${msg('Angaben löschen')}>
      <p class="s">${msg('Gelöscht werden hier Name, Organisation, Telefon, E-Mail-Adresse, der Text, die Antwort und die E-Mails dazu. Das lässt sich nicht rückgängig machen. Dass es die Anfrage gab und was daraus wurde, zählt weiter.')}
        ${isCase ? msg('Im Fall bleibt stehen, was dort steht.') : nothing}
        ${msg('In Sicherungen steht alles noch, bis sie ersetzt sind.')}</p>
      ${this.error ? html`<p class="error s" role="alert">${wordsFor(this.error)}</p>` : nothing}
      <div class="acts">
        <vaadin-button class="cancel" @click=${() => this.announce('form-left')}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="error primary" ?disabled=${this.saving} @click=${() => this.announce('erased')}>${msg('Endgültig löschen')}</vaadin-button>
      </div>
    </div>`
  }

  private announce(type: string) {
    this.dispatchEvent(new Event(type))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-settled-enquiry': SettledEnquiry
  }
}
