import { css } from 'lit'

export const registrationStyles = css`
  :host {
    max-width: 760px;
    margin: 0 auto;
    padding: var(--lo-10) var(--lo-6) var(--lo-16);
  }
  .rest {
    display: grid;
    gap: var(--lo-4);
    max-width: 560px;
    margin-top: var(--lo-10);
  }
  h2:focus {
    outline: none;
  }
  legend {
    padding: 0;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--lo-6);
  }
  .kinds label {
    display: inline-flex;
    align-items: center;
    gap: var(--lo-2);
    min-height: 44px;
    cursor: pointer;
  }
  .kinds input {
    width: 18px;
    height: 18px;
    accent-color: var(--lo-action);
  }
  .small {
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .wrong:empty {
    display: none;
  }
  .rest > .button {
    justify-self: start;
  }
  .unseen {
    position: absolute;
    inset-inline-start: -9999px;
  }
  @media (max-width: 860px) {
    :host {
      padding: var(--lo-6) var(--lo-4) var(--lo-12);
    }
    .rest > .button {
      justify-self: stretch;
    }
  }
`
