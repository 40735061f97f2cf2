import { css } from 'lit'

export const checkViewStyles = css`
  .head {
    align-items: center;
  }
  section,
  .tie,
  lotse-measures-section,
  lotse-check-differences {
    display: block;
    margin-top: var(--lo-8);
  }
  .tie {
    display: grid;
    gap: var(--lo-3);
    max-width: 720px;
    margin-top: var(--lo-5);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .sheets {
    max-width: 720px;
  }
  .sheets .meta {
    margin-top: var(--lo-2);
  }
  .one {
    display: grid;
    gap: var(--lo-6);
  }
  h2 {
    padding-bottom: var(--lo-2);
    border-bottom: 1px solid var(--lo-line-2);
  }
  .whose {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--lo-4);
    padding: var(--lo-3) 0 var(--lo-1);
    overflow-wrap: anywhere;
  }
  lotse-urgent-steps + .whose {
    margin-top: var(--lo-3);
    border-top: var(--lo-border);
  }
`
