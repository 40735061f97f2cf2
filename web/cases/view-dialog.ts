import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { SavedView, ViewEdit } from '#contract/views'
import { longestViewName } from '#terms/views'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import { icon } from '../components/icon.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

export type ViewWanted = { name: string; replaced?: SavedView }

/** Without an edit: it is to be deleted. */
export type ViewChange = { view: SavedView; edit: ViewEdit | null }

/** The name of a view, and what else can be done to an own one. Announces `view-wanted` and `change-wanted`. */
@customElement('lotse-view-dialog')
export class ViewDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 400px;
      }
      .moves {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-2);
      }
      .foot .delete {
        margin-inline-end: auto;
        --vaadin-button-text-color: var(--lo-error);
      }
    `,
  ]

  @property({ attribute: false }) views: readonly SavedView[] = []
  /** The filters in words, so that one sees what is being kept. */
  @property({ attribute: false }) words: readonly string[] = []
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  @state() private opened = false
  @state() private own: string | undefined
  @state() private name = ''
  @state() private tried = false
  @query('vaadin-text-field') private nameField!: TextField

  /** For an own view, or for what is shown now. */
  async open(own?: SavedView): Promise<void> {
    this.own = own?.id
    this.name = own?.name ?? ''
    this.tried = false
    this.opened = true
    await this.updateComplete
    this.nameField.focus()
  }

  close(): void {
    this.opened = false
  }

  protected override render() {
    return html`
      <vaadin-dialog
        header-title=${this.view ? msg('Ansicht ändern') : msg('Ansicht speichern')}
        .opened=${this.opened}
        @opened-changed=${this.takeOpened}
        @keydown=${this.saveByKey}
      >
        <div class="form">
          ${this.error ? html`<lotse-error-summary .message=${wordsFor(this.error)}></lotse-error-summary>` : nothing}
          <vaadin-text-field
            label=${msg('Name')}
            maxlength=${longestViewName}
            autocomplete="off"
            manual-validation
            .value=${this.name}
            .helperText=${this.consequence}
            .errorMessage=${msg('Wie soll die Ansicht heißen?')}
            ?invalid=${this.tried && this.name.trim() === ''}
            @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.takeName(detail.value)}
          ></vaadin-text-field>
          ${this.view ? this.renderMoves(this.view) : nothing}
          <p class="s q">${this.words.join(' · ') || msg('Alle Fälle, ohne Filter.')}</p>
          <p class="s q">${msg('Nur Sie sehen Ihre Ansichten. Was Sie gerade suchen, wird nicht gespeichert.')}</p>
        </div>
        <div slot="footer" class="foot">${this.renderActs()}</div>
      </vaadin-dialog>
    `
  }

  private renderMoves(view: SavedView) {
    const at = this.views.indexOf(view)
    return html`
      <div class="moves">
        <vaadin-button ?disabled=${at === 0 || this.saving} @click=${() => this.announce('change-wanted', { view, edit: { position: at - 1 } })}
          >${icon('chevronLeft')} ${msg('Weiter nach vorn')}</vaadin-button
        >
        <vaadin-button
          ?disabled=${at === this.views.length - 1 || this.saving}
          @click=${() => this.announce('change-wanted', { view, edit: { position: at + 1 } })}
          >${msg('Weiter nach hinten')} ${icon('chevronRight')}</vaadin-button
        >
      </div>
    `
  }

  private renderActs() {
    const { view } = this
    return html`
      ${
        view
          ? html`<vaadin-button class="delete" theme="tertiary" @click=${() => this.announce('change-wanted', { view, edit: null })}
              >${msg('Löschen')}</vaadin-button
            >`
          : nothing
      }
      <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
      <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}
        >${this.replaced ? msg('Ersetzen') : msg('Speichern')}</vaadin-button
      >
    `
  }

  /** As it is now: it may have been moved meanwhile. */
  private get view(): SavedView | undefined {
    return this.views.find(({ id }) => id === this.own)
  }

  /** The own view that has this name already, where a new one is to be saved. */
  private get replaced(): SavedView | undefined {
    const name = this.name.trim().toLowerCase()
    return this.own === undefined ? this.views.find((one) => one.name.toLowerCase() === name) : undefined
  }

  private get consequence(): string {
    return this.replaced ? msg(str`„${this.replaced.name}“ gibt es schon und zeigt dann das hier.`) : ''
  }

  private takeName(name: string) {
    this.name = name
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    this.opened = detail.value
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.composedPath().includes(this.nameField)) return
    event.preventDefault()
    this.save()
  }

  private readonly save = () => {
    this.tried = true
    const name = this.name.trim()
    if (name === '') return this.nameField.focus()
    const { view, replaced } = this
    if (view) return this.announce('change-wanted', { view, edit: { name } })
    this.announce('view-wanted', { name, ...(replaced && { replaced }) })
  }

  private announce(type: string, detail: ViewWanted | ViewChange) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-view-dialog': ViewDialog
  }
}
