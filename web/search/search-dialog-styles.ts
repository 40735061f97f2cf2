import { css } from 'lit'

export const searchDialogStyles = css`
  /* Room for the ring around the field. */
  .search-content {
    padding-top: var(--lo-1);
  }
  .search-content vaadin-text-field {
    width: 100%;
  }
  .hint {
    padding: var(--lo-3) 0;
    color: var(--lo-ink-3);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
  }
  ul {
    margin: var(--lo-2) calc(-1 * var(--lo-2)) 0;
  }
  li :is(a, button) {
    display: flex;
    width: 100%;
    align-items: center;
    min-height: var(--lo-row);
    padding: 6px var(--lo-2);
    border: 0;
    border-radius: var(--lo-radius-m);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  li :is(a, button):is(:hover, :focus) {
    background: var(--lo-hover);
  }
  li :is(a, button):focus-visible {
    outline-offset: -2px;
    border-radius: var(--lo-radius-m);
  }
  li {
    display: flex;
  }
  li .to-page {
    flex: none;
    width: var(--lo-control);
    justify-content: center;
    color: var(--lo-ink-3);
  }
  li .all {
    font-size: var(--lo-size-s);
  }
`
