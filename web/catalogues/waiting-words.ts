import '@vaadin/button'
import '@vaadin/combo-box'
import { msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { CatalogueUses } from '#contract/catalogues'
import { likelyMeant } from '#rules/catalogues'
import '../components/lamp.ts'
import '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { consequenceWords, offeredWords } from './consequence-words.ts'
import { type KeptWord, keepWords, kindName, targetsOf } from './kept-words.ts'
import { waitingStyles } from './waiting-styles.ts'

/** What somebody decided about a word that waits. */
export type Mapping = { word: KeptWord; into: KeptWord }

/**
 * What old lists brought and nobody has decided: the first one in the lamp. Nothing is mapped before a button is pressed,
 * and before it is said what that moves. Announces `word-kept` with the word, `word-mapped` with a `Mapping`, and
 * `uses-wanted` with the word for which another was chosen.
 */
@customElement('lotse-waiting-words')
export class WaitingWords extends LitElement {
  static override styles = [theme, shared, waitingStyles]

  @property({ attribute: false }) words: readonly KeptWord[] = []
  /** Among which a word may find its target. */
  @property({ attribute: false }) all: readonly KeptWord[] = []
  @property({ type: Boolean }) sending = false
  /** The one filled button is elsewhere on the screen. */
  @property({ type: Boolean }) quiet = false
  /** Of the word for which another was chosen, once it is counted; or why it could not be. */
  @property({ attribute: false }) uses: CatalogueUses | undefined
  @property({ attribute: false }) error: unknown
  @state() private lit: string | undefined
  /** Chosen in the field, and not mapped yet. */
  @state() private chosen: Mapping | undefined

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.lit vaadin-button')?.focus())
  }

  protected override render() {
    const lit = this.words.find(({ id }) => id === this.lit) ?? this.words[0]
    return html`<header class="section-head">
        <h2>${msg('Noch zuzuordnen')}</h2>
        <span class="count">${this.words.length}</span>
      </header>
      <ul class="rows">
        ${repeat(
          this.words,
          ({ id }) => id,
          (word) => (word === lit ? this.renderLit(word) : this.renderRow(word)),
        )}
      </ul>`
  }

  private renderLit(word: KeptWord) {
    const targets = targetsOf(word, this.all)
    const meant = likelyMeant(word.name, targets)
    const into = this.chosen?.word.id === word.id ? this.chosen.into : undefined
    const first = this.quiet || into ? nothing : 'primary'
    return html`<li class="lit">
      <lotse-lamp cue=${msg(str`${kindName(word.kind)} aus einer alten Liste`)}>
        <h3 class="word">${word.name}</h3>
        <p class="s q">${meant ? offeredWords(word, meant) : word.uses || msg('wird nicht verwendet')}</p>
        <div class="foot">
          ${
            meant
              ? html`<vaadin-button theme=${first} ?disabled=${this.sending} @click=${() => this.map(word, meant)}
                  >${msg(str`Zuordnen: ${meant.name}`)}</vaadin-button
                >`
              : nothing
          }
          <vaadin-button theme=${meant ? nothing : first} ?disabled=${this.sending} @click=${() => this.keep(word)}
            >${keepWords(word.kind)}</vaadin-button
          >
          <vaadin-combo-box
            class="target"
            accessible-name=${msg(str`„${word.name}“ zuordnen`)}
            placeholder=${meant ? msg('oder einem anderen zuordnen') : msg('oder zuordnen')}
            item-id-path="id"
            item-value-path="id"
            item-label-path="name"
            .items=${targets}
            ?disabled=${this.sending}
            @selected-item-changed=${({ detail }: CustomEvent<{ value: KeptWord | null }>) => this.choose(word, detail.value)}
          ></vaadin-combo-box>
          ${into ? this.renderChosen(word, into) : nothing}
        </div>
      </lotse-lamp>
    </li>`
  }

  private renderChosen(word: KeptWord, into: KeptWord) {
    const isCounted = word.kind === 'counsellor' || this.uses !== undefined
    return html`${
      this.error
        ? html`<lotse-failure class="moved" .error=${this.error} @retry=${() => this.askUses(word)}></lotse-failure>`
        : html`<p class="s moved" aria-live="polite">${consequenceWords(word, into, this.uses)}</p>`
    }
      <vaadin-button
        theme=${this.quiet ? nothing : 'primary'}
        ?disabled=${this.sending || !isCounted}
        @click=${() => this.map(word, into)}
        >${msg('Zuordnen')}</vaadin-button
      >`
  }

  private renderRow(word: KeptWord) {
    const meant = likelyMeant(word.name, targetsOf(word, this.all))
    const other = meant ? msg('Anders zuordnen') : msg('Zuordnen')
    return html`<li>
      <span>
        <b class="name">${word.name}</b>
        <span class="q">${[kindName(word.kind), word.uses].filter((words) => words !== '').join(', ')}</span>
      </span>
      <span class="acts">
        ${
          meant
            ? html`<vaadin-button theme="small" ?disabled=${this.sending} aria-label=${msg(str`„${word.name}“ zuordnen: ${meant.name}`)}
                @click=${() => this.map(word, meant)}>${msg(str`Zuordnen: ${meant.name}`)}</vaadin-button>`
            : nothing
        }
        <vaadin-button theme="small" ?disabled=${this.sending} aria-label=${msg(str`„${word.name}“ behalten`)} @click=${() => this.keep(word)}
          >${msg('Behalten')}</vaadin-button
        >
        <vaadin-button theme="tertiary small" aria-label=${msg(str`${other}, „${word.name}“`)} @click=${() => this.light(word)}
          >${other}</vaadin-button
        >
      </span>
    </li>`
  }

  private light({ id }: KeptWord) {
    this.lit = id
    this.focus()
  }

  private choose(word: KeptWord, into: KeptWord | null) {
    if (into?.id === this.chosen?.into.id && word.id === this.chosen?.word.id) return
    this.chosen = into ? { word, into } : undefined
    if (into && word.kind !== 'counsellor') this.askUses(word)
  }

  private askUses(word: KeptWord) {
    this.dispatchEvent(new CustomEvent('uses-wanted', { detail: word }))
  }

  private map(word: KeptWord, into: KeptWord) {
    const detail: Mapping = { word, into }
    this.dispatchEvent(new CustomEvent('word-mapped', { detail }))
  }

  private keep(word: KeptWord) {
    this.dispatchEvent(new CustomEvent('word-kept', { detail: word }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-waiting-words': WaitingWords
  }
}
