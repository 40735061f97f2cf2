import '@vaadin/button'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { PackageCheck } from '#contract/composing'
import { wordsFor } from '../app/messages.ts'
import { count } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import '../components/pdf-pages.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** The booklet as it will be printed. Announces `preview-wanted` to try again. */
@customElement('lotse-package-preview')
export class PackagePreview extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--lo-2);
        min-height: 36px;
        padding-bottom: var(--lo-2);
        border-bottom: 1px solid var(--lo-line-2);
      }
      h2 {
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .state {
        margin-inline-start: auto;
      }
      .pages {
        margin-top: var(--lo-3);
      }
      .large {
        width: 860px;
        max-width: 100%;
      }
      .larger {
        margin-inline-end: -8px;
      }
      /* There the page is as wide as the screen already. */
      @media (max-width: 860px) {
        .larger {
          display: none;
        }
      }
      .drawing {
        opacity: 0.55;
      }
      /* Where the first page will be. */
      .blank {
        aspect-ratio: 210 / 297;
        margin-top: var(--lo-3);
        border: var(--lo-border);
        border-radius: var(--lo-radius-s);
        background: var(--lo-paper-low);
      }
      p {
        margin-block: var(--lo-2);
      }
    `,
  ]

  @property({ attribute: false }) content?: Blob
  @property({ attribute: false }) check?: PackageCheck
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) drawing = false
  /** Nothing was chosen that could be printed. */
  @property({ type: Boolean }) empty = false
  @state() private cannotShow = false
  @state() private isLarge = false

  protected override render() {
    return html`<section aria-label=${msg('Vorschau')}>
      <header>
        <h2>${msg('Vorschau')}</h2>
        <span class="meta">${this.check ? pagesWords(this.check.pages) : ''}</span>
        <span class="meta state" role="status">${this.drawing ? this.drawingWords : ''}</span>
        ${this.content && !this.cannotShow ? this.renderLarger() : nothing}
      </header>
      ${this.error ? this.renderError() : nothing}
      ${this.content || this.error || this.empty || !this.drawing ? nothing : html`<div class="blank" aria-hidden="true"></div>`}
      ${this.empty ? html`<p class="s q">${msg('Nichts ausgewählt: Nehmen Sie mindestens ein Modul ins Heft.')}</p>` : this.renderPages()}
    </section>`
  }

  private renderLarger() {
    return html`<vaadin-button theme="tertiary small" class="larger" @click=${() => this.show(true)}
        >${icon('maximize', { slot: 'prefix' })}${msg('Groß ansehen')}</vaadin-button
      >
      <vaadin-dialog header-title=${msg('Vorschau')} .opened=${this.isLarge} @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => this.show(detail.value)}>
        ${this.isLarge ? html`<lotse-pdf-pages class="large" tabindex="0" role="group" aria-label=${msg('Vorschau')} .content=${this.content}></lotse-pdf-pages>` : nothing}
        <div slot="footer" class="foot"><vaadin-button theme="primary" @click=${() => this.show(false)}>${msg('Schließen')}</vaadin-button></div>
      </vaadin-dialog>`
  }

  private show(isLarge: boolean) {
    this.isLarge = isLarge
  }

  private get drawingWords(): string {
    return this.content ? msg('wird neu gesetzt …') : msg('wird gesetzt …')
  }

  private renderPages() {
    if (!this.content) return nothing
    if (this.cannotShow) {
      return html`<p class="s q">${msg('Dieser Browser kann die Seiten hier nicht zeichnen. Gedruckt werden sie trotzdem richtig.')}</p>`
    }
    return html`<lotse-pdf-pages
      class=${this.drawing || this.error ? 'pages drawing' : 'pages'}
      .content=${this.content}
      @pages-failed=${this.giveUp}
    ></lotse-pdf-pages>`
  }

  private renderError() {
    return html`<p class="error s" role="alert">${wordsFor(this.error)} ${this.content ? msg('Zu sehen ist noch der Stand davor.') : ''}</p>
      <vaadin-button @click=${() => this.dispatchEvent(new Event('preview-wanted'))}>${msg('Noch einmal versuchen')}</vaadin-button>`
  }

  private readonly giveUp = () => {
    this.cannotShow = true
  }
}

const pagesWords = (pages: number): string => (pages === 1 ? msg('1 Seite') : msg(str`${count(pages)} Seiten`))

declare global {
  interface HTMLElementTagNameMap {
    'lotse-package-preview': PackagePreview
  }
}
