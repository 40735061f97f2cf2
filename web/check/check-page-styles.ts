import { css } from 'lit'

export const checkPageStyles = css`
  .saving {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-width: 46ch;
  }
  .saving .icon {
    color: var(--lo-success);
  }
  @media (max-width: 860px) {
    .desk,
    .filling .whose {
      display: none;
    }
  }
`
