import { css } from 'lit'

export const calendarGridStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .row {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    border-bottom: var(--lo-border);
  }
  .head {
    gap: 0;
    border-bottom: 1px solid var(--lo-line-2);
    font-size: var(--lo-size-s);
    color: var(--lo-ink-2);
  }
  .head span {
    padding: var(--lo-1) var(--lo-2);
  }
  .top {
    display: flex;
    flex-direction: column;
    gap: 3px;
    min-width: 0;
  }
  .day {
    min-width: 0;
    min-height: 104px;
    padding: var(--lo-1) 6px var(--lo-2);
    border-inline-start: var(--lo-border);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    cursor: pointer;
  }
  .week .day {
    min-height: 420px;
  }
  .day:first-child {
    border-inline-start: 0;
  }
  .weekend {
    background: var(--lo-paper-low);
  }
  .day:hover {
    background: var(--lo-hover);
  }
  .day[aria-selected='true'] {
    background: var(--lo-selected);
  }
  .day:focus-visible {
    outline-offset: -2px;
  }
  .number {
    display: inline-grid;
    place-items: center;
    width: 24px;
    height: 24px;
    margin-inline-start: -4px;
    border-radius: 50%;
    font-weight: var(--lo-semibold);
  }
  .elsewhere .number {
    color: var(--lo-ink-3);
    font-weight: var(--lo-regular);
  }
  .today .number {
    background: var(--lo-action-fill);
    color: var(--lo-on-action);
  }
  .item {
    display: flex;
    gap: 4px;
    align-items: baseline;
    min-width: 0;
    --vaadin-icon-size: 12px;
  }
  .item b {
    font-weight: var(--lo-semibold);
    font-variant-numeric: tabular-nums;
  }
  .item vaadin-icon {
    flex: none;
    align-self: center;
  }
  .month .words {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .week .item {
    flex-wrap: wrap;
    padding-bottom: 4px;
    border-bottom: var(--lo-border);
  }
  .week .row {
    grid-template-columns: repeat(5, minmax(0, 1fr)) repeat(2, minmax(0, 0.7fr));
  }
  .week .words {
    min-width: 0;
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 8 4 4;
  }
  .week .item vaadin-icon {
    align-self: start;
    margin-top: 4px;
  }
  .week .item:not(.timed) .words {
    flex: 1 1 0;
  }
  .week .timed .words {
    flex-basis: 100%;
  }
  .client {
    display: block;
    color: var(--lo-ink-2);
  }
  .ticked,
  .more {
    color: var(--lo-ink-2);
  }
  .overdue {
    color: var(--lo-error);
  }
  .overdue .client {
    color: inherit;
  }
`
