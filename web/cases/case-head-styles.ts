import { css } from 'lit'

export const caseHeadStyles = css`
  .crumb {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-bottom: var(--lo-1);
    font-size: var(--lo-size-s);
    line-height: 20px;
    color: var(--lo-ink-3);
  }
  .crumb a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .crumb a:hover {
    color: var(--lo-ink);
  }
  .crumb a vaadin-icon {
    display: none;
  }
  .native {
    font-weight: var(--lo-regular);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-1) var(--lo-5);
    margin-top: 6px;
    font-size: var(--lo-size-d);
    line-height: 20px;
    color: var(--lo-ink-2);
  }
  .facts li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .facts strong {
    font-weight: var(--lo-semibold);
    color: var(--lo-ink);
  }
  /* The name has the phone's whole width; what can be done stands beside the way back. */
  @media (max-width: 860px) {
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .head {
      display: contents;
    }
    .head > :first-child {
      grid-column: 1 / 3;
      grid-row: 2;
    }
    .crumb {
      min-height: 44px;
      margin: -8px 0 0 -4px;
    }
    .crumb a {
      min-height: 44px;
      padding-inline-end: var(--lo-2);
    }
    .crumb a vaadin-icon {
      display: inline-flex;
      --vaadin-icon-size: 20px;
    }
    .crumb > vaadin-icon {
      display: none;
    }
    .facts {
      display: grid;
    }
    .acts {
      grid-column: 2;
      grid-row: 1;
      margin-top: -8px;
    }
    .acts vaadin-button {
      --vaadin-button-background: transparent;
      --vaadin-button-border-color: transparent;
      --vaadin-button-text-color: var(--lo-action-text);
      margin-inline-end: -10px;
      box-shadow: none;
    }
  }
  @media print {
    .crumb {
      min-height: 0;
      margin: 0 0 var(--lo-1);
    }
    .crumb a,
    .crumb > vaadin-icon {
      display: none;
    }
  }
`
