import { msg, str } from '@lit/localize'
import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Comparison } from '#contract/comparisons'
import { language } from '../app/locale.ts'

export type FieldRow = { title: string; quartiles: Comparison['fields'][number] | null }

/** Every field of the questionnaire; null where too few have a score in it. */
export const fieldRows = ({ questionnaire, fields }: Comparison): FieldRow[] =>
  questionnaire.fields.map(({ code, title }) => ({
    title: title[language()],
    quartiles: fields.find(({ field }) => field === code) ?? null,
  }))

/** For each field the middle half as a bar and the median as a line on it, with the figures beside. */
export const renderQuartiles = (comparison: Comparison): TemplateResult =>
  html`<ul class="quartiles">
    ${fieldRows(comparison).map(
      ({ title, quartiles }) => html`<li>
        <span>${title}</span>
        <svg width="100%" height="20" aria-hidden="true">
          <rect class="ground" y="5" width="100%" height="10" rx="2" />
          ${quartiles ? renderBar(quartiles) : nothing}
        </svg>
        <span class="value">${
          quartiles
            ? html`<strong>${quartiles.median}</strong> <span class="q">${msg(str`(${quartiles.lower} bis ${quartiles.upper})`)}</span>`
            : html`<span class="q">${msg('zu wenige')}</span>`
        }</span>
      </li>`,
    )}
  </ul>`

/** A half that is one point wide still shows. */
const renderBar = ({ lower, median, upper }: Comparison['fields'][number]) =>
  svg`<rect class="half" x="${lower}%" y="6" width="${Math.max(0.8, upper - lower)}%" height="8" rx="1.5" />
    <line class="middle" x1="${median}%" x2="${median}%" y1="1" y2="19" />`

export const renderQuartileTable = (comparison: Comparison): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">${msg('Themenfeld')}</th>
        <th scope="col">${msg('unteres Viertel bis')}</th>
        <th scope="col">${msg('Mitte')}</th>
        <th scope="col">${msg('oberes Viertel ab')}</th>
      </tr>
    </thead>
    <tbody>
      ${fieldRows(comparison).map(
        ({ title, quartiles }) => html`<tr>
          <th scope="row">${title}</th>
          <td>${quartiles?.lower ?? '–'}</td>
          <td>${quartiles?.median ?? '–'}</td>
          <td>${quartiles?.upper ?? '–'}</td>
        </tr>`,
      )}
    </tbody>
  </table>`
