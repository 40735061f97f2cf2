import { css } from 'lit'

/** A form with its sections in one column, two fields to a row where there is room. */
export const clientFormStyles = css`
  .form {
    display: grid;
    gap: var(--lo-6);
    max-width: 720px;
  }
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--lo-4);
    align-items: start;
  }
  legend {
    width: 100%;
    padding: 0 0 6px;
    margin-bottom: var(--lo-4);
    border-bottom: 1px solid var(--lo-line-2);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    font-weight: var(--lo-semibold);
  }
  .wide {
    grid-column: 1 / -1;
  }
  vaadin-text-field,
  vaadin-combo-box {
    width: 100%;
  }
  .hint {
    margin-top: var(--lo-1);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    color: var(--lo-ink-2);
    max-width: 62ch;
  }
  .consequence {
    display: flex;
    gap: var(--lo-2);
    padding: var(--lo-3) var(--lo-4);
    border-radius: var(--lo-radius-m);
    background: var(--lo-warn-tint);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .consequence vaadin-icon {
    margin-top: 2px;
    color: var(--lo-warn);
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--lo-2);
    position: sticky;
    bottom: 0;
    padding-block: var(--lo-3);
    border-top: var(--lo-border);
    background: var(--lo-paper);
    z-index: 1;
  }
  .end kbd {
    border-color: color-mix(in srgb, var(--lo-on-action) 40%, transparent);
    color: var(--lo-on-action);
  }
  @media (max-width: 860px) {
    fieldset {
      grid-template-columns: minmax(0, 1fr);
    }
    .end {
      bottom: calc(64px + env(safe-area-inset-bottom));
    }
  }
`
