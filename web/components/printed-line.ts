import { msg, str } from '@lit/localize'
import { css, html } from 'lit'
import type { Me } from '#contract/accounts'
import { longDay } from './format.ts'

/** Above what is printed: whose it is, and of which day. On the screen it is not there. */
export const printedLine = ({ centre, today }: Me) =>
  html`<p class="printed"><span>${centre.name}</span> <span>${msg(str`Gedruckt am ${longDay(today)}`)}</span></p>`

export const printedLineStyles = css`
  .printed {
    display: none;
  }
  @media print {
    .printed {
      display: flex;
      justify-content: space-between;
      margin-bottom: 6mm;
      font-size: var(--lo-size-s);
      line-height: var(--lo-lh-s);
    }
  }
`
