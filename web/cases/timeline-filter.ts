import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CaseFile } from '#contract/cases'
import { type EntryKind, entryKinds } from '#terms/cases'
import { count } from '../components/format.ts'
import { shared } from '../styles/shared.ts'
import { kindsInPlural } from './entry-words.ts'

/** Which kinds of entry the timeline shows: links, so that it stands in the address. */
@customElement('lotse-timeline-filter')
export class TimelineFilter extends LitElement {
  static override styles = [
    shared,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--lo-4);
        font-size: var(--lo-size-s);
        line-height: 20px;
        color: var(--lo-ink-2);
      }
      a {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-height: 28px;
        white-space: nowrap;
      }
      a:hover {
        color: var(--lo-ink);
      }
      a[aria-current] {
        color: var(--lo-ink);
        font-weight: var(--lo-semibold);
      }
      span {
        color: var(--lo-ink-3);
        font-weight: var(--lo-regular);
      }
      @media (max-width: 860px) {
        nav {
          flex-wrap: nowrap;
          overflow-x: auto;
          scrollbar-width: none;
          margin-inline: calc(-1 * var(--lo-4));
          padding-inline: var(--lo-4);
        }
        a {
          min-height: 44px;
        }
      }
    `,
  ]

  /** The address of the case. */
  @property() address = ''
  @property({ attribute: false }) counts!: CaseFile['counts']
  @property() kind: EntryKind | '' = ''

  protected override render() {
    const shown = entryKinds.filter((kind) => this.counts[kind] > 0 || kind === this.kind)
    return html`
      <nav aria-label=${msg('Verlauf eingrenzen')}>
        ${this.renderLink('', msg('Alles'), numberOf(this.counts, ''))}
        ${shown.map((kind) => this.renderLink(kind, kindsInPlural()[kind], this.counts[kind]))}
      </nav>
    `
  }

  private renderLink(kind: EntryKind | '', label: string, number: number) {
    const address = kind === '' ? this.address : `${this.address}?art=${kind}`
    return html`<a href=${address} aria-current=${kind === this.kind ? 'true' : nothing}>${label} <span>${count(number)}</span></a>`
  }
}

const numberOf = (counts: CaseFile['counts'], kind: EntryKind | ''): number =>
  kind === '' ? entryKinds.reduce((sum, one) => sum + counts[one], 0) : counts[kind]

/** On paper, where it is not the whole. */
export const partWords = (shown: number, counts: CaseFile['counts'], kind: EntryKind | ''): string =>
  msg(str`Hier stehen die neuesten ${count(shown)} von ${count(numberOf(counts, kind))} Einträgen.`)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-timeline-filter': TimelineFilter
  }
}
