import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { offerLabels } from '#terms/catalogues'
import { word as wordOf } from '../app/locale.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { type KeptWord, listName, newWords, type WordKind, wordsInUse } from './kept-words.ts'
import { emptyWord, type WordDraft } from './word-form.ts'
import { wordListStyles } from './word-list-styles.ts'

/** Which word's form is open, by its id: the word itself comes anew with every change. */
export type Editing = string | undefined
export const newWord = 'new'

/** A word that shall change places with the one above or below. */
export type Moving = { word: KeptWord; by: 'up' | 'down' }

/**
 * The words of one catalogue in its order, and those that were laid aside. Announces `editing-wanted` with an id,
 * `draft-edited` with what changed, and `draft-wanted`, `merge-wanted`, `retire-wanted`, `deletion-wanted`, `back-wanted` and `moving-wanted`,
 * each with its word.
 */
@customElement('lotse-word-list')
export class WordList extends LitElement {
  static override styles = [theme, shared, wordListStyles]

  @property() kind: WordKind = 'topic'
  @property({ attribute: false }) words: readonly KeptWord[] = []
  @property({ attribute: false }) editing: Editing
  @property({ attribute: false }) draftOf: (word: KeptWord | undefined) => WordDraft = () => emptyWord
  @property({ attribute: false }) theirs: Partial<WordDraft> | undefined
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false

  /** To a row's button, wherever the row has gone. */
  async goTo(id: string, button: 'edit' | 'up' | 'down'): Promise<void> {
    await this.updateComplete
    const wanted = this.renderRoot.querySelector<HTMLElement & { disabled: boolean }>(`[data-id="${id}"] .${button}`)
    const other = this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"] .edit`)
    const target = wanted?.disabled === false ? wanted : other
    target?.focus()
  }

  protected override render() {
    const inUse = wordsInUse(this.words)
    const aside = this.words.filter(({ state, hasAccount }) => state === 'retired' && !hasAccount)
    return html`
      ${inUse.length === 0 ? this.renderEmpty() : nothing}
      <ul class="rows" aria-label=${listName(this.kind)}>
        ${repeat(
          inUse,
          ({ id }) => id,
          (word, place) => (this.editing === word.id ? this.renderForm(word) : this.renderRow(word, place, inUse)),
        )}
        ${this.editing === newWord ? this.renderForm(undefined) : nothing}
      </ul>
      ${this.kind === 'counsellor' || this.editing === newWord ? nothing : this.renderNew()}
      ${aside.length > 0 ? this.renderAside(aside) : nothing}
    `
  }

  private renderEmpty() {
    const words =
      this.kind === 'counsellor'
        ? msg(
            'Namen aus alten Listen, die kein Konto haben, stehen hier. Kolleginnen und Kollegen stehen unter Konten.',
          )
        : msg('Dieser Katalog ist leer. Das erste Wort fügen Sie hier hinzu.')
    return html`<lotse-empty>${words}</lotse-empty>`
  }

  private renderRow(word: KeptWord, place: number, inUse: readonly KeptWord[]) {
    return html`<li data-id=${word.id}>
      <span>
        <b class="name">${word.name}</b>
        <span class="q s">${this.details(word)}</span>
      </span>
      <span class="meta uses">${word.uses}</span>
      <span class="acts">
        ${this.kind === 'counsellor' ? nothing : this.renderMoves(word, place, inUse)}
        <vaadin-button
          class="edit"
          theme="tertiary small icon"
          aria-label=${msg(str`„${word.name}“ ändern`)}
          title=${msg('Ändern')}
          @click=${() => this.announce('editing-wanted', word.id)}
          >${icon('pencil')}</vaadin-button
        >
      </span>
    </li>`
  }

  private renderMoves(word: KeptWord, place: number, inUse: readonly KeptWord[]) {
    return html`${this.renderMove({ word, by: 'up' }, place === 0, msg(str`„${word.name}“ nach oben`))}
    ${this.renderMove({ word, by: 'down' }, place === inUse.length - 1, msg(str`„${word.name}“ nach unten`))}`
  }

  private renderMove(moving: Moving, isAtEnd: boolean, label: string) {
    return html`<vaadin-button
      class=${moving.by}
      theme="tertiary small icon"
      aria-label=${label}
      title=${moving.by === 'up' ? msg('Nach oben') : msg('Nach unten')}
      ?disabled=${isAtEnd}
      @click=${() => this.announce('moving-wanted', moving)}
      >${icon(moving.by === 'up' ? 'arrowUp' : 'arrowDown')}</vaadin-button
    >`
  }

  private details({ kind, english, offeredFor, isNeeded }: KeptWord): string {
    const offered = kind === 'topic' && offeredFor !== 'both' ? msg(str`für ${wordOf(offerLabels[offeredFor])}`) : ''
    const needed = isNeeded ? msg('von Lotse gebraucht') : ''
    return [english ?? '', offered, needed].filter((words) => words !== '').join(', ')
  }

  private renderForm(word: KeptWord | undefined) {
    return html`<li class="editing" data-id=${word?.id ?? nothing}>
      <lotse-word-form
        .word=${word}
        .kind=${this.kind}
        .draft=${this.draftOf(word)}
        .theirs=${this.theirs}
        .error=${this.error}
        ?saving=${this.saving}
        @word-edited=${({ detail }: CustomEvent<Partial<WordDraft>>) => this.announce('draft-edited', { word, change: detail })}
        @word-wanted=${() => this.announce('draft-wanted', word)}
        @word-left=${() => this.announce('editing-wanted', undefined)}
        @merge-wanted=${() => this.announce('merge-wanted', word)}
        @retire-wanted=${() => this.announce('retire-wanted', word)}
        @deletion-wanted=${() => this.announce('deletion-wanted', word)}
      ></lotse-word-form>
    </li>`
  }

  private renderNew() {
    return html`<vaadin-button class="new" @click=${() => this.announce('editing-wanted', newWord)}
      >${icon('plus', { slot: 'prefix' })}${newWords(this.kind)}</vaadin-button
    >`
  }

  private renderAside(aside: readonly KeptWord[]) {
    return html`<details>
      <summary>${msg(str`Abgelegt: ${aside.length}`)}</summary>
      <ul class="rows aside">
        ${aside.map(this.renderAsideRow)}
      </ul>
    </details>`
  }

  private readonly renderAsideRow = (word: KeptWord) => {
    const into = this.words.find(({ id }) => id === word.mergedInto)
    const back = into ? msg('Wieder trennen') : msg('Zurückholen')
    return html`<li>
      <span>
        <b class="name">${word.name}</b>
        <span class="q s">${into ? this.intoWords(into) : msg('wird nicht mehr angeboten')}</span>
      </span>
      <span class="meta uses">${word.uses}</span>
      <vaadin-button theme="small" aria-label=${`${back}: ${word.name}`} @click=${() => this.announce('back-wanted', word)}
        >${back}</vaadin-button
      >
    </li>`
  }

  private intoWords({ name }: KeptWord): string {
    return this.kind === 'counsellor' ? msg(str`ist ${name}`) : msg(str`zählt bei „${name}“`)
  }

  private announce(name: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-word-list': WordList
  }
}
