import { css } from 'lit'

export const openingsViewStyles = css`
  .narrowing {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--lo-3) var(--lo-4);
    align-items: end;
    max-width: 960px;
    margin-top: var(--lo-5);
  }
  .narrowing > * {
    width: 100%;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-2);
    grid-column: 1 / -1;
  }
  section,
  .none-yet {
    max-width: 960px;
    margin-top: var(--lo-6);
  }
  .why {
    padding-top: var(--lo-2);
  }
  li {
    border-bottom: var(--lo-border);
  }
  li:last-child {
    border-bottom: 0;
  }
  .all {
    min-height: var(--lo-control);
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  @media (max-width: 860px) {
    .narrowing {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .search {
      grid-column: 1 / -1;
    }
    .chip {
      min-height: 44px;
    }
  }
`
