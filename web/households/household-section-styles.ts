import { css } from 'lit'

export const householdSectionStyles = css`
  h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--lo-2);
    padding-bottom: 6px;
    border-bottom: 1px solid var(--lo-line-2);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .add {
    min-height: var(--lo-control-s);
    padding: 0;
    border: 0;
    background: none;
    font-size: var(--lo-size-s);
    cursor: pointer;
  }
  h3 {
    margin-top: var(--lo-3);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    font-weight: var(--lo-medium);
    color: var(--lo-ink-2);
  }
  section > p {
    padding: var(--lo-2) 0;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--lo-2);
    padding: var(--lo-2) 0;
    border-bottom: var(--lo-border);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    overflow-wrap: anywhere;
  }
  .who {
    flex: 1 1 160px;
    min-width: 0;
  }
  .actions {
    display: flex;
    margin-inline-start: auto;
    margin-inline-end: -10px;
  }
  @media (max-width: 860px) {
    .add {
      min-height: 44px;
      margin-block: -12px;
    }
    .actions vaadin-button {
      --vaadin-button-height: 44px;
    }
    .who .link {
      display: inline-block;
      padding-block: 3px;
    }
  }
`
