import { html } from 'lit'

const names = { de: 'Deutsch', en: 'English' }

type Language = keyof typeof names

/** In which language the page speaks, each named in itself. */
export const languageChoice = (language: Language, label: string, choose: (code: Language) => void) => html`
  <div class="languages" role="group" aria-label=${label}>
    ${(['de', 'en'] as const).map(
      (code) => html`<button lang=${code} aria-pressed=${language === code}
        @click=${() => choose(code)}
      >${names[code]}</button>`,
    )}
  </div>
`
