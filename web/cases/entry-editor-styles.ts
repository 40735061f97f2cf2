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
  lotse-kept-line {
    flex: 1 1 160px;
  }
  .end {
    align-items: center;
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
