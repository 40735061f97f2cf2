import { css } from 'lit'

export const entryEditorStyles = css`
  .editor {
    display: grid;
    gap: var(--lo-4);
    margin: 0 0 var(--lo-2);
    padding: var(--lo-4);
    border: 1px solid var(--lo-line-2);
    border-radius: var(--lo-radius-l);
    background: var(--lo-surface);
  }
  .conflict {
    display: grid;
    gap: var(--lo-2);
    padding: var(--lo-3) var(--lo-4);
    border-radius: var(--lo-radius-m);
    background: var(--lo-warn-tint);
  }
  .what {
    display: flex;
    gap: var(--lo-2);
    color: var(--lo-warn);
    font-weight: var(--lo-semibold);
  }
  .what vaadin-icon {
    margin-top: 2px;
  }
  blockquote {
    margin: 0;
    padding-inline-start: var(--lo-3);
    border-inline-start: 2px solid var(--lo-line-control);
  }
  .note {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .end {
    justify-content: flex-end;
  }
  .end kbd {
    border-color: color-mix(in srgb, var(--lo-on-action) 40%, transparent);
    color: var(--lo-on-action);
  }
  @media (max-width: 860px) {
    .editor {
      padding: var(--lo-3);
    }
  }
`
