import { msg, str } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { Partner } from '#contract/partners'
import type { Day } from '#rules/calendar'
import { foldToBase, formsOf } from '#rules/names'
import { nearDay } from '../components/format.ts'
import { languageWord } from '../components/language-words.ts'

export const checkedWords = ({ checkedOn }: Partner, today: Day): TemplateResult =>
  checkedOn === null
    ? html`<span class="none">${msg('noch nicht geprüft')}</span>`
    : html`${msg(str`geprüft ${nearDay(checkedOn, today)}`)}`

/** Whether every word typed begins somewhere in what the directory says of a partner, with or without umlauts. */
export const isMeant = (partner: Partner, typed: string): boolean => {
  const said = formsOf(
    [
      partner.institution,
      partner.area,
      partner.note,
      ...partner.offers.flatMap(({ title, description }) => [title, description]),
      ...partner.contacts.map(({ name }) => name),
      ...partner.languages.map(languageWord),
    ].join(' '),
  )
  const words = foldToBase(typed).split(/\s+/).filter(Boolean)
  return words.every((word) => said.some((form) => form.includes(word)))
}
