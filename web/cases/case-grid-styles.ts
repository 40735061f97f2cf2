import { css } from 'lit'

export const caseGridStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  vaadin-grid {
    flex: 1;
    min-height: 240px;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    --vaadin-grid-cell-padding: 9.5px 10px;
  }
  vaadin-grid::part(body-row) {
    cursor: pointer;
  }
  vaadin-grid::part(header-cell) {
    background: var(--lo-paper);
    --vaadin-grid-cell-padding: 6px 10px;
    border-bottom-color: var(--lo-line-2);
  }
  .who {
    display: flex;
    align-items: center;
  }
  a {
    font-weight: var(--lo-semibold);
  }
  a:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .native {
    font-weight: var(--lo-regular);
  }
  .number {
    color: var(--lo-ink-3);
    font-size: var(--lo-size-s);
  }
`
