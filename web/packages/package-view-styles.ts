import { css } from 'lit'
import { crumbStyles } from '../styles/crumb.ts'

export const packageViewStyles = [
  crumbStyles,
  css`
    section {
      max-width: 860px;
      margin-top: var(--lo-6);
    }
    .deleting {
      margin-top: var(--lo-5);
      margin-inline-start: -8px;
    }
    .ways > li {
      grid-template-columns: 20px minmax(0, 1fr) auto;
      padding-block: var(--lo-3);
    }
    .ways > li > vaadin-icon {
      align-self: start;
      margin-top: 2px;
      color: var(--lo-ink-3);
    }
    .ways vaadin-button,
    .button {
      min-width: 176px;
    }
    .button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      min-height: var(--lo-control);
      padding: 0 var(--lo-4);
      border-radius: var(--lo-radius-m);
      background: var(--lo-action-fill);
      color: var(--lo-on-action);
      font-weight: var(--lo-medium);
    }
    .button:hover {
      background: var(--lo-action-hover);
    }
    .modules {
      list-style: decimal;
      padding-inline-start: 28px;
      margin-top: var(--lo-2);
      font-size: var(--lo-size-d);
      line-height: var(--lo-lh-d);
    }
    .modules li {
      padding: 3px 0;
      overflow-wrap: anywhere;
    }
    code {
      font-size: var(--lo-size-meta);
      overflow-wrap: anywhere;
    }
    @media (max-width: 860px) {
      .ways > li {
        grid-template-columns: 20px minmax(0, 1fr);
        row-gap: var(--lo-2);
      }
      .ways vaadin-button,
      .button {
        grid-column: 1 / -1;
        width: 100%;
      }
    }
  `,
]
