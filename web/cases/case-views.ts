import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CaseCounts } from '#contract/cases'
import type { SavedView } from '#contract/views'
import { count } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { type CasesFilter, caseViews, filterOfView, savedViewOf, searchOfFilter, viewOf } from './cases-address.ts'

/** The built-in views and one's own, as tabs. Announces `saving-wanted`, and `change-wanted` for the own one shown. */
@customElement('lotse-case-views')
export class CaseViews extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--lo-3) var(--lo-5);
        border-bottom: 1px solid var(--lo-line-2);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
        color: var(--lo-ink-2);
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--lo-5);
        min-width: 0;
      }
      a {
        padding: var(--lo-2) 0;
        border-bottom: 2px solid transparent;
        margin-bottom: -1px;
        overflow-wrap: anywhere;
      }
      a:hover {
        color: var(--lo-ink);
      }
      a[aria-current] {
        color: var(--lo-action-text);
        font-weight: var(--lo-semibold);
        border-color: var(--lo-action);
      }
      span {
        color: var(--lo-ink-3);
        font-weight: var(--lo-regular);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: var(--lo-control-s);
        padding: 0;
        border: 0;
        background: none;
        color: var(--lo-action-text);
        font-size: var(--lo-size-s);
        white-space: nowrap;
        cursor: pointer;
        flex: none;
        --vaadin-icon-size: 14px;
      }
      button:hover {
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      @media (max-width: 860px) {
        :host {
          overflow-x: auto;
          scrollbar-width: none;
          margin-inline: calc(-1 * var(--lo-4));
          padding-inline: var(--lo-4);
        }
        nav {
          flex: none;
          flex-wrap: nowrap;
        }
        a {
          padding: 12px 0;
          white-space: nowrap;
        }
      }
    `,
  ]

  @property({ attribute: false }) filter: CasesFilter = {}
  @property({ attribute: false }) counts: CaseCounts | undefined
  @property({ attribute: false }) views: readonly SavedView[] = []
  /** Whether the one who looks leads cases. */
  @property({ type: Boolean }) leads = false

  /** On a phone the tabs are wider than the page: the one shown is in sight. The page itself stays where one reads. */
  protected override updated(): void {
    const shown = this.renderRoot.querySelector('[aria-current]')?.getBoundingClientRect()
    if (!shown) return
    const { left, right } = this.getBoundingClientRect()
    if (shown.left < left) this.scrollLeft += shown.left - left
    else if (shown.right > right) this.scrollLeft += shown.right - right
  }

  protected override render() {
    const own = savedViewOf(this.filter, this.views)
    const current = own ? null : viewOf(this.filter)
    const builtIn = this.leads ? caseViews : caseViews.filter((view) => view !== 'mine')
    return html`
      <nav aria-label=${msg('Ansichten')}>
        ${builtIn.map((view) =>
          this.renderTab(
            filterOfView[view],
            viewNames()[view],
            view === current,
            this.counts && count(this.counts[view]),
          ),
        )}
        ${this.views.map((view) => this.renderTab(view.filter, view.name, view.id === own?.id))}
      </nav>
      ${this.renderAct(own, current !== null && searchOfFilter(this.filter) === searchOfFilter(filterOfView[current]))}
    `
  }

  private renderTab(filter: CasesFilter, name: string, isCurrent: boolean, number?: string) {
    return html`<a href="/faelle${searchOfFilter(filter)}" aria-current=${isCurrent ? 'page' : nothing}
      >${name}${number === undefined ? nothing : html` <span>${number}</span>`}</a
    >`
  }

  private renderAct(own: SavedView | undefined, isBuiltIn: boolean) {
    if (own) {
      return html`<button @click=${() => this.dispatchEvent(new CustomEvent('change-wanted', { detail: own }))}>
        ${icon('pencil')} ${msg('Ansicht ändern')}
      </button>`
    }
    if (isBuiltIn) return nothing
    return html`<button @click=${() => this.dispatchEvent(new Event('saving-wanted'))}>
      ${icon('bookmark')} ${msg('Ansicht speichern')}
    </button>`
  }
}

const viewNames = (): Record<(typeof caseViews)[number], string> => ({
  mine: msg('Meine offenen'),
  open: msg('Alle offenen'),
  missing: msg('Zu ergänzen'),
  closed: msg('Geschlossene'),
})

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-views': CaseViews
  }
}
