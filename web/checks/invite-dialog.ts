import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Invitation } from '#contract/invitations'
import { addDays, type Day, germanDay } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import type { CheckLanguage } from '#terms/checks'
import { ApiError, newId } from '../api.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import { icon } from '../components/icon.ts'
import '../components/segments.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { inviteToCheck } from './api.ts'
import { inviteDialogStyles } from './invite-dialog-styles.ts'
import './link-card.ts'
import { respondentWords } from './words.ts'

export type Invitee = { name: string | null; email: string | null }

type Row = { id: string; respondent: string; email: string }

const newRow = (): Row => ({ id: newId(), respondent: '', email: '' })

/** Invites an organisation, and then shows the links. Announces `invited`. */
@customElement('lotse-invite-dialog')
export class InviteDialog extends LitElement {
  static override styles = [shared, theme, dialogFoot, inviteDialogStyles]

  @property() organisationId = ''
  @property() caseId = ''
  @property() today: Day = ''
  /** Whether there is a mail server; without one, addresses are of no use. */
  @property({ type: Boolean }) maySend = false
  @state() private opened = false
  @state() private rows: Row[] = [newRow()]
  @state() private language: CheckLanguage = 'de'
  @state() private endsOn = ''
  @state() private error: unknown
  @state() private saving = false
  @state() private invitation: Invitation | undefined
  private checkId = newId()

  /** With whoever is likely to fill it in, to be changed; in the language they had, where they did before. */
  async open(people: readonly Invitee[], language: CheckLanguage = 'de'): Promise<void> {
    const rows = people.map(({ name, email }) => ({
      ...newRow(),
      respondent: name ?? '',
      email: (this.maySend && email) || '',
    }))
    this.rows = rows.length > 0 ? rows : [newRow()]
    this.language = language
    this.checkId = newId()
    this.endsOn = germanDay(addDays(this.today, 30))
    this.error = undefined
    this.invitation = undefined
    this.opened = true
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('vaadin-text-field')?.focus()
  }

  protected override render() {
    return html`
      <vaadin-dialog
        header-title=${this.invitation ? msg('Eingeladen') : msg('Zum Willkommens-Check einladen')}
        .opened=${this.opened}
        @opened-changed=${this.takeOpened}
      >
        ${this.invitation ? this.renderLinks(this.invitation) : this.renderForm()}
        <div slot="footer" class="foot">${this.invitation ? this.renderDone() : this.renderActs()}</div>
      </vaadin-dialog>
    `
  }

  private renderForm() {
    const errors = fieldErrors(this.error)
    return html`<div class="form">
      <p class="s q">${this.maySend ? msg('Jede Person bekommt ihren eigenen Link und füllt für sich aus. Mit E-Mail-Adresse schicken wir ihn zu.') : msg('Jede Person bekommt ihren eigenen Link und füllt für sich aus. E-Mails verschickt dieses Lotse nicht: Kopieren Sie den Link danach.')}</p>
      ${this.rows.map((row, place) => this.renderRow(row, place, errors.email ?? ''))}
      ${this.rows.length < 20 ? html`<vaadin-button class="more" theme="tertiary" @click=${this.addRow}>${icon('plus', { slot: 'prefix' })}${msg('Noch eine Person')}</vaadin-button>` : nothing}
      <lotse-segments
        label=${msg('Sprache')}
        .value=${this.language}
        .segments=${[{ value: 'de', label: 'Deutsch' }, { value: 'en', label: 'English' }]}
        @choice-made=${({ detail }: CustomEvent<CheckLanguage>) => {
          this.language = detail
        }}
      ></lotse-segments>
      <lotse-day-field
        label=${msg('Der Link gilt bis')}
        .today=${this.today}
        .words=${this.endsOn}
        .reads=${dueDayFromWords}
        .problem=${this.dayProblem(errors.endsOn)}
        @day-typed=${({ detail }: CustomEvent<string>) => {
          this.endsOn = detail
        }}
      ></lotse-day-field>
      ${this.error && !errors.email && !errors.endsOn ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
    </div>`
  }

  private renderRow(row: Row, place: number, emailProblem: string) {
    const typed = (change: Partial<Row>) => {
      this.rows = this.rows.map((one) => (one.id === row.id ? { ...one, ...change } : one))
    }
    const text = (event: Event) => (event.currentTarget as TextField).value
    return html`<div class=${this.maySend ? 'person with-mail' : 'person'}>
      <vaadin-text-field
        label=${msg('Name oder Rolle')} maxlength="200" autocomplete="off" .value=${row.respondent}
        @input=${(event: Event) => typed({ respondent: text(event) })}
      ></vaadin-text-field>
      ${
        this.maySend
          ? html`<vaadin-text-field
              label=${msg('E-Mail')} maxlength="254" inputmode="email" autocomplete="off" manual-validation .value=${row.email}
              .errorMessage=${emailProblem} ?invalid=${emailProblem !== '' && row.email !== ''}
              @input=${(event: Event) => typed({ email: text(event) })}
            ></vaadin-text-field>`
          : nothing
      }
      ${
        this.rows.length > 1
          ? html`<vaadin-button
              theme="tertiary icon" aria-label=${`${msg('Entfernen')}: ${respondentWords({ respondent: row.respondent || null }, place)}`}
              @click=${() => this.removeRow(row.id)}
            >${icon('trash')}</vaadin-button>`
          : nothing
      }
    </div>`
  }

  private renderLinks({ check, links }: Invitation) {
    return html`<div class="form">
      <p class="s q">${msg('Die Links finden Sie auch später auf dieser Seite.')}</p>
      ${check.sheets.map((sheet, place) => {
        const link = links.find(({ sheetId }) => sheetId === sheet.id)
        return link
          ? html`<lotse-check-link .link=${link} .name=${respondentWords(sheet, place)}></lotse-check-link>`
          : nothing
      })}
    </div>`
  }

  private renderActs() {
    return html`
      <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
      <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.send}>${msg('Einladen')}</vaadin-button>
    `
  }

  private renderDone() {
    return html`<vaadin-button theme="primary" @click=${this.close}>${msg('Fertig')}</vaadin-button>`
  }

  private dayProblem(refused: string | undefined): string {
    if (this.error === noDay) return msg('Bitte einen Tag angeben, zum Beispiel 31.7.')
    return refused ?? ''
  }

  private readonly addRow = async () => {
    this.rows = [...this.rows, newRow()]
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.person:last-of-type vaadin-text-field')?.focus()
  }

  private removeRow(id: string) {
    this.rows = this.rows.filter((row) => row.id !== id)
  }

  /** What was refused is sent otherwise the next time: then it is another invitation. */
  private becomeAnother() {
    this.checkId = newId()
    this.rows = this.rows.map((row) => ({ ...row, id: newId() }))
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    this.opened = detail.value
  }

  private readonly send = async () => {
    const endsOn: Day | null = dueDayFromWords(this.endsOn, this.today)
    if (endsOn === null) {
      this.error = noDay
      return
    }
    this.saving = true
    this.error = undefined
    const { checkId: id, organisationId, language } = this
    const orNull = (typed: string) => typed.trim() || null
    const respondents = this.rows.map((row) => ({
      ...row,
      respondent: orNull(row.respondent),
      email: orNull(row.email),
    }))
    try {
      this.invitation = await inviteToCheck({
        id,
        organisationId,
        caseId: this.caseId || null,
        language,
        endsOn,
        respondents,
      })
      this.dispatchEvent(new Event('invited'))
      await this.updateComplete
      this.renderRoot.querySelector('lotse-check-link')?.focus()
    } catch (error) {
      this.error = error
      if (error instanceof ApiError && error.status >= 400) this.becomeAnother()
    } finally {
      this.saving = false
    }
  }
}

/** What is typed is no day. */
const noDay = Symbol('no day')

declare global {
  interface HTMLElementTagNameMap {
    'lotse-invite-dialog': InviteDialog
  }
}
