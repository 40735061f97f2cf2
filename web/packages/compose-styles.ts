import { css } from 'lit'
import { crumbStyles } from '../styles/crumb.ts'

export const composeStyles = [
  crumbStyles,
  css`
    .compose {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(320px, 420px);
      gap: var(--lo-8) var(--lo-10);
      align-items: start;
      margin-top: var(--lo-5);
    }
    .course {
      display: grid;
      gap: var(--lo-8);
      min-width: 0;
    }
    aside {
      position: sticky;
      top: var(--lo-4);
      max-height: calc(100dvh - 2 * var(--lo-4));
      overflow-y: auto;
      scrollbar-width: thin;
    }
    section > h2 {
      padding-bottom: var(--lo-2);
      border-bottom: 1px solid var(--lo-line-2);
      margin-bottom: var(--lo-3);
    }
    vaadin-text-area {
      width: 100%;
    }
    .first {
      display: grid;
      gap: var(--lo-2);
      margin-bottom: var(--lo-4);
      font-size: var(--lo-size-d);
      line-height: var(--lo-lh-d);
    }
    .first li {
      display: flex;
      gap: var(--lo-2);
      overflow-wrap: anywhere;
    }
    .first vaadin-icon {
      color: var(--lo-warn);
      margin-top: 2px;
    }
    lotse-package-case,
    vaadin-checkbox {
      margin-bottom: var(--lo-3);
    }
    .finish {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lo-2) var(--lo-4);
      margin-top: var(--lo-2);
    }
    .finish .q {
      flex: 1 1 260px;
    }
    @media (max-width: 1240px) {
      .compose {
        grid-template-columns: minmax(0, 1fr);
      }
      aside {
        position: static;
        max-height: none;
      }
    }
    @media (max-width: 860px) {
      .finish vaadin-button {
        width: 100%;
      }
    }
  `,
]
