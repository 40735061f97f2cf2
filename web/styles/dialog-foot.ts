import { css } from 'lit'

/** The buttons at the foot of a dialog, in its `footer` slot: what goes on stands last. */
export const dialogFoot = css`
  .foot {
    display: flex;
    flex: 1;
    justify-content: flex-end;
    gap: var(--lo-2);
  }
`
