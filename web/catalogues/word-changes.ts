import { msg, str } from '@lit/localize'
import { newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { forgetCatalogues } from '../cases/api.ts'
import { showError, showMessage } from '../components/message.ts'
import { addEntry, deleteWord, editWord, mergeWord, placeWord, separateWord, type WordEdit } from './api.ts'
import type { KeptWord } from './kept-words.ts'

/** What is done to a word from a button: done at once, said, and taken back by the message. */
export class WordChanges {
  private readonly reload: () => Promise<unknown>

  /** `reload` brings the page to what the server has; called after every change, also one that failed. */
  constructor(reload: () => Promise<unknown>) {
    this.reload = reload
  }

  readonly confirm = (word: KeptWord): Promise<boolean> =>
    this.edit(word, { state: 'confirmed' }, msg(str`„${word.name}“ behalten.`))

  readonly retire = (word: KeptWord): Promise<boolean> =>
    this.edit(word, { state: 'retired' }, msg(str`„${word.name}“ abgelegt. Alte Einträge behalten es.`))

  readonly bringBack = (word: KeptWord): Promise<boolean> =>
    this.edit(word, { state: 'confirmed' }, msg(str`„${word.name}“ zurückgeholt.`))

  /** Undone, it is another word of that name, at the end of its list. */
  readonly delete = async (word: KeptWord): Promise<boolean> => {
    try {
      await deleteWord(word)
      showMessage(msg(str`„${word.name}“ gelöscht. Es stand nirgends.`), {
        undo: () => addAgain(word, newId()).then(this.renew),
      })
      return true
    } catch (error) {
      showError(error)
      return false
    } finally {
      await this.renew()
    }
  }

  readonly merge = (word: KeptWord, into: KeptWord): Promise<boolean> =>
    this.change(
      () => mergeWord(word, into.id),
      mergedWords(word, into),
      (merged) => separateWord(merged),
    )

  readonly separate = (word: KeptWord): Promise<boolean> =>
    this.change(() => separateWord(word), msg(str`„${word.name}“ steht wieder für sich.`))

  readonly place = (word: KeptWord, before: string | null): Promise<boolean> =>
    this.change(() => placeWord(word, before), undefined)

  private edit(word: KeptWord, edit: WordEdit, said: string): Promise<boolean> {
    return this.change(
      () => editWord(word, edit),
      said,
      (edited) => editWord(edited, { state: word.state }),
    )
  }

  private async change(
    work: () => Promise<KeptWord>,
    said: string | undefined,
    takeBack?: (changed: KeptWord) => Promise<KeptWord>,
  ): Promise<boolean> {
    try {
      const changed = await work()
      const undo = takeBack && (() => takeBack(changed).then(this.renew))
      if (said) showMessage(said, undo ? { undo } : {})
      return true
    } catch (error) {
      showError(error)
      return false
    } finally {
      await this.renew()
    }
  }

  /** Forms and counts elsewhere ask anew. */
  readonly renew = async (): Promise<void> => {
    forgetCatalogues()
    announceRecorded()
    await this.reload()
  }
}

const addAgain = ({ kind, name: german, english, offeredFor }: KeptWord, id: string): Promise<KeptWord> => {
  if (kind === 'counsellor') throw new TypeError('A name comes with an account or from an old list')
  return addEntry({ id, catalogue: kind, german, english, ...(kind === 'topic' && { offeredFor }) })
}

const mergedWords = (word: KeptWord, into: KeptWord): string =>
  word.kind === 'counsellor'
    ? msg(str`„${word.name}“ ist ${into.name}: ${word.uses || msg('nichts')} zugeordnet.`)
    : msg(str`„${word.name}“ zählt jetzt bei „${into.name}“.`)
