import { css } from 'lit'

export const talkFieldsStyles = css`
  .rest,
  details .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--lo-4);
  }
  .pair,
  details .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--lo-4);
    align-items: start;
  }
  .form-and-channel {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
  vaadin-text-field,
  vaadin-text-area,
  vaadin-select {
    width: 100%;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    color: var(--lo-ink-2);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    cursor: pointer;
  }
  summary::before {
    content: '';
    width: 6px;
    height: 6px;
    border-right: 1.5px solid;
    border-bottom: 1.5px solid;
    rotate: -45deg;
    flex: none;
    margin-inline: 2px 4px;
  }
  details[open] summary::before {
    rotate: 45deg;
  }
  summary:hover {
    color: var(--lo-ink);
  }
  details[open] summary {
    margin-bottom: var(--lo-3);
  }
  :host([incase]) .note {
    --vaadin-input-field-border-color: transparent;
    --vaadin-input-field-background: transparent;
    --vaadin-input-field-padding: 10px var(--lo-4) 2px;
  }
  :host([incase]) .rest {
    padding: var(--lo-3) var(--lo-4) var(--lo-2);
  }
  @media (max-width: 860px) {
    .rest {
      gap: var(--lo-3);
    }
    .pair {
      gap: var(--lo-3);
    }
    .pair:not(.keep) {
      grid-template-columns: minmax(0, 1fr);
    }
    summary {
      min-height: 44px;
    }
  }
`
