import { css } from 'lit'

export const referralDialogStyles = css`
  .form {
    display: grid;
    gap: var(--lo-4);
    width: 520px;
    max-width: 100%;
  }
  .form > * {
    min-width: 0;
  }
  vaadin-combo-box,
  vaadin-select,
  vaadin-text-field,
  vaadin-text-area {
    width: 100%;
  }
  fieldset {
    padding: 0;
    margin: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: var(--lo-1);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    font-weight: var(--lo-medium);
    color: var(--lo-ink-2);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    gap: var(--lo-1) var(--lo-4);
  }
  .text {
    max-height: 280px;
    padding: var(--lo-3);
    overflow-y: auto;
    border: var(--lo-border);
    border-radius: var(--lo-radius-m);
    background: var(--lo-ground);
    white-space: pre-line;
    overflow-wrap: anywhere;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  @media (max-width: 860px) {
    vaadin-checkbox {
      min-height: 44px;
      align-content: center;
    }
  }
`
