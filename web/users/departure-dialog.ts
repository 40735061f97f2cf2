import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/select'
import { msg, str } from '@lit/localize'
import type { Select } from '@vaadin/select'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Deactivation, Departure, User } from '#contract/users'
import type { Hindrance } from '#terms/users'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { consequencesOf } from './departure-words.ts'

/** What deactivating somebody does, in numbers, and who takes over. Announces `departure-decided`. */
@customElement('lotse-departure-dialog')
export class DepartureDialog extends LitElement {
  static override styles = [
    theme,
    shared,
    dialogFoot,
    css`
      .form {
        display: grid;
        gap: var(--lo-4);
        width: min(460px, 100%);
        /* The ring of the last field would be cut off. */
        padding-bottom: var(--lo-2);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      vaadin-select {
        width: 100%;
      }
      ul {
        border-top: 1px solid var(--lo-line-2);
      }
      li {
        padding: var(--lo-2) 0;
        border-bottom: var(--lo-border);
      }
    `,
  ]

  @property({ attribute: false }) user!: User
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  @state() private departure: Departure | undefined
  @state() private opened = false
  @state() private successorId = ''
  @state() private tried = false
  @query('vaadin-select') private select?: Select
  @query('.decide') private button?: HTMLElement

  async open(departure: Departure): Promise<void> {
    const isStillThere = this.opened && departure.successors.some(({ id }) => id === this.successorId)
    this.departure = departure
    if (!isStillThere) this.successorId = ''
    this.tried = false
    this.opened = true
    await this.updateComplete
    ;(this.select ?? this.button)?.focus()
  }

  get isOpen(): boolean {
    return this.opened
  }

  close(): void {
    this.opened = false
  }

  protected override render() {
    return html`<vaadin-dialog
      header-title=${msg(str`${this.user.name} deaktivieren?`)}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
    >
      ${this.departure ? this.renderContent(this.departure) : nothing}
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${this.mayDecide ? msg('Abbrechen') : msg('Schließen')}</vaadin-button>
        ${
          this.mayDecide
            ? html`<vaadin-button class="decide" theme="primary error" ?disabled=${this.saving} @click=${this.decide}
                >${this.needsSuccessor ? msg('Übergeben und deaktivieren') : msg('Deaktivieren')}</vaadin-button
              >`
            : nothing
        }
      </div>
    </vaadin-dialog>`
  }

  private renderContent(departure: Departure) {
    if (departure.hindrance) return html`<div class="form"><p>${hindranceWords(departure.hindrance)}</p></div>`
    return html`<div class="form">
      ${this.error ? html`<lotse-error-summary .message=${wordsFor(this.error)}></lotse-error-summary>` : nothing}
      <ul>
        ${consequencesOf(departure, this.user.name, this.successorName).map((words) => html`<li>${words}</li>`)}
      </ul>
      ${this.needsSuccessor ? this.renderSuccessor(departure) : nothing}
    </div>`
  }

  private renderSuccessor({ successors }: Departure) {
    if (successors.length === 0)
      return html`<p class="error">${msg('Es gibt noch niemanden, der die Fälle übernehmen kann. Legen Sie zuerst ein Konto mit der Rolle Beratung an und lassen Sie es einrichten.')}</p>`
    return html`<vaadin-select
      label=${msg('Wer übernimmt die Fälle?')}
      placeholder=${msg('Bitte wählen')}
      .items=${successors.map(({ id, name }) => ({ value: id, label: name }))}
      .value=${this.successorId}
      manual-validation
      ?invalid=${this.tried && this.successorId === ''}
      error-message=${msg('Bitte wählen, wer die Fälle übernimmt.')}
      @change=${(event: Event) => {
        this.successorId = (event.target as Select).value
      }}
    ></vaadin-select>`
  }

  private get needsSuccessor(): boolean {
    const { openCases = 0, closedCases = 0, openFollowUps = 0, openReferrals = 0 } = this.departure ?? {}
    return openCases + closedCases + openFollowUps + openReferrals > 0
  }

  private get mayDecide(): boolean {
    if (!this.departure || this.departure.hindrance) return false
    return !this.needsSuccessor || this.departure.successors.length > 0
  }

  private get successorName(): string | undefined {
    return this.departure?.successors.find(({ id }) => id === this.successorId)?.name
  }

  private readonly decide = () => {
    this.tried = true
    if (this.needsSuccessor && this.successorId === '') return this.select?.focus()
    const deactivation: Deactivation = { successorId: this.successorId || null }
    this.dispatchEvent(new CustomEvent('departure-decided', { detail: deactivation }))
  }
}

const hindranceWords = (hindrance: Hindrance): string =>
  ({
    own_account: msg('Das eigene Konto deaktiviert niemand selbst. Bitten Sie jemanden, der auch verwaltet.'),
    last_coordinator: msg(
      'Niemand sonst koordiniert: Geschützte Fälle wären für alle zu, und niemand könnte Fälle übergeben. Geben Sie zuerst jemand anderem die Rolle Koordination.',
    ),
    last_administrator: msg(
      'Das ist das letzte Konto, das verwalten kann. Geben Sie zuerst jemand anderem die Rolle Verwaltung.',
    ),
  })[hindrance]

declare global {
  interface HTMLElementTagNameMap {
    'lotse-departure-dialog': DepartureDialog
  }
}
