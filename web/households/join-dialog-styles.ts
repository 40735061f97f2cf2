import { css } from 'lit'

export const joinDialogStyles = css`
  .form {
    display: grid;
    gap: var(--lo-4);
    width: 480px;
    max-width: 100%;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
    gap: var(--lo-2) var(--lo-4);
  }
  vaadin-text-field {
    width: 100%;
  }
  .chosen {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--lo-2);
    min-height: var(--lo-control);
    padding: 5px 4px 5px 10px;
    border: 1px solid var(--lo-line-control);
    border-radius: var(--lo-radius-m);
    background: var(--lo-surface);
    font-size: var(--lo-size-d);
    overflow-wrap: anywhere;
  }
  @media (max-width: 480px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
