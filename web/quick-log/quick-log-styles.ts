import { css } from 'lit'

export const quickLogFormStyles = css`
  .others {
    display: grid;
    justify-items: start;
    gap: var(--lo-1);
  }
  .others lotse-also-there {
    width: 100%;
  }
  .household {
    margin-inline-start: -10px;
  }
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--lo-4);
  }
  .next {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: var(--lo-3);
    align-items: start;
  }
  .next vaadin-text-field {
    width: 100%;
  }
  @media (max-width: 860px) {
    :host {
      gap: var(--lo-3);
    }
  }
`

/** Modeless, at the right: the page beside it stays readable and usable. On the phone it is the page. */
export const quickLogStyles = css`
  vaadin-dialog {
    --vaadin-dialog-background: var(--lo-overlay);
    --vaadin-dialog-padding: var(--lo-4) var(--lo-6);
    --vaadin-dialog-title-font-size: var(--lo-size-l);
    --vaadin-dialog-title-line-height: var(--lo-lh-l);
  }
  vaadin-dialog::part(overlay) {
    position: absolute;
    inset: auto;
    top: 32px;
    right: var(--lo-8);
    width: min(560px, calc(100vw - 2 * var(--lo-8)));
    max-height: calc(100dvh - 64px);
    border: 1px solid var(--lo-line-2);
    box-shadow: var(--lo-shadow-overlay);
  }
  vaadin-dialog::part(header) {
    padding-block: var(--lo-4) 0;
    padding-inline-end: var(--lo-5);
  }
  vaadin-dialog::part(content) {
    padding-block: var(--lo-3) var(--lo-5);
  }
  vaadin-dialog::part(footer) {
    padding: var(--lo-3) var(--lo-5) var(--lo-3) var(--lo-6);
    border-top: var(--lo-border);
  }
  lotse-kept-line {
    margin-top: var(--lo-3);
    min-height: 20px;
  }
  .close {
    display: block;
    margin-block: -6px;
  }
  .close vaadin-button {
    --vaadin-button-text-color: var(--lo-ink-2);
  }
  .foot {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: flex-end;
    gap: var(--lo-2);
  }
  .keys {
    margin-inline-end: auto;
  }
  .save kbd {
    border-color: color-mix(in srgb, var(--lo-on-action) 40%, transparent);
    color: var(--lo-on-action);
  }
  @media (max-width: 860px) {
    vaadin-dialog {
      --vaadin-dialog-padding: var(--lo-3) var(--lo-4);
      --vaadin-dialog-background: var(--lo-paper);
      --vaadin-overlay-viewport-inset: 0px;
    }
    vaadin-dialog::part(overlay) {
      position: fixed;
      inset: 0;
      width: 100%;
      height: calc(100dvh - var(--lotse-message-room, 0px));
      max-width: none;
      max-height: none;
      border: 0;
      border-radius: 0;
    }
    vaadin-dialog::part(header) {
      min-height: 56px;
      padding: var(--lo-1) var(--lo-2) var(--lo-1) var(--lo-4);
      border-bottom: var(--lo-border);
    }
    vaadin-dialog::part(footer) {
      padding: var(--lo-3) var(--lo-4) max(var(--lo-3), env(safe-area-inset-bottom));
    }
    .save {
      flex: 1;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`
