import { css } from 'lit'

/** Modules one below the other: number, what and why, what can be done with it. */
export const moduleStyles = css`
  li {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    gap: 0 var(--lo-3);
    padding: 10px 0;
    border-bottom: var(--lo-border);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  li:last-child {
    border-bottom: 0;
  }
  .plain > li {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .number {
    color: var(--lo-ink-3);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .what {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .due {
    white-space: nowrap;
    margin-inline-start: var(--lo-1);
  }
  .warn {
    display: flex;
    align-items: flex-start;
    gap: 6px;
  }
  .warn vaadin-icon {
    --vaadin-icon-size: 14px;
    margin-top: 3px;
  }
  .acts {
    flex-wrap: nowrap;
    gap: 0;
    align-self: start;
    margin-top: -4px;
  }
  @media (max-width: 860px) {
    li {
      grid-template-columns: 20px minmax(0, 1fr);
    }
    .plain > li {
      grid-template-columns: minmax(0, 1fr);
    }
    li > .acts {
      grid-column: -2 / -1;
      margin: 0 0 0 -8px;
    }
  }
`
