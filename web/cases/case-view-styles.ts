import { css } from 'lit'

export const caseViewStyles = css`
  .case {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 328px;
    gap: var(--lo-8) var(--lo-10);
    align-items: start;
    margin-top: var(--lo-5);
  }
  .course {
    min-width: 0;
  }
  lotse-group-lamp {
    margin-bottom: var(--lo-5);
  }
  .next {
    margin-bottom: var(--lo-3);
  }
  lotse-timeline-filter {
    margin-top: var(--lo-5);
  }
  lotse-case-actions {
    margin-top: var(--lo-2);
  }
  .closed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--lo-4);
    padding: var(--lo-2) 0;
    border-block: var(--lo-border);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .closed p {
    flex: 1 1 320px;
    padding: var(--lo-1) 0;
  }
  .closed lotse-case-actions {
    margin-top: 0;
  }
  @media (max-width: 1240px) {
    .case {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 860px) {
    .case {
      margin-top: var(--lo-4);
    }
  }
  @media print {
    .case {
      display: flex;
      flex-direction: column-reverse;
      align-items: stretch;
    }
  }
`
