import { css } from 'lit'

export const backStyles = css`
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--lo-1);
    min-height: var(--lo-control-s);
    margin: -6px 0 2px -4px;
    font-size: var(--lo-size-s);
  }
`

export const duplicatesStyles = css`
  ${backStyles}
  .rule {
    max-width: 72ch;
  }
  .keys {
    margin-top: var(--lo-3);
  }
  .rows {
    margin-top: var(--lo-3);
    border-top: 1px solid var(--lo-line-2);
  }
  .rows > li {
    grid-template-columns: 16px minmax(0, 5fr) minmax(0, 5fr) minmax(0, 5fr);
    align-items: start;
    gap: var(--lo-1) var(--lo-5);
  }
  .rows > li > lotse-target-group {
    margin-top: 2px;
  }
  .one {
    display: block;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .one .meta {
    display: block;
    margin-top: 2px;
  }
  .name {
    font-weight: var(--lo-semibold);
  }
  @media (max-width: 860px) {
    .rows > li {
      grid-template-columns: 16px minmax(0, 1fr);
      gap: var(--lo-2) var(--lo-3);
      padding-block: var(--lo-3);
    }
    .rows > li > :not(:first-child) {
      grid-column: 2;
    }
  }
`
