import { css } from 'lit'

export const eventsStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-2) var(--lo-3);
    max-width: 1080px;
    margin-block: var(--lo-4);
  }
  .filters vaadin-select {
    width: 170px;
  }
  .events {
    max-width: 1080px;
  }
  .events > li {
    grid-template-columns: 190px minmax(0, 1fr) minmax(0, 1fr) 16px;
    align-items: start;
    padding-block: var(--lo-3);
  }
  .events > li > vaadin-icon {
    margin-top: 3px;
    color: var(--lo-ink-3);
  }
  .name {
    display: block;
    font-weight: var(--lo-semibold);
    overflow-wrap: anywhere;
  }
  .numbers {
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 860px) {
    .head vaadin-button {
      width: 100%;
    }
    .filters vaadin-select {
      flex: 1 1 100px;
      width: auto;
      min-width: 0;
    }
    .events > li {
      grid-template-columns: minmax(0, 1fr) 16px;
    }
    .events > li > :not(vaadin-icon) {
      grid-column: 1;
    }
    .events > li > vaadin-icon {
      grid-column: 2;
      grid-row: 1;
    }
  }
`
