import { css } from 'lit'

export const comparisonStyles = css`
  section {
    max-width: 900px;
    margin-top: var(--lo-8);
    break-inside: avoid-page;
  }
  h2 {
    padding-bottom: var(--lo-2);
    border-bottom: 1px solid var(--lo-line-2);
  }
  h3 {
    margin-top: var(--lo-5);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .quartiles {
    margin-top: var(--lo-3);
  }
  .quartiles li {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(80px, 6fr) minmax(110px, auto);
    align-items: center;
    gap: var(--lo-3);
    min-height: 32px;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    break-inside: avoid;
  }
  .value {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  svg {
    display: block;
  }
  .ground {
    fill: var(--lo-paper-low);
    stroke: var(--lo-line-2);
  }
  .half {
    fill: var(--lo-ink-3);
  }
  .middle {
    stroke: var(--lo-ink);
    stroke-width: 3;
  }
  .ends {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 var(--lo-8);
  }
  .ends li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--lo-3);
    padding: var(--lo-2) 0;
    border-bottom: var(--lo-border);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    break-inside: avoid;
  }
  .ends .level {
    text-align: end;
  }
  details {
    margin-top: var(--lo-3);
  }
  summary {
    min-height: var(--lo-control-s);
    align-content: center;
    color: var(--lo-action-text);
    font-size: var(--lo-size-s);
    font-weight: var(--lo-medium);
    cursor: pointer;
  }
  .scroller {
    overflow-x: auto;
  }
  table {
    width: 100%;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 6px var(--lo-3) 6px 0;
    border-bottom: var(--lo-border);
    text-align: end;
    vertical-align: top;
  }
  th:first-child {
    text-align: start;
    font-weight: var(--lo-regular);
  }
  thead th {
    color: var(--lo-ink-2);
    font-weight: var(--lo-medium);
  }
  @media (max-width: 860px) {
    .quartiles li {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 var(--lo-3);
      padding-block: 6px;
    }
    .quartiles svg {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .ends {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .half {
      print-color-adjust: exact;
    }
  }
`
