import { css } from 'lit'

export const cataloguesStyles = css`
  .page > :not(h1, .sub) {
    max-width: 860px;
  }
  lotse-waiting-words {
    margin-top: var(--lo-6);
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--lo-6);
    margin-top: var(--lo-8);
    border-bottom: 1px solid var(--lo-line-2);
  }
  .tab {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: var(--lo-control);
    margin-bottom: -1px;
    border-bottom: 2px solid transparent;
    color: var(--lo-ink-2);
    font-size: var(--lo-size-d);
  }
  .tab:hover {
    color: var(--lo-ink);
  }
  .tab.current {
    border-color: var(--lo-action);
    color: var(--lo-action-text);
    font-weight: var(--lo-semibold);
  }
  .tab .count {
    color: var(--lo-ink-3);
    font-weight: var(--lo-regular);
    font-size: var(--lo-size-meta);
  }
  @media (max-width: 860px) {
    nav {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
      margin-inline: calc(-1 * var(--lo-4));
      padding-inline: var(--lo-4);
    }
    .tab {
      flex: none;
      white-space: nowrap;
    }
  }
`
