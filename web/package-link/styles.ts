import { css } from 'lit'

export const packageLinkStyles = css`
  select {
    min-height: 44px;
    max-width: 100%;
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
    main {
      padding: var(--lo-6) var(--lo-4);
    }
    .button {
      width: 100%;
    }
  }
`
