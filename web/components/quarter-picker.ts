import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { isQuarter, type Quarter } from '#rules/calendar'
import { shared } from '../styles/shared.ts'
import { longQuarter } from './format.ts'
import { icon } from './icon.ts'

const numbers = [1, 2, 3, 4] as const
const yearsInSight = 3

/**
 * The quarters of three years as links, and a way to the years before and after. The arrow keys go along them. On a
 * narrow screen it scrolls sideways, with the chosen one in view.
 */
@customElement('lotse-quarter-picker')
export class QuarterPicker extends LitElement {
  static override styles = [
    shared,
    css`
      nav {
        display: flex;
        gap: var(--lo-5);
        align-items: flex-end;
        overflow-x: auto;
        scrollbar-width: none;
        /* Room for the ring of the focus, without taking any. */
        margin: -6px;
        padding: 6px;
      }
      .year {
        flex: none;
      }
      .year > span {
        display: block;
        margin-bottom: var(--lo-1);
        color: var(--lo-ink-3);
        font-size: var(--lo-size-meta);
        line-height: var(--lo-lh-meta);
      }
      .quarters {
        display: flex;
        gap: 2px;
      }
      a {
        position: relative;
        display: inline-flex;
        flex: none;
        align-items: center;
        justify-content: center;
        gap: 4px;
        height: var(--lo-control-s);
        min-width: 52px;
        padding: 0 var(--lo-2);
        border-radius: var(--lo-radius-m);
        background: var(--lo-paper-low);
        color: var(--lo-ink-2);
        font-size: var(--lo-size-s);
        line-height: 1;
        white-space: nowrap;
        transition: background var(--lo-quick) var(--lo-ease);
      }
      a[href]:hover {
        background: var(--lo-hover);
      }
      a:focus-visible {
        border-radius: var(--lo-radius-m);
      }
      a[aria-current] {
        background: var(--lo-action-tint);
        box-shadow: inset 0 0 0 1.5px var(--lo-action);
        color: var(--lo-action-text);
        font-weight: var(--lo-semibold);
      }
      a[aria-disabled] {
        border: 1px dashed var(--lo-line);
        background: none;
        color: var(--lo-ink-off);
      }
      vaadin-icon {
        --vaadin-icon-size: 12px;
      }
      @media (max-width: 860px) {
        nav {
          gap: var(--lo-2);
          margin-inline: calc(-1 * var(--lo-4));
          padding-inline: var(--lo-4);
        }
        a {
          min-width: 60px;
        }
      }
      @media (forced-colors: active) {
        a[aria-current] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ]

  /** All that can be chosen, in order. */
  @property({ attribute: false }) quarters: readonly Quarter[] = []
  @property() chosen: Quarter = ''
  /** The one that is not over yet. */
  @property() running: Quarter = ''
  @property({ attribute: false }) addressOf: (quarter: Quarter) => string = () => ''

  protected override render() {
    const years = yearsAround(this.chosen, this.quarters)
    return html`<nav aria-label=${msg('Quartal')} @keydown=${this.goByKey}>
      ${this.renderWay(
        this.quarters.findLast((quarter) => quarter < `${years[0]}`),
        'before',
      )}
      ${years.map((year) => this.renderYear(year))}
      ${this.renderWay(
        this.quarters.find((quarter) => quarter > `${years.at(-1)}-Q4`),
        'after',
      )}
    </nav>`
  }

  private renderWay(quarter: Quarter | undefined, where: 'before' | 'after') {
    if (!quarter) return nothing
    const year = quarter.slice(0, 4)
    const label = where === 'before' ? msg(str`${year} und früher`) : msg(str`${year} und später`)
    return html`<a href=${this.addressOf(quarter)} aria-label=${label} title=${label}
      >${where === 'before' ? icon('chevronLeft') : nothing}${year}${where === 'after' ? icon('chevronRight') : nothing}</a
    >`
  }

  private renderYear(year: number) {
    return html`<div class="year" role="group" aria-label=${year}>
      <span aria-hidden="true">${year}</span>
      <div class="quarters">${numbers.map((number) => this.renderQuarter(`${year}-Q${number}`))}</div>
    </div>`
  }

  private renderQuarter(quarter: Quarter) {
    const isRunning = quarter === this.running
    const name = isRunning ? msg(str`${longQuarter(quarter)}, läuft noch`) : longQuarter(quarter)
    const text = html`Q${quarter.slice(6)}<span class="vh">, ${name}</span>`
    if (!this.quarters.includes(quarter)) return html`<a role="link" aria-disabled="true">${text}</a>`
    return html`<a
      href=${this.addressOf(quarter)}
      title=${isRunning ? msg('Läuft noch') : nothing}
      aria-current=${quarter === this.chosen ? 'page' : nothing}
      >${isRunning ? icon('clock') : nothing}${text}</a
    >`
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('chosen') || changed.has('quarters')) this.showChosen()
  }

  /** Moves only the picker itself, never the page. */
  private showChosen(): void {
    const nav = this.renderRoot.querySelector('nav')
    const chosen = nav?.querySelector<HTMLElement>('[aria-current]')
    if (!nav || !chosen) return
    const [bar, link] = [nav.getBoundingClientRect(), chosen.getBoundingClientRect()]
    nav.scrollLeft += link.left - bar.left - (bar.width - link.width) / 2
  }

  private readonly goByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('a[href]')]
    const at = links.findIndex((link) => link.matches(':focus'))
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 }[event.key]
    if (target === undefined || !links[target]) return
    event.preventDefault()
    links[target].focus()
  }
}

/** The last three years; where the chosen quarter is older, its year between the two beside it. */
const yearsAround = (chosen: Quarter, quarters: readonly Quarter[]): number[] => {
  const [first, last] = [yearOf(quarters[0]), yearOf(quarters.at(-1))]
  const wanted = isQuarter(chosen) ? yearOf(chosen) + 1 : last
  const end = Math.min(last, wanted > last - yearsInSight + 1 ? last : Math.max(wanted, first + yearsInSight - 1))
  const start = Math.max(first, end - yearsInSight + 1)
  return Array.from({ length: end - start + 1 }, (_, index) => start + index)
}

const yearOf = (quarter: Quarter | undefined): number => Number(quarter?.slice(0, 4) ?? 0)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-quarter-picker': QuarterPicker
  }
}
