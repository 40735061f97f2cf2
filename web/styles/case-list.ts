import { css } from 'lit'

/** What is carried on a case, one below the other. */
export const caseListStyles = css`
  h2 {
    margin-top: var(--lo-4);
    padding-bottom: 6px;
    border-bottom: 1px solid var(--lo-line-2);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  li {
    padding: var(--lo-3) 0;
    border-bottom: var(--lo-border);
  }
  li:last-child {
    border-bottom: 0;
  }
`
