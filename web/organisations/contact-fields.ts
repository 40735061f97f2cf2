import '@vaadin/button'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Day } from '#rules/calendar'
import '../components/day-field.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { type ContactDraft, type ContactProblem, emptyContact } from './contact-draft.ts'
import { contactProblemWords } from './organisation-words.ts'

type TextOf = Exclude<keyof ContactDraft, 'id' | 'former'>

/** Whom one reaches there, the main contact first. Announces `contacts-edited` with all of them. */
@customElement('lotse-contact-fields')
export class ContactFields extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .contact {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--lo-3) var(--lo-4);
        align-items: start;
        padding-bottom: var(--lo-3);
      }
      .contact + .contact {
        padding-top: var(--lo-4);
        border-top: var(--lo-border);
      }
      .which,
      .acts,
      .wide {
        grid-column: 1 / -1;
      }
      .which {
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        color: var(--lo-ink-2);
      }
      vaadin-text-field {
        width: 100%;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-1) var(--lo-2);
        margin-inline-start: -10px;
      }
      .add {
        margin-top: var(--lo-2);
      }
      @media (max-width: 860px) {
        .contact {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property({ attribute: false }) contacts: readonly ContactDraft[] = []
  /** Those that are saved: whoever of them leaves is given a day. */
  @property({ attribute: false }) saved: readonly ContactDraft[] = []
  @property({ attribute: false }) problems: Record<string, ContactProblem> = {}
  /** What the server would not take of them, in words. */
  @property() refusal = ''
  @property() today: Day = ''

  goToProblem(): void {
    const own = this.contacts.find((one) => this.problems[one.id])
    const isOfDay = own !== undefined && this.problems[own.id] !== 'contact_says_nothing'
    this.goTo((own ?? this.contacts[0])?.id, isOfDay ? 'lotse-day-field' : 'vaadin-text-field')
  }

  protected override render() {
    return html`
      <div>
        ${repeat(
          this.contacts,
          ({ id }) => id,
          (one, index) => this.renderContact(one, index),
        )}
      </div>
      ${this.refusal ? html`<p class="error s" role="alert">${this.refusal}</p>` : nothing}
      <vaadin-button class="add" @click=${this.add}
        >${icon('plus', { slot: 'prefix' })}${this.contacts.length === 0 ? msg('Kontakt hinzufügen') : msg('Weiterer Kontakt')}</vaadin-button
      >
    `
  }

  private renderContact(one: ContactDraft, index: number) {
    const problem = this.problems[one.id]
    const isMain = one.id === this.main?.id
    const name = one.name.trim() || msg(str`Kontakt ${index + 1}`)
    return html`<div class="contact" data-id=${one.id} role="group" aria-label=${name}>
      <p class="which">${isMain ? msg('Hauptkontakt: steht vorn, und an ihn gehen Einladungen') : name}</p>
      ${this.renderText(one, 'name', msg('Person oder Stelle'), problem === 'contact_says_nothing' ? contactProblemWords(problem) : '')}
      ${this.renderText(one, 'role', msg('Funktion'))} ${this.renderText(one, 'phone', msg('Telefon'))}
      ${this.renderText(one, 'email', msg('E-Mail'))}
      <div class="wide">${this.renderText(one, 'note', msg('Notiz'))}</div>
      ${this.isSaved(one) || one.former !== '' ? this.renderFormer(one, problem) : nothing}
      <div class="acts">
        ${
          isMain || one.former.trim() !== ''
            ? nothing
            : html`<vaadin-button theme="tertiary small" aria-label=${msg(str`${name} zum Hauptkontakt machen`)} @click=${() => this.putFirst(one)}
                >${icon('arrowUp', { slot: 'prefix' })}${msg('Zum Hauptkontakt machen')}</vaadin-button
              >`
        }
        <vaadin-button theme="tertiary small" aria-label=${msg(str`${name} entfernen`)} @click=${() => this.takeOut(one)}
          >${icon('trash', { slot: 'prefix' })}${msg('Entfernen')}</vaadin-button
        >
      </div>
    </div>`
  }

  private renderText(one: ContactDraft, field: TextOf, label: string, problem = '') {
    const mode = { phone: 'tel', email: 'email' }[field as 'phone' | 'email'] ?? 'text'
    return html`<vaadin-text-field
      label=${label}
      autocomplete="off"
      inputmode=${mode}
      maxlength=${longest[field]}
      manual-validation
      .value=${one[field]}
      .errorMessage=${problem}
      ?invalid=${problem !== ''}
      @input=${(event: Event) => this.edit(one, { [field]: (event.currentTarget as TextField).value })}
    ></vaadin-text-field>`
  }

  private renderFormer(one: ContactDraft, problem: ContactProblem | undefined) {
    return html`<lotse-day-field
      label=${msg('Nicht mehr dort seit')}
      .words=${one.former}
      .today=${this.today}
      .whenEmpty=${msg('leer: noch dort')}
      .problem=${problem && problem !== 'contact_says_nothing' ? contactProblemWords(problem) : ''}
      @day-typed=${({ detail }: CustomEvent<string>) => this.edit(one, { former: detail })}
    ></lotse-day-field>`
  }

  private get main(): ContactDraft | undefined {
    return this.contacts.find(({ former }) => former.trim() === '')
  }

  private isSaved({ id }: ContactDraft): boolean {
    return this.saved.some((one) => one.id === id)
  }

  private readonly add = async () => {
    const fresh = emptyContact()
    this.announce([...this.contacts, fresh])
    await this.updateComplete
    this.goTo(fresh.id, 'vaadin-text-field')
  }

  private async putFirst(one: ContactDraft) {
    this.announce([one, ...this.contacts.filter(({ id }) => id !== one.id)])
    await this.updateComplete
    this.goTo(one.id, 'vaadin-text-field')
  }

  private async takeOut(one: ContactDraft) {
    this.announce(this.contacts.filter(({ id }) => id !== one.id))
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus()
  }

  private goTo(id: string | undefined, field: string) {
    this.renderRoot.querySelector<HTMLElement>(id ? `[data-id="${id}"] ${field}` : '.add')?.focus()
  }

  private edit(one: ContactDraft, change: Partial<ContactDraft>) {
    this.announce(this.contacts.map((other) => (other.id === one.id ? { ...other, ...change } : other)))
  }

  private announce(contacts: readonly ContactDraft[]) {
    this.contacts = contacts
    this.dispatchEvent(new CustomEvent('contacts-edited', { detail: contacts }))
  }
}

const longest: Record<TextOf, number> = { name: 500, role: 200, phone: 500, email: 500, note: 1000 }

declare global {
  interface HTMLElementTagNameMap {
    'lotse-contact-fields': ContactFields
  }
}
