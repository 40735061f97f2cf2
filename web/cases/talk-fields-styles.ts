import { css } from 'lit'

export const talkFieldsStyles = css`
  .rest,
  details .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--lo-4);
  }
  .pair,
  details .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--lo-4);
    align-items: start;
  }
  .form-and-channel {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
  vaadin-text-field,
  vaadin-text-area,
  vaadin-select {
    width: 100%;
    scroll-margin-block: var(--lo-4);
  }
  :host([incase]) .note {
    --vaadin-input-field-border-color: transparent;
    --vaadin-input-field-background: transparent;
    --vaadin-input-field-padding: 10px var(--lo-4) 2px;
  }
  :host([incase]) .rest {
    padding: var(--lo-3) var(--lo-4) var(--lo-2);
  }
  @media (max-width: 860px) {
    .rest {
      gap: var(--lo-3);
    }
    .pair {
      gap: var(--lo-3);
    }
    .pair:not(.keep) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
