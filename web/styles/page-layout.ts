import { css } from 'lit'

/** A page with its sections and rows, at a desk, on a phone and on paper. */
export const pageLayout = css`
  /* ── a page: head, then sections under rules ── */
  .page {
    padding: var(--lo-6) var(--lo-8) var(--lo-12);
    min-width: 0;
  }
  .head {
    display: flex;
    align-items: flex-start;
    gap: var(--lo-2) var(--lo-4);
    flex-wrap: wrap;
  }
  .head > :first-child {
    flex: 1 1 320px;
    min-width: 0;
  }
  .sub {
    color: var(--lo-ink-2);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    margin-top: var(--lo-1);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-2);
    align-items: center;
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--lo-2);
    padding-bottom: var(--lo-2);
    border-bottom: 1px solid var(--lo-line-2);
  }
  .section-head .count {
    color: var(--lo-ink-3);
    font-size: var(--lo-size-d);
  }
  .section-head .end {
    margin-inline-start: auto;
  }
  .section-head .link {
    font-size: var(--lo-size-s);
  }

  /* ── rows, parted by a hairline ── */
  .rows > li {
    display: grid;
    align-items: center;
    gap: 0 var(--lo-3);
    padding: 10px 0;
    border-bottom: var(--lo-border);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .rows > li:last-child {
    border-bottom: 0;
  }
  /* Rows that open: the link's word names it, the whole row takes the press. */
  .rows.opening > li {
    position: relative;
    isolation: isolate;
  }
  .rows.opening > li:hover::before {
    content: '';
    position: absolute;
    inset: 0 calc(-1 * var(--lo-2));
    background: var(--lo-hover);
    border-radius: var(--lo-radius-m);
    z-index: -1;
  }
  .rows.opening .whole::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .rows.opening > li > .acts {
    position: relative;
  }

  @media (max-width: 860px) {
    .page {
      padding: var(--lo-1) var(--lo-4) var(--lo-8);
    }
    .desk {
      display: none !important;
    }
    .chip {
      padding: 0 12px;
    }
  }
  @media (min-width: 861px) {
    .phone {
      display: none !important;
    }
  }
  @media print {
    .page {
      padding: 0;
    }
    .no-print {
      display: none !important;
    }
  }
`
