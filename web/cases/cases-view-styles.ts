import { css } from 'lit'

/** At a desk the list alone scrolls, so that its head stays; on the phone it is the page that scrolls. */
export const casesViewStyles = css`
  .page {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    padding-bottom: 0;
  }
  .head {
    flex: none;
    align-items: center;
  }
  .search {
    width: 280px;
  }
  .views {
    flex: none;
    display: flex;
    gap: var(--lo-5);
    margin-top: var(--lo-4);
    border-bottom: 1px solid var(--lo-line-2);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    color: var(--lo-ink-2);
  }
  .views a {
    padding: var(--lo-2) 0;
    border-bottom: 2px solid transparent;
    margin-bottom: -1px;
    white-space: nowrap;
  }
  .views a:hover {
    color: var(--lo-ink);
  }
  .views a[aria-current] {
    color: var(--lo-action-text);
    font-weight: var(--lo-semibold);
    border-color: var(--lo-action);
  }
  .views span {
    color: var(--lo-ink-3);
    font-weight: var(--lo-regular);
  }
  .narrowed {
    flex: none;
    display: flex;
    align-items: center;
    gap: var(--lo-4);
    padding: var(--lo-3) 0;
  }
  .narrowed .meta {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  lotse-case-grid {
    flex: 1;
  }
  @media (max-width: 860px) {
    .page {
      display: block;
      height: auto;
      padding-bottom: var(--lo-8);
    }
    .search {
      width: 100%;
    }
    .views {
      overflow-x: auto;
      scrollbar-width: none;
      margin-inline: calc(-1 * var(--lo-4));
      padding-inline: var(--lo-4);
    }
    .views a {
      padding: 12px 0;
    }
    .narrowed {
      padding-bottom: var(--lo-1);
    }
    .narrowed .meta {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    lotse-case-filters {
      min-width: 0;
      flex: 1;
    }
  }
  lotse-empty p {
    margin-top: var(--lo-3);
  }
  @media (max-height: 480px) and (min-width: 861px) {
    .page {
      height: auto;
    }
    lotse-case-grid {
      height: 360px;
    }
  }
`
