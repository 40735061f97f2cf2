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
  .what,
  .answer {
    max-width: 78ch;
    white-space: pre-line;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .answer {
    display: block;
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
  .end {
    justify-content: flex-end;
  }
  .back {
    margin-inline-start: -10px;
  }
  form {
    display: grid;
    max-width: 560px;
    margin-top: var(--lo-2);
  }
  lotse-into-case-form,
  lotse-tie-section {
    margin-top: var(--lo-3);
  }
  vaadin-text-area {
    width: 100%;
  }
  @media (max-width: 860px) {
    .acts vaadin-select {
      width: 100%;
      margin: 0;
    }
  }
`
