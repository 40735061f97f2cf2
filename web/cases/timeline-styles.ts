import { css } from 'lit'

export const timelineEntryStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    gap: 2px var(--lo-3);
    padding: var(--lo-2) 0 var(--lo-3);
    font-size: var(--lo-size-d);
    line-height: 20px;
    break-inside: avoid;
  }
  /* The line goes on to the next entry, not beyond the last of its month. */
  :host(:not([last]))::before {
    content: '';
    position: absolute;
    left: 11.5px;
    top: 33px;
    bottom: -3px;
    width: 1px;
    background: var(--lo-line-2);
  }
  .dot {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    margin-top: -2px;
    border: 1px solid var(--lo-line-2);
    border-radius: 50%;
    background: var(--lo-surface);
    color: var(--lo-ink-2);
    --vaadin-icon-size: 13px;
    --vaadin-icon-stroke-width: 2;
  }
  .counts {
    border-color: transparent;
    background: var(--lo-action-fill);
    color: var(--lo-on-action);
  }
  /* A file may be called anything, without a blank where a line could end. */
  .title {
    overflow-wrap: anywhere;
  }
  .when {
    white-space: nowrap;
    padding-top: 2px;
  }
  .note,
  .together,
  .topics {
    grid-column: 2 / 4;
  }
  .note {
    max-width: min(78ch, 100% - 72px);
    white-space: pre-line;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .topics {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-1);
    margin-top: var(--lo-1);
  }
  .door {
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .missing {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-size: var(--lo-size-s);
    cursor: pointer;
  }
  .missing:hover .none {
    color: var(--lo-ink);
  }
  .editor {
    grid-column: 2 / 4;
  }
  .actions {
    display: flex;
    grid-column: 3;
    grid-row: 2;
    justify-self: end;
    align-self: start;
    height: 0;
    --vaadin-button-text-color: var(--lo-ink-2);
  }
  .actions vaadin-button {
    --vaadin-button-text-color: var(--lo-ink-2);
  }
  @media (hover: hover) {
    .actions {
      opacity: 0;
    }
    :host(:hover) .actions,
    .actions:focus-within {
      opacity: 1;
    }
  }
  @media (max-width: 860px) {
    :host {
      grid-template-columns: 24px minmax(0, 1fr) auto;
    }
    .title,
    .note,
    .together,
    .topics {
      grid-column: 2 / 4;
    }
    .title {
      grid-column: 2;
    }
    .note {
      max-width: none;
    }
    .when {
      grid-column: 2;
      grid-row: 2;
    }
    :host([editing]) .dot,
    :host([editing])::before {
      display: none;
    }
    .editor {
      grid-column: 1 / 4;
    }
    .actions {
      grid-column: 3;
      grid-row: 1 / 3;
      height: 40px;
      margin: -10px -12px 0 0;
    }
  }
  /* Grounds are mostly not printed: the sign stands on paper. */
  @media print {
    .counts {
      border-color: var(--lo-ink);
      background: none;
      color: var(--lo-ink);
    }
    .tag {
      border: 1px solid var(--lo-line-2);
    }
  }
`

export const timelineStyles = css`
  .month {
    padding: var(--lo-3) 0 var(--lo-1);
    font-size: var(--lo-size-s);
    line-height: 20px;
    color: var(--lo-ink-2);
    break-after: avoid;
  }
`
