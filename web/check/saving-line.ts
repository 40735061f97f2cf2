import { html, nothing } from 'lit'
import type { CheckLanguage } from '#terms/checks'
import { savedAt, waitingHere } from './counted-words.ts'
import type { Filling } from './filling.ts'
import { sign } from './icons.ts'
import { said, words } from './words.ts'

/** Whether what was answered is saved; what waits for a connection is said calmly, for nothing is lost. */
export const savingLine = (filling: Filling, language: CheckLanguage) => {
  const { state, waiting } = filling
  if (state === 'idle') return nothing
  if (state === 'waiting') {
    return html`<span class="meta saving" role="status">${sign('waiting')} ${said(waitingHere(waiting), language)}</span>`
  }
  if (state === 'saving') return html`<span class="meta saving">${said(words.saving, language)}</span>`
  const time = filling.savedAt && timeOf(filling.savedAt, language)
  return html`<span class="meta saving">${sign('check')}<span>${said(time ? savedAt(time) : words.saved, language)}</span></span>`
}

const timeOf = (moment: Date, language: CheckLanguage): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de-DE', { hour: 'numeric', minute: '2-digit' }).format(moment)
