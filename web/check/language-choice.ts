import { html } from 'lit'
import { type CheckLanguage, checkLanguages } from '#terms/checks'
import { said, words } from './words.ts'

const names: Record<CheckLanguage, string> = { de: 'Deutsch', en: 'English' }

/** In which language the page speaks, each named in itself. */
export const languageChoice = (language: CheckLanguage, choose: (code: CheckLanguage) => void) => html`
  <div class="languages" role="group" aria-label=${said(words.languages, language)}>
    ${checkLanguages.map(
      (code) => html`<button lang=${code} aria-pressed=${language === code}
        @click=${() => choose(code)}
      >${names[code]}</button>`,
    )}
  </div>
`
