import { css } from 'lit'

export const frameStyles = css`
  vaadin-app-layout {
    --vaadin-app-layout-drawer-width: 232px;
    --vaadin-app-layout-drawer-overlay: false;
    --vaadin-app-layout-transition-duration: var(--lo-slow);
    --aura-app-layout-inset: 0px;
    --aura-app-layout-border-width: 0px;
    height: auto;
    min-height: 100dvh;
  }
  vaadin-app-layout::part(content) {
    height: auto;
    min-height: 100dvh;
    border: 0;
    border-radius: 0;
    background: none;
  }
  vaadin-app-layout::part(drawer) {
    padding: 0;
    --vaadin-app-layout-drawer-background: var(--lo-paper-low);
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: var(--lo-4);
    min-height: 100%;
    padding: var(--lo-4) var(--lo-3);
  }
  .side > header {
    display: grid;
    gap: var(--lo-4);
  }
  .side .brand {
    padding: var(--lo-1) 0 var(--lo-1) 10px;
  }
  .skip {
    border: 0;
    position: fixed;
    z-index: 3;
    top: var(--lo-2);
    left: var(--lo-2);
    padding: var(--lo-2) var(--lo-4);
    border-radius: var(--lo-radius-m);
    background: var(--lo-overlay);
    color: var(--lo-action-text);
    font-weight: var(--lo-medium);
    box-shadow: var(--lo-shadow-overlay);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }

  /* ── what one does most ── */
  .do {
    display: grid;
    gap: var(--lo-2);
  }
  .do vaadin-button {
    width: 100%;
    padding-inline: 10px;
  }
  .do vaadin-button::part(label) {
    flex: 1;
    text-align: start;
  }
  vaadin-button.record {
    --vaadin-button-background: var(--lo-action-tint);
    --vaadin-button-border-color: transparent;
    --vaadin-button-text-color: var(--lo-action-text);
    --vaadin-button-font-weight: var(--lo-semibold);
    --vaadin-button-shadow: none;
  }
  .record kbd {
    border-color: color-mix(in srgb, var(--lo-action-text) 35%, transparent);
    color: var(--lo-action-text);
  }
  vaadin-button.find {
    --vaadin-button-text-color: var(--lo-ink-3);
    --vaadin-button-font-weight: var(--lo-regular);
  }

  /* ── where one goes ── */
  vaadin-side-nav {
    --vaadin-side-nav-items-gap: 2px;
  }
  vaadin-side-nav-item {
    --vaadin-side-nav-item-padding: 5px 10px;
    --vaadin-side-nav-item-gap: 10px;
    --vaadin-side-nav-item-line-height: 20px;
    --vaadin-side-nav-item-text-color: var(--lo-ink-2);
  }
  vaadin-side-nav-item[current]::part(content) {
    --vaadin-side-nav-item-text-color: var(--lo-action-text);
    --vaadin-side-nav-item-border-color: var(--lo-line);
  }
  .help {
    margin-top: auto;
  }
  .handbook {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 6px 10px;
    border-radius: var(--lo-radius-m);
    font-size: var(--lo-size-d);
    line-height: 20px;
    color: var(--lo-ink-2);
  }
  .handbook:hover {
    background: var(--lo-hover);
  }
  .me {
    display: flex;
    align-items: center;
    margin-top: calc(-1 * var(--lo-2));
  }
  .me .own {
    display: flex;
    flex: 1;
    align-items: center;
    min-width: 0;
    min-height: var(--lo-control);
    padding-inline: 10px 4px;
    border-radius: var(--lo-radius-m);
  }
  .me .own:hover {
    background: var(--lo-hover);
  }
  .me .own[aria-current] {
    color: var(--lo-action-text);
    font-weight: var(--lo-semibold);
  }
  .me .name {
    min-width: 0;
    overflow-wrap: anywhere;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    margin-inline-start: 6px;
  }
  .me .keys {
    display: inline-grid;
    place-items: center;
    width: 28px;
    height: 28px;
    padding: 0;
    border: 0;
    border-radius: var(--lo-radius-m);
    background: none;
    cursor: pointer;
  }
  .me .keys:hover {
    background: var(--lo-hover);
  }

  /* ── the phone's bars ── */
  .topbar,
  .tabbar {
    display: none;
  }

  @media (max-width: 860px) {
    vaadin-app-layout {
      --vaadin-app-layout-drawer-width: min(320px, 84vw);
      --vaadin-app-layout-drawer-overlay: true;
    }
    .content {
      padding-bottom: calc(64px + env(safe-area-inset-bottom) + var(--lotse-message-room, 0px));
    }
    vaadin-side-nav-item {
      --vaadin-side-nav-item-padding: 11px 10px;
    }
    .handbook {
      padding-block: 12px;
    }
    .side kbd,
    .side .keys {
      display: none;
    }
    .topbar {
      display: flex;
      align-items: center;
      height: 52px;
      padding: 0 var(--lo-2) 0 var(--lo-4);
      font-weight: var(--lo-semibold);
    }
    .topbar vaadin-button {
      margin-inline-start: auto;
    }
    .tabbar {
      position: fixed;
      z-index: 1;
      inset: auto 0 0 0;
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      height: calc(64px + env(safe-area-inset-bottom));
      padding: 0 var(--lo-1) env(safe-area-inset-bottom);
      background: var(--lo-paper-low);
      border-top: var(--lo-border);
    }
    .tabbar > * {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 3px;
      padding: 0;
      border: 0;
      background: none;
      font-size: 12px;
      line-height: 14px;
      color: var(--lo-ink-2);
    }
    .tabbar [aria-current] {
      color: var(--lo-action-text);
      font-weight: var(--lo-semibold);
    }
    .tabbar .plus {
      align-self: center;
      justify-self: center;
      width: 48px;
      height: 48px;
      border-radius: var(--lo-radius-l);
      background: var(--lo-action-fill);
      color: var(--lo-on-action);
    }
  }
  /* Enlarged four times over, a bar that stands fast would hide half of what one reads. */
  @media (max-width: 860px) and (max-height: 480px) {
    .content {
      padding-bottom: 0;
    }
    .tabbar {
      position: static;
    }
  }
  @media print {
    vaadin-app-layout {
      padding: 0 !important;
    }
    vaadin-app-layout::part(drawer),
    .topbar,
    .tabbar,
    .side {
      display: none !important;
    }
  }
`
