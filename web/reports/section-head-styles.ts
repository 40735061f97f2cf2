import { css } from 'lit'

/** On a phone the hint goes below, so that the name keeps its button beside it. */
export const sectionHeadStyles = css`
  @media screen and (max-width: 860px) {
    .section-head {
      flex-wrap: wrap;
    }
    .section-head lotse-copy-table {
      margin-inline-start: auto;
    }
    .section-head .meta {
      order: 1;
      flex-basis: 100%;
      margin-inline-start: 0;
    }
    .section-head .meta:empty {
      display: none;
    }
  }
`
