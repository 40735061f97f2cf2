import { html, nothing } from 'lit'

/** One of the lists of a page: a link, for each has its address. Looks as `tabStyles` says. */
export const pageTab = (isCurrent: boolean, address: string, name: string) =>
  html`<a class=${isCurrent ? 'tab current' : 'tab'} href=${address} aria-current=${isCurrent ? 'page' : nothing}>${name}</a>`
