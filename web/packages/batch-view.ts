import '@vaadin/button'
import '@vaadin/checkbox'
import '@vaadin/combo-box'
import '@vaadin/text-area'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Me } from '#contract/accounts'
import type { NewBatch } from '#contract/package-batches'
import type { ClientSuggestion } from '#contract/search'
import { longestPackageNote } from '#terms/composing'
import { mostPeople } from '#terms/package-batches'
import { packageLanguages } from '#terms/packages'
import { ApiError, newId } from '../api.ts'
import { wordsFor } from '../app/messages.ts'
import { goTo, searchOf } from '../app/navigation.ts'
import { meContext } from '../app/session.ts'
import { Unsaved } from '../app/unsaved.ts'
import { count } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { beginBatch, checkBatch } from './api.ts'
import './batch-progress.ts'
import { batchStyles } from './batch-styles.ts'
import './person-picker.ts'
import { languageWords } from './language-words.ts'
import { remarksOn, unreviewedWords } from './remark-words.ts'

type Picked = { personId: string; caseId: string; name: string; caseNumber: string }

/** Für mehrere: each person gets what is proposed for them, and all booklets come as one file. */
@customElement('lotse-package-batch-view')
export class PackageBatchView extends LitElement {
  static override styles = [shared, theme, batchStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() protected me!: Me
  @state() private picked: readonly Picked[] = []
  @state() private language: NewBatch['language'] = 'preferred'
  @state() private note = ''
  @state() private followUps = false
  @state() private error: unknown
  @state() private saving = false
  private batchId = newId()
  private readonly checked = new Task(this, {
    args: () => [this.picked.map(({ personId }) => personId).join()] as const,
    task: async ([ids], { signal }) => (ids === '' ? [] : (await checkBatch(ids.split(','), signal)).rows),
  })
  protected readonly unsaved = new Unsaved(this, () => this.picked.length > 0)

  protected override render() {
    const { running } = this
    return html`<div class="page">
      <p class="crumb"><a href="/willkommenspaket">${icon('chevronLeft')}${msg('Willkommenspaket')}</a></p>
      <h1 tabindex="-1">${running ? msg('Pakete für mehrere') : msg('Für mehrere zusammenstellen')}</h1>
      ${running ? html`<lotse-batch-progress .batchId=${running}></lotse-batch-progress>` : this.renderForm()}
    </div>`
  }

  private renderForm() {
    const { length } = this.picked
    return html`<p class="sub">
        ${msg('Jede Person bekommt, was für sie vorgeschlagen ist. Was bei jemandem nicht erfasst ist, kommt nicht von selbst hinein.')}
      </p>
      <div class="form">
        <lotse-person-picker
          .picked=${this.picked.map(({ personId }) => personId)}
          .full=${length >= mostPeople ? msg(str`Mehr als ${mostPeople} gehen nicht auf einmal.`) : ''}
          @person-picked=${({ detail }: CustomEvent<ClientSuggestion>) => this.pick(detail)}
        ></lotse-person-picker>
        ${length > 0 ? this.renderPicked() : nothing}
        <vaadin-combo-box
          label=${msg('Sprache')}
          item-value-path="id"
          item-label-path="name"
          .items=${[{ id: 'preferred', name: msg('was jede Person am liebsten liest') }, ...packageLanguages.map((id) => ({ id, name: languageWords(id) }))]}
          .value=${this.language}
          @change=${this.chooseLanguage}
        ></vaadin-combo-box>
        <vaadin-text-area
          label=${msg('Persönliche Zeilen für alle')}
          maxlength=${longestPackageNote}
          min-rows="2"
          .value=${this.note}
          @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
            this.note = detail.value
          }}
        ></vaadin-text-area>
        <vaadin-checkbox
          label=${msg('Fristen als Wiedervorlagen eintragen')}
          .checked=${this.followUps}
          @change=${({ currentTarget }: Event) => {
            this.followUps = (currentTarget as HTMLInputElement).checked
          }}
        ></vaadin-checkbox>
        ${this.error ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
        <div class="send">
          <vaadin-button theme="primary" ?disabled=${this.saving || length === 0} @click=${this.send}
            >${length === 1 ? msg('1 Paket fertigstellen') : msg(str`${count(length)} Pakete fertigstellen`)}</vaadin-button
          >
          <span class="q s">${msg('Jedes steht danach im Verlauf des Falls.')}</span>
        </div>
      </div>`
  }

  private renderPicked() {
    return html`<ul class="rows picked" aria-label=${msg('Ausgewählt')}>
      ${repeat(
        this.picked,
        ({ personId }) => personId,
        (one) => html`<li>
          <div>
            <b>${one.name}</b> <span class="q">${one.caseNumber}</span>
            ${this.remarksOf(one)}
          </div>
          <vaadin-button theme="tertiary small icon" aria-label=${msg(str`Entfernen: ${one.name}`)} @click=${() => this.leaveOut(one)}
            >${icon('close')}</vaadin-button
          >
        </li>`,
      )}
    </ul>
    <div role="status">${this.renderCommon()}</div>`
  }

  private remarksOf({ personId }: Picked) {
    const found = this.checked.value?.find((one) => one.personId === personId)
    return found ? remarksOn(found, 'will') : nothing
  }

  private renderCommon() {
    const words = unreviewedWords(this.checked.value ?? [])
    return words ? html`<p class="q s">${words}</p>` : nothing
  }

  /** The batch one has begun, which the address names. */
  private get running(): string | null {
    return new URLSearchParams(searchOf(this.location)).get('lauf')
  }

  private pick({ id, name, openCase }: ClientSuggestion) {
    if (!openCase || this.picked.some(({ personId }) => personId === id)) return
    this.picked = [...this.picked, { personId: id, caseId: openCase.id, name, caseNumber: openCase.name }]
  }

  private leaveOut({ personId }: Picked) {
    this.picked = this.picked.filter((one) => one.personId !== personId)
    this.renderRoot.querySelector('lotse-person-picker')?.focus()
  }

  private readonly chooseLanguage = ({ currentTarget }: Event) => {
    const field = currentTarget as HTMLInputElement
    this.language = packageLanguages.find((code) => code === field.value) ?? 'preferred'
    field.value = this.language
  }

  private readonly send = async () => {
    this.saving = true
    this.error = undefined
    try {
      const { batchId: id, language, followUps } = this
      const people = this.picked.map(({ personId, caseId }) => ({ personId, caseId }))
      await beginBatch({ id, people, language, followUps, note: this.note.trim() || null })
      this.picked = []
      this.batchId = newId()
      goTo(`/willkommenspaket/mehrere?lauf=${id}`)
    } catch (error) {
      if (error instanceof ApiError && error.status >= 400 && error.status < 500) this.batchId = newId()
      this.error = error
    } finally {
      this.saving = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-package-batch-view': PackageBatchView
  }
}
