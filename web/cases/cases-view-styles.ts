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
  lotse-case-search {
    width: 280px;
  }
  lotse-case-views {
    flex: none;
    margin-top: var(--lo-4);
  }
  .narrowed {
    flex: none;
    display: flex;
    align-items: center;
    gap: var(--lo-4);
    padding: var(--lo-3) 0;
  }
  /* What was found before, until what is asked for now answers. */
  .before lotse-case-grid,
  .before lotse-case-list {
    opacity: 0.5;
  }
  lotse-case-print {
    display: none;
  }
  @media print {
    lotse-case-print {
      display: block;
    }
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
    lotse-case-search {
      width: 100%;
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
