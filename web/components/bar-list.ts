import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, svg } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'
import { count } from './format.ts'

export type BarLine = {
  label: string
  value: number
  /** Where the number opens. */
  href?: string | undefined
  /** What was not recorded: friendly, and never the longest bar's equal. */
  isMissing?: boolean
}

/** Words, bars and numbers, the largest first. The numbers are the bars' text: the list is its own table. */
@customElement('lotse-bar-list')
export class BarList extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        container-type: inline-size;
      }
      ul {
        margin-top: var(--lo-2);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(32px, 1fr) 44px;
        gap: var(--lo-3);
        align-items: center;
        min-height: 30px;
        padding-block: 2px;
        break-inside: avoid;
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
      }
      .label {
        overflow-wrap: anywhere;
        hyphens: auto;
      }
      .none {
        justify-self: start;
      }
      svg {
        display: block;
      }
      rect {
        fill: var(--lo-ink-3);
      }
      .missing rect {
        fill: none;
        stroke: var(--lo-line-control);
        stroke-dasharray: 3 2;
      }
      .value {
        text-align: end;
        font-weight: var(--lo-semibold);
        font-variant-numeric: tabular-nums;
      }
      a.value {
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-decoration-color: var(--lo-line-2);
        text-underline-offset: 4px;
      }
      a.value:hover {
        color: var(--lo-action-text);
        text-decoration-color: currentColor;
      }
      button {
        min-height: var(--lo-control-s);
        padding: 0;
        border: 0;
        background: none;
        font-size: var(--lo-size-s);
        cursor: pointer;
      }
      @container (min-width: 540px) {
        ul {
          columns: 2;
          column-gap: var(--lo-10);
        }
      }
      @media (pointer: coarse) {
        li {
          min-height: 44px;
        }
        a.value {
          padding-block: 12px;
        }
      }
      @media screen {
        .beyond {
          display: none;
        }
      }
      @media print {
        li {
          grid-template-columns: minmax(0, 1.8fr) minmax(32px, 1fr) 44px;
        }
        .label {
          overflow-wrap: break-word;
          hyphens: manual;
        }
        a.value {
          text-decoration: none;
        }
        button {
          display: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) lines: readonly BarLine[] = []
  /** What the list counts, for those who do not see its heading. */
  @property() label = ''
  /** So many before one asks for the others; on paper all of them. */
  @property({ type: Number }) atFirst = Number.POSITIVE_INFINITY
  @state() private showsAll = false

  protected override render() {
    const most = Math.max(1, ...this.lines.map(({ value }) => value))
    return html`<ul aria-label=${this.label}>
        ${this.lines.map((line, index) => this.renderLine(line, line.value / most, this.isBeyond(index)))}
      </ul>
      ${
        !this.showsAll && this.lines.length > this.atFirst
          ? html`<button type="button" class="link" @click=${this.showAll}>${msg(str`Alle ${this.lines.length} zeigen`)}</button>`
          : nothing
      }`
  }

  private renderLine({ label, value, href, isMissing = false }: BarLine, share: number, isBeyond: boolean) {
    const classes = [isMissing ? 'missing' : '', isBeyond ? 'beyond' : ''].join(' ')
    return html`<li class=${classes}>
      <span class=${isMissing ? 'label none' : 'label'}>${label}</span>
      <svg width="100%" height="8" aria-hidden="true">
        ${value === 0 ? nothing : svg`<rect x=".5" y=".5" width="${Math.max(isMissing ? 5 : 0.5, share * 99)}%" height="7" rx="2"></rect>`}
      </svg>
      ${
        href
          ? html`<a class="value" href=${href}>${count(value)}<span class="vh"> ${label}</span></a>`
          : html`<span class="value">${count(value)}</span>`
      }
    </li>`
  }

  /** What is missing is never out of sight. */
  private isBeyond(index: number): boolean {
    return !this.showsAll && index >= this.atFirst && !this.lines[index]?.isMissing
  }

  private readonly showAll = async () => {
    this.showsAll = true
    await this.updateComplete
    const links = this.renderRoot.querySelectorAll<HTMLElement>('a.value')
    links[this.atFirst]?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-bar-list': BarList
  }
}
