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
    .work {
      display: flex;
      flex-direction: column;
      gap: var(--lo-6);
      min-width: 0;
    }
    .course {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lo-8);
    }
    #last {
      scroll-margin-top: var(--lo-4);
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
    @media (max-width: 1240px) {
      /* The bar stays in sight below the preview too. */
      .compose {
        display: flex;
        flex-direction: column;
        align-items: stretch;
      }
      .work {
        display: contents;
      }
      lotse-finish-bar {
        order: 1;
      }
      aside {
        position: static;
        max-height: none;
      }
    }
  `,
]
