import '@vaadin/button'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Member, MemberEdit } from '#contract/households'
import { type Day, dayFromWords, germanDay } from '#rules/calendar'
import { announceRecorded } from '../app/events.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import { showMessage } from '../components/message.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { changeMembership } from './api.ts'

/** From when until when somebody belongs to the household. Moving out is a day: what was before it stays as it was. */
@customElement('lotse-days-dialog')
export class DaysDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 400px;
      }
    `,
  ]

  @property() today: Day = ''
  @state() private opened = false
  @state() private member: Member | undefined
  @state() private from = ''
  @state() private until = ''
  @state() private error: unknown
  @state() private tried = false
  @state() private saving = false
  @query('.until') private untilField!: HTMLElement

  async open(member: Member): Promise<void> {
    this.member = member
    this.from = member.fromOn === null ? '' : germanDay(member.fromOn)
    this.until = member.untilOn === null ? germanDay(this.today) : germanDay(member.untilOn)
    this.error = undefined
    this.tried = false
    this.opened = true
    await this.updateComplete
    this.untilField.focus()
  }

  protected override render() {
    const name = this.member?.name ?? ''
    return html`<vaadin-dialog
      header-title=${msg(str`${name} zieht aus`)}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
      @keydown=${this.saveByKey}
    >
      <div class="form">
        <p class="s">${msg('Was bis dahin war, bleibt stehen. Stimmt der Auszug doch nicht, leeren Sie das Feld.')}</p>
        ${this.error && this.fieldProblems === 0 ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
        ${this.renderDay('until', msg('Ausgezogen am'), this.until, msg('wohnt noch da'))}
        ${this.renderDay('from', msg('Dabei seit'), this.from, msg('von Anfang an'))}
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Speichern')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderDay(field: 'from' | 'until', label: string, words: string, whenEmpty: string) {
    const refused = fieldErrors(this.error)[`${field}On`] ?? ''
    const isUnknown = this.tried && words.trim() !== '' && dayFromWords(words, this.today) === null
    return html`<lotse-day-field
      class=${field}
      label=${label}
      .words=${words}
      .whenEmpty=${whenEmpty}
      .today=${this.today}
      .problem=${isUnknown ? msg('Ein Tag wie 3.3.22 oder gestern.') : refused}
      @day-typed=${({ detail }: CustomEvent<string>) => {
        this[field] = detail
      }}
    ></lotse-day-field>`
  }

  private get fieldProblems(): number {
    const { fromOn, untilOn } = fieldErrors(this.error)
    return [fromOn, untilOn].filter(Boolean).length
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (event.target as HTMLElement).localName === 'vaadin-button') return
    event.preventDefault()
    void this.save()
  }

  private readonly save = async () => {
    const { member } = this
    this.tried = true
    this.error = undefined
    const days = { fromOn: dayOf(this.from, this.today), untilOn: dayOf(this.until, this.today) }
    if (!member || this.saving || days.fromOn === undefined || days.untilOn === undefined) return
    this.saving = true
    try {
      const edit = changed(member, { fromOn: days.fromOn, untilOn: days.untilOn })
      const { id, version } = await changeMembership(member.id, member.version, edit)
      const undo = async () => {
        await changeMembership(id, version, backTo(member, edit))
        announceRecorded()
        showMessage(msg('Zurückgenommen.'))
      }
      this.opened = false
      showMessage(msg(str`Gespeichert: ${member.name}.`), { undo })
      announceRecorded()
    } catch (error) {
      this.error = error
    } finally {
      this.saving = false
    }
  }
}

/** Null: none. Undefined: it says no day. */
const dayOf = (words: string, today: Day): Day | null | undefined =>
  words.trim() === '' ? null : (dayFromWords(words, today) ?? undefined)

/** The days shown are those that both were there: only what somebody changed is meant of the one alone. */
const changed = (member: Member, days: { fromOn: Day | null; untilOn: Day | null }): MemberEdit => ({
  ...(days.fromOn !== member.fromOn && { fromOn: days.fromOn }),
  ...(days.untilOn !== member.untilOn && { untilOn: days.untilOn }),
})

const backTo = (member: Member, edit: MemberEdit): MemberEdit => ({
  ...('fromOn' in edit && { fromOn: member.fromOn }),
  ...('untilOn' in edit && { untilOn: member.untilOn }),
})

declare global {
  interface HTMLElementTagNameMap {
    'lotse-days-dialog': DaysDialog
  }
}
