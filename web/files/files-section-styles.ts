import { css } from 'lit'

export const filesSectionStyles = css`
  h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--lo-3);
    padding-bottom: 6px;
    border-bottom: 1px solid var(--lo-line-2);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  h2 .link,
  .more {
    padding: 0;
    border: 0;
    background: none;
    font-size: var(--lo-size-s);
    cursor: pointer;
  }
  h2 .end {
    display: flex;
    gap: var(--lo-4);
    margin-inline-start: auto;
  }
  .camera {
    display: none;
  }
  input {
    display: none;
  }
  p {
    padding: var(--lo-2) 0;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .hint {
    padding-bottom: 0;
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    color: var(--lo-ink-3);
  }
  li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 2px var(--lo-2);
    align-items: start;
    padding: var(--lo-2) 0;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  li + li {
    border-top: var(--lo-border);
  }
  li > vaadin-icon {
    margin-top: 3px;
    color: var(--lo-ink-3);
  }
  .title {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .note {
    padding: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .meta {
    padding: 0;
    font-size: var(--lo-size-meta);
    line-height: var(--lo-lh-meta);
  }
  li > vaadin-button,
  lotse-action-menu {
    margin: -4px -8px 0 0;
  }
  progress {
    width: 100%;
    height: 6px;
    accent-color: var(--lo-action-fill);
  }
  .said {
    padding: 0;
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
  }
  .acts {
    display: flex;
    gap: var(--lo-2);
    margin-top: var(--lo-1);
  }
  .drop {
    outline: 2px dashed var(--lo-action);
    outline-offset: 8px;
    border-radius: var(--lo-radius-m);
  }
  @media (pointer: coarse) {
    .camera {
      display: inline-block;
    }
  }
  @media (pointer: coarse), (max-width: 860px) {
    h2 .link,
    .title,
    .more {
      min-height: 44px;
    }
    h2 .link {
      margin-block: -12px;
    }
    /* Room for a thumb around each line of it, and no more room than the lines take. */
    button.title {
      padding-block: 11px;
      margin-block: -11px;
    }
  }
`
