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
