import { css } from 'lit'

export const wordListStyles = css`
  .rows > li {
    grid-template-columns: minmax(0, 1fr) auto auto;
    min-height: 44px;
    padding-block: var(--lo-1);
  }
  .rows > li.editing {
    display: block;
  }
  .rows .acts {
    flex-wrap: nowrap;
    gap: 0;
  }
  .name {
    margin-inline-end: var(--lo-2);
    font-weight: var(--lo-medium);
    overflow-wrap: anywhere;
  }
  .uses {
    text-align: end;
  }
  .new {
    margin-top: var(--lo-3);
  }
  details {
    margin-top: var(--lo-6);
    font-size: var(--lo-size-d);
  }
  summary {
    display: inline-flex;
    align-items: center;
    min-height: var(--lo-control-s);
    color: var(--lo-action-text);
    font-weight: var(--lo-medium);
    cursor: pointer;
  }
  @media (max-width: 860px) {
    .rows > li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .rows > li > .acts,
    .rows.aside vaadin-button {
      grid-row: 1 / span 2;
      grid-column: 2;
    }
    .uses {
      text-align: start;
      grid-column: 1;
    }
  }
`
