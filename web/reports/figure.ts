import { html, nothing, type TemplateResult } from 'lit'
import { count } from '../components/format.ts'

type Named = {
  /** Stands before the number, such as the plus of what is new. */
  sign?: string
  /** What the number counts, where nothing around it says so to a screen reader. */
  of?: string
}

/** A number that opens its list; plain for those who may not open it. */
export const figure = (value: number, href: string | undefined, { sign = '', of }: Named = {}): TemplateResult => {
  const text = html`${sign}${count(value)}${of ? html`<span class="vh"> ${of}</span>` : nothing}`
  return href ? html`<a class="figure" href=${href}>${text}</a>` : html`<span class="figure">${text}</span>`
}
