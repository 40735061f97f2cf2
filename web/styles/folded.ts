import { css } from 'lit'

/** What waits behind a line until somebody wants it. */
export const foldedStyles = css`
  details {
    scroll-margin-block: var(--lo-4);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    color: var(--lo-ink-2);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    cursor: pointer;
  }
  summary::before {
    content: '';
    width: 6px;
    height: 6px;
    border-right: 1.5px solid;
    border-bottom: 1.5px solid;
    rotate: -45deg;
    flex: none;
    margin-inline: 2px 4px;
  }
  details[open] summary::before {
    rotate: 45deg;
  }
  summary:hover {
    color: var(--lo-ink);
  }
  details[open] summary {
    margin-bottom: var(--lo-3);
  }
  @media (max-width: 860px) {
    summary {
      min-height: 44px;
    }
  }
`
