import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/radio-group'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Entry } from '#contract/cases'
import type { Day } from '#rules/calendar'
import { outcomesFor } from '#rules/outcomes'
import type { TargetGroup } from '#terms/cases'
import type { OutcomeKind } from '#terms/outcomes'
import { ApiError, newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { wordsFor } from '../app/messages.ts'
import { removeEntry } from '../cases/api.ts'
import '../components/error-summary.ts'
import { comeBack, focusedElement } from '../components/focus.ts'
import { showMessage } from '../components/message.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { correctOutcome, recordOutcome } from './api.ts'
import { draftOfOutcome, emptyOutcome, type OutcomeDraft, problemsOfOutcome, wantedOutcome } from './outcome-draft.ts'
import './outcome-fields.ts'
import type { OutcomeFields } from './outcome-fields.ts'
import { outcomeWord } from './words.ts'

export type OfCase = { id: string; targetGroup: TargetGroup; isPerson: boolean }

/** Says what came of a case, open or closed, or corrects what was said. */
@customElement('lotse-outcome-dialog')
export class OutcomeDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 420px;
      }
      @media (pointer: coarse), (max-width: 860px) {
        vaadin-radio-button {
          min-height: 44px;
          align-content: center;
        }
      }
    `,
  ]

  @property() today: Day = ''
  @state() private opened = false
  @state() private ofCase: OfCase | undefined
  /** What stands already and is corrected. */
  @state() private entry: Entry | undefined
  /** Only this is asked. */
  @state() private asked: OutcomeKind | undefined
  @state() private draft: OutcomeDraft | undefined
  @state() private tried = false
  @state() private saving = false
  @state() private error: unknown
  @query('lotse-outcome-fields') private fields?: OutcomeFields
  private cameFrom: HTMLElement | null = null

  /** For something new; `asked` where the question is what it is. */
  async open(ofCase: OfCase, asked?: OutcomeKind): Promise<void> {
    this.begin(ofCase)
    this.asked = asked
    this.entry = undefined
    this.draft = asked ? emptyOutcome(asked) : undefined
    await this.updateComplete
    const first = asked ? this.fields : this.renderRoot.querySelector<HTMLElement>('vaadin-radio-button')
    first?.focus()
  }

  async correct(ofCase: OfCase, entry: Entry): Promise<void> {
    this.begin(ofCase)
    this.entry = entry
    this.draft = draftOfOutcome(entry)
    this.asked = this.draft?.kind
    await this.updateComplete
    this.fields?.focus()
  }

  private begin(ofCase: OfCase) {
    this.cameFrom = focusedElement()
    this.ofCase = ofCase
    this.tried = false
    this.error = undefined
    this.opened = true
  }

  protected override render() {
    const { ofCase, draft } = this
    return html`
      <vaadin-dialog
        no-close-on-outside-click
        header-title=${this.asked && ofCase ? outcomeWord(this.asked, ofCase.isPerson) : msg('Ergebnis eintragen')}
        .opened=${this.opened}
        @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
          this.opened = detail.value
        }}
        @closed=${({ currentTarget }: Event) => comeBack(currentTarget as HTMLElement, this.cameFrom)}
        @keydown=${this.saveByKey}
      >
        <div class="form">
          ${this.error ? html`<lotse-error-summary .message=${wordsFor(this.error)}></lotse-error-summary>` : nothing}
          ${ofCase && !this.asked ? this.renderKinds(ofCase) : nothing}
          ${ofCase && draft ? this.renderFields(ofCase, draft) : nothing}
        </div>
        <div slot="footer" class="foot">
          <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
          <vaadin-button theme="primary" ?disabled=${this.saving || !draft} @click=${this.save}
            >${this.entry ? msg('Speichern') : msg('Eintragen')}</vaadin-button
          >
        </div>
      </vaadin-dialog>
    `
  }

  private renderKinds({ targetGroup, isPerson }: OfCase) {
    return html`<vaadin-radio-group
      theme="vertical"
      label=${msg('Was ist daraus geworden?')}
      .value=${this.draft?.kind ?? ''}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.choose(detail.value as OutcomeKind)}
    >
      ${outcomesFor(targetGroup).map(
        (kind) => html`<vaadin-radio-button .value=${kind} label=${outcomeWord(kind, isPerson)}></vaadin-radio-button>`,
      )}
    </vaadin-radio-group>`
  }

  private renderFields({ isPerson }: OfCase, draft: OutcomeDraft) {
    return html`<lotse-outcome-fields
      .draft=${draft}
      .problems=${this.tried ? problemsOfOutcome(draft, this.today) : {}}
      .today=${this.today}
      ?isPerson=${isPerson}
      ?stands=${this.entry !== undefined}
      @outcome-edited=${({ detail }: CustomEvent<Partial<OutcomeDraft>>) => {
        this.draft = { ...draft, ...detail }
      }}
    ></lotse-outcome-fields>`
  }

  /** What was typed stays, whichever it is. */
  private choose(kind: OutcomeKind) {
    if (kind && kind !== this.draft?.kind) this.draft = { ...(this.draft ?? emptyOutcome(kind)), kind }
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void this.save()
  }

  private readonly save = async () => {
    const { ofCase, draft } = this
    if (this.saving || !ofCase || !draft) return
    this.tried = true
    const wanted = wantedOutcome(draft, this.today)
    if (!wanted) {
      await this.updateComplete
      return this.fields?.goToProblem()
    }
    this.saving = true
    this.error = undefined
    try {
      await (this.entry ? this.sendCorrection(this.entry, wanted) : this.sendNew(ofCase, wanted))
      this.close()
      announceRecorded()
    } catch (error) {
      this.error = error
      this.meet(error)
    } finally {
      this.saving = false
    }
  }

  private async sendNew({ id }: OfCase, wanted: Parameters<typeof recordOutcome>[1]) {
    const entry = await recordOutcome(id, wanted)
    showMessage(msg('Ergebnis eingetragen.'), {
      undo: async () => {
        await removeEntry(entry.id, entry.version)
        announceRecorded()
      },
    })
  }

  private async sendCorrection(
    before: Entry,
    { happenedOn, evidence, organisationId }: Parameters<typeof recordOutcome>[1],
  ) {
    const known = before.outcome?.organisation?.id
    const isOther = organisationId !== known
    const body = { happenedOn, evidence, ...(isOther && { organisationId: organisationId ?? null }) }
    const after = await correctOutcome(before.id, before.version, body)
    showMessage(msg('Ergebnis geändert.'), {
      undo: async () => {
        const said = { happenedOn: before.happenedOn, ...(before.note !== null && { evidence: before.note }) }
        await correctOutcome(before.id, after.version, { ...said, ...(isOther && { organisationId: known ?? null }) })
        announceRecorded()
      },
    })
  }

  /** Somebody else changed it meanwhile: what one typed stays, and saving once more writes over it. Refused, it is another one next time. */
  private meet(error: unknown) {
    if (!(error instanceof ApiError)) return
    if (error.status === 412) this.entry = error.current as Entry
    else if (error.status >= 400 && error.status < 500 && this.draft && !this.entry)
      this.draft = { ...this.draft, id: newId() }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-outcome-dialog': OutcomeDialog
  }
}
