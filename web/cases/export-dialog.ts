import '@vaadin/button'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { CasesExport, CasesExtent } from '#contract/cases'
import { wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import { count } from '../components/format.ts'
import { showMessage } from '../components/message.ts'
import { saveAs } from '../components/save-as.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { exportCases, fetchExtent } from './api.ts'
import { casesWords } from './cases-words.ts'

/** Says how many people's data are about to leave, and hands the file over. */
@customElement('lotse-export-dialog')
export class ExportDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    css`
      .form {
        display: grid;
        gap: var(--lo-3);
        width: 440px;
        max-width: 100%;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
    `,
  ]

  /** The filters in words. */
  @property({ attribute: false }) words: readonly string[] = []
  @state() private opened = false
  @state() private asked: CasesExport = {}
  @state() private extent: CasesExtent | undefined
  @state() private saving = false
  @state() private error: unknown
  /** Of this opening: whatever was asked ends with it, and no answer comes into the next. */
  private asking = new AbortController()

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.close()
  }

  async open(asked: CasesExport): Promise<void> {
    this.asking.abort()
    this.asking = new AbortController()
    const { signal } = this.asking
    this.asked = asked
    this.extent = undefined
    this.error = undefined
    this.saving = false
    this.opened = true
    await this.during(signal, async () => {
      const extent = await fetchExtent(asked, signal)
      if (!signal.aborted) this.extent = extent
    })
  }

  protected override render() {
    const isEmpty = this.extent?.cases === 0
    return html`
      <vaadin-dialog header-title=${msg('Liste ausgeben')} .opened=${this.opened} @opened-changed=${this.takeOpened}>
        <div class="form" aria-live="polite">
          ${this.error ? html`<lotse-error-summary .message=${wordsFor(this.error)}></lotse-error-summary>` : nothing}
          ${isEmpty ? html`<p>${msg('In dieser Liste steht kein Fall.')}</p>` : this.renderExtent()}
        </div>
        <div slot="footer" class="foot">
          <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
          <vaadin-button theme="primary" ?disabled=${!this.extent || isEmpty || this.saving} @click=${this.save}
            >${this.saving ? msg('Wird gespeichert …') : msg('Als CSV speichern')}</vaadin-button
          >
        </div>
      </vaadin-dialog>
    `
  }

  private renderExtent() {
    const { asked, extent } = this
    const narrowed = [...this.words, ...(asked.search ? [msg(str`Suche: ${asked.search}`)] : [])].join(' · ')
    return html`
      <p>${extent ? extentWords(extent) : msg('Wird gezählt …')}</p>
      <p class="s q">${narrowed || msg('Alle Fälle, ohne Filter.')}</p>
      <p class="s q">
        ${msg('Außerhalb von Lotse schützt sie niemand mehr: bitte nur dorthin speichern, wo nur Berechtigte hinkommen, und löschen, sobald sie ihren Zweck erfüllt hat. Im Protokoll steht, dass Sie die Liste ausgegeben haben.')}
      </p>
    `
  }

  /** Nothing is saved after it. */
  private readonly close = () => {
    this.opened = false
    this.saving = false
    this.asking.abort()
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    if (!detail.value) this.close()
  }

  private readonly save = async () => {
    const { signal } = this.asking
    this.saving = true
    this.error = undefined
    await this.during(signal, async () => {
      const file = await exportCases(this.asked, signal)
      if (signal.aborted) return
      saveAs(file)
      this.close()
      showMessage(msg('Die Liste ist gespeichert.'))
    })
    if (!signal.aborted) this.saving = false
  }

  private async during(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      if (!signal.aborted) this.error = error
    })
  }
}

const extentWords = ({ cases, clients }: CasesExtent): string => {
  const whose =
    clients === 1
      ? msg('dem Namen eines Menschen oder einer Organisation')
      : msg(str`den Namen von ${count(clients)} Menschen und Organisationen`)
  return msg(str`Die Datei enthält ${casesWords(cases)} mit ${whose}.`)
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-export-dialog': ExportDialog
  }
}
