import { css } from 'lit'

/** The way back to the page above. */
export const crumbStyles = css`
  .crumb {
    margin-bottom: var(--lo-2);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
  }
  .crumb a {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    margin-inline-start: -4px;
    color: var(--lo-ink-2);
  }
  .crumb a:hover {
    color: var(--lo-action-text);
  }
  @media (pointer: coarse), (max-width: 860px) {
    .crumb a {
      min-height: 44px;
    }
  }
`
