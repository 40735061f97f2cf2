import { css } from 'lit'

/** The buttons at the foot of a dialog, in its `footer` slot: what goes on stands last. */
export const dialogFoot = css`
  .foot {
    display: flex;
    flex: 1;
    justify-content: flex-end;
    gap: var(--lo-2);
  }
  /* The ring of a field that comes last stands off it, and would be cut. */
  :has(+ .foot) {
    padding-bottom: var(--lo-1);
  }
`

/** What one fills in, one field below the other; each dialog says how wide. */
export const dialogForm = css`
  .form {
    display: grid;
    gap: var(--lo-4);
    max-width: 100%;
  }
`
