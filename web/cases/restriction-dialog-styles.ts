import { css } from 'lit'

export const restrictionDialogStyles = css`
  .form {
    display: grid;
    gap: var(--lo-4);
    width: 440px;
    max-width: 100%;
  }
  vaadin-combo-box {
    width: 100%;
  }
  .readers {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: var(--lo-2);
  }
  .chip {
    max-width: 100%;
    min-height: max(28px, var(--lo-control-s));
    white-space: normal;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .who {
    font-weight: var(--lo-medium);
  }
  .foot {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--lo-2);
  }
  .lift {
    margin-inline-end: auto;
  }
`
