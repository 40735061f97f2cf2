import { css } from 'lit'

export const caseHeadStyles = css`
  .crumb {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-bottom: var(--lo-1);
    font-size: var(--lo-size-s);
    line-height: 20px;
    color: var(--lo-ink-3);
  }
  .crumb a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .crumb a:hover {
    color: var(--lo-ink);
  }
  .crumb a vaadin-icon {
    display: none;
  }
  .native {
    font-weight: var(--lo-regular);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-1) var(--lo-5);
    margin-top: 6px;
    font-size: var(--lo-size-d);
    line-height: 20px;
    color: var(--lo-ink-2);
  }
  .facts li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  @media (max-width: 860px) {
    .crumb {
      min-height: 44px;
      margin: -8px 0 0 -4px;
    }
    .crumb a {
      min-height: 44px;
      padding-inline-end: var(--lo-2);
    }
    .crumb a vaadin-icon {
      display: inline-flex;
      --vaadin-icon-size: 20px;
    }
    .crumb > vaadin-icon {
      display: none;
    }
    .facts {
      display: grid;
    }
    .acts {
      width: 100%;
    }
  }
  @media print {
    .crumb a,
    .crumb > vaadin-icon {
      display: none;
    }
  }
`
