import { css } from 'lit'

export const enquiryRowStyles = css`
  article {
    display: grid;
    gap: var(--lo-1);
    padding: var(--lo-4) 0;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .head-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--lo-4);
  }
  h3 {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .what {
    max-width: 78ch;
    white-space: pre-line;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .long {
    display: inline-flex;
    align-items: center;
    gap: var(--lo-1);
    color: var(--lo-error);
    --vaadin-icon-size: 14px;
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--lo-4);
    overflow-wrap: anywhere;
  }
  .acts {
    margin-top: var(--lo-2);
  }
  .acts vaadin-select {
    width: 200px;
    margin-inline-start: auto;
  }
  lotse-into-case-form,
  lotse-tie-section {
    margin-top: var(--lo-3);
  }
  @media (max-width: 860px) {
    .acts vaadin-button {
      flex: 1 1 40%;
    }
    .acts vaadin-select {
      width: 100%;
      margin: 0;
    }
  }
`
