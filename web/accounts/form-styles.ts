import { css } from 'lit'

/** One column, read from top to bottom. */
export const formStyles = css`
  form {
    display: grid;
    gap: var(--lo-4);
  }
  form > vaadin-button {
    margin-top: var(--lo-2);
  }
  .sub {
    margin-top: calc(-1 * var(--lo-2));
  }
`
