import { css } from 'lit'

/** What every element of ours builds on: reset, headings, links, lists of rows, chips, keys, states. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  fieldset {
    border: 0;
    min-width: 0;
  }
  h1 {
    font-size: var(--lo-size-name);
    line-height: var(--lo-lh-name);
    font-weight: var(--lo-semibold);
    letter-spacing: var(--lo-tracking-big);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  /* It takes the focus only so that a screen reader begins there. */
  h1:focus,
  h1:focus-visible {
    outline: none;
  }
  h2 {
    font-size: var(--lo-size-l);
    line-height: var(--lo-lh-l);
    font-weight: var(--lo-semibold);
  }
  h3 {
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    font-weight: var(--lo-semibold);
  }
  b,
  strong {
    font-weight: var(--lo-semibold);
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  button {
    font: inherit;
    color: inherit;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: var(--lo-regular);
    text-align: start;
  }
  vaadin-icon {
    flex: none;
  }
  vaadin-icon.large {
    --vaadin-icon-size: 20px;
    --vaadin-icon-stroke-width: 1.6;
  }
  /* Vaadin's own fields and buttons bring their ring. */
  :is(a, button, summary, [tabindex]:not(h1)):focus-visible {
    outline: var(--lo-focus-width) solid var(--lo-focus);
    outline-offset: var(--lo-focus-offset);
  }
  a:focus-visible {
    border-radius: var(--lo-radius-s);
  }

  /* ── words ── */
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .s {
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
  }
  .meta {
    font-size: var(--lo-size-meta);
    line-height: var(--lo-lh-meta);
    color: var(--lo-ink-3);
  }
  .q {
    color: var(--lo-ink-2);
  }
  .nw {
    white-space: nowrap;
  }
  .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-width: 0;
  }
  .link {
    color: var(--lo-action-text);
    font-weight: var(--lo-medium);
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .error {
    color: var(--lo-error);
  }
  .warn {
    color: var(--lo-warn);
  }
  .done {
    color: var(--lo-success);
  }
  /* Missing is friendly: grey with a dashed line. */
  .none {
    color: var(--lo-ink-3);
    text-decoration: underline dashed 1px var(--lo-line-control);
    text-underline-offset: 4px;
  }
  kbd {
    display: inline-grid;
    place-items: center;
    min-width: 20px;
    height: 20px;
    padding: 0 5px;
    border: 1px solid var(--lo-line-2);
    border-radius: var(--lo-radius-s);
    font: var(--lo-medium) 12px / 1 var(--lo-font);
    color: var(--lo-ink-3);
  }
  .tag {
    display: inline-flex;
    align-items: center;
    min-height: 20px;
    padding: 0 7px;
    border-radius: var(--lo-radius-s);
    background: var(--lo-paper-low);
    font-size: var(--lo-size-meta);
    line-height: 1;
    color: var(--lo-ink-2);
  }
  .avatar {
    display: inline-grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    background: var(--lo-action-tint);
    color: var(--lo-action-text);
    font-size: 11px;
    line-height: 1;
    font-weight: var(--lo-semibold);
    flex: none;
  }

  /* ── chips: buttons with aria-pressed ── */
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: var(--lo-control-s);
    padding: 0 10px;
    border: 1px solid var(--lo-line-2);
    border-radius: var(--lo-radius-m);
    background: var(--lo-surface);
    color: var(--lo-ink);
    font-size: var(--lo-size-s);
    line-height: 1.15;
    white-space: nowrap;
    cursor: pointer;
    transition: background var(--lo-quick) var(--lo-ease);
  }
  .chip:hover {
    background: var(--lo-hover);
  }
  .chip[aria-pressed='true'],
  .chip.on {
    background: var(--lo-action-tint);
    border-color: transparent;
    color: var(--lo-action-text);
    font-weight: var(--lo-medium);
  }
  .chip.dashed {
    border-style: dashed;
    background: none;
    color: var(--lo-ink-2);
  }
  .chip vaadin-icon {
    --vaadin-icon-size: 14px;
  }

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
  .rows.opening a.whole::after {
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
