import { msg } from '@lit/localize'
import type { ReactiveControllerHost } from 'lit'
import type { KeptCounsellor, KeptEntry } from '#contract/catalogues'
import { isSame } from '#rules/drafts'
import { newId } from '../api.ts'
import { showMessage } from '../components/message.ts'
import { FormEdit } from '../drafts/form-edit.ts'
import { addEntry, editWord } from './api.ts'
import { type KeptWord, type WordKind, wordOf } from './kept-words.ts'
import { emptyWord, type WordDraft } from './word-form.ts'

/** What was typed of a word; without one, of a new one. */
export type DraftChange = { word: KeptWord | undefined; change: Partial<WordDraft> }

/** What is typed in the form of a word, or of a new one. */
export class WordEdits {
  private added = emptyWord
  /** Of the form for a new word, so that sending it twice adds one. */
  private addedId = newId()
  private readonly host: ReactiveControllerHost
  private readonly edits: FormEdit<KeptWord, WordDraft>

  constructor(host: ReactiveControllerHost) {
    this.host = host
    this.edits = new FormEdit<KeptWord, WordDraft>(host, draftOf, (current, before) =>
      wordOf(before, current as KeptEntry | KeptCounsellor),
    )
  }

  draftOf(word: KeptWord | undefined): WordDraft {
    return word ? this.edits.over(word) : this.added
  }

  /** Where both changed the same: what is saved there now. */
  get theirs(): Partial<WordDraft> | undefined {
    return this.edits.theirs
  }

  get isTyped(): boolean {
    return this.edits.isChanged || !isSame(this.added, emptyWord)
  }

  take({ word, change }: DraftChange): void {
    if (word) this.edits.edit(word, change)
    else this.added = { ...this.added, ...change }
    this.host.requestUpdate()
  }

  forget(): void {
    this.added = emptyWord
    this.addedId = newId()
    this.edits.forget()
  }

  /** A word, or a new one of this kind. */
  save(word: KeptWord | undefined, kind: WordKind): Promise<KeptWord> {
    return word ? this.change(word) : this.add(kind)
  }

  private async change(word: KeptWord): Promise<KeptWord> {
    const { saved, taken } = await this.edits.save(word, (before, change) => editWord(before, trimmed(change)))
    if (taken.length > 0) showMessage(msg('Gespeichert. Was jemand anders inzwischen geändert hatte, steht noch da.'))
    return saved
  }

  private async add(kind: WordKind): Promise<KeptWord> {
    if (kind === 'counsellor') throw new TypeError('A name comes with an account or from an old list')
    const { added } = this
    const { name, english, offeredFor } = { ...added, ...trimmed(added) }
    const offer = kind === 'topic' ? { offeredFor } : {}
    const word = await addEntry({ id: this.addedId, catalogue: kind, german: name, english, ...offer })
    if (this.added === added) this.forget()
    return word
  }
}

const draftOf = ({ name, english, offeredFor }: KeptWord): WordDraft => ({ name, english, offeredFor })

const trimmed = ({ name, english, ...rest }: Partial<WordDraft>): Partial<WordDraft> => ({
  ...rest,
  ...(name !== undefined && { name: name.trim() }),
  ...(english !== undefined && { english: english?.trim() || null }),
})
