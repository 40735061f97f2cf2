import { msg, str } from '@lit/localize'
import type { CatalogueUses } from '#contract/catalogues'
import { count, longQuarter } from '../components/format.ts'
import type { KeptWord } from './kept-words.ts'

/** What it does to let a word go into another, in numbers and names, before it is done. Of names there is nothing to count. */
export const consequenceWords = (
  word: KeptWord,
  into: KeptWord | undefined,
  counted: CatalogueUses | undefined,
): string => {
  const target = into ? `„${into.name}“` : '…'
  if (word.kind === 'counsellor') {
    return msg(
      str`${word.uses || msg('Nichts')} von „${word.name}“: gehört danach zu ${target}, mit allen Rechten daran.`,
    )
  }
  if (!counted) return msg('Wird gezählt …')
  const { uses, quarters } = counted
  if (uses === 0) return unusedWords(word, target)
  const moved = into ? movedWords(word, target) : msg(str`${word.uses} verwenden „${word.name}“.`)
  return [moved, quarterWords(quarters)].join(' ')
}

/** The same in short, of the one word that is offered: what is known without counting. */
export const offeredWords = (word: KeptWord, into: KeptWord): string => {
  if (word.kind === 'counsellor') return consequenceWords(word, into, undefined)
  const target = `„${into.name}“`
  return word.uses === '' ? unusedWords(word, target) : movedWords(word, target)
}

const unusedWords = ({ name }: KeptWord, target: string): string =>
  msg(str`„${name}“ wird nirgends verwendet. Alte Listen, die es nennen, meinen dann ${target}.`)

const movedWords = ({ uses }: KeptWord, target: string): string => msg(str`${uses}: zählen danach bei ${target}.`)

const quarterWords = (quarters: CatalogueUses['quarters']): string => {
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (!first || !last) return msg('Kein Quartalsbericht ändert sich.')
  if (quarters.length === 1) return msg(str`Das ändert eine Aufschlüsselung: ${longQuarter(first.quarter)}.`)
  return msg(
    str`Das ändert die Aufschlüsselung von ${count(quarters.length)} Quartalen, vom ${longQuarter(first.quarter)} bis zum ${longQuarter(last.quarter)}.`,
  )
}
