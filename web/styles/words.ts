import { css } from 'lit'

/** Kinds of text, marks and chips. */
export const words = css`
  /* ── words ── */
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .s {
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
  }
  .meta {
    font-size: var(--lo-size-meta);
    line-height: var(--lo-lh-meta);
    color: var(--lo-ink-3);
  }
  .q {
    color: var(--lo-ink-2);
  }
  .nw {
    white-space: nowrap;
  }
  .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-width: 0;
  }
  .link {
    color: var(--lo-action-text);
    font-weight: var(--lo-medium);
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .error {
    color: var(--lo-error);
  }
  .warn {
    color: var(--lo-warn);
  }
  .done {
    color: var(--lo-success);
  }
  .lock {
    display: inline-flex;
    flex: none;
    margin-inline-start: 6px;
    vertical-align: -1px;
    color: var(--lo-ink-3);
    --vaadin-icon-size: 14px;
  }
  /* Missing is friendly: grey with a dashed line. */
  .none {
    color: var(--lo-ink-3);
    text-decoration: underline dashed 1px var(--lo-line-control);
    text-underline-offset: 4px;
  }
  kbd {
    display: inline-grid;
    place-items: center;
    min-width: 20px;
    height: 20px;
    padding: 0 5px;
    border: 1px solid var(--lo-line-2);
    border-radius: var(--lo-radius-s);
    font: var(--lo-medium) 12px / 1 var(--lo-font);
    color: var(--lo-ink-3);
  }
  .tag {
    display: inline-flex;
    align-items: center;
    min-height: 20px;
    padding: 0 7px;
    border-radius: var(--lo-radius-s);
    background: var(--lo-paper-low);
    font-size: var(--lo-size-meta);
    line-height: 1;
    color: var(--lo-ink-2);
  }
  .avatar {
    display: inline-grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    background: var(--lo-action-tint);
    color: var(--lo-action-text);
    font-size: 11px;
    line-height: 1;
    font-weight: var(--lo-semibold);
    flex: none;
  }

  /* ── chips: buttons with aria-pressed ── */
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: var(--lo-control-s);
    padding: 0 10px;
    border: 1px solid var(--lo-line-2);
    border-radius: var(--lo-radius-m);
    background: var(--lo-surface);
    color: var(--lo-ink);
    font-size: var(--lo-size-s);
    line-height: 1.15;
    white-space: nowrap;
    cursor: pointer;
    transition: background var(--lo-quick) var(--lo-ease);
  }
  .chip:hover {
    background: var(--lo-hover);
  }
  .chip[aria-pressed='true'],
  .chip.on {
    background: var(--lo-action-tint);
    border-color: transparent;
    color: var(--lo-action-text);
    font-weight: var(--lo-medium);
  }
  .chip.dashed {
    border-style: dashed;
    background: none;
    color: var(--lo-ink-2);
  }
  .chip vaadin-icon {
    --vaadin-icon-size: 14px;
  }
`
