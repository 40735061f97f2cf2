import { css } from 'lit'

export const inviteManyStyles = css`
  .form {
    display: grid;
    gap: var(--lo-6);
    max-width: 860px;
    margin-top: var(--lo-5);
  }
  .picked > li {
    display: grid;
    grid-template-columns: minmax(0, 4fr) minmax(0, 3fr) minmax(0, 4fr) auto;
    align-items: end;
    gap: var(--lo-2) var(--lo-3);
    padding: var(--lo-3) 0;
    border-bottom: var(--lo-border);
  }
  .picked.linked > li {
    grid-template-columns: minmax(0, 4fr) minmax(0, 3fr) auto;
  }
  .who {
    align-self: center;
    font-weight: var(--lo-semibold);
    overflow-wrap: anywhere;
  }
  .who .s {
    font-weight: var(--lo-regular);
  }
  vaadin-text-field {
    width: 100%;
  }
  .how {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    align-items: start;
    gap: var(--lo-4);
  }
  .send {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lo-3);
  }
  @media (max-width: 860px) {
    .picked > li,
    .picked.linked > li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .picked vaadin-text-field {
      grid-column: 1 / -1;
    }
    .picked .who {
      grid-row: 1;
    }
    .picked li > vaadin-button {
      grid-row: 1;
      grid-column: 2;
    }
    .how {
      grid-template-columns: minmax(0, 1fr);
    }
    .send vaadin-button {
      width: 100%;
    }
  }
`
