import { css } from 'lit'

export const reportStyles = css`
  lotse-quarter-picker {
    margin-top: var(--lo-4);
  }

  /* ── the three figures ── */
  .main-figures {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    margin-top: var(--lo-5);
    border-block: 1px solid var(--lo-line-2);
  }
  .main-figures > li {
    padding: var(--lo-4) var(--lo-6);
    border-inline-start: var(--lo-border);
    min-width: 0;
  }
  .main-figures > :first-child {
    padding-inline-start: 0;
    border: 0;
  }
  .main-figures > :last-child {
    padding-inline-end: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: var(--lo-1) var(--lo-4);
  }
  .top .figure {
    font-size: var(--lo-size-figure);
    line-height: var(--lo-lh-figure);
    letter-spacing: -0.025em;
    text-decoration-color: var(--lo-line-control);
    text-underline-offset: 8px;
  }
  .name {
    display: flex;
    gap: 6px;
    margin-top: var(--lo-3);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    font-weight: var(--lo-semibold);
  }
  .name lotse-target-group {
    align-self: start;
    margin-top: 2px;
  }
  .added {
    margin-top: 2px;
    padding-inline-start: 22px;
  }

  /* ── sections ── */
  .report {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 344px;
    grid-template-rows: auto 1fr;
    gap: var(--lo-8) var(--lo-10);
    align-items: start;
    margin-top: var(--lo-6);
  }
  .report > aside {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  aside,
  .more {
    display: grid;
    gap: var(--lo-8);
    min-width: 0;
  }
  section {
    min-width: 0;
  }
  .section-head .meta {
    margin-inline-start: auto;
  }
  lotse-bar-chart {
    margin-top: var(--lo-3);
  }

  /* ── the lamp ── */
  .ask {
    margin-top: var(--lo-1);
    font-size: var(--lo-size-m);
    line-height: var(--lo-lh-d);
  }
  lotse-lamp vaadin-button {
    margin-top: 10px;
  }

  /* ── table of groups, list of units ── */
  .groups {
    width: 100%;
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
  }
  .groups th,
  .groups td {
    padding: 0;
    border-bottom: var(--lo-border);
  }
  .groups tr:last-child > * {
    border-bottom: 0;
  }
  .groups thead th {
    padding: 6px 0;
    color: var(--lo-ink-2);
  }
  .groups thead th:not(:first-child),
  .groups td {
    width: 17%;
    text-align: end;
  }
  .groups tbody th {
    padding: 6px 0;
  }
  .groups tbody th lotse-target-group {
    margin-block: 2px;
    margin-inline-end: 6px;
  }
  .groups .together th {
    padding-inline-start: 22px;
    color: var(--lo-ink-2);
  }
  .groups td .figure,
  .units .figure {
    display: block;
    padding: 6px 0;
  }
  .groups td:last-child,
  .units dd {
    font-weight: var(--lo-semibold);
  }
  .units > div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--lo-4);
    border-bottom: var(--lo-border);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
  }
  .units > :last-child {
    border-bottom: 0;
  }
  .units dt {
    padding: 6px 0;
  }
  .units dt .meta {
    display: inline-block;
    margin-inline-start: var(--lo-2);
  }
  .units dd {
    flex: none;
    min-width: 44px;
    text-align: end;
  }

  @media screen and (max-width: 1240px) {
    .report {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: none;
    }
    .report > aside {
      grid-column: auto;
      grid-row: auto;
    }
  }
  @media screen and (max-width: 860px) {
    .main-figures {
      grid-template-columns: minmax(0, 1fr);
    }
    .main-figures > li:nth-child(n) {
      padding: var(--lo-4) 0;
      border: 0;
    }
    .main-figures > li:nth-child(n + 2) {
      border-top: var(--lo-border);
    }
    .added {
      padding: 0;
    }
    .added .figure {
      display: inline-block;
      padding-block: 12px;
      margin-block: -8px;
    }
    .groups td {
      width: 20%;
    }
  }
  @media (pointer: coarse) {
    .groups td .figure,
    .units .figure,
    .groups tbody th,
    .units dt {
      padding-block: 12px;
    }
  }
  @media print {
    .page {
      color: #000;
    }
    lotse-quarter-picker,
    lotse-lamp,
    .link {
      display: none;
    }
    .report,
    aside,
    .more {
      display: block;
    }
    .report section {
      margin-top: 8mm;
      break-inside: avoid;
    }
    .section-head .meta {
      display: none;
    }
    .top {
      flex-wrap: nowrap;
    }
    .top .figure {
      font-size: 28pt;
      line-height: 1;
    }
    .top lotse-trend-line {
      zoom: 0.75;
    }
  }
`
