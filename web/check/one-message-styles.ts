import { css } from 'lit'

/** A page that says one thing, and what can be done now. */
export const oneMessageStyles = css`
  :host {
    max-width: 640px;
    margin: 0 auto;
    padding: var(--lo-10) var(--lo-6);
  }
  p {
    margin-top: var(--lo-3);
    text-wrap: pretty;
  }
  @media (max-width: 860px) {
    :host {
      padding: var(--lo-6) var(--lo-4);
    }
  }
`
