import { css } from 'lit'

export const journeyStepStyles = css`
  :host {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) auto;
    gap: 0 var(--lo-3);
    align-items: start;
    padding: var(--lo-2) 0;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .sign {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    margin: -4px 0 0 -4px;
    padding: 0;
    border: 0;
    background: none;
    color: transparent;
    --vaadin-icon-size: 14px;
  }
  button.sign {
    cursor: pointer;
  }
  .sign.ring::before {
    content: '';
    grid-area: 1 / 1;
    width: 18px;
    height: 18px;
    border: 1.5px solid var(--lo-line-control);
    border-radius: 50%;
    background: var(--lo-surface);
  }
  .sign.dashed::before {
    border-style: dashed;
  }
  .sign vaadin-icon {
    grid-area: 1 / 1;
    z-index: 1;
  }
  button.sign:is(:hover, :focus-visible) {
    color: var(--lo-action-text);
  }
  .sign.ticked {
    color: var(--lo-success);
    --vaadin-icon-size: 18px;
  }
  .what {
    overflow-wrap: anywhere;
  }
  .open .what {
    font-weight: var(--lo-semibold);
  }
  .past .what {
    color: var(--lo-ink-2);
  }
  .rests {
    overflow-wrap: anywhere;
  }
  .when {
    color: var(--lo-ink-2);
    font-size: var(--lo-size-s);
  }
  .overdue {
    display: inline-flex;
    align-items: center;
    gap: var(--lo-1);
    color: var(--lo-error);
  }
  .acts {
    flex-wrap: nowrap;
    gap: 0;
    margin-inline-end: -6px;
    --vaadin-button-text-color: var(--lo-ink-2);
  }
  .ask {
    gap: var(--lo-2);
    margin-top: var(--lo-1);
    --vaadin-button-text-color: var(--lo-action-text);
  }
  @media (max-width: 860px) {
    :host {
      grid-template-columns: 44px minmax(0, 1fr) auto;
      column-gap: 0;
    }
    .sign {
      width: 44px;
      height: 44px;
      margin: -8px 0 0 -12px;
    }
  }
`
