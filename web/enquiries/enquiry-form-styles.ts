import { css } from 'lit'

/** A small form in the place of an enquiry's buttons. */
export const enquiryFormStyles = css`
  :host {
    display: block;
    margin-top: var(--lo-3);
  }
  form {
    display: grid;
    gap: var(--lo-3);
    max-width: 560px;
  }
  vaadin-text-area {
    width: 100%;
  }
  .end {
    justify-content: flex-end;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-2);
  }
  .label {
    margin-bottom: var(--lo-2);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    font-weight: var(--lo-medium);
    color: var(--lo-ink-2);
  }
  @media (max-width: 860px) {
    .chip {
      min-height: 44px;
    }
  }
`
