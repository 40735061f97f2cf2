import { msg, str } from '@lit/localize'
import { announceRecorded } from '../app/events.ts'
import { forgetCatalogues } from '../cases/api.ts'
import { showError, showMessage } from '../components/message.ts'
import { editWord, mergeWord, placeWord, separateWord, type WordEdit } from './api.ts'
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

const mergedWords = (word: KeptWord, into: KeptWord): string =>
  word.kind === 'counsellor'
    ? msg(str`„${word.name}“ ist ${into.name}: ${word.uses || msg('nichts')} zugeordnet.`)
    : msg(str`„${word.name}“ zählt jetzt bei „${into.name}“.`)
