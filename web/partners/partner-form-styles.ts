import { css } from 'lit'

export const partnerFormStyles = css`
  form {
    display: grid;
    gap: var(--lo-4);
    max-width: 720px;
    margin-top: var(--lo-5);
  }
  vaadin-text-field,
  vaadin-text-area {
    width: 100%;
  }
  legend {
    padding: 0;
    margin-bottom: var(--lo-2);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    font-weight: var(--lo-semibold);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-2);
  }
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--lo-3) var(--lo-4);
    align-items: start;
    padding-bottom: var(--lo-4);
    margin-bottom: var(--lo-4);
    border-bottom: var(--lo-border);
  }
  .part .meta,
  .drop {
    align-self: end;
  }
  .drop {
    justify-self: start;
    margin-inline-start: -10px;
  }
  .foot {
    margin-top: var(--lo-2);
  }
  @media (max-width: 860px) {
    .part {
      grid-template-columns: minmax(0, 1fr);
    }
    .chip {
      min-height: 44px;
    }
  }
`
