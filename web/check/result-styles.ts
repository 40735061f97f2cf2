import { css } from 'lit'

export const resultStyles = css`
  :host {
    max-width: 1200px;
    margin: 0 auto;
    padding: 28px var(--lo-6) 128px;
  }
  h1 span {
    display: block;
  }
  .sub {
    margin-top: var(--lo-1);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    overflow-wrap: anywhere;
  }
  section {
    margin-top: var(--lo-8);
  }
  section > h2 {
    margin-bottom: var(--lo-3);
  }
  lotse-talk-request,
  lotse-result-details {
    margin-top: var(--lo-8);
  }
  .bar {
    position: fixed;
    inset: auto 0 0 0;
    z-index: 1;
    background: var(--lo-paper);
    border-top: var(--lo-border);
  }
  .bar > div {
    display: flex;
    align-items: center;
    gap: var(--lo-3);
    max-width: 1200px;
    margin: 0 auto;
    padding: var(--lo-4) var(--lo-6);
    padding-bottom: calc(var(--lo-4) + env(safe-area-inset-bottom));
  }
  .bar .primary {
    margin-inline-start: auto;
  }
  .short {
    display: none;
  }
  @media (max-width: 860px) {
    :host {
      padding: var(--lo-5) var(--lo-4) 120px;
    }
    .bar > div {
      padding: var(--lo-3) var(--lo-4);
      padding-bottom: calc(var(--lo-3) + env(safe-area-inset-bottom));
    }
    .bar .primary {
      flex: 1;
    }
    .bar .meta:empty {
      display: none;
    }
    .long {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .short {
      display: inline;
    }
  }
  @media (max-height: 420px) {
    .bar {
      position: static;
      margin-top: var(--lo-8);
    }
    .bar > div {
      flex-wrap: wrap;
      padding-inline: 0;
    }
    :host {
      padding-bottom: var(--lo-6);
    }
  }
`
