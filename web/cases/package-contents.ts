import { msg, str } from '@lit/localize'
import { css, html } from 'lit'
import type { Entry } from '#contract/cases'
import { inARow } from '../components/format.ts'
import { foldedStyles } from '../styles/folded.ts'

/** What a package holds: folded away, as twenty titles would bury the talks beside it. On paper all of it stands there. */
export const packageContents = ({ titles }: NonNullable<Entry['package']>) => html`
  <details class="note q no-print">
    <summary>${titles.length === 1 ? msg('1 Modul') : msg(str`${titles.length} Module`)}</summary>
    ${inARow(titles)}
  </details>
  <p class="note q on-paper">${inARow(titles)}</p>
`

export const packageContentsStyles = [
  foldedStyles,
  css`
    details[open] summary {
      margin-bottom: var(--lo-1);
    }
    .on-paper {
      display: none;
    }
    @media print {
      .on-paper {
        display: block;
      }
    }
  `,
]
