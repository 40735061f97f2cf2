import { css } from 'lit'

export const listStyles = css`
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--lo-1);
    min-height: var(--lo-control-s);
    margin: -6px 0 2px -4px;
    font-size: var(--lo-size-s);
  }
  .rule {
    max-width: 72ch;
  }
  .rows {
    margin-top: var(--lo-5);
    border-top: 1px solid var(--lo-line-2);
  }
  .rows > li {
    grid-template-columns: 16px minmax(0, 5fr) minmax(0, 4fr) 112px;
    /* Thousands of rows: what is out of sight is not laid out. Nothing then paints beyond the row, so it is wider. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 40px;
    margin-inline: calc(-1 * var(--lo-2));
    padding-inline: var(--lo-2);
    border: 0;
  }
  .rows > li::after {
    content: '';
    position: absolute;
    inset: auto var(--lo-2) 0;
    border-bottom: var(--lo-border);
  }
  .rows > li:last-child::after {
    border: 0;
  }
  .rows.opening > li:hover::before {
    inset: 0;
  }
  .rows > .plain:hover::before {
    content: none;
  }
  .rows .name {
    font-weight: var(--lo-semibold);
    overflow-wrap: anywhere;
  }
  .native {
    font-weight: var(--lo-regular);
  }
  .number {
    text-align: end;
  }
  .rows.tokens > li {
    grid-template-columns: minmax(0, 3fr) minmax(0, 4fr) 112px;
  }
  .token {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  @media screen and (max-width: 860px) {
    .rows > li {
      grid-template-columns: 16px minmax(0, 1fr) auto;
      padding-block: var(--lo-3);
      contain-intrinsic-block-size: auto 64px;
    }
    .why {
      grid-column: 2 / -1;
      grid-row: 2;
    }
    .rows.tokens > li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .rows.tokens .group {
      grid-row: 2;
    }
  }
  @media print {
    .rows > li {
      content-visibility: visible;
      break-inside: avoid;
    }
  }
`
