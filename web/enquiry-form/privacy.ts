import { html } from 'lit'
import type { OpenForm } from '#contract/enquiry-forms'
import type { FormLanguage } from '#terms/enquiry-forms'
import { said, words } from './words.ts'

/** What happens to what is typed, before one sends it (Art. 13 GDPR). */
export const privacyNotice = ({ centre, keptForMonths }: OpenForm, language: FormLanguage) => {
  const values = { centre, months: String(keptForMonths) }
  const parts = [
    [words.who, words.whoMore],
    [words.whatFor, words.whatForMore],
    [words.howLong, words.howLongMore],
    [words.rights, words.rightsMore],
    [words.page, words.pageMore],
  ] as const
  return html`<details>
    <summary>${said(words.privacy, language)}</summary>
    <dl class="privacy">
      ${parts.map(([name, more]) => html`<div><dt>${said(name, language)}</dt><dd>${said(more, language, values)}</dd></div>`)}
    </dl>
  </details>`
}
