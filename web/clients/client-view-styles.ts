import { css } from 'lit'

/** Facts beside what happened; on narrow pages the facts come first, as one looks here for a number. */
export const clientViewStyles = css`
  .client {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 328px;
    gap: var(--lo-8) var(--lo-10);
    align-items: start;
    margin-top: var(--lo-5);
  }
  aside {
    display: grid;
    gap: var(--lo-5);
    grid-column: 2;
    grid-row: 1;
  }
  .course {
    display: grid;
    gap: var(--lo-8);
    grid-column: 1;
    grid-row: 1;
    min-width: 0;
  }
  aside .hint {
    margin-top: 2px;
  }
  .events > li {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  @media (max-width: 1240px) {
    .client {
      grid-template-columns: minmax(0, 1fr);
    }
    aside,
    .course {
      grid-column: 1;
      grid-row: auto;
    }
  }
  @media (max-width: 860px) {
    .client {
      margin-top: var(--lo-4);
    }
  }
`
