import { css } from 'lit'
import { crumbStyles } from './crumb.ts'

/** A page on which something is kept: what one reads and writes in one narrow column, section under section. */
export const formPage = [
  crumbStyles,
  css`
  section {
    max-width: 720px;
    margin-top: var(--lo-8);
  }
  section > p {
    max-width: 60ch;
    margin-top: var(--lo-3);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  section > .acts {
    margin-top: var(--lo-3);
  }
  .column {
    max-width: 480px;
    margin-top: var(--lo-6);
  }
  .foot {
    gap: var(--lo-2) var(--lo-4);
    margin-top: var(--lo-6);
  }
`,
]
