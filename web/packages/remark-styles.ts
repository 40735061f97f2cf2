import { css } from 'lit'

export const remarkStyles = css`
  .remarks {
    display: grid;
    gap: var(--lo-1);
    margin: var(--lo-1) 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    color: var(--lo-warn);
  }
  .remarks li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: var(--lo-2);
  }
`
