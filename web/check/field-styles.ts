import { css } from 'lit'

/** A level is a large target: the whole field around the words, with a plain radio button in it. */
export const fieldStyles = css`
  :host {
    max-width: 880px;
    margin: 0 auto;
    padding: var(--lo-6) var(--lo-6) 128px;
  }
  .progress {
    display: grid;
    grid-template-columns: repeat(8, 1fr);
    gap: var(--lo-1);
  }
  .progress i {
    height: 6px;
    border-radius: 3px;
    background: var(--lo-line-2);
  }
  .progress .done {
    background: var(--lo-action);
  }
  .progress .part {
    background: linear-gradient(90deg, var(--lo-action) 50%, var(--lo-line-2) 0);
  }
  .progress .now {
    background: var(--lo-lamp);
    box-shadow: 0 0 0 3px var(--lo-lamp-pool);
  }
  .caption {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--lo-4);
    margin-top: var(--lo-3);
    font-size: var(--lo-size-d);
    line-height: 20px;
    color: var(--lo-ink-2);
  }
  .caption .end {
    margin-inline-start: auto;
  }
  h1 {
    margin-top: var(--lo-5);
  }
  .intro {
    margin-top: var(--lo-2);
    max-width: 68ch;
    text-wrap: pretty;
  }
  .statement {
    margin-top: var(--lo-10);
  }
  legend {
    padding: 0;
    max-width: 100%;
    font-size: var(--lo-size-xl);
    line-height: var(--lo-lh-xl);
    font-weight: var(--lo-medium);
    letter-spacing: var(--lo-tracking-big);
    text-wrap: balance;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  details {
    margin-top: var(--lo-1);
  }
  summary {
    display: inline-block;
    padding: 10px 0;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  details p {
    max-width: 68ch;
    padding-bottom: var(--lo-1);
    text-wrap: pretty;
  }
  .levels {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: var(--lo-2);
    margin-top: var(--lo-2);
  }
  label {
    display: flex;
    gap: var(--lo-2);
    align-items: flex-start;
    font-size: var(--lo-size-d);
    line-height: 20px;
    cursor: pointer;
  }
  .levels label {
    min-height: 64px;
    padding: 11px var(--lo-3);
    border: 1px solid var(--lo-line-control);
    border-radius: var(--lo-radius-m);
    background: var(--lo-surface);
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .levels label:hover {
    background: var(--lo-hover);
  }
  .levels label:has(:checked) {
    border-color: var(--lo-action);
    box-shadow: inset 0 0 0 1px var(--lo-action);
    background: var(--lo-action-tint);
    font-weight: var(--lo-medium);
  }
  .levels label:has(:focus-visible) {
    outline: var(--lo-focus-width) solid var(--lo-focus);
    outline-offset: var(--lo-focus-offset);
  }
  input[type='radio'] {
    appearance: none;
    flex: none;
    width: 18px;
    height: 18px;
    margin: 1px 0 0;
    border: 1.5px solid var(--lo-line-control);
    border-radius: 50%;
    background: var(--lo-surface);
    cursor: pointer;
  }
  input[type='radio']:checked {
    border: 5.5px solid var(--lo-action);
  }
  .levels input[type='radio']:focus-visible {
    outline: none;
  }
  .others {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--lo-6);
    margin-top: var(--lo-1);
    color: var(--lo-ink-2);
  }
  .others label {
    align-items: center;
    min-height: 44px;
  }
  .others input {
    margin: 0;
  }
  .note {
    margin-top: var(--lo-10);
    max-width: 68ch;
  }
  .hint {
    margin-bottom: var(--lo-2);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .note label {
    display: block;
    font-size: var(--lo-size-m);
    cursor: auto;
  }
  #problem:empty {
    display: none;
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
    max-width: 880px;
    margin: 0 auto;
    padding: var(--lo-4) var(--lo-6);
    padding-bottom: calc(var(--lo-4) + env(safe-area-inset-bottom));
  }
  .open {
    margin-inline-start: auto;
  }
  @media (forced-colors: active) {
    input[type='radio'] {
      appearance: auto;
    }
  }
  @media (max-width: 860px) {
    :host {
      padding: var(--lo-5) var(--lo-4) 120px;
    }
    .levels {
      grid-template-columns: minmax(0, 1fr);
    }
    .levels label {
      min-height: 46px;
    }
    .bar > div {
      padding: var(--lo-3) var(--lo-4);
      padding-bottom: calc(var(--lo-3) + env(safe-area-inset-bottom));
    }
    .bar .primary {
      flex: 1;
    }
    .open {
      display: none;
    }
  }
  /* At 400 % zoom the bar would cover half of what one reads. */
  @media (max-height: 420px) {
    .bar {
      position: static;
      margin-top: var(--lo-6);
    }
    .bar > div {
      flex-wrap: wrap;
      padding-inline: 0;
    }
    :host {
      padding-bottom: var(--lo-6);
    }
  }
  @media print {
    .bar {
      display: none;
    }
  }
`
