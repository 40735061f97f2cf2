import { html, type TemplateResult } from 'lit'
import { centreMark, type Logo } from './centre-mark.ts'

/** The head of every page that needs no account: whose it is, and at its end the language or what one may do there. */
export const pageHead = (
  whose: TemplateResult,
  end: unknown,
  { isFilling = false, logo }: { isFilling?: boolean; logo?: Logo | undefined } = {},
): TemplateResult => html`
  <header class=${isFilling ? 'filling' : ''}>
    ${centreMark(logo)}
    <div class="whose">${whose}</div>
    <div class="end no-print">${end}</div>
  </header>
`
