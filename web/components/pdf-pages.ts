import { msg, str } from '@lit/localize'
import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'
import type { OpenPdf } from './pdf.ts'

/**
 * The pages of a PDF as they will be printed, one below the other. Each is drawn when it comes into sight. Announces
 * `pages-failed` where it cannot be drawn here.
 */
@customElement('lotse-pdf-pages')
export class PdfPages extends LitElement {
  static override styles = [
    shared,
    css`
      ol {
        display: grid;
        gap: var(--lo-4);
      }
      canvas {
        display: block;
        width: 100%;
        height: auto;
        border: var(--lo-border);
        border-radius: var(--lo-radius-s);
        background: #fff;
      }
      p {
        margin-top: var(--lo-1);
      }
    `,
  ]

  @property({ attribute: false }) content?: Blob
  @state() private pdf: OpenPdf | undefined
  private drawn = new WeakSet<HTMLCanvasElement>()
  private readonly inSight = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) if (isIntersecting) void this.draw(target as HTMLCanvasElement)
    },
    { rootMargin: '400px' },
  )

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.inSight.disconnect()
    this.pdf?.close()
    this.pdf = undefined
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') && this.content) void this.open(this.content)
  }

  protected override render() {
    const sizes = this.pdf?.sizes ?? []
    return html`<ol>
      ${sizes.map(
        ({ width, height }, at) => html`<li>
          <canvas
            data-page=${at + 1}
            width=${Math.round(width)}
            height=${Math.round(height)}
            role="img"
            aria-label=${msg(str`Seite ${at + 1} von ${sizes.length}`)}
          ></canvas>
          <p class="meta" aria-hidden="true">${msg(str`Seite ${at + 1} von ${sizes.length}`)}</p>
        </li>`,
      )}
    </ol>`
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('pdf')) return
    this.drawn = new WeakSet()
    this.inSight.disconnect()
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) this.inSight.observe(canvas)
  }

  /** What stood there stays until the new one can be shown: nothing jumps. */
  private async open(content: Blob) {
    try {
      const { openPdf } = await import('./pdf.ts')
      const pdf = await openPdf(await content.arrayBuffer())
      if (this.content !== content || !this.isConnected) return pdf.close()
      this.pdf?.close()
      this.pdf = pdf
    } catch {
      if (this.content === content) this.dispatchEvent(new Event('pages-failed'))
    }
  }

  private async draw(canvas: HTMLCanvasElement) {
    const { pdf } = this
    if (!pdf || this.drawn.has(canvas)) return
    this.drawn.add(canvas)
    const width = Math.max(canvas.clientWidth, 200) * Math.min(window.devicePixelRatio, 2)
    // Closed meanwhile, there is nothing to draw any more.
    await pdf.draw(Number(canvas.dataset.page), canvas, width).catch(() => undefined)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-pdf-pages': PdfPages
  }
}
