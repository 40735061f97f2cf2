import { css } from 'lit'

export const followUpFormStyles = css`
  form {
    display: grid;
    gap: var(--lo-3);
    padding: var(--lo-3) 0 var(--lo-4);
  }
  vaadin-text-field,
  vaadin-select {
    width: 100%;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--lo-3) var(--lo-4);
    align-items: start;
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-2);
  }
  .overlap {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: var(--lo-2);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    color: var(--lo-warn);
    overflow-wrap: anywhere;
  }
  .overlap:not(:has(span)) {
    margin-top: calc(-1 * var(--lo-3));
  }
  .acts > .first {
    margin-inline-start: auto;
  }
  :host([stacked]) .pair {
    grid-template-columns: minmax(0, 1fr);
  }
  @media (max-width: 860px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
    .chip {
      min-height: 44px;
    }
  }
`
