import { css } from 'lit'

/** A week by its hours: what has no time on top, below it each appointment at its time. */
export const calendarHourStyles = css`
  .hours {
    --hour: 44px;
  }
  .hours .row {
    grid-template-columns: 28px repeat(5, minmax(0, 1fr)) repeat(2, minmax(0, 0.7fr));
    grid-template-rows: auto auto;
  }
  .hours .head span {
    padding-inline: 6px;
  }
  .hours .head {
    grid-template-rows: auto;
  }
  .hours .day {
    display: grid;
    grid-row: 1 / span 2;
    grid-template-rows: subgrid;
    min-height: 0;
    padding: 0;
    border-inline-start: var(--lo-border);
  }
  .hours .top {
    padding: var(--lo-1) 4px var(--lo-2);
  }
  .scale {
    grid-row: 2;
    display: grid;
    grid-auto-rows: var(--hour);
    font-size: var(--lo-size-meta);
    line-height: 1;
    color: var(--lo-ink-3);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .scale span {
    padding-inline-end: 6px;
    translate: 0 -0.5em;
  }
  .track {
    position: relative;
    height: calc(var(--hours) * var(--hour));
    background: linear-gradient(var(--lo-line) 1px, transparent 1px) 0 0 / 100% var(--hour);
  }
  .hours .track .item {
    position: absolute;
    display: block;
    overflow: hidden;
    padding: 2px 4px;
    border: 1px solid var(--lo-line-2);
    border-inline-start: 3px solid var(--lo-action);
    border-radius: var(--lo-radius-s);
    background: var(--lo-surface);
    font-size: var(--lo-size-meta);
    line-height: 16px;
  }
  .hours .item .words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--lines, 3);
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 8 4 4;
  }
  .hours .client {
    display: inline;
  }
  .hours .client::before {
    content: " ";
  }
  .hours .track vaadin-icon {
    vertical-align: -1px;
  }
  .hours .top vaadin-icon {
    align-self: start;
    margin-top: 2px;
  }
  .hours .track .ticked {
    border-inline-start-color: var(--lo-line-control);
    background: var(--lo-paper-low);
  }
  .hours .track .overdue {
    border-inline-start-color: var(--lo-error);
    background: var(--lo-error-tint);
  }
  .hours .top .item {
    font-size: var(--lo-size-meta);
    line-height: 16px;
    flex-wrap: nowrap;
    align-items: start;
    padding-bottom: 4px;
  }
`
