import { css } from 'lit'

export const eventStyles = css`
  .numbers {
    margin-top: var(--lo-3);
    font-size: var(--lo-size-d);
    font-variant-numeric: tabular-nums;
  }
  .note {
    max-width: 70ch;
    margin-top: var(--lo-2);
    white-space: pre-line;
    overflow-wrap: anywhere;
    color: var(--lo-ink-2);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  section {
    max-width: 820px;
    margin-top: var(--lo-6);
  }
  .waiting {
    display: inline-flex;
    align-items: center;
    gap: var(--lo-1);
    color: var(--lo-ink-2);
    font-size: var(--lo-size-s);
  }
  .adding {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--lo-2) var(--lo-4);
    margin-block: var(--lo-4);
  }
  .adding lotse-add-participant {
    flex: 1 1 320px;
    min-width: 0;
  }
  .find {
    width: min(420px, 100%);
    margin-bottom: var(--lo-3);
  }
  .heads {
    width: min(320px, 100%);
    margin-top: var(--lo-6);
  }
`
