import { css } from 'lit'

export const caseFilterStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  vaadin-select {
    --vaadin-field-default-width: auto;
    min-width: 0;
    --vaadin-input-field-background: transparent;
    --vaadin-input-field-value-font-size: var(--lo-size-s);
    --vaadin-input-field-value-line-height: 16px;
    --vaadin-input-field-padding: calc((var(--lo-control-s) - 18px) / 2) 10px;
    --vaadin-input-field-placeholder-color: var(--lo-ink-2);
  }
  /* Keeps room for a label, of which there is none. */
  vaadin-select::before {
    display: none;
  }
  vaadin-select::part(input-field) {
    border: 1px dashed var(--lo-line-control);
  }
  vaadin-select::part(toggle-button) {
    display: none;
  }
  vaadin-select-value-button {
    font-weight: var(--lo-regular);
  }
  vaadin-icon {
    --vaadin-icon-size: 14px;
  }
  .chip {
    max-width: 100%;
  }
  .dashed {
    border-color: var(--lo-line-control);
    font-weight: var(--lo-regular);
  }
  .all {
    min-height: var(--lo-control-s);
    padding: 0 var(--lo-2);
    border: 0;
    background: none;
    font-size: var(--lo-size-s);
    cursor: pointer;
    white-space: nowrap;
  }
  .order {
    order: -1;
  }
  @media (max-width: 860px) {
    :host {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
      margin-inline: calc(-1 * var(--lo-4));
      padding-inline: var(--lo-4);
    }
    .chip,
    .all,
    vaadin-select {
      flex: none;
    }
  }
`
