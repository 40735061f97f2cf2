import '@vaadin/button'
import '@vaadin/dialog'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { fileNameOf } from '#rules/documents'
import type { MediaType } from '#terms/documents'
import { wordsFor } from '../app/messages.ts'
import { comeBack, focusedElement } from '../components/focus.ts'
import { icon } from '../components/icon.ts'
import '../components/pdf-pages.ts'
import { saveAs } from '../components/save-as.ts'
import '../components/states.ts'
import { fetchDocument } from '../documents/api.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** In pixels, each way. A phone draws nothing at all on a canvas as large as what its camera takes. */
const widestDrawn = 3000

type Seen = { id: string; title: string; mediaType: MediaType }

/** Shows a file over the page. */
export const showFile = async (file: Seen): Promise<void> => {
  const preview = document.body.appendChild(document.createElement('lotse-file-preview'))
  await preview.show(file)
  preview.remove()
}

/** Onto somebody's computer. Throws what keeps it from being opened. */
export const downloadFile = async ({ id, title, mediaType }: Seen): Promise<void> =>
  saveAs({ name: fileNameOf(title, mediaType), content: await fetchDocument(id, new AbortController().signal) })

/**
 * A file as it is, drawn by this page: what somebody put into it runs nowhere, and the browser opens no reader of its own.
 */
@customElement('lotse-file-preview')
export class FilePreview extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    css`
      .seen {
        width: 860px;
        max-width: 100%;
        min-height: 96px;
      }
      canvas {
        display: block;
        max-width: 100%;
        height: auto;
        margin-inline: auto;
        border: var(--lo-border);
        border-radius: var(--lo-radius-s);
      }
      pre {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        font: inherit;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .foot :first-child {
        margin-inline-end: auto;
      }
    `,
  ]

  @state() private opened = false
  @state() private file: Seen | undefined
  @state() private content: Blob | undefined
  @state() private text = ''
  @state() private cannotShow = false
  @state() private error: unknown
  @query('canvas') private canvas?: HTMLCanvasElement
  @query('.close') private closeButton!: HTMLElement
  /** Until it is drawn. */
  private picture: ImageBitmap | undefined
  private readonly asking = new AbortController()
  private close: () => void = () => undefined

  async show(file: Seen): Promise<void> {
    const cameFrom = focusedElement()
    this.file = file
    this.opened = true
    const closed = new Promise<void>((resolve) => {
      this.close = resolve
    })
    await this.updateComplete
    this.closeButton.focus()
    void this.load(file)
    await closed
    this.asking.abort()
    this.letGo()
    this.opened = false
    await this.updateComplete
    comeBack(this, cameFrom)
  }

  protected override render() {
    const { file } = this
    if (!file) return nothing
    return html`<vaadin-dialog
      header-title=${file.title}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        if (!detail.value) this.close()
      }}
    >
      <div class="seen" tabindex="0" role="group" aria-label=${file.title}>${this.renderContent(file)}</div>
      <div slot="footer" class="foot">
        <vaadin-button ?disabled=${!this.content} @click=${this.save}>${icon('download', { slot: 'prefix' })}${msg('Herunterladen')}</vaadin-button>
        <vaadin-button class="close" theme="primary" @click=${() => this.close()}>${msg('Schließen')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderContent({ title, mediaType }: Seen) {
    if (this.error) return html`<p class="error" role="alert">${wordsFor(this.error)}</p>`
    if (this.cannotShow) {
      return html`<p class="q" role="status">${msg('Dieser Browser kann die Datei hier nicht zeigen. Herunterladen lässt sie sich.')}</p>`
    }
    if (!this.content) return html`<lotse-loading></lotse-loading>`
    if (mediaType === 'text/plain') return html`<pre dir="auto">${this.text}</pre>`
    if (mediaType === 'application/pdf') {
      return html`<lotse-pdf-pages .content=${this.content} @pages-failed=${this.giveUp}></lotse-pdf-pages>`
    }
    return html`<canvas role="img" aria-label=${title}></canvas>`
  }

  protected override updated(): void {
    const { canvas, picture } = this
    if (!canvas || !picture) return
    const scale = Math.min(1, widestDrawn / Math.max(picture.width, picture.height))
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    this.letGo()
  }

  private letGo() {
    this.picture?.close()
    this.picture = undefined
  }

  private async load({ id, mediaType }: Seen) {
    const { signal } = this.asking
    try {
      const content = await fetchDocument(id, signal)
      if (mediaType === 'text/plain') this.text = await content.text()
      if (mediaType.startsWith('image/')) await this.loadPicture(content)
      if (!signal.aborted) this.content = content
    } catch (error) {
      if (!signal.aborted) this.error = error
    }
  }

  private async loadPicture(content: Blob) {
    try {
      this.picture = await createImageBitmap(content)
    } catch {
      this.giveUp()
    }
  }

  private readonly giveUp = () => {
    this.cannotShow = true
  }

  private readonly save = () => {
    const { file, content } = this
    if (file && content) saveAs({ name: fileNameOf(file.title, file.mediaType), content })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-file-preview': FilePreview
  }
}
