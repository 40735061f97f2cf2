import { html, nothing } from 'lit'
import type { OpenPage } from '#contract/open-pages'
import { hoursInWords } from '#rules/centre'

/** How to reach the centre, and when, as far as it is known. */
export const centreContact = (open: OpenPage | undefined, language: 'de' | 'en' = 'de') => {
  if (!open) return nothing
  const { phone, email, website } = open.contact ?? { phone: null, email: null, website: null }
  return html`<p>
    <b>${open.centre}</b>
    ${open.address ? html`<br />${open.address}` : nothing}
    ${phone ? html`<br /><a class="link" href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>` : nothing}
    ${email ? html`<br /><a class="link" href="mailto:${email}">${email}</a>` : nothing}
    ${website ? html`<br /><a class="link" href=${website} rel="noreferrer">${website.replace(/^https?:\/\//, '')}</a>` : nothing}
    ${hoursOf(open, language)}
  </p>`
}

const titles = { de: 'Sprechzeiten', en: 'Office hours' }
const closed = { de: 'geschlossen am', en: 'closed on' }

const hoursOf = ({ officeHours }: OpenPage, language: 'de' | 'en') => {
  if (!officeHours) return nothing
  const days = soonClosed(officeHours.closedOn).map((day) => dayWords(day, language))
  const lines = [
    ...hoursInWords(officeHours, language),
    ...(days.length > 0 ? [`${closed[language]} ${days.join(', ')}`] : []),
  ]
  if (lines.length === 0) return nothing
  return html`<br /><span class="hours">${titles[language]}:</span>${lines.map((line) => html`<br />${line}`)}`
}

/** What is over says nothing, and what is far off is not yet anybody's plan. */
const soonClosed = (days: readonly string[]): string[] => {
  const at = (ahead: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(Date.now() + ahead * 86_400_000)
  return days.filter((day) => day >= at(0) && day <= at(60))
}

const dayWords = (day: string, language: 'de' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de-DE', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
