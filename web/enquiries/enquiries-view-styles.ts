import { css } from 'lit'

export const enquiriesViewStyles = css`
  nav {
    max-width: 860px;
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
