import { css } from 'lit'

export const journeyStyles = css`
  .cap {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--lo-2);
    font-size: var(--lo-size-s);
    line-height: 20px;
  }
  h3 {
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    overflow-wrap: anywhere;
  }
  .bar {
    display: flex;
    gap: var(--lo-1);
    margin-top: 6px;
  }
  .bar span {
    flex: 1 1 0;
    min-width: 2px;
    height: 4px;
    border-radius: 2px;
    background: var(--lo-line-2);
  }
  .bar .done {
    background: var(--lo-action);
  }
  .bar .asked {
    background: none;
    border-bottom: 2px dashed var(--lo-line-control);
    border-radius: 0;
  }
  .next {
    margin-top: 6px;
    overflow-wrap: anywhere;
  }
  .drift {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lo-1) var(--lo-3);
    padding: var(--lo-2) 0;
    border-block: var(--lo-border);
    margin-top: var(--lo-2);
  }
  .drift p {
    flex: 1 1 240px;
  }
  details {
    margin-top: var(--lo-1);
  }
  h4 {
    margin-top: var(--lo-3);
    padding-bottom: 6px;
    border-bottom: 1px solid var(--lo-line-2);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
    font-weight: var(--lo-semibold);
  }
  .anchors li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--lo-3);
    align-items: center;
    padding: 4px 0;
    border-bottom: var(--lo-border);
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
  }
  .anchors li div {
    overflow-wrap: anywhere;
  }
  .anchors vaadin-button {
    margin-inline-end: -10px;
  }
  .steps li {
    border-bottom: var(--lo-border);
  }
  .foot {
    margin-top: var(--lo-3);
  }
  .ends {
    margin: var(--lo-2) 0 0 -10px;
  }
`
