import { msg } from '@lit/localize'
import { Task, TaskStatus } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { CatalogueUses } from '#contract/catalogues'
import { searchOf } from '../app/navigation.ts'
import { Unsaved } from '../app/unsaved.ts'
import { icon } from '../components/icon.ts'
import { loaded } from '../components/states.ts'
import { crumbStyles } from '../styles/crumb.ts'
import { shared } from '../styles/shared.ts'
import { fetchKept, fetchUses } from './api.ts'
import { cataloguesStyles } from './catalogues-styles.ts'
import { type KeptWord, listName, type WordKind, wordKinds, wordsInUse, wordsOf } from './kept-words.ts'
import './merge-dialog.ts'
import type { MergeDialog } from './merge-dialog.ts'
import './waiting-words.ts'
import type { Mapping, WaitingWords } from './waiting-words.ts'
import { WordChanges } from './word-changes.ts'
import { type DraftChange, WordEdits } from './word-edits.ts'
import { type Editing, type Moving, newWord, type WordList } from './word-list.ts'

/** Kataloge: what waits from old lists, and the words everybody chooses from. The address says which catalogue. */
@customElement('lotse-catalogues-view')
export class CataloguesView extends LitElement {
  static override styles = [shared, crumbStyles, cataloguesStyles]

  @property({ attribute: false }) location?: RouterLocation
  @state() private editing: Editing
  @state() private error: unknown
  @state() private isSending = false
  /** The id of the word that shall go into another. */
  @state() private merging = ''
  /** The id of a word that waits, for which another is chosen. */
  @state() private mapping = ''
  @query('lotse-waiting-words') private waiting?: WaitingWords
  @query('lotse-word-list') private list?: WordList
  @query('lotse-merge-dialog') private dialog!: MergeDialog
  private moves: Promise<void> = Promise.resolve()
  private readonly kept = new Task(this, {
    task: async (_, { signal }) => wordsOf(await fetchKept(signal)),
    args: () => [],
  })

  /** Of the word that is asked about, and of no other. */
  private readonly uses = new Task(this, {
    task: countUses,
    args: () => [this.wordToMerge?.kind === 'counsellor' ? '' : this.merging] as const,
  })

  private readonly usesOfWaiting = new Task(this, { task: countUses, args: () => [this.mapping] as const })

  private readonly edits = new WordEdits(this)
  protected readonly unsaved = new Unsaved(this, () => this.edits.isTyped)
  private readonly changes = new WordChanges(() => this.kept.run().then(() => this.updateComplete))

  protected override render() {
    return html`<div class="page">
      <p class="crumb"><a href="/verwaltung">${icon('chevronLeft')}${msg('Verwaltung')}</a></p>
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
          .draftOf=${(word: KeptWord | undefined) => this.edits.draftOf(word)}
          .theirs=${this.edits.theirs}
          .error=${this.error}
          ?saving=${this.isSending}
          @editing-wanted=${({ detail }: CustomEvent<Editing>) => void this.askEdit(detail)}
          @draft-edited=${({ detail }: CustomEvent<DraftChange>) => this.edits.take(detail)}
          @draft-wanted=${({ detail }: CustomEvent<KeptWord | undefined>) => void this.save(detail)}
          @merge-wanted=${({ detail }: CustomEvent<KeptWord>) => void this.askMerge(detail)}
          @retire-wanted=${({ detail }: CustomEvent<KeptWord>) => void this.putAway(detail, 'retire')}
          @deletion-wanted=${({ detail }: CustomEvent<KeptWord>) => void this.putAway(detail, 'delete')}
          @back-wanted=${({ detail }: CustomEvent<KeptWord>) => void this.bringBack(detail)}
          @moving-wanted=${({ detail }: CustomEvent<Moving>) => this.move(detail)}
        ></lotse-word-list>
      </section>
      <lotse-merge-dialog
        .word=${this.wordToMerge}
        .all=${words}
        .uses=${countedOf(this.uses, this.merging)}
        .error=${this.uses.status === TaskStatus.ERROR ? this.uses.error : undefined}
        @retry=${() => void this.uses.run()}
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
      .uses=${countedOf(this.usesOfWaiting, this.mapping)}
      .error=${this.usesOfWaiting.status === TaskStatus.ERROR ? this.usesOfWaiting.error : undefined}
      @uses-wanted=${({ detail: { id } }: CustomEvent<KeptWord>) => this.countWaiting(id)}
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
    if (changed.has('location') && !this.edits.isTyped) this.edit(undefined)
  }

  private get wordToMerge(): KeptWord | undefined {
    return this.kept.value?.find(({ id }) => id === this.merging)
  }

  private countWaiting(id: string) {
    const isAskedAgain = this.mapping === id
    this.mapping = id
    if (isAskedAgain) void this.usesOfWaiting.run()
  }

  /** Another form, or none: what was typed in this one would be gone. Whoever presses Abbrechen knows. */
  private async askEdit(editing: Editing) {
    if (editing === undefined || (await this.unsaved.mayGo())) this.edit(editing)
  }

  private edit(editing: Editing) {
    const left = this.editing
    this.editing = editing
    this.error = undefined
    this.edits.forget()
    if (editing === undefined && left !== undefined && left !== newWord) void this.list?.goTo(left, 'edit')
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

  private async save(word: KeptWord | undefined) {
    if (this.isSending) return
    this.isSending = true
    this.error = undefined
    try {
      const saved = await this.edits.save(word, this.kind)
      if (!this.edits.isTyped) this.edit(undefined)
      await this.changes.renew()
      void this.list?.goTo(saved.id, 'edit')
    } catch (error) {
      this.error = error
    }
    this.isSending = false
  }

  private async askMerge({ id }: KeptWord) {
    const isAskedAgain = this.merging === id
    this.merging = id
    if (isAskedAgain) void this.uses.run()
    await this.updateComplete
    await this.dialog.open()
  }

  private async merge({ word, into }: Mapping) {
    this.isSending = true
    const isDone = await this.changes.merge(word, into)
    this.isSending = false
    if (!isDone) return
    this.edit(undefined)
    this.dialog.close()
    void this.list?.goTo(into.id, 'edit')
  }

  private readonly returnToForm = () => {
    if (this.editing !== undefined && this.editing !== newWord) void this.list?.goTo(this.editing, 'edit')
  }

  private async putAway(word: KeptWord, how: 'retire' | 'delete') {
    this.edit(undefined)
    await this.changes[how](word)
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

type Counted = { id: string; uses: CatalogueUses } | undefined

const countUses = async ([id]: readonly [string], { signal }: { signal: AbortSignal }): Promise<Counted> =>
  id === '' ? undefined : { id, uses: await fetchUses(id, signal) }

/** Of the word that is asked about, and of no other. */
const countedOf = ({ status, value }: Task<readonly [string], Counted>, id: string): CatalogueUses | undefined =>
  status === TaskStatus.COMPLETE && value?.id === id ? value.uses : undefined

declare global {
  interface HTMLElementTagNameMap {
    'lotse-catalogues-view': CataloguesView
  }
}
