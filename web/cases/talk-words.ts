import { msg, str } from '@lit/localize'
import type { Catalogues } from '#contract/catalogues'
import { berlinDay, dayFromWords } from '#rules/calendar'
import { talkFormLabels } from '#terms/consultations'
import { catalogueWord, word } from '../app/locale.ts'
import { longDay } from '../components/format.ts'
import type { TalkDraft } from './talk-draft.ts'

/** What the fields of a talk are called. */
export const talkFieldLabels = (): Record<keyof TalkDraft, string> => ({
  form: msg('Art'),
  channelId: msg('Kanal'),
  note: msg('Was war?'),
  topicIds: msg('Themen'),
  minutes: msg('Minuten'),
  day: msg('Tag'),
  accompanied: msg('Mitberatene'),
  heldById: msg('Beraten hat'),
  language: msg('Sprache'),
})

/** What stands in a field, to be read; empty where nothing does. */
export const talkFieldWords = (field: keyof TalkDraft, talk: TalkDraft, catalogues: Catalogues): string => {
  const { channels, topics, counsellors } = catalogues
  const words: Record<keyof TalkDraft, () => string | undefined> = {
    form: () => word(talkFormLabels[talk.form]),
    channelId: () => catalogueWords(channels, [talk.channelId]),
    note: () => talk.note,
    topicIds: () => catalogueWords(topics, talk.topicIds),
    minutes: () => talk.minutes,
    day: () => dayWords(talk.day),
    accompanied: () => talk.accompanied,
    heldById: () => counsellors.find(({ id }) => id === talk.heldById)?.name,
    language: () => talk.language ?? undefined,
  }
  return words[field]() ?? ''
}

/** What is set in the folded fields, readable without opening them. */
export const foldedWords = (talk: TalkDraft, { counsellors }: Catalogues): string => {
  const heldBy = counsellors.find(({ id }) => id === talk.heldById)?.name ?? msg('nicht erfasst')
  const accompanied = talk.accompanied.trim()
  if (accompanied === '' || accompanied === '0') return msg(str`Beraten hat: ${heldBy}, ohne Mitberatene`)
  return msg(str`Beraten hat: ${heldBy}, Mitberatene: ${accompanied}`)
}

const catalogueWords = (entries: Catalogues['topics'], ids: readonly (string | null)[]): string =>
  entries
    .filter(({ id }) => ids.includes(id))
    .map(catalogueWord)
    .join(', ')

const dayWords = (words: string): string => {
  const day = dayFromWords(words, berlinDay(new Date()))
  return day ? longDay(day) : words
}
