import { css } from 'lit'

/** A section of a check with its table. */
export const checkTable = css`
  h2 {
    padding-bottom: var(--lo-2);
    border-bottom: 1px solid var(--lo-line-2);
  }
  .scroller {
    overflow-x: auto;
  }
  table {
    width: 100%;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  th,
  td {
    padding: var(--lo-2) var(--lo-4) var(--lo-2) 0;
    border-bottom: var(--lo-border);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th {
    color: var(--lo-ink-2);
  }
`
