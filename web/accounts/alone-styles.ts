import { css } from 'lit'

/** A page without the drawer: one narrow column in the middle. */
export const aloneStyles = css`
  .alone {
    display: grid;
    gap: var(--lo-8);
    max-width: 408px;
    margin: 0 auto;
    padding: clamp(var(--lo-8), 14vh, 144px) var(--lo-6) var(--lo-8);
  }
`
