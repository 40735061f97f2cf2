import { css, html, nothing, type TemplateResult } from 'lit'
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

/** A figure that opens is underlined, wherever it stands. */
export const figureStyles = css`
  .figure {
    font-variant-numeric: tabular-nums;
  }
  a.figure {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--lo-line-2);
    text-underline-offset: 4px;
  }
  a.figure:hover {
    color: var(--lo-action-text);
    text-decoration-color: currentColor;
  }
  @media print {
    a.figure {
      text-decoration: none;
    }
  }
`
