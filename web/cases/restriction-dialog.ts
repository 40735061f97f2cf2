import '@vaadin/button'
import '@vaadin/combo-box'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import type { ComboBox } from '@vaadin/combo-box'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { CaseFile, PossibleReaders } from '#contract/cases'
import type { Named } from '#contract/http'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import { inARow } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { restrictionDialogStyles } from './restriction-dialog-styles.ts'

/**
 * Who may know of a case. Announces `readers-wanted` when it opens, and `restriction-chosen` with the ids of the
 * colleagues; null opens the case to everybody.
 */
@customElement('lotse-restriction-dialog')
export class RestrictionDialog extends LitElement {
  static override styles = [shared, theme, restrictionDialogStyles]

  @property({ attribute: false }) caseFile!: CaseFile
  @property({ attribute: false }) possible: PossibleReaders | undefined
  @property({ attribute: false }) error: unknown
  /** Whether the one who chooses leads the case. */
  @property({ type: Boolean }) leads = false
  @property({ type: Boolean }) saving = false
  @state() private opened = false
  @state() private readers: readonly Named[] = []
  @query('vaadin-combo-box') private combo!: ComboBox<Named>

  async open(): Promise<void> {
    this.readers = this.caseFile.restriction?.readers ?? []
    this.opened = true
    this.dispatchEvent(new Event('readers-wanted'))
    await this.updateComplete
    this.combo.focus()
  }

  /** Vaadin leaves the list that opens without a name. */
  private readonly nameList = () =>
    this.combo?.querySelector('[role="listbox"]')?.setAttribute('aria-label', this.combo.label ?? '')

  close(): void {
    this.opened = false
  }

  protected override render() {
    const { restriction } = this.caseFile
    return html`
      <vaadin-dialog
        header-title=${restriction ? msg('Wer den Fall sieht') : msg('Fall schützen')}
        .opened=${this.opened}
        @opened-changed=${this.takeOpened}
        @keydown=${this.saveByKey}
      >
        <div class="form">
          ${this.error ? html`<lotse-error-summary .message=${wordsFor(this.error)}></lotse-error-summary>` : nothing}
          ${this.renderChoice()} ${this.renderConsequence()}
        </div>
        <div slot="footer" class="foot">
          ${restriction ? html`<vaadin-button class="lift" theme="tertiary" ?disabled=${this.saving} @click=${() => this.choose(null)}>${msg('Schutz aufheben')}</vaadin-button>` : nothing}
          <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
          <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>
            ${restriction ? msg('Speichern') : msg('Fall schützen')}
          </vaadin-button>
        </div>
      </vaadin-dialog>
    `
  }

  private renderChoice() {
    return html`
      <div>
        <vaadin-combo-box
          label=${msg('Wer soll ihn außerdem sehen?')}
          placeholder=${msg('Name der Kollegin, des Kollegen')}
          item-id-path="id"
          item-value-path="id"
          item-label-path="name"
          autocomplete="off"
          manual-validation
          .items=${this.offered}
          @opened-changed=${this.nameList}
          @change=${this.add}
        ></vaadin-combo-box>
        ${
          this.readers.length === 0
            ? nothing
            : html`<ul class="readers" aria-label=${msg('Ausgewählt')}>
                ${this.readers.map((reader) => this.renderReader(reader))}
              </ul>`
        }
      </div>
    `
  }

  private renderReader({ id, name }: Named) {
    return html`<li>
      <button class="chip on" aria-label=${msg(str`${name} wieder entfernen`)} @click=${() => this.takeOut(id)}>
        ${name} ${icon('close')}
      </button>
    </li>`
  }

  private renderConsequence() {
    const { client } = this.caseFile
    return html`
      <p class="who" role="status">${msg(str`Dann sehen nur ${inARow(this.whoKnows)} diesen Fall.`)}</p>
      <p class="s q">
        ${msg('Für alle anderen gibt es ihn nicht: in keiner Liste, keiner Suche und keinem Hinweis. In den Berichten zählt er weiter mit.')}
        ${
          client.otherCases.length === 0
            ? msg(str`Auch ${client.name} ist dann für sie nicht zu finden.`)
            : msg(str`${client.name} bleibt zu finden, solange es einen anderen Fall gibt, den alle sehen.`)
        }
      </p>
    `
  }

  private get whoKnows(): string[] {
    const coordination = this.possible?.coordination.map(({ name }) => name) ?? []
    const named =
      coordination.length === 0 ? msg('die Koordination') : msg(str`die Koordination (${coordination.join(', ')})`)
    return [this.leads ? msg('Sie') : this.caseFile.lead.name, named, ...this.readers.map(({ name }) => name)]
  }

  /** The lead and the coordination know of it anyway. */
  private get offered(): Named[] {
    const { lead } = this.caseFile
    const known = new Set(this.readers.map(({ id }) => id))
    return (this.possible?.colleagues ?? []).filter(
      ({ id, counsellorId }) => !known.has(id) && counsellorId !== lead.id,
    )
  }

  private readonly add = () => {
    const chosen = this.combo.selectedItem
    if (!chosen) return
    this.readers = [...this.readers, chosen]
    this.combo.value = ''
  }

  private async takeOut(id: string) {
    this.readers = this.readers.filter((reader) => reader.id !== id)
    await this.updateComplete
    this.combo.focus()
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    this.opened = detail.value
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    this.save()
  }

  private readonly save = () => this.choose(this.readers.map(({ id }) => id))

  private choose(readerIds: string[] | null) {
    this.dispatchEvent(new CustomEvent('restriction-chosen', { detail: readerIds }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-restriction-dialog': RestrictionDialog
  }
}
