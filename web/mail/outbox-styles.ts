import { css } from 'lit'

export const outboxStyles = css`
  section {
    max-width: 880px;
    margin-top: var(--lo-8);
  }
  .notice,
  .server,
  lotse-empty {
    max-width: 720px;
    margin-top: var(--lo-4);
  }
  .notice {
    display: flex;
    gap: var(--lo-2);
  }
  .notice vaadin-icon {
    margin-top: 2px;
  }
  .rows > li {
    grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) 248px;
    align-items: start;
  }
  .what {
    font-weight: var(--lo-semibold);
  }
  .q {
    overflow-wrap: anywhere;
  }
  .why {
    grid-column: 1 / 3;
    max-width: 64ch;
    margin-top: var(--lo-1);
  }
  .acts {
    grid-column: 3;
    grid-row: 1 / 3;
    justify-content: flex-end;
  }
  .more {
    margin-top: var(--lo-3);
  }
  @media (max-width: 860px) {
    .rows > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .why,
    .acts {
      grid-column: 1;
      grid-row: auto;
    }
    .acts {
      justify-content: flex-start;
      margin-top: var(--lo-2);
    }
    .acts:empty {
      display: none;
    }
  }
`
