import { css } from 'lit'

/** A page on which something is kept: what one reads and writes in one narrow column, section under section. */
export const formPage = css`
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
  section {
    max-width: 720px;
    margin-top: var(--lo-8);
  }
  section > p {
    max-width: 60ch;
    margin-top: var(--lo-3);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  section > .acts {
    margin-top: var(--lo-3);
  }
  .column {
    max-width: 480px;
    margin-top: var(--lo-6);
  }
  .foot {
    gap: var(--lo-2) var(--lo-4);
    margin-top: var(--lo-6);
  }
  @media (pointer: coarse), (max-width: 860px) {
    .crumb a {
      min-height: 44px;
    }
  }
`
