import { css } from 'lit'

export const followUpRowStyles = css`
:host {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) auto auto;
    gap: 2px var(--lo-3);
    align-items: center;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .done {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    margin-inline-start: -4px;
    padding: 0;
    border: 0;
    background: none;
    color: transparent;
    cursor: pointer;
    --vaadin-icon-size: 14px;
  }
  .done::before {
    content: '';
    grid-area: 1 / 1;
    width: 18px;
    height: 18px;
    border: 1.5px solid var(--lo-line-control);
    border-radius: 50%;
    background: var(--lo-surface);
  }
  .done vaadin-icon {
    grid-area: 1 / 1;
    z-index: 1;
  }
  .done:not([disabled]):is(:hover, :focus-visible) {
    color: var(--lo-action-text);
  }
  .is-done {
    color: var(--lo-success);
    cursor: default;
  }
  .is-done::before {
    border-color: transparent;
    background: none;
  }
  .done[disabled] {
    opacity: 0.45;
    cursor: default;
  }
  .what {
    font-weight: var(--lo-semibold);
    overflow-wrap: anywhere;
  }
  .due {
    white-space: nowrap;
    font-size: var(--lo-size-s);
    color: var(--lo-ink-2);
  }
  .overdue {
    display: inline-flex;
    align-items: center;
    gap: var(--lo-1);
    color: var(--lo-error);
  }
  .at {
    font-weight: var(--lo-semibold);
    color: var(--lo-ink);
  }
  .over {
    color: var(--lo-ink-2);
  }
  .ticked .what {
    font-weight: var(--lo-regular);
    color: var(--lo-ink-2);
  }
  .acts {
    flex-wrap: nowrap;
    gap: 0;
    --vaadin-button-text-color: var(--lo-ink-2);
  }
  :host([stacked]) {
    grid-template-columns: 28px minmax(0, 1fr) auto;
  }
  :host([stacked]) .due {
    grid-column: 2;
    grid-row: 2;
  }
  :host([stacked]) .acts {
    grid-column: 3;
    grid-row: 1 / 3;
  }
  @media (max-width: 860px) {
    :host {
      grid-template-columns: 44px minmax(0, 1fr) auto;
      column-gap: 0;
    }
    .done {
      width: 44px;
      height: 44px;
      margin-inline-start: -12px;
    }
    .due {
      grid-column: 2;
      grid-row: 2;
    }
    .acts {
      grid-column: 3;
      grid-row: 1 / 3;
    }
  }
`
