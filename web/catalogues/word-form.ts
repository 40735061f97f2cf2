import '@vaadin/button'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { isSame } from '#rules/drafts'
import { type Offer, offerLabels, offers } from '#terms/catalogues'
import { word as wordOf } from '../app/locale.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../components/error-summary.ts'
import '../components/segments.ts'
import { Disputed } from '../drafts/form-edit.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { type KeptWord, kindName, type WordKind } from './kept-words.ts'

export type WordDraft = { name: string; english: string | null; offeredFor: Offer }

export const emptyWord: WordDraft = { name: '', english: null, offeredFor: 'both' }

/** A word's own words. Announces `word-edited` with what changed, `word-wanted`, `merge-wanted`, `retire-wanted`, `deletion-wanted`, and `word-left`. */
@customElement('lotse-word-form')
export class WordForm extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .form {
        display: grid;
        gap: var(--lo-3);
        padding: var(--lo-3) 0 var(--lo-4);
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
        gap: var(--lo-3);
      }
      .acts > .first {
        margin-inline-start: auto;
      }
      @media (max-width: 860px) {
        /* What ends the form stands together on a line of its own. */
        .acts {
          display: grid;
          grid-template-columns: 1fr 1fr;
        }
        .acts > .first {
          margin: 0;
        }
      }
    `,
  ]

  /** Absent for a new one. */
  @property({ attribute: false }) word: KeptWord | undefined
  @property() kind: WordKind = 'topic'
  @property({ attribute: false }) draft: WordDraft = emptyWord
  /** What somebody else made of what one changed too: it stands beside what one typed. */
  @property({ attribute: false }) theirs: Partial<WordDraft> | undefined
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  @state() private tried = false
  @query('vaadin-text-field') private nameField!: TextField

  override focus(): void {
    void this.updateComplete.then(() => this.nameField.focus())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.focus()
  }

  protected override render() {
    return html`<div class="form" role="group" aria-label=${this.word ? msg('Wort ändern') : msg('Neues Wort')} @keydown=${this.goByKey}>
      ${this.error && !this.nameProblem ? html`<lotse-error-summary .message=${this.refusal}></lotse-error-summary>` : nothing}
      <div class="pair">
        <vaadin-text-field
          label=${kindName(this.kind)}
          maxlength="200"
          autocomplete="off"
          manual-validation
          .value=${this.draft.name}
          helper-text=${this.theirWords(this.theirs?.name)}
          .errorMessage=${this.nameProblem}
          ?invalid=${this.nameProblem !== ''}
          ?readonly=${this.kind === 'counsellor' && this.word?.isNeeded === true}
          @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit({ name: detail.value })}
        ></vaadin-text-field>
        ${this.kind === 'counsellor' ? nothing : this.renderEnglish()}
      </div>
      ${this.kind === 'topic' ? this.renderOffer() : nothing}
      <div class="acts">
        ${this.word && !this.word.isNeeded ? this.renderMore() : nothing}
        <vaadin-button class="first" theme="tertiary" @click=${this.leave}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Speichern')}</vaadin-button>
      </div>
    </div>`
  }

  private renderEnglish() {
    return html`<vaadin-text-field
      label=${msg('Englisch')}
      helper-text=${this.theirWords(this.theirs?.english) || msg('Fehlt es, steht auch dort das deutsche Wort.')}
      maxlength="200"
      autocomplete="off"
      lang="en"
      .value=${this.draft.english ?? ''}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit({ english: detail.value || null })}
    ></vaadin-text-field>`
  }

  private renderOffer() {
    return html`<lotse-segments
      label=${msg('Angeboten für')}
      .value=${this.draft.offeredFor}
      .segments=${offers.map((offer) => ({ value: offer, label: wordOf(offerLabels[offer]) }))}
      @choice-made=${({ detail }: CustomEvent<Offer>) => this.edit({ offeredFor: detail })}
    ></lotse-segments>
    ${this.theirs?.offeredFor ? html`<p class="s q">${this.theirWords(wordOf(offerLabels[this.theirs.offeredFor]))}</p>` : nothing}`
  }

  private renderMore() {
    const isName = this.kind === 'counsellor'
    return html`<vaadin-button @click=${() => this.announce('merge-wanted')}
        >${isName ? msg('Zuordnen …') : msg('Zusammenführen …')}</vaadin-button
      >
      <vaadin-button @click=${() => this.announce('retire-wanted')}>${msg('Ablegen')}</vaadin-button>
      ${this.word?.isUnused ? html`<vaadin-button @click=${() => this.announce('deletion-wanted')}>${msg('Löschen')}</vaadin-button>` : nothing}`
  }

  private get nameProblem(): string {
    if (this.tried && this.draft.name.trim() === '') return msg('Bitte ausfüllen.')
    const { german, name } = fieldErrors(this.error)
    return german ?? name ?? ''
  }

  private get refusal(): string {
    return this.error instanceof Disputed
      ? msg('Inzwischen hat jemand anders dasselbe geändert. Beim nächsten Speichern gilt, was Sie eingegeben haben.')
      : wordsFor(this.error)
  }

  private theirWords(theirs: string | null | undefined): string {
    if (theirs === undefined) return ''
    return theirs === null ? msg('Inzwischen steht dort nichts.') : msg(str`Inzwischen steht dort: ${theirs}`)
  }

  /** A field also says when it was given its value. */
  private edit(change: Partial<WordDraft>) {
    if (isSame({ ...this.draft, ...change }, this.draft)) return
    this.dispatchEvent(new CustomEvent('word-edited', { detail: change }))
  }

  private readonly goByKey = (event: KeyboardEvent) => {
    const inLine = event.composedPath().some((one) => one instanceof HTMLInputElement && one.type === 'text')
    if (event.key === 'Escape') this.leave()
    if (event.key === 'Enter' && inLine) this.save()
  }

  private readonly save = () => {
    this.tried = true
    if (this.saving) return
    if (this.draft.name.trim() === '') return this.nameField.focus()
    this.announce('word-wanted')
  }

  private readonly leave = () => this.announce('word-left')

  private announce(name: string) {
    this.dispatchEvent(new Event(name))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-word-form': WordForm
  }
}
