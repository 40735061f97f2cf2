import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { CatalogueUses } from '#contract/catalogues'
import { newId } from '../api.ts'
import { searchOf } from '../app/navigation.ts'
import { showError } from '../components/message.ts'
import { loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { addEntry, editWord, fetchKept, fetchUses } from './api.ts'
import { cataloguesStyles } from './catalogues-styles.ts'
import { type KeptWord, listName, type WordKind, wordKinds, wordsInUse, wordsOf } from './kept-words.ts'
import './merge-dialog.ts'
import type { MergeDialog } from './merge-dialog.ts'
import './waiting-words.ts'
import type { Mapping, WaitingWords } from './waiting-words.ts'
import { WordChanges } from './word-changes.ts'
import type { WordDraft } from './word-form.ts'
import './word-list.ts'
import type { Editing, Moving, WordList } from './word-list.ts'

/** Kataloge: what waits from old lists, and the words everybody chooses from. The address says which catalogue. */
@customElement('lotse-catalogues-view')
export class CataloguesView extends LitElement {
  static override styles = [shared, cataloguesStyles]

  @property({ attribute: false }) location?: RouterLocation
  @state() private editing: Editing
  @state() private error: unknown
  @state() private isSending = false
  @state() private merging: KeptWord | undefined
  @state() private uses: CatalogueUses | undefined
  @query('lotse-waiting-words') private waiting?: WaitingWords
  @query('lotse-word-list') private list?: WordList
  @query('lotse-merge-dialog') private dialog!: MergeDialog
  private moves: Promise<void> = Promise.resolve()
  /** Of the form for a new word, so that sending it twice adds one. */
  private newWordId = newId()

  private readonly kept = new Task(this, {
    task: async (_, { signal }) => wordsOf(await fetchKept(signal)),
    args: () => [],
  })

  private readonly changes = new WordChanges(() => this.kept.run().then(() => this.updateComplete))

  protected override render() {
    return html`<div class="page">
      <h1>${msg('Kataloge')}</h1>
      <p class="sub">${msg('Die Wörter des Zentrums: daraus wählen alle, danach zählen die Berichte.')}</p>
      ${loaded(this.kept, (words) => this.renderWords(words))}
    </div>`
  }

  private renderWords(words: readonly KeptWord[]) {
    const waiting = words.filter((word) => word.state === 'unconfirmed')
    return html`
      ${waiting.length > 0 ? this.renderWaiting(waiting, words) : nothing}
      <nav aria-label=${msg('Kataloge')}>${wordKinds.map((kind) => this.renderTab(kind, words))}</nav>
      <section aria-label=${listName(this.kind)}>
        <lotse-word-list
          .kind=${this.kind}
          .words=${words.filter(({ kind }) => kind === this.kind)}
          .editing=${this.editing}
          .error=${this.error}
          ?saving=${this.isSending}
          @editing-wanted=${({ detail }: CustomEvent<Editing>) => this.edit(detail)}
          @draft-wanted=${({ detail }: CustomEvent<WordDraft>) => void this.save(detail)}
          @merge-wanted=${({ detail }: CustomEvent<KeptWord>) => void this.askMerge(detail)}
          @retire-wanted=${({ detail }: CustomEvent<KeptWord>) => void this.retire(detail)}
          @back-wanted=${({ detail }: CustomEvent<KeptWord>) => void this.bringBack(detail)}
          @moving-wanted=${({ detail }: CustomEvent<Moving>) => this.move(detail)}
        ></lotse-word-list>
      </section>
      <lotse-merge-dialog
        .word=${this.merging}
        .all=${words}
        .uses=${this.uses}
        ?saving=${this.isSending}
        @word-mapped=${({ detail }: CustomEvent<Mapping>) => void this.merge(detail)}
        @merge-left=${this.returnToForm}
      ></lotse-merge-dialog>
    `
  }

  private renderWaiting(waiting: readonly KeptWord[], all: readonly KeptWord[]) {
    return html`<lotse-waiting-words
      .words=${waiting}
      .all=${all}
      ?sending=${this.isSending}
      ?quiet=${this.editing !== undefined}
      @word-kept=${({ detail }: CustomEvent<KeptWord>) => void this.decide(() => this.changes.confirm(detail))}
      @word-mapped=${({ detail: { word, into } }: CustomEvent<Mapping>) => void this.decide(() => this.changes.merge(word, into))}
    ></lotse-waiting-words>`
  }

  private renderTab(kind: WordKind, words: readonly KeptWord[]) {
    const inUse = wordsInUse(words.filter((word) => word.kind === kind)).length
    return html`<a
      href=${`/verwaltung/kataloge?katalog=${kind}`}
      class=${kind === this.kind ? 'tab current' : 'tab'}
      aria-current=${kind === this.kind ? 'page' : nothing}
      >${listName(kind)} <span class="count">${inUse}</span></a
    >`
  }

  private get kind(): WordKind {
    const asked = new URLSearchParams(searchOf(this.location)).get('katalog')
    return wordKinds.find((kind) => kind === asked) ?? 'topic'
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('location')) this.edit(undefined)
  }

  private edit(editing: Editing) {
    const left = this.editing
    this.editing = editing
    this.error = undefined
    if (editing === 'new') this.newWordId = newId()
    if (editing === undefined && left !== undefined && left !== 'new') void this.list?.goTo(left.id, 'edit')
  }

  /** Does it, and goes on to the next word that waits. */
  private async decide(work: () => Promise<boolean>) {
    this.isSending = true
    await work()
    this.isSending = false
    await this.updateComplete
    if (this.waiting) this.waiting.focus()
    else this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  private async save(draft: WordDraft) {
    this.isSending = true
    try {
      const saved = await this.sent(draft)
      this.edit(undefined)
      await this.changes.renew()
      void this.list?.goTo(saved.id, 'edit')
    } catch (error) {
      this.error = error
    }
    this.isSending = false
  }

  private sent({ name, english, offeredFor }: WordDraft): Promise<KeptWord> {
    const { editing, kind } = this
    const offer = kind === 'topic' ? { offeredFor } : {}
    if (editing !== undefined && editing !== 'new') return editWord(editing, { name, english, ...offer })
    if (kind === 'counsellor') throw new TypeError('A name comes with an account or from an old list')
    return addEntry({ id: this.newWordId, catalogue: kind, german: name, english, ...offer })
  }

  private async askMerge(word: KeptWord) {
    this.merging = word
    this.uses = undefined
    await this.updateComplete
    await this.dialog.open()
    if (word.kind !== 'counsellor') this.uses = await fetchUses(word.id).catch(showErrorInstead)
  }

  private async merge({ word, into }: Mapping) {
    this.isSending = true
    const isDone = await this.changes.merge(word, into)
    this.isSending = false
    if (!isDone) return
    this.editing = undefined
    this.dialog.close()
    void this.list?.goTo(into.id, 'edit')
  }

  private readonly returnToForm = () => {
    if (this.editing !== undefined && this.editing !== 'new') void this.list?.goTo(this.editing.id, 'edit')
  }

  private async retire(word: KeptWord) {
    this.editing = undefined
    await this.changes.retire(word)
    this.renderRoot.querySelector<HTMLElement>('.tab.current')?.focus()
  }

  private async bringBack(word: KeptWord) {
    await (word.mergedInto ? this.changes.separate(word) : this.changes.bringBack(word))
    void this.list?.goTo(word.id, 'edit')
  }

  /** Pressed again before the answer is there, it goes on from where the word is by then. */
  private move({ word, by }: Moving) {
    this.moves = this.moves.then(() => this.moveNow(word.id, by))
  }

  private async moveNow(id: string, by: Moving['by']) {
    const inUse = wordsInUse((this.kept.value ?? []).filter(({ kind }) => kind === this.kind))
    const place = inUse.findIndex((one) => one.id === id)
    const word = inUse[place]
    const other = inUse[by === 'up' ? place - 1 : place + 1]
    if (!word || !other) return
    await this.changes.place(word, by === 'up' ? other.id : (inUse[place + 2]?.id ?? null))
    await this.list?.goTo(id, by)
  }
}

const showErrorInstead = (error: unknown): undefined => void showError(error)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-catalogues-view': CataloguesView
  }
}
