import { css } from 'lit'

export const enquiriesViewStyles = css`
  nav {
    display: flex;
    gap: var(--lo-5);
    max-width: 860px;
    margin-top: var(--lo-5);
    border-bottom: 1px solid var(--lo-line-2);
  }
  .tab {
    display: inline-flex;
    align-items: center;
    min-height: max(36px, var(--lo-control));
    border-bottom: 2px solid transparent;
    color: var(--lo-ink-2);
    font-size: var(--lo-size-d);
  }
  .tab.current {
    border-color: var(--lo-action);
    color: var(--lo-ink);
    font-weight: var(--lo-semibold);
  }
  ul {
    max-width: 860px;
  }
  li + li {
    border-top: var(--lo-border);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-2);
    max-width: 860px;
    margin-top: var(--lo-4);
  }
  .n {
    color: var(--lo-ink-3);
    font-variant-numeric: tabular-nums;
  }
  [aria-pressed='true'] .n {
    color: inherit;
  }
  .form-address {
    max-width: 860px;
    margin-top: var(--lo-8);
  }
  @media (max-width: 860px) {
    .head vaadin-button {
      width: 100%;
    }
    .chip {
      min-height: 44px;
    }
  }
`
