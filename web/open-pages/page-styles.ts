import { css } from 'lit'

/** The ground of every page that needs no account: its head, and what stands alone below it. */
export const openPageStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lo-2) var(--lo-3);
    min-height: 76px;
    padding: var(--lo-3) var(--lo-8);
    border-bottom: var(--lo-border);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  header > svg {
    flex: none;
  }
  /* Beside a short choice a long name takes two lines; a long choice goes below it. */
  .whose {
    flex: 1 1 9rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lo-1) var(--lo-3);
    max-width: 100%;
    margin-inline-start: auto;
  }
  img.mark {
    flex: none;
    /* Drawn for white paper, also by night. */
    padding: 4px;
    border-radius: var(--lo-radius-s);
    background: #ffffff;
    object-fit: contain;
  }
  .languages {
    display: flex;
  }
  .languages button {
    min-width: 44px;
    min-height: 44px;
    padding: 0 var(--lo-2);
    border: 0;
    border-radius: var(--lo-radius-m);
    background: none;
    color: var(--lo-ink-2);
    cursor: pointer;
  }
  .languages [aria-pressed='true'] {
    color: var(--lo-action-text);
    font-weight: var(--lo-semibold);
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 6px;
  }
  main {
    display: block;
  }
  .alone {
    max-width: 640px;
    margin: 0 auto;
    padding: var(--lo-10) var(--lo-6);
  }
  .alone .button {
    margin-top: var(--lo-5);
  }
  @media (max-width: 860px) {
    header {
      min-height: 68px;
      padding: var(--lo-2) var(--lo-4);
    }
  }
  @media (max-width: 640px) {
    img.mark {
      max-width: 88px;
      height: auto;
    }
  }
`
