import { css } from 'lit'

export const todayStyles = css`
  .unreadable {
    display: flex;
    gap: var(--lo-2);
    padding-block: var(--lo-2);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    color: var(--lo-warn);
  }
  .unreadable vaadin-icon {
    flex: none;
    margin-top: 2px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 360px;
    gap: 0 var(--lo-12);
    align-items: start;
    margin-top: var(--lo-6);
  }
  .column {
    display: grid;
    gap: var(--lo-8);
    min-width: 0;
  }
  .cases > li {
    grid-template-columns: 16px minmax(0, 1fr) auto;
  }
  .incomplete > li,
  .side > li {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .side > li > div {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .silent > li {
    grid-template-columns: minmax(0, 1fr) auto auto;
  }
  .incomplete > li.lit {
    display: block;
    padding: var(--lo-3) 0;
    border: 0;
  }
  .incomplete > li:has(+ .lit) {
    border: 0;
  }
  .name {
    font-weight: var(--lo-semibold);
  }
  .native {
    font-weight: var(--lo-regular);
  }
  button.whole {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .more {
    padding: var(--lo-2) 0;
    border: 0;
    background: none;
    cursor: pointer;
    font-size: var(--lo-size-s);
  }
  @media (max-width: 1240px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      row-gap: var(--lo-8);
    }
  }
  @media (max-width: 860px) {
    .columns {
      margin-top: var(--lo-4);
    }
    .rows .cut {
      white-space: normal;
      overflow: visible;
      overflow-wrap: anywhere;
    }
    .cases > li,
    .side > li,
    .incomplete > li {
      padding-block: var(--lo-3);
    }
    .more {
      min-height: 44px;
    }
  }
`
