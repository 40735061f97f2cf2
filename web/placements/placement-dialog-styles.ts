import { css } from 'lit'

export const placementDialogStyles = css`
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--lo-4);
    align-items: start;
    width: 100%;
  }
  .wide {
    grid-column: 1 / -1;
  }
  vaadin-text-field,
  vaadin-select {
    width: 100%;
  }
`
