import { css } from 'lit'

/** A form in a box above the list it adds to: two columns, on the phone one. */
export const boxedFormStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--lo-3) var(--lo-4);
    max-width: 720px;
    margin-top: var(--lo-5);
    padding: var(--lo-4);
    border: 1px solid var(--lo-line-control);
    border-radius: var(--lo-radius-l);
  }
  vaadin-text-field,
  vaadin-text-area,
  vaadin-select {
    width: 100%;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .acts {
    justify-content: flex-end;
  }
  @media (max-width: 860px) {
    form {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
