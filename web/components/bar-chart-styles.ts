import { css } from 'lit'

export const barChartStyles = css`
  :host {
    container-type: inline-size;
  }
  figure {
    position: relative;
  }
  .note {
    position: absolute;
    top: 8px;
    left: 0;
    width: 160px;
    max-width: 21%;
    color: var(--lo-ink-3);
    font-size: var(--lo-size-meta);
    line-height: 17px;
    hyphens: auto;
  }
  svg {
    display: block;
  }
  svg.group {
    overflow: visible;
  }
  text {
    font: 12px var(--lo-font);
    font-variant-numeric: tabular-nums;
    fill: var(--lo-ink-3);
  }
  text.tick {
    text-anchor: end;
  }
  text.value,
  text.name {
    text-anchor: middle;
  }
  text.value {
    fill: var(--lo-ink);
  }
  .current text.value {
    font-weight: var(--lo-semibold);
  }
  .group:not(.current) text.of-current {
    display: none;
  }
  text.name {
    font-size: 13px;
    fill: var(--lo-ink-2);
  }
  .ground {
    fill: var(--lo-selected);
  }
  .line {
    stroke: var(--lo-line);
  }
  .base {
    stroke: var(--lo-line-control);
  }
  /* ── the table it stands on ── */
  table {
    width: 100%;
    table-layout: fixed;
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
  }
  th,
  td {
    padding: 0;
    border-top: var(--lo-border);
    text-align: center;
  }
  thead th {
    padding: 5px 0;
    border-top-color: var(--lo-line-control);
    color: var(--lo-ink-2);
  }
  thead th:first-child,
  tbody th {
    text-align: start;
  }
  .wide thead th:first-child {
    width: 21.74%;
  }
  tbody th {
    padding: 5px 0;
  }
  td > * {
    display: block;
    padding: 5px 0;
  }
  td a {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--lo-line-2);
    text-underline-offset: 4px;
  }
  td a:hover {
    color: var(--lo-action-text);
    text-decoration-color: currentColor;
  }
  a:focus-visible {
    outline-offset: -2px;
  }
  .current {
    font-weight: var(--lo-semibold);
  }
  th.current,
  td.current {
    background: var(--lo-selected);
    color: var(--lo-ink);
  }
  .wide td:last-child,
  .narrow tr:last-child td {
    font-weight: var(--lo-semibold);
  }
  .key {
    display: inline-block;
    margin-inline-end: var(--lo-2);
    vertical-align: -1px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-1) var(--lo-4);
    margin-top: var(--lo-2);
    color: var(--lo-ink-2);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
  }
  button {
    min-height: 44px;
    padding: 0;
    border: 0;
    background: none;
    font-size: var(--lo-size-s);
    cursor: pointer;
  }

  /* ── narrow: the last quarters with their numbers, the table one press away ── */
  .narrow {
    display: none;
  }
  @container (max-width: 539px) {
    .wide {
      display: none;
    }
    .narrow {
      display: block;
    }
  }
  @media (pointer: coarse) {
    tbody th,
    td > * {
      padding-block: 12px;
    }
  }
  /* Black, grey and hatched: told apart without a colour. */
  @media print {
    :host {
      --lo-returnee: #000;
      --lo-abroad: #999;
      --lo-company: #333;
      --lo-selected: #eee;
    }
    .current {
      print-color-adjust: exact;
    }
    td a {
      text-decoration: none;
    }
  }
`
