import { css, html, nothing, svg, type TemplateResult } from 'lit'

const strokes = svg`<rect width="28" height="28" rx="7" fill="var(--lo-ink)"/>
  <path d="M9 7.5v11.25c0 1 .75 1.75 1.75 1.75H19" stroke="var(--lo-paper)" stroke-width="2.25" stroke-linecap="round"/>
  <circle cx="17" cy="11.5" r="2.75" stroke="var(--lo-paper)" stroke-width="2.25"/>`

/** The sign alone, as wherever nobody is signed in. */
export const brandSign = (): TemplateResult =>
  html`<svg width="28" height="28" viewBox="0 0 28 28" fill="none" aria-hidden="true">${strokes}</svg>`

/** The sign, the name, and whose Lotse this is. */
export const brand = (centre?: string): TemplateResult =>
  html`<div class="brand">
    ${brandSign()}
    <div><b>Lotse</b>${centre ? html`<span>${centre}</span>` : nothing}</div>
  </div>`

export const brandStyles = css`
  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .brand svg {
    flex: none;
  }
  .brand b {
    display: block;
    font-size: var(--lo-size-l);
    line-height: 20px;
    font-weight: var(--lo-semibold);
    letter-spacing: -0.01em;
  }
  .brand span {
    display: block;
    font-size: var(--lo-size-meta);
    line-height: 16px;
    color: var(--lo-ink-3);
  }
`
