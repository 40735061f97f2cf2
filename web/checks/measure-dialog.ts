import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/select'
import '@vaadin/text-area'
import { msg, str } from '@lit/localize'
import type { Select } from '@vaadin/select'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Named } from '#contract/http'
import type { Measures } from '#contract/measures'
import { addDays, type Day, germanDay } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import { measureAfterDays } from '#rules/measures'
import { ApiError, newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { language } from '../app/locale.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import type { Statement } from '../check/fields.ts'
import '../components/day-field.ts'
import { showMessage } from '../components/message.ts'
import { removeFollowUp } from '../follow-ups/api.ts'
import {
  emptyFollowUp,
  type FollowUpDraft,
  type FollowUpProblems,
  problemsOfFollowUp,
  wantedFollowUp,
} from '../follow-ups/follow-up-draft.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { agreeMeasure } from './api.ts'

/** Agrees on the measure of a statement: what, by whom, until when; filled in so that a glance and one key are enough. */
@customElement('lotse-measure-dialog')
export class MeasureDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    css`
      form {
        display: grid;
        gap: var(--lo-4);
        width: 560px;
        max-width: 100%;
      }
      vaadin-text-area,
      vaadin-select {
        width: 100%;
      }
      .pair {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--lo-3) var(--lo-4);
        align-items: start;
      }
      @media (max-width: 860px) {
        .pair {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property() today: Day = ''
  @property({ attribute: false }) owners: readonly Named[] = []
  /** Where it goes, and whose it is unless somebody else is chosen. */
  @property({ attribute: false }) place: Pick<Measures, 'case' | 'owner'> = { case: null, owner: null }
  @state() private opened = false
  @state() private draft: FollowUpDraft = emptyFollowUp('')
  @state() private problems: FollowUpProblems = {}
  @state() private error: unknown
  @state() private saving = false
  @state() private statement: Statement | undefined
  @query('vaadin-text-area') private whatField!: HTMLElement
  private sheetId = ''
  private measureId = newId()

  async open(sheetId: string, statement: Statement): Promise<void> {
    this.sheetId = sheetId
    this.statement = statement
    this.measureId = newId()
    this.draft = {
      ...emptyFollowUp(this.place.owner?.id ?? '', germanDay(addDays(this.today, measureAfterDays))),
      what: statement.measure[language()],
    }
    this.problems = {}
    this.error = undefined
    this.opened = true
    await this.updateComplete
    this.whatField.focus()
  }

  protected override render() {
    return html`
      <vaadin-dialog
        header-title=${msg('Maßnahme vereinbaren')}
        .opened=${this.opened}
        @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
          this.opened = detail.value
        }}
      >
        ${this.renderForm()}
        <div slot="footer" class="foot">
          <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
          <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.agree}>${msg('Vereinbaren')}</vaadin-button>
        </div>
      </vaadin-dialog>
    `
  }

  private renderForm() {
    const errors = fieldErrors(this.error)
    const isElsewhere = this.error && !errors.dueOn
    return html`<form aria-label=${msg('Maßnahme vereinbaren')} @submit=${(event: Event) => event.preventDefault()}>
      <p class="s q">${this.statement?.text[language()]}</p>
      ${isElsewhere ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
      <vaadin-text-area
        label=${msg('Was ist zu tun?')} maxlength="500" min-rows="2" autocomplete="off" manual-validation
        .value=${this.draft.what}
        .errorMessage=${this.problems.what ?? ''} ?invalid=${this.problems.what !== undefined}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit({ what: detail.value })}
      ></vaadin-text-area>
      <div class="pair">
        <lotse-day-field
          label=${msg('Fällig')} .reads=${dueDayFromWords} .words=${this.draft.dueWords} .today=${this.today}
          .problem=${this.problems.dueOn ?? errors.dueOn ?? ''}
          @day-typed=${({ detail }: CustomEvent<string>) => this.edit({ dueWords: detail })}
        ></lotse-day-field>
        <vaadin-select
          label=${msg('Wer kümmert sich?')}
          .items=${this.owners.map(({ id, name }) => ({ value: id, label: name }))}
          .value=${this.draft.ownerId}
          @change=${(event: Event) => this.edit({ ownerId: (event.target as Select).value })}
        ></vaadin-select>
      </div>
      <p class="s q">${this.whereItGoes}</p>
    </form>`
  }

  private get whereItGoes(): string {
    const { case: caseFile } = this.place
    return caseFile
      ? msg(str`Das wird eine Wiedervorlage im Fall ${caseFile.name} und steht bei Heute.`)
      : msg('Ein offener Fall ist nicht da: Das wird eine Wiedervorlage ohne Fall und steht bei Heute.')
  }

  private edit(change: Partial<FollowUpDraft>) {
    this.draft = { ...this.draft, ...change }
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly agree = async () => {
    const { statement } = this
    const draft = { ...this.draft, what: this.draft.what.replace(/\s+/g, ' ') }
    this.problems = problemsOfFollowUp(draft, this.today)
    const wanted = wantedFollowUp(draft, this.today)
    if (!statement || !wanted || this.saving) return
    const { ownerId, what, dueOn } = wanted
    this.saving = true
    this.error = undefined
    try {
      const body = { id: this.measureId, statement: statement.code, what, dueOn, ...(ownerId && { ownerId }) }
      const { followUp } = await agreeMeasure(this.sheetId, body)
      this.opened = false
      announceRecorded()
      const undo = () => removeFollowUp(followUp.id, followUp.version).then(() => void announceRecorded())
      showMessage(msg('Als Maßnahme vereinbart.'), { undo })
    } catch (error) {
      this.error = error
      // What was refused is sent otherwise the next time: then it is another one.
      if (error instanceof ApiError && error.status >= 400) this.measureId = newId()
    } finally {
      this.saving = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-measure-dialog': MeasureDialog
  }
}
