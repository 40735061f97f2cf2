import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/text-area'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { KeptFile } from '#contract/files'
import { refusalOfName } from '#rules/files'
import { longestNote } from '#terms/cases'
import { ApiError } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import { showMessage } from '../components/message.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { describeFile } from './api.ts'

/** What a file is called, and what it is. */
@customElement('lotse-file-dialog')
export class FileDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 440px;
      }
      .theirs {
        overflow-wrap: anywhere;
      }
    `,
  ]

  @state() private opened = false
  @state() private file: KeptFile | undefined
  @state() private version = 0
  @state() private name = ''
  @state() private note = ''
  @state() private error: unknown
  @state() private saving = false
  @query('vaadin-text-field') private nameField!: HTMLElement

  async open(file: KeptFile): Promise<void> {
    const { version, title: name, note } = file
    Object.assign(this, { file, version, name, note: note ?? '', error: undefined, opened: true })
    await this.updateComplete
    this.nameField.focus()
  }

  protected override render() {
    return html`<vaadin-dialog
      no-close-on-outside-click
      header-title=${msg('Datei umbenennen und beschreiben')}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
      @keydown=${this.saveByKey}
    >
      <div class="form">
        ${this.error && !this.nameProblem ? html`<lotse-error-summary .message=${wordsFor(this.error)}></lotse-error-summary>` : nothing}
        ${this.renderTheirs()}
        <vaadin-text-field
          label=${msg('Name')}
          maxlength="255"
          autocomplete="off"
          manual-validation
          .value=${this.name}
          .errorMessage=${this.nameProblem}
          ?invalid=${this.nameProblem !== ''}
          @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
            this.name = detail.value
          }}
        ></vaadin-text-field>
        <vaadin-text-area
          label=${msg('Bemerkung')}
          .helperText=${msg('Was es ist und wofür es gebraucht wird. Sie steht auch im Verlauf.')}
          maxlength=${longestNote}
          .value=${this.note}
          @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
            this.note = detail.value
          }}
        ></vaadin-text-area>
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Speichern')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  /** What somebody else made of it meanwhile; saving once more puts one's own in its place. */
  private renderTheirs() {
    const theirs = this.theirs
    if (!theirs) return nothing
    return html`<p class="s q theirs">${msg('Dort steht jetzt:')} <b>${theirs.title}</b>${theirs.note ? html`, ${theirs.note}` : nothing}. ${msg('Noch einmal speichern setzt Ihre Fassung an ihre Stelle.')}</p>`
  }

  private get theirs(): KeptFile | undefined {
    const { error } = this
    return error instanceof ApiError && error.status === 412 ? (error.current as KeptFile) : undefined
  }

  private get nameProblem(): string {
    const { error } = this
    return error instanceof ApiError && error.field === 'title' ? wordsFor(error) : ''
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    const inLine = event.composedPath().includes(this.nameField)
    if (event.key !== 'Enter' || !(inLine || event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void this.save()
  }

  private readonly save = async () => {
    const { file } = this
    if (!file) return
    const code = refusalOfName(this.name)
    if (code) {
      this.error = new ApiError({ status: 422, code, field: 'title' })
      return this.nameField.focus()
    }
    this.saving = true
    this.error = undefined
    try {
      await describeFile(file.id, this.version, { title: this.name, note: this.note.trim() || null })
      this.opened = false
      announceRecorded()
      showMessage(msg('Gespeichert.'))
    } catch (error) {
      this.error = error
      if (this.theirs) this.version = this.theirs.version
    } finally {
      this.saving = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-file-dialog': FileDialog
  }
}
