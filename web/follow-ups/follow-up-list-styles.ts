import { css } from 'lit'

export const followUpListStyles = css`
  ul > li {
    padding: 10px 0;
    border-bottom: var(--lo-border);
  }
  ul > li:last-child {
    border-bottom: 0;
  }
  ul > li.lit {
    padding: 0 0 var(--lo-2);
    border: 0;
  }
  .add {
    margin-inline-start: -10px;
  }
  .more {
    min-height: var(--lo-control-s);
    padding: 0;
    border: 0;
    background: none;
    font-size: var(--lo-size-s);
    cursor: pointer;
  }
  @media screen {
    .later {
      display: none;
    }
  }
  .form {
    margin-bottom: var(--lo-2);
    padding-inline: var(--lo-4);
    border: 1px solid var(--lo-line-control);
    border-radius: var(--lo-radius-l);
  }
  @media (max-width: 860px) {
    ul > li {
      padding: var(--lo-2) 0;
    }
    .more {
      min-height: 44px;
    }
  }
`
