import { css } from 'lit'

export const entryComposerStyles = css`
  .composer {
    border: 1px solid var(--lo-line-2);
    border-radius: var(--lo-radius-l);
    background: var(--lo-surface);
    box-shadow: var(--lo-shadow-1);
  }
  .kinds {
    display: flex;
    gap: var(--lo-4);
    padding: 0 var(--lo-4);
    border-bottom: var(--lo-border);
    font-size: var(--lo-size-s);
    line-height: 20px;
    color: var(--lo-ink-2);
  }
  .kinds label {
    position: relative;
    padding: 8px 0;
    border-bottom: 2px solid transparent;
    margin-bottom: -1px;
    white-space: nowrap;
    cursor: pointer;
  }
  .kinds label:hover {
    color: var(--lo-ink);
  }
  .kinds .current {
    color: var(--lo-action-text);
    border-color: var(--lo-action);
    font-weight: var(--lo-semibold);
  }
  .kinds input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .kinds label:has(:focus-visible) {
    outline: var(--lo-focus-width) solid var(--lo-focus);
    outline-offset: -2px;
    border-radius: var(--lo-radius-s);
  }
  lotse-error-summary {
    margin: var(--lo-3) var(--lo-4) 0;
  }
  lotse-also-there {
    padding: var(--lo-1) var(--lo-4);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: var(--lo-2);
    padding-inline-start: var(--lo-3);
  }
  lotse-kept-line {
    flex: 1;
    padding-inline-start: var(--lo-1);
  }
  .save {
    margin-inline-start: auto;
  }
  .save kbd {
    border-color: color-mix(in srgb, var(--lo-on-action) 40%, transparent);
    color: var(--lo-on-action);
  }
  @media (max-width: 860px) {
    .kinds label {
      padding: 12px 0;
    }
    .bar {
      flex-wrap: wrap;
    }
  }
`
