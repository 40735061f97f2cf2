import { css } from 'lit'

export const profileStyles = css`
  .both {
    display: grid;
    grid-template-columns: minmax(0, 440px) minmax(0, 1fr);
    gap: var(--lo-4) var(--lo-10);
    align-items: center;
  }
  svg text {
    font-family: var(--lo-font);
  }
  figure svg {
    display: block;
    overflow: visible;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--lo-1) var(--lo-4);
  }
  figcaption span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .bars li {
    display: grid;
    grid-template-columns: minmax(0, 11.5rem) minmax(40px, 1fr) 6.5rem;
    gap: var(--lo-1) var(--lo-4);
    align-items: center;
    min-height: 34px;
    font-size: var(--lo-size-d);
    line-height: 20px;
    break-inside: avoid;
  }
  .track {
    display: block;
  }
  .ground {
    fill: var(--lo-line);
  }
  .bar {
    fill: var(--lo-action);
    stroke: var(--lo-action);
    stroke-width: 2;
  }
  .low .bar {
    fill: var(--lo-action-tint);
  }
  .half {
    stroke: var(--lo-ink-2);
    stroke-width: 2;
  }
  .middle {
    stroke: var(--lo-ink);
    stroke-width: 2;
  }
  .value {
    text-align: end;
    color: var(--lo-ink-2);
  }
  .key {
    margin-top: var(--lo-3);
  }
  details {
    margin-top: var(--lo-4);
  }
  summary {
    display: inline-block;
    padding: 10px 0;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .scroller {
    overflow-x: auto;
  }
  .scroller:focus-visible {
    outline: var(--lo-focus-width) solid var(--lo-focus);
    outline-offset: var(--lo-focus-offset);
  }
  table {
    width: 100%;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  th,
  td {
    padding: 6px var(--lo-4) 6px 0;
    border-bottom: var(--lo-border);
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    border-bottom-color: var(--lo-line-2);
    color: var(--lo-ink-2);
    font-size: var(--lo-size-s);
  }
  @media (max-width: 860px) {
    .both {
      grid-template-columns: minmax(0, 1fr);
    }
    figure {
      max-width: 440px;
      margin-inline: auto;
      width: 100%;
    }
  }
  @media (max-width: 520px) {
    .bars li {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: 5px;
    }
    .bars .track {
      grid-column: 1 / 3;
      grid-row: 2;
    }
  }
`
