import { css } from 'lit'

export const packageLinkStyles = css`
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
  select {
    min-height: 44px;
    max-width: 100%;
    margin-inline-start: auto;
    padding: 0 var(--lo-2);
    border: 1px solid var(--lo-line-control);
    border-radius: var(--lo-radius-m);
    background: var(--lo-surface);
    color: var(--lo-ink);
    font: inherit;
  }
  select:focus-visible {
    outline: var(--lo-focus-width) solid var(--lo-focus);
    outline-offset: var(--lo-focus-offset);
  }
  main {
    display: block;
    max-width: 640px;
    margin: 0 auto;
    padding: var(--lo-10) var(--lo-6);
  }
  p {
    margin-top: var(--lo-3);
    text-wrap: pretty;
  }
  .button {
    margin-block: var(--lo-3);
  }
  .contact {
    margin-top: var(--lo-6);
  }
  @media (max-width: 860px) {
    header {
      min-height: 68px;
      padding: var(--lo-2) var(--lo-4);
    }
    main {
      padding: var(--lo-6) var(--lo-4);
    }
    .button {
      width: 100%;
    }
  }
`
