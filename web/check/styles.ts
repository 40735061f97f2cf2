import { css } from 'lit'
import { reset } from '../styles/reset.ts'

/** Buttons, quiet words and the lamp, as the board draws them. */
const basics = css`
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .q {
    color: var(--lo-ink-2);
  }
  .meta {
    font-size: var(--lo-size-meta);
    line-height: var(--lo-lh-meta);
    color: var(--lo-ink-3);
  }
  .icon {
    width: 16px;
    height: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--lo-2);
    min-height: 44px;
    padding: 6px var(--lo-4);
    border: 1px solid var(--lo-line-2);
    border-radius: var(--lo-radius-m);
    background: var(--lo-surface);
    color: var(--lo-ink);
    font-size: var(--lo-size-m);
    line-height: 1.25;
    font-weight: var(--lo-medium);
    text-align: start;
    cursor: pointer;
    box-shadow: var(--lo-shadow-1);
  }
  .button:hover {
    background: var(--lo-hover);
  }
  .button.primary {
    border-color: transparent;
    background: var(--lo-action-fill);
    color: var(--lo-on-action);
    font-weight: var(--lo-semibold);
  }
  .button.primary:hover {
    background: var(--lo-action-hover);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    box-shadow: none;
    color: var(--lo-action-text);
  }
  .button.quiet:hover {
    background: var(--lo-hover);
  }
  .button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }
  a.link {
    color: var(--lo-action-text);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  summary {
    cursor: pointer;
    color: var(--lo-action-text);
    font-weight: var(--lo-medium);
  }
  :is(input, textarea):focus-visible {
    outline: var(--lo-focus-width) solid var(--lo-focus);
    outline-offset: var(--lo-focus-offset);
  }
  .typed {
    display: block;
    width: 100%;
    min-height: 44px;
    padding: 9px var(--lo-3);
    border: 1px solid var(--lo-line-control);
    border-radius: var(--lo-radius-m);
    background: var(--lo-surface);
    color: var(--lo-ink);
    font: inherit;
  }
  .said {
    display: block;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    font-weight: var(--lo-medium);
    margin-bottom: var(--lo-1);
  }
  .wrong {
    margin-top: var(--lo-1);
    color: var(--lo-error);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .lamp {
    padding: var(--lo-4) var(--lo-5);
    border: 1px solid var(--lo-lamp-edge);
    border-radius: var(--lo-radius-l);
    background: var(--lo-lamp-pool);
  }
  .cue {
    display: flex;
    align-items: center;
    gap: var(--lo-2);
    color: var(--lo-lamp-ink);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    font-weight: var(--lo-semibold);
  }
  .cue::before {
    content: "";
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--lo-lamp);
    flex: none;
  }
  @media print {
    .no-print {
      display: none !important;
    }
  }
`

export const checkStyles = [reset, basics]
