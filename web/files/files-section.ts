import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { KeptFile } from '#contract/files'
import { germanDay } from '#rules/calendar'
import { possibleEndings } from '#rules/files'
import { ApiError } from '../api.ts'
import { wordsFor } from '../app/messages.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { nothingYet, nothingYetStyles } from '../components/facts.ts'
import { icon } from '../components/icon.ts'
import { PagedRows } from '../components/paged-rows.ts'
import '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchFiles } from './api.ts'
import './file-dialog.ts'
import type { FileDialog } from './file-dialog.ts'
import { fileRow } from './file-row.ts'
import { filesSectionStyles } from './files-section-styles.ts'
import { type Sending, Sendings } from './sending.ts'
import { pastedName, takenWords } from './words.ts'

/** Without HEIC: an iPhone then hands over a JPEG, which every browser shows. */
const accepted = possibleEndings
  .filter((ending) => !/^hei[cf]$/.test(ending))
  .map((ending) => `.${ending}`)
  .join()

/** The files of a case, and putting more there: chosen, photographed, pasted, or dropped anywhere on the page. */
@customElement('lotse-files-section')
export class FilesSection extends LitElement {
  static override styles = [shared, theme, nothingYetStyles, filesSectionStyles]

  @property() caseId = ''
  /** Of a closed case, what is there is there. */
  @property({ type: Boolean }) closed = false
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private dropping = false
  @query('input:not([capture])') private chooser?: HTMLInputElement
  @query('input[capture]') private camera?: HTMLInputElement
  @query('lotse-file-dialog') private dialog!: FileDialog
  private readonly files = new PagedRows<KeptFile>(
    this,
    () => this.caseId,
    ({ key, ...page }) => fetchFiles(key, page),
  )
  private readonly sendings = new Sendings(this)
  protected readonly onRecorded = new OnRecorded(this, () => void this.files.reload())

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('paste', this.paste)
    window.addEventListener('dragover', this.dragOver)
    window.addEventListener('dragleave', this.dragLeave)
    window.addEventListener('drop', this.drop)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('paste', this.paste)
    window.removeEventListener('dragover', this.dragOver)
    window.removeEventListener('dragleave', this.dragLeave)
    window.removeEventListener('drop', this.drop)
  }

  protected override render() {
    const { rows, isFirst, isComplete, error } = this.files
    const sendings = this.sendings.of(this.caseId)
    const isEmpty = rows.length + sendings.length === 0 && !isFirst && !error
    if (isEmpty && !this.mayAdd) return nothing
    return html`<section class=${this.dropping ? 'drop' : ''}>
      <h2>${msg('Dateien')} ${isEmpty ? nothingYet(msg('noch keine')) : nothing} ${this.mayAdd ? this.renderAdding() : nothing}</h2>
      ${isFirst ? html`<lotse-loading></lotse-loading>` : nothing}
      ${error ? html`<lotse-failure .error=${error} @retry=${() => void this.files.reload()}></lotse-failure>` : nothing}
      <ul>
        ${sendings.map((one) => this.renderSending(one))}
        ${rows.map((file) => fileRow(file, { today: this.me.today, edit: (one) => void this.dialog.open(one) }))}
      </ul>
      ${isComplete ? nothing : html`<button class="link more no-print" @click=${() => void this.files.more()}>${msg('Weitere zeigen')}</button>`}
      ${this.renderWords()}
      <lotse-file-dialog></lotse-file-dialog>
    </section>`
  }

  private get mayAdd(): boolean {
    return !this.closed && mayDo(this.me, 'keep files')
  }

  private renderAdding() {
    return html`<span class="end no-print">
        <button class="link camera" @click=${() => this.camera?.click()}>${msg('Foto aufnehmen')}</button>
        <button class="link" @click=${() => this.chooser?.click()}>${msg('Hinzufügen')}</button>
      </span>
      <input type="file" multiple accept=${accepted} aria-label=${msg('Dateien hinzufügen')} @change=${this.choose} />
      <input type="file" accept="image/jpeg" capture="environment" aria-label=${msg('Foto aufnehmen')} @change=${this.choose} />`
  }

  private renderWords() {
    if (this.dropping) return html`<p class="q" role="status">${msg('Loslassen, und sie liegen hier.')}</p>`
    if (!this.mayAdd) return nothing
    return html`<p class="hint no-print">${takenWords()} <span class="desk">${msg('Auch auf diese Seite ziehen oder einfügen.')}</span></p>`
  }

  private renderSending(sending: Sending) {
    const { id, title, state } = sending
    const verb = state === 'failed' ? msg('Verwerfen') : msg('Abbrechen')
    return html`<li>
      ${icon('upload')}
      <div>
        <bdi class="title" dir="ltr">${title}</bdi>
        ${state === 'failed' ? this.renderFailed(sending) : this.renderProgress(sending)}
      </div>
      <vaadin-button
        theme="tertiary small icon"
        aria-label="${verb}: ${title}"
        title=${verb}
        @click=${() => this.sendings.cancel(id)}
        >${icon('close')}</vaadin-button
      >
    </li>`
  }

  private renderProgress({ title, bytes, sent, state }: Sending) {
    const percent = Math.min(100, Math.floor((100 * sent) / bytes))
    const words = percent < 100 ? msg(str`${percent} %`) : msg('wird geprüft und verschlüsselt …')
    return html`<progress max=${bytes} value=${sent} aria-label=${title}></progress>
      <p class="said q">${state === 'waiting' ? msg('wartet …') : words}</p>`
  }

  private renderFailed({ id, title, error, mayRetry }: Sending) {
    return html`<p class="said error" role="alert">${failureWords(error)}</p>
      ${
        mayRetry
          ? html`<div class="acts"><vaadin-button theme="small" aria-label=${msg(str`Noch einmal versuchen: ${title}`)} @click=${() => this.sendings.retry(id)}>${msg('Noch einmal versuchen')}</vaadin-button></div>`
          : nothing
      }`
  }

  private add(files: readonly File[]) {
    if (this.mayAdd && files.length > 0) this.sendings.add(this.caseId, files)
  }

  private readonly choose = ({ target }: Event) => {
    const input = target as HTMLInputElement
    this.add([...(input.files ?? [])])
    // The same one may be chosen again.
    input.value = ''
  }

  private readonly paste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0 || !this.mayAdd) return
    event.preventDefault()
    const day = germanDay(this.me.today)
    this.add(files.map((file) => new File([file], pastedName(file.name, day), { type: file.type })))
  }

  private readonly dragOver = (event: DragEvent) => {
    if (!this.mayAdd || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.dropping = true
  }

  /** Out of the window, not from one thing on the page to the next. */
  private readonly dragLeave = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) this.dropping = false
  }

  private readonly drop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    this.dropping = false
    if (files.length === 0 || !this.mayAdd) return
    event.preventDefault()
    this.add(files)
  }
}

/** Nobody typed anything here that could be lost. */
const failureWords = (error: unknown): string =>
  error instanceof ApiError && error.status === 0
    ? msg('Keine Verbindung: Die Datei ist noch nicht abgelegt. Sobald Lotse wieder da ist, geht es weiter.')
    : wordsFor(error)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-files-section': FilesSection
  }
}
