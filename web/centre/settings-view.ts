import '@vaadin/button'
import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import { html, LitElement } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Centre } from '#contract/centre'
import { dayFromWords } from '#rules/calendar'
import { refusalOfDay } from '#rules/cases'
import { ApiError } from '../api.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import { meContext, session } from '../app/session.ts'
import { longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { showMessage } from '../components/message.ts'
import { loaded } from '../components/states.ts'
import { formPage } from '../styles/form-page.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { editCentre, fetchCentre, fetchConsequence } from './api.ts'
import './founding-dialog.ts'
import {
  consequenceWords,
  draftOf,
  editIn,
  problemsOf,
  type SettingsDraft,
  type SettingsProblems,
} from './settings-draft.ts'
import './settings-form.ts'

/** Einstellungen: how the centre is called, from when on it counts, and where it draws its lines. */
@customElement('lotse-settings-view')
export class SettingsView extends LitElement {
  static override styles = [theme, shared, formPage]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  /** What is typed and not saved; undefined while nothing is. */
  @state() private draft: SettingsDraft | undefined
  @state() private problems: SettingsProblems = {}
  @state() private refusal = ''
  @state() private theirs: Centre | undefined
  @state() private isSending = false
  @query('lotse-settings-form') private form?: HTMLElementTagNameMap['lotse-settings-form']
  @query('lotse-founding-dialog') private dialog!: HTMLElementTagNameMap['lotse-founding-dialog']

  private readonly centre = new Task(this, { task: (_, { signal }) => fetchCentre(signal), args: () => [] as const })

  private readonly consequence = new Task(this, {
    task: async ([day], { signal }) => (day === '' ? '' : consequenceWords(await fetchConsequence(day, signal))),
    args: () => [this.otherFounding] as const,
  })

  protected override render() {
    return html`<div class="page">
      <p class="crumb"><a href="/verwaltung">${icon('chevronLeft')}${msg('Verwaltung')}</a></p>
      <h1>${msg('Einstellungen')}</h1>
      ${loaded(this.centre, (centre) => this.renderForm(centre))}
    </div>`
  }

  private renderForm(centre: Centre) {
    return html`<div class="column">
        <lotse-settings-form
          .draft=${this.draft ?? draftOf(centre)}
          .problems=${this.problems}
          .refusal=${this.refusal}
          .theirs=${this.theirs}
          .today=${this.me.today}
          .consequence=${this.otherFounding === '' ? '' : (this.consequence.value ?? '')}
          @settings-edited=${({ detail }: CustomEvent<Partial<SettingsDraft>>) => {
            this.draft = { ...(this.draft ?? draftOf(centre)), ...detail }
          }}
          @settings-ready=${this.save}
        ></lotse-settings-form>
        <div class="acts foot">
          <vaadin-button theme="primary" ?disabled=${this.isSending} @click=${this.save}>${msg('Speichern')}</vaadin-button>
        </div>
      </div>
      <lotse-founding-dialog @founding-confirmed=${this.send}></lotse-founding-dialog>`
  }

  /** The founding day that is typed, where it is another one than holds and can be one at all. */
  private get otherFounding(): string {
    const held = (this.theirs ?? this.centre.value)?.foundedOn
    const day = this.draft && dayFromWords(this.draft.foundedOn, this.me.today)
    return day && day !== held && refusalOfDay(day, this.me.today) === null ? day : ''
  }

  /** Another founding day changes what was counted: that is said, and asked, before. */
  private save = async () => {
    const { value: centre } = this.centre
    if (this.isSending || !centre) return
    this.refusal = ''
    this.problems = problemsOf(this.draft ?? draftOf(centre), this.me.today)
    if (Object.keys(this.problems).length > 0) return this.showProblems()
    const day = this.otherFounding
    if (day === '') return this.send()
    await this.consequence.taskComplete.then(
      (words) => this.dialog.open(longDay(day), words),
      (error: unknown) => this.refuse(error),
    )
  }

  private send = async () => {
    const { value: centre } = this.centre
    if (this.isSending || !centre) return
    this.isSending = true
    try {
      const { version } = this.theirs ?? centre
      await editCentre(version, editIn(this.draft ?? draftOf(centre), this.me.today))
      await this.centre.run()
      this.draft = undefined
      this.theirs = undefined
      await session.lookAgain()
      showMessage(msg('Gespeichert.'))
    } catch (error) {
      await this.refuse(error)
    }
    this.isSending = false
  }

  /** Only once the form has been handed them. */
  private async showProblems(): Promise<void> {
    await this.updateComplete
    await this.form?.showProblems()
  }

  private async refuse(error: unknown): Promise<void> {
    if (error instanceof ApiError && error.status === 412) {
      this.theirs = error.current as Centre
      this.refusal = msg(
        'Inzwischen hat jemand anders die Einstellungen geändert. Was Sie eingegeben haben, steht noch da; darunter, was jetzt gilt. Beim nächsten Speichern gilt Ihres.',
      )
    } else {
      this.problems = fieldErrors(error)
      if (Object.keys(this.problems).length === 0) this.refusal = wordsFor(error)
    }
    await this.showProblems()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-settings-view': SettingsView
  }
}
