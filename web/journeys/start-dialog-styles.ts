import { css } from 'lit'

export const startDialogStyles = css`
  .form {
    display: grid;
    gap: var(--lo-4);
    width: 620px;
    max-width: 100%;
  }
  .form > * {
    min-width: 0;
  }
  vaadin-select,
  vaadin-text-field {
    width: 100%;
  }
  .days {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    gap: var(--lo-3) var(--lo-4);
    align-items: start;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--lo-3);
    align-items: start;
    padding: var(--lo-2) 0;
    border-bottom: var(--lo-border);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    overflow-wrap: anywhere;
  }
  li vaadin-checkbox {
    min-width: 0;
  }
  .when {
    color: var(--lo-ink-2);
    font-size: var(--lo-size-s);
    text-align: end;
  }
  .under {
    grid-column: 1 / -1;
    padding-inline-start: 26px;
  }
  .asks .under {
    padding-inline-start: 0;
  }
  .over {
    color: var(--lo-ink-3);
  }
  .skip {
    margin-inline-end: auto;
  }
  @media (max-width: 860px) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }
    .when {
      padding-inline-start: 26px;
      text-align: start;
    }
    .asks .when {
      padding-inline-start: 0;
    }
    vaadin-checkbox {
      min-height: 44px;
      align-content: center;
    }
  }
`
