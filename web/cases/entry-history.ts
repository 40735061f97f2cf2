import '@vaadin/button'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Entry, EntryVersion } from '#contract/cases'
import type { Catalogues } from '#contract/catalogues'
import { berlinDay } from '#rules/calendar'
import { announceRecorded } from '../app/events.ts'
import { comeBack, focusedElement } from '../components/focus.ts'
import { longDay, timeOf } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { showError, showMessage } from '../components/message.ts'
import '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchEntry, fetchEntryHistory } from './api.ts'
import { draftOfState } from './entry-draft.ts'
import { bringBack } from './recording.ts'
import type { TalkDraft } from './talk-draft.ts'
import { talkFieldLabels, talkFieldWords } from './talk-words.ts'

/** What an entry was before: who changed what, and the way back to any of it. */
@customElement('lotse-entry-history')
export class EntryHistoryDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      vaadin-dialog::part(overlay) {
        width: min(640px, calc(100vw - 32px));
      }
      .version {
        display: grid;
        gap: var(--lo-1);
        padding: var(--lo-3) 0;
        border-top: var(--lo-border);
      }
      .version:first-of-type {
        border: 0;
        padding-top: 0;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--lo-1) var(--lo-3);
        min-height: var(--lo-control-s);
      }
      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ]

  @property({ attribute: false }) catalogues: Catalogues | undefined
  @state() private opened = false
  @state() private versions: readonly EntryVersion[] | undefined
  @state() private error: unknown
  private entry: Entry | undefined
  private cameFrom: HTMLElement | null = null

  async open(entry: Entry): Promise<void> {
    this.cameFrom = focusedElement()
    this.entry = entry
    this.versions = undefined
    this.opened = true
    await this.load()
  }

  protected override render() {
    return html`<vaadin-dialog
      header-title=${msg('Frühere Fassungen')}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
      @closed=${({ currentTarget }: Event) => comeBack(currentTarget as HTMLElement, this.cameFrom)}
    >
      <vaadin-button slot="header-content" theme="tertiary icon" aria-label=${msg('Schließen')} @click=${this.close}
        >${icon('close')}</vaadin-button
      >
      ${this.error ? html`<lotse-failure .error=${this.error} @retry=${this.load}></lotse-failure>` : nothing}
      ${this.versions ? this.versions.map((version, index) => this.renderVersion(version, index)) : html`<lotse-loading></lotse-loading>`}
    </vaadin-dialog>`
  }

  private renderVersion(version: EntryVersion, index: number) {
    const { at, by, state } = version
    const when = `${longDay(berlinDay(new Date(at)))}, ${timeOf(at)}`
    return html`<section class="version">
      <div class="head">
        <p><b>${by ?? msg('Übernommen aus alten Listen')}</b> <span class="meta">${when}</span></p>
        ${
          index === 0
            ? html`<span class="tag">${msg('so steht es jetzt')}</span>`
            : html`<vaadin-button theme="small" aria-label=${msg(str`Fassung vom ${when} zurückholen`)} @click=${() => this.takeBack(version)}
                >${msg('Zurückholen')}</vaadin-button
              >`
        }
      </div>
      ${this.renderChanged(version)}
      ${state.note === null ? html`<p class="none">${msg('ohne Text')}</p>` : html`<p class="text">${state.note}</p>`}
    </section>`
  }

  /** Of the fields that this version changed, what they were changed to; the text stands below in full. */
  private renderChanged({ changed, state }: EntryVersion) {
    const { catalogues } = this
    const talk = draftOfState('', state).talk
    const labels = talkFieldLabels()
    const fields = changed
      .map((field) => (field === 'happenedOn' ? 'day' : field) as keyof TalkDraft)
      .filter((field) => field !== 'note' && field in labels)
    if (!catalogues || fields.length === 0) return nothing
    return html`<p class="meta">
      ${fields.map((field) => `${labels[field]}: ${talkFieldWords(field, talk, catalogues) || msg('leer')}`).join(' · ')}
    </p>`
  }

  private async takeBack({ state }: EntryVersion) {
    const { entry } = this
    if (!entry) return
    try {
      const before = await fetchEntry(entry.id)
      const after = await bringBack(entry, state, before.version)
      this.close()
      announceRecorded()
      const undo = async () => {
        const [now] = (await fetchEntryHistory(entry.id)).versions.slice(1)
        if (now) await bringBack(entry, now.state, after.version)
        announceRecorded()
      }
      showMessage(msg('Die frühere Fassung steht wieder da.'), { undo })
    } catch (error) {
      showError(error)
    }
  }

  private readonly load = async () => {
    this.error = undefined
    try {
      if (this.entry) this.versions = (await fetchEntryHistory(this.entry.id)).versions
    } catch (error) {
      this.error = error
    }
  }

  private readonly close = () => {
    this.opened = false
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-entry-history': EntryHistoryDialog
  }
}
