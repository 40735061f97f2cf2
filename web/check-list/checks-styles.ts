import { css } from 'lit'

export const checksStyles = css`
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: var(--lo-5);
  }
  nav + nav {
    margin-top: 6px;
  }
  .chip {
    color: var(--lo-ink);
  }
  .chip .number {
    color: var(--lo-ink-3);
    font-variant-numeric: tabular-nums;
  }
  .chip.on .number {
    color: inherit;
  }
  .list {
    max-width: 1100px;
    margin-top: var(--lo-5);
  }
  .rows > li {
    grid-template-columns: 20px minmax(0, 7fr) minmax(0, 4fr) auto;
    align-items: start;
    padding-block: var(--lo-3);
  }
  .name {
    font-weight: var(--lo-semibold);
    overflow-wrap: anywhere;
  }
  .sheets > li {
    overflow-wrap: anywhere;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-top: 4px;
  }
  .waits {
    color: var(--lo-warn);
    font-weight: var(--lo-medium);
  }
  .org {
    position: relative;
    /* As wide where there is none, so that the column beside it begins at one place. */
    min-width: 6.5rem;
    font-size: var(--lo-size-s);
    text-align: end;
  }
  @media (max-width: 860px) {
    .head .acts,
    .head vaadin-button {
      width: 100%;
    }
    nav {
      flex-wrap: nowrap;
      margin-inline: calc(-1 * var(--lo-4));
      padding-inline: var(--lo-4);
      overflow-x: auto;
      scrollbar-width: none;
    }
    .chip {
      flex: none;
      min-height: 44px;
    }
    .rows > li {
      grid-template-columns: 20px minmax(0, 1fr);
      row-gap: 2px;
    }
    .rows > li > :not(:first-child) {
      grid-column: 2;
    }
    .org {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      justify-self: start;
    }
    .org:empty {
      display: none;
    }
  }
`
