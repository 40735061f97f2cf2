import { css } from 'lit'

export const formStyles = css`
  :host {
    display: block;
    max-width: 640px;
    margin: 0 auto;
    padding: var(--lo-10) var(--lo-6) var(--lo-16);
  }
  .lead,
  .rest > p {
    text-wrap: pretty;
  }
  .lead {
    margin-top: var(--lo-3);
  }
  .rest {
    display: grid;
    gap: var(--lo-5);
    margin-top: var(--lo-8);
  }
  :is(h1, h2):focus {
    outline: none;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .choice {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: var(--lo-3);
    align-items: center;
    min-height: 44px;
    cursor: pointer;
  }
  .choice input {
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--lo-action);
  }
  .consent {
    align-items: start;
  }
  .hint,
  .small {
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    color: var(--lo-ink-2);
  }
  .hint {
    margin-bottom: var(--lo-2);
  }
  textarea.typed {
    resize: vertical;
    field-sizing: content;
    min-height: 132px;
    max-height: 60dvh;
  }
  .wrong:empty {
    display: none;
  }
  .rest > .button {
    justify-self: start;
  }
  .address {
    font-weight: var(--lo-semibold);
    overflow-wrap: anywhere;
  }
  .unseen {
    position: absolute;
    inset-inline-start: -9999px;
  }
  summary {
    display: list-item;
    min-height: 44px;
    padding: 10px 0;
  }
  .privacy {
    display: grid;
    gap: var(--lo-3);
    padding-bottom: var(--lo-3);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .privacy dt {
    font-weight: var(--lo-semibold);
  }
  .privacy dd {
    margin: 0;
    color: var(--lo-ink-2);
    text-wrap: pretty;
  }
  @media (max-width: 860px) {
    :host {
      padding: var(--lo-6) var(--lo-4) var(--lo-12);
    }
    .rest > .button {
      justify-self: stretch;
    }
  }
`
