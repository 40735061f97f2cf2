import { css } from 'lit'
import { backStyles } from './duplicates-styles.ts'

export const pairStyles = css`
  ${backStyles}
  .pair,
  section {
    max-width: 1040px;
  }
  .pair {
    margin-top: var(--lo-5);
    border-top: 1px solid var(--lo-line-2);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .pair > [role='row'] {
    display: grid;
    grid-template-columns: 176px minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--lo-1) var(--lo-5);
    padding: 9px 0;
    border-bottom: var(--lo-border);
  }
  .pair > .heads {
    padding-block: var(--lo-3);
    border-bottom-color: var(--lo-line-2);
  }
  .pair [role] {
    overflow-wrap: anywhere;
    min-width: 0;
  }
  .role {
    display: flex;
    align-items: center;
    gap: var(--lo-1);
  }
  .who {
    display: block;
    margin-top: 2px;
    font-size: var(--lo-size-l);
    line-height: var(--lo-lh-l);
    font-weight: var(--lo-semibold);
  }
  .label {
    color: var(--lo-ink-3);
  }
  .label .tag {
    margin-inline-start: var(--lo-2);
  }
  .differs > [role='cell'] {
    font-weight: var(--lo-semibold);
  }
  .pair li + li {
    margin-top: var(--lo-1);
  }
  .tag vaadin-icon {
    --vaadin-icon-size: 12px;
    margin-inline-end: 4px;
  }
  section {
    margin-top: var(--lo-8);
  }
  .lines {
    display: grid;
    gap: 6px;
    margin-top: var(--lo-3);
    padding-inline-start: var(--lo-5);
    list-style: disc;
    max-width: 84ch;
    font-size: var(--lo-size-d);
    line-height: 22px;
    overflow-wrap: anywhere;
  }
  .refused {
    display: flex;
    gap: var(--lo-2);
    margin-top: var(--lo-3);
    max-width: 84ch;
    font-size: var(--lo-size-d);
    line-height: 22px;
  }
  .refused vaadin-icon {
    margin-top: 3px;
  }
  section > .acts {
    margin-top: var(--lo-5);
  }
  @media (max-width: 860px) {
    .pair > [role='row'] {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 2px var(--lo-4);
    }
    .pair .head {
      align-self: start;
    }
    .pair .label {
      grid-column: 1 / -1;
      font-size: var(--lo-size-meta);
    }
    .pair li .link {
      display: inline-block;
      padding-block: 12px;
      margin-block: -8px;
    }
    .pair li .meta {
      display: block;
    }
    section > .acts {
      display: grid;
    }
  }
`
