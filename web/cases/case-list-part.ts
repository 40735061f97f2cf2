import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { CaseRow } from '#contract/cases'
import type { Day } from '#rules/calendar'
import { clientName } from '../components/client-name.ts'
import { nearDay } from '../components/format.ts'
import { lockSign } from '../components/lock-sign.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { caseAddress, topicsOfCase } from './case-row-words.ts'

/** Some rows of a long list. Far out of sight, it keeps its height and lets its rows go: the page stays light. */
@customElement('lotse-case-list-part')
export class CaseListPart extends LitElement {
  static override styles = [
    shared,
    css`
      li {
        border-bottom: var(--lo-border);
      }
      a {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 var(--lo-3);
        padding: var(--lo-3) 0;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .name {
        font-weight: var(--lo-semibold);
        overflow-wrap: anywhere;
      }
      .native {
        font-weight: var(--lo-regular);
      }
      .second {
        display: block;
        min-height: var(--lo-lh-d);
      }
    `,
  ]

  @property({ attribute: false }) rows: readonly CaseRow[] = []
  @property() today: Day = ''
  @property() day: 'lastEntryOn' | 'openedOn' = 'lastEntryOn'
  @state() private isNear = true
  private readonly observer = new IntersectionObserver((seen) => this.take(seen), { rootMargin: '3000px 0px' })

  override connectedCallback(): void {
    super.connectedCallback()
    this.observer.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.observer.disconnect()
  }

  protected override render() {
    if (!this.isNear) return nothing
    return html`<ul>${this.rows.map((row) => this.renderRow(row))}</ul>`
  }

  private renderRow(row: CaseRow) {
    return html`
      <li>
        <a href=${caseAddress(row.id)}>
          <lotse-target-group form="glyph" .group=${row.targetGroup}></lotse-target-group>
          <span>
            <span class="name">${clientName(row.client)}</span>${row.restricted ? lockSign() : nothing}
            <span class="second q cut">${topicsOfCase(row) || row.place || row.number}</span>
          </span>
          <span class="meta">${nearDay(row[this.day], this.today)}</span>
        </a>
      </li>
    `
  }

  private take(seen: IntersectionObserverEntry[]): void {
    const isNear = seen.at(-1)?.isIntersecting ?? true
    if (isNear === this.isNear) return
    this.style.height = isNear ? '' : `${this.offsetHeight}px`
    this.isNear = isNear
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-list-part': CaseListPart
  }
}
