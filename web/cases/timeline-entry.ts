import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Entry } from '#contract/cases'
import { catalogueWord } from '../app/locale.ts'
import { dayAndMonth } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { openFile } from '../files/file-row.ts'
import { maySee } from '../files/words.ts'
import { packageDoors } from '../packages/package-doors.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { caseAddress } from './case-row-words.ts'
import { entryAuthor, entryDetails, entryIcons, entryTitle, missesTopic, shortName } from './entry-words.ts'
import { packageContents, packageContentsStyles } from './package-contents.ts'
import { timelineEntryStyles } from './timeline-styles.ts'

/** One thing that happened. Announces `edit-wanted` with the field to begin with, `history-wanted`, `removal-wanted`, and `reopening-wanted` of what was to be done. */
@customElement('lotse-timeline-entry')
export class TimelineEntry extends LitElement {
  static override styles = [shared, theme, timelineEntryStyles, packageContentsStyles]

  @property({ attribute: false }) entry!: Entry
  /** While it is edited, the form stands in its place. */
  @property({ type: Boolean, reflect: true }) editing = false

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.edit')?.focus()
  }

  protected override render() {
    const { kind } = this.entry
    return html`
      <span class=${kind === 'consultation' ? 'dot counts' : 'dot'}>${icon(entryIcons[kind])}</span>
      ${this.editing ? html`<div class="editor"><slot></slot></div>` : this.renderEntry()}
    `
  }

  private renderEntry() {
    const { entry } = this
    return html`
      <p class="title"><b>${entryTitle(entry)}</b> <span class="q">${entryDetails(entry)}</span>${this.renderDoor()}</p>
      ${this.renderWhen()} ${this.renderTogether()} ${entry.note ? html`<p class="note">${entry.note}</p>` : nothing}
      ${entry.package ? packageContents(entry.package) : nothing} ${this.renderTopics()}
      ${entry.mayChange ? this.renderActions() : nothing} ${entry.followUpId ? this.renderReopening() : nothing}
    `
  }

  /** To what else there is to see of it. */
  private renderDoor() {
    const { id, check, package: made, file } = this.entry
    if (file) {
      const words = maySee(file.mediaType) ? msg('Ansehen') : msg('Herunterladen')
      return html` <button class="link door no-print" aria-label="${words}: ${file.title}" @click=${() => openFile({ id, ...file })}>${words}</button>`
    }
    if (made) return packageDoors(made)
    return check ? html` <a class="link" href="/checks/${check.id}">${msg('Ergebnis ansehen')}</a>` : nothing
  }

  /** The other cases on which the same talk stands. */
  private renderTogether() {
    const together = this.entry.talk?.together ?? []
    if (together.length === 0) return nothing
    const links = together.map(
      ({ caseId, client, number }, index) =>
        html`${index === 0 ? '' : ', '}<a class="link" href=${caseAddress(caseId)} title=${msg(str`Fall ${number}`)}>${client}</a>`,
    )
    return html`<p class="together s q">${msg('Auch dabei:')} ${links}</p>`
  }

  private renderWhen() {
    const author = entryAuthor(this.entry)
    return html`
      <p class="when meta">
        <time datetime=${this.entry.happenedOn}>${dayAndMonth(this.entry.happenedOn)}</time>${
          author ? html`, <span title=${author}>${shortName(author)}</span>` : nothing
        }
      </p>
    `
  }

  private renderTopics() {
    const topics = this.entry.talk?.topics ?? []
    const missing = missesTopic(this.entry)
    if (topics.length === 0 && !missing) return nothing
    return html`
      <div class="topics">
        ${topics.map((topic) => html`<span class="tag">${catalogueWord(topic)}</span>`)}
        ${missing ? this.renderMissing() : nothing}
      </div>
    `
  }

  private renderMissing() {
    const words = msg('Thema fehlt')
    if (!this.entry.mayChange) return html`<span class="none s">${words}</span>`
    return html`<button class="missing" @click=${() => this.wantEdit('topicIds')}><span class="none">${words}</span></button>`
  }

  private renderActions() {
    const which = msg(str`${entryTitle(this.entry)} vom ${dayAndMonth(this.entry.happenedOn)}`)
    return html`
      <div class="actions no-print">
        ${this.renderAction('edit', 'pencil', msg('Ändern'), which, () => this.wantEdit('note'))}
        ${this.entry.version > 1 ? this.renderAction('history', 'history', msg('Frühere Fassungen'), which, () => this.dispatchEvent(new Event('history-wanted'))) : nothing}
        ${this.renderAction('remove', 'trash', msg('Entfernen'), which, () => this.dispatchEvent(new Event('removal-wanted')))}
      </div>
    `
  }

  private renderReopening() {
    const reopen = () => this.dispatchEvent(new Event('reopening-wanted'))
    const which = this.entry.note ?? entryTitle(this.entry)
    return html`<div class="actions no-print">
      ${this.renderAction('reopen', 'restore', msg('Wieder öffnen'), which, reopen)}
    </div>`
  }

  private renderAction(
    name: string,
    sign: 'pencil' | 'trash' | 'history' | 'restore',
    verb: string,
    which: string,
    act: () => void,
  ) {
    return html`
      <vaadin-button class=${name} theme="tertiary small icon" aria-label="${verb}: ${which}" title=${verb} @click=${act}>
        ${icon(sign)}
      </vaadin-button>
    `
  }

  private wantEdit(field: 'note' | 'topicIds') {
    this.dispatchEvent(new CustomEvent('edit-wanted', { detail: field }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-timeline-entry': TimelineEntry
  }
}
