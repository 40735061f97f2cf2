import '@vaadin/button'
import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Centre } from '#contract/centre'
import { dayFromWords } from '#rules/calendar'
import { refusalOfDay } from '#rules/cases'
import { ApiError } from '../api.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import { meContext, session } from '../app/session.ts'
import { Unsaved } from '../app/unsaved.ts'
import { longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { showMessage } from '../components/message.ts'
import { loaded } from '../components/states.ts'
import { Disputed, FormEdit } from '../drafts/form-edit.ts'
import { savedWords } from '../drafts/saved-words.ts'
import { formPage } from '../styles/form-page.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { editCentre, fetchCentre, fetchConsequence } from './api.ts'
import './founding-dialog.ts'
import './logo-section.ts'
import {
  consequenceWords,
  draftOf,
  editIn,
  type Field,
  problemsOf,
  type SettingsDraft,
  type SettingsProblems,
} from './settings-draft.ts'
import { labelOf } from './settings-form.ts'

/** Einstellungen: how the centre is called, from when on it counts, and where it draws its lines. */
@customElement('lotse-settings-view')
export class SettingsView extends LitElement {
  static override styles = [
    theme,
    shared,
    formPage,
    css`
      h2.logo {
        margin-block: var(--lo-8) var(--lo-4);
        padding-bottom: 6px;
        border-bottom: 1px solid var(--lo-line-2);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
    `,
  ]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private problems: SettingsProblems = {}
  @state() private refusal = ''
  @state() private isSending = false
  @query('lotse-settings-form') private form?: HTMLElementTagNameMap['lotse-settings-form']
  @query('lotse-founding-dialog') private dialog!: HTMLElementTagNameMap['lotse-founding-dialog']

  private readonly edits = new FormEdit<Centre, SettingsDraft>(this, draftOf)
  protected readonly unsaved = new Unsaved(this, () => this.edits.isChanged)
  private readonly centre = new Task(this, { task: (_, { signal }) => fetchCentre(signal), args: () => [] as const })

  private readonly consequence = new Task(this, {
    task: async ([day], { signal }) => ({ day, words: day === '' ? '' : await consequenceOf(day, signal) }),
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
          .draft=${this.edits.over(centre)}
          .problems=${this.problems}
          .refusal=${this.refusal}
          .theirs=${this.edits.theirs}
          .today=${this.me.today}
          .consequence=${this.consequenceWords}
          @settings-edited=${({ detail }: CustomEvent<Partial<SettingsDraft>>) => this.edits.edit(centre, detail)}
          @settings-ready=${this.save}
        ></lotse-settings-form>
        <div class="acts foot">
          <vaadin-button theme="primary" ?disabled=${this.isSending} @click=${this.save}>${msg('Speichern')}</vaadin-button>
        </div>
        <h2 class="logo">${msg('Logo')}</h2>
        <lotse-logo-section .centre=${centre} @centre-changed=${() => this.centre.run()}></lotse-logo-section>
      </div>
      <lotse-founding-dialog @founding-confirmed=${this.send}></lotse-founding-dialog>`
  }

  /** The founding day that is typed, where it is another one than holds and can be one at all. */
  private get otherFounding(): string {
    const { value: centre } = this.centre
    const day = centre && dayFromWords(this.edits.over(centre).foundedOn, this.me.today)
    return day && day !== centre.foundedOn && refusalOfDay(day, this.me.today) === null ? day : ''
  }

  /** Only of the day that stands there: the figures of the one typed before say nothing of it. */
  private get consequenceWords(): string {
    const { value } = this.consequence
    return value?.day === this.otherFounding ? value.words : ''
  }

  /** Another founding day changes what was counted: that is said, and asked, before. */
  private save = async () => {
    const { value: centre } = this.centre
    if (this.isSending || !centre) return
    this.refusal = ''
    this.problems = problemsOf(this.edits.over(centre), this.me.today)
    if (Object.keys(this.problems).length > 0) return this.showProblems()
    const day = this.otherFounding
    if (day === '') return this.send()
    // What was typed last is asked for only with the next rendering.
    await this.updateComplete
    await this.consequence.taskComplete.then(
      () => this.askFounding(day),
      (error: unknown) => this.refuse(error),
    )
  }

  private async askFounding(day: string) {
    if (day === this.otherFounding) await this.dialog.open(longDay(day), this.consequenceWords)
  }

  private send = async () => {
    const { value: centre } = this.centre
    if (this.isSending || !centre) return
    this.isSending = true
    try {
      const { taken } = await this.edits.save(centre, ({ version }, change) =>
        editCentre(version, editIn(change, this.me.today)),
      )
      await this.centre.run()
      await session.lookAgain()
      showMessage(savedWords(taken.map((field) => labelOf(field as Field))))
    } catch (error) {
      await this.centre.run()
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
    if (error instanceof Disputed) {
      this.refusal = msg(
        'Inzwischen hat jemand anders dasselbe geändert. Was Sie eingegeben haben, steht noch da; darunter, was jetzt gilt. Beim nächsten Speichern gilt Ihres.',
      )
    } else {
      this.problems = fieldErrors(error)
      if (Object.keys(this.problems).length === 0) this.refusal = wordsFor(error)
    }
    await this.showProblems()
  }
}

/** In numbers, unless these are not for whoever asks: then it is said who reads them. */
const consequenceOf = async (day: string, signal: AbortSignal): Promise<string> => {
  try {
    return consequenceWords(await fetchConsequence(day, signal))
  } catch (error) {
    if (error instanceof ApiError && error.code === 'founding_not_quarter_start') return wordsFor(error)
    throw error
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-settings-view': SettingsView
  }
}
