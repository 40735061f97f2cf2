import { css } from 'lit'

/** How plain elements look inside every element of ours, and the ring of what has the focus. */
export const reset = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  fieldset {
    border: 0;
    min-width: 0;
  }
  h1 {
    font-size: var(--lo-size-name);
    line-height: var(--lo-lh-name);
    font-weight: var(--lo-semibold);
    letter-spacing: var(--lo-tracking-big);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  /* It takes the focus only so that a screen reader begins there. */
  h1:focus,
  h1:focus-visible {
    outline: none;
  }
  h2 {
    font-size: var(--lo-size-l);
    line-height: var(--lo-lh-l);
    font-weight: var(--lo-semibold);
  }
  h3 {
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    font-weight: var(--lo-semibold);
  }
  b,
  strong {
    font-weight: var(--lo-semibold);
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  button {
    font: inherit;
    color: inherit;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: var(--lo-regular);
    text-align: start;
  }
  vaadin-icon {
    flex: none;
  }
  vaadin-icon.large {
    --vaadin-icon-size: 20px;
    --vaadin-icon-stroke-width: 1.6;
  }
  /* Vaadin's own fields and buttons bring their ring. */
  :is(a, button, summary, [tabindex]:not(h1)):focus-visible {
    outline: var(--lo-focus-width) solid var(--lo-focus);
    outline-offset: var(--lo-focus-offset);
  }
  a:focus-visible {
    border-radius: var(--lo-radius-s);
  }
`
