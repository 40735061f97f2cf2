import { css } from 'lit'

export const waitingStyles = css`
  .rows > li {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--lo-1) var(--lo-4);
  }
  .rows > li.lit {
    display: block;
    padding: var(--lo-3) 0;
    border: 0;
  }
  .rows > li:has(+ .lit) {
    border: 0;
  }
  .word {
    margin-top: var(--lo-1);
    font-size: var(--lo-size-xl);
    line-height: var(--lo-lh-xl);
    letter-spacing: var(--lo-tracking-big);
    overflow-wrap: anywhere;
  }
  .name {
    overflow-wrap: anywhere;
    margin-inline-end: var(--lo-2);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lo-2);
    margin-top: var(--lo-3);
  }
  .foot vaadin-button:not([theme]),
  .target {
    --vaadin-button-background: color-mix(in srgb, var(--lo-surface) 70%, transparent);
    --vaadin-button-border-color: var(--lo-lamp-edge);
    --vaadin-button-shadow: none;
  }
  .target {
    width: 300px;
    max-width: 100%;
  }
  .moved {
    flex-basis: 100%;
  }
  .rows .acts {
    justify-content: flex-end;
  }
  @media (max-width: 860px) {
    .rows > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .rows .acts {
      justify-content: flex-start;
    }
    .foot > * {
      flex: 1 1 100%;
    }
  }
`
