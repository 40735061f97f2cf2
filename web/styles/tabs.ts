import { css } from 'lit'

/** Two or three lists of one page, each under an address of its own, as `pageTab` links them. */
export const tabStyles = css`
  nav {
    display: flex;
    gap: var(--lo-5);
    max-width: 1080px;
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
`
