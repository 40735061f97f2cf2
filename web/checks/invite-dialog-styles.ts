import { css } from 'lit'

export const inviteDialogStyles = css`
  .form {
    display: grid;
    gap: var(--lo-4);
    width: 560px;
    max-width: 100%;
  }
  .person {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: var(--lo-2);
  }
  .person.with-mail {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
  }
  .more {
    justify-self: start;
  }
  @media (max-width: 640px) {
    .person.with-mail {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .person vaadin-text-field {
      grid-column: 1;
    }
  }
`
