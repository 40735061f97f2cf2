import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Entry } from '#contract/cases'
import { isFocusLost } from '../components/focus.ts'
import { monthAndYear } from '../components/format.ts'
import type { TalkDraft } from './talk-draft.ts'
import '../components/more-below.ts'
import { shared } from '../styles/shared.ts'
import './timeline-entry.ts'
import type { TimelineEntry } from './timeline-entry.ts'
import { timelineStyles } from './timeline-styles.ts'

export type EditWanted = { entry: Entry; field: keyof TalkDraft }

/**
 * What happened, newest first, by month. The entry being edited shows the slot `editor`. Announces `edit-wanted`,
 * `history-wanted`, `removal-wanted` and `reopening-wanted` with the entry, and `more-wanted`.
 */
@customElement('lotse-timeline')
export class Timeline extends LitElement {
  static override styles = [shared, timelineStyles]

  @property({ attribute: false }) entries: readonly Entry[] = []
  @property() editing = ''
  /** Whether no entry comes after these. */
  @property({ type: Boolean }) complete = false
  @property({ attribute: false }) error: unknown

  /** The entry whose removal was wanted last, and where it stood: the keyboard goes on there, or on it once it is back. */
  private removal: { id: string; at: number; isDone: boolean } | undefined

  async goTo(id: string): Promise<void> {
    const entry = this.renderRoot.querySelector<TimelineEntry>(`lotse-timeline-entry[data-id="${id}"]`)
    await entry?.updateComplete
    entry?.focus()
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('entries') || !this.removal) return
    const { id, at, isDone } = this.removal
    const isThere = this.entries.some((entry) => entry.id === id)
    if (isThere !== isDone) return
    this.removal = isDone ? undefined : { id, at, isDone: true }
    if (isDone) void this.goTo(id)
    else if (isFocusLost()) this.goOnAt(at)
  }

  private goOnAt(index: number): void {
    const next = this.entries.slice(index).find(({ mayChange }) => mayChange)
    if (next) void this.goTo(next.id)
    else this.renderRoot.querySelector<HTMLElement>('.month')?.focus()
  }

  protected override render() {
    return html`
      ${repeat(
        monthsOf(this.entries),
        ({ month }) => month,
        ({ entries }) => this.renderMonth(entries),
      )}
      ${
        this.complete
          ? nothing
          : html`<lotse-more-below
              class="no-print"
              .count=${this.entries.length}
              .error=${this.error}
              @more-wanted=${() => this.announce('more-wanted')}
            ></lotse-more-below>`
      }
    `
  }

  private renderMonth(entries: readonly Entry[]) {
    const [first] = entries
    return html`
      <h3 class="month" tabindex="-1">${first ? monthAndYear(first.happenedOn) : nothing}</h3>
      <ol>
        ${repeat(
          entries,
          ({ id }) => id,
          (entry, index) => this.renderEntry(entry, index === entries.length - 1),
        )}
      </ol>
    `
  }

  private renderEntry(entry: Entry, last: boolean) {
    const editing = entry.id === this.editing
    return html`
      <li>
        <lotse-timeline-entry
          data-id=${entry.id}
          ?last=${last}
          .entry=${entry}
          ?editing=${editing}
          @edit-wanted=${({ detail }: CustomEvent<keyof TalkDraft>) => this.announce('edit-wanted', { entry, field: detail })}
          @history-wanted=${() => this.announce('history-wanted', entry)}
          @reopening-wanted=${() => this.announce('reopening-wanted', entry)}
          @removal-wanted=${() => this.wantRemoval(entry)}
          >${editing ? html`<slot name="editor"></slot>` : nothing}</lotse-timeline-entry
        >
      </li>
    `
  }

  private wantRemoval(entry: Entry) {
    this.removal = { id: entry.id, at: this.entries.indexOf(entry), isDone: false }
    this.announce('removal-wanted', entry)
  }

  private announce(type: string, detail?: EditWanted | Entry) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

/** Entries come newest first, so that those of a month lie together. */
const monthsOf = (entries: readonly Entry[]) => {
  const months = new Map<string, Entry[]>()
  for (const entry of entries) {
    const month = entry.happenedOn.slice(0, 7)
    const known = months.get(month)
    if (known) known.push(entry)
    else months.set(month, [entry])
  }
  return [...months].map(([month, ofMonth]) => ({ month, entries: ofMonth }))
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-timeline': Timeline
  }
}
