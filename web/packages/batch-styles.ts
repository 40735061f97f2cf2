import { css } from 'lit'
import { crumbStyles } from '../styles/crumb.ts'
import { remarkStyles } from './remark-styles.ts'

export const batchStyles = [
  crumbStyles,
  remarkStyles,
  css`
    .form {
      display: grid;
      gap: var(--lo-5);
      max-width: 640px;
      margin-top: var(--lo-5);
    }
    .picked > li {
      grid-template-columns: minmax(0, 1fr) auto;
      overflow-wrap: anywhere;
    }
    vaadin-combo-box,
    vaadin-text-area {
      width: 100%;
    }
    .send {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lo-2) var(--lo-4);
    }
    @media (max-width: 860px) {
      .send vaadin-button {
        width: 100%;
      }
    }
  `,
]
