import { css } from 'lit'

export const calendarViewStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-3) var(--lo-8);
    align-items: end;
    justify-content: space-between;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lo-3);
    align-items: end;
  }
  .steps {
    display: flex;
    gap: var(--lo-1);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(280px, 340px);
    gap: var(--lo-8);
    align-items: start;
    margin-top: var(--lo-5);
  }
  .panel {
    margin: 0;
  }
  .empty {
    padding: var(--lo-3) 0 var(--lo-1);
  }
  .keys {
    margin-top: var(--lo-5);
  }
  .agenda section {
    margin-top: var(--lo-5);
  }
  @media (max-width: 1280px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
