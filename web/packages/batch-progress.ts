import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Batch } from '#contract/package-batches'
import { ApiError } from '../api.ts'
import { wordsFor } from '../app/messages.ts'
import { caseAddress } from '../cases/case-row-words.ts'
import { count } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { showError } from '../components/message.ts'
import '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { handedOverAddress } from './address.ts'
import { cancelBatch, fetchBatch } from './api.ts'
import { remarkStyles } from './remark-styles.ts'
import { remarksOn } from './remark-words.ts'

const lookAgainAfter = 1000

/** How far a batch is, cancelling it, and at the end all its booklets in one file. */
@customElement('lotse-batch-progress')
export class BatchProgress extends LitElement {
  static override styles = [
    shared,
    theme,
    remarkStyles,
    css`
      :host {
        max-width: 860px;
        margin-top: var(--lo-5);
      }
      progress {
        width: 100%;
        height: 8px;
        accent-color: var(--lo-action-fill);
        margin-block: var(--lo-3);
      }
      section {
        margin-top: var(--lo-6);
      }
      .rows > li {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        overflow-wrap: anywhere;
      }
      .acts {
        margin-top: var(--lo-3);
      }
      .button {
        display: inline-flex;
        align-items: center;
        gap: var(--lo-2);
        min-height: var(--lo-control);
        padding: 0 var(--lo-4);
        border-radius: var(--lo-radius-m);
        background: var(--lo-action-fill);
        color: var(--lo-on-action);
        font-weight: var(--lo-medium);
      }
      @media (max-width: 860px) {
        .button,
        vaadin-button {
          width: 100%;
          justify-content: center;
        }
      }
    `,
  ]

  @property() batchId = ''
  @state() private batch: Batch | undefined
  @state() private error: unknown
  private timer: ReturnType<typeof setTimeout> | undefined
  private asking = new AbortController()

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.stop()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('batchId')) return
    this.stop()
    this.batch = undefined
    void this.look()
  }

  protected override render() {
    if (this.isGone) {
      return html`<lotse-empty>${msg('Von diesem Lauf weiß Lotse nichts mehr: Der Server ist inzwischen neu gestartet. Jedes fertige Paket steht im Verlauf seines Falls.')}</lotse-empty>`
    }
    if (!this.batch)
      return this.error
        ? html`<lotse-failure .error=${this.error} @retry=${this.look}></lotse-failure>`
        : html`<lotse-loading></lotse-loading>`
    return this.renderBatch(this.batch)
  }

  private renderBatch(batch: Batch) {
    const { of, done, state: standing, packages } = batch
    return html`
      <p role="status">${standingWords(batch)}</p>
      ${standing === 'running' ? html`<progress max=${of} value=${done} aria-label=${msg('Fortschritt')}></progress>` : nothing}
      ${this.error ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
      <div class="acts">
        ${standing === 'running' ? html`<vaadin-button @click=${this.cancel}>${msg('Abbrechen')}</vaadin-button>` : nothing}
        ${
          standing !== 'running' && packages.length > 0
            ? html`<a class="button" href="/api/package-batches/${batch.id}/booklets.zip" download router-ignore
                >${icon('download')}${msg('Alle Hefte als eine Datei (ZIP)')}</a
              >`
            : nothing
        }
      </div>
      ${this.renderFailed(batch)} ${this.renderMade(batch)}
    `
  }

  private renderFailed({ failed }: Batch) {
    if (failed.length === 0) return nothing
    return html`<section>
      <header class="section-head"><h2>${msg('Nicht fertig geworden')}</h2><span class="count">${failed.length}</span></header>
      <ul class="rows">
        ${failed.map(
          ({ person, caseId, code }) => html`<li>
            <a class="link" href=${caseAddress(caseId)}>${person.name}</a><span class="error">${wordsFor(new ApiError({ status: 422, code }))}</span>
          </li>`,
        )}
      </ul>
    </section>`
  }

  private renderMade({ packages }: Batch) {
    if (packages.length === 0) return nothing
    return html`<section>
      <header class="section-head"><h2>${msg('Fertig')}</h2><span class="count">${packages.length}</span></header>
      <ul class="rows">
        ${packages.map(
          (made) => html`<li>
            <div><a class="link" href=${handedOverAddress(made.id)}>${made.person.name}</a>${remarksOn(made, 'did')}</div>
            <a class="link" href=${caseAddress(made.caseId)} aria-label=${msg(str`Zum Fall: ${made.person.name}`)}>${msg('Zum Fall')}</a>
          </li>`,
        )}
      </ul>
    </section>`
  }

  private get isGone(): boolean {
    return this.error instanceof ApiError && this.error.status === 404
  }

  private stop() {
    clearTimeout(this.timer)
    this.asking.abort()
    this.asking = new AbortController()
  }

  private readonly look = async () => {
    const { signal } = this.asking
    this.error = undefined
    try {
      const batch = await fetchBatch(this.batchId, signal)
      if (signal.aborted) return
      this.batch = batch
    } catch (error) {
      if (signal.aborted) return
      this.error = error
      if (this.isGone) return
    }
    if (this.batch?.state === 'running') this.timer = setTimeout(this.look, lookAgainAfter)
  }

  private readonly cancel = async () => {
    try {
      this.batch = await cancelBatch(this.batchId)
    } catch (error) {
      showError(error)
    }
  }
}

const standingWords = ({ of, done, failed, state }: Batch): string => {
  if (state === 'running') return msg(str`${count(done)} von ${count(of)} Heften …`)
  if (state === 'cancelled') return msg(str`Abgebrochen. ${count(done)} von ${count(of)} waren schon an der Reihe.`)
  return failed.length === 0
    ? msg(str`Fertig: ${count(of)} Hefte.`)
    : msg(str`Fertig: ${count(of - failed.length)} von ${count(of)} Heften.`)
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-batch-progress': BatchProgress
  }
}
