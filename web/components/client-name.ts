import { html, nothing, type TemplateResult } from 'lit'

/** A client's name as the centre writes it, and after it the name in its own script, which may run from right to left. */
export const clientName = ({ name, nativeName }: { name: string; nativeName: string | null }): TemplateResult =>
  html`<bdi>${name}</bdi>${nativeName ? html` <bdi class="q native" lang=${isArabic(nativeName) ? 'ar' : nothing}>${nativeName}</bdi>` : nothing}`

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text)
