import aura from '@vaadin/aura/aura.css?inline'
import { css, unsafeCSS } from 'lit'
import vaadin from './vaadin.css?inline'

/**
 * Aura with our tokens on it. The page adopts it once, and every element whose shadow root holds Vaadin's components
 * takes it into its `styles`: their look is given by selectors that do not reach into a shadow root from outside.
 */
export const theme = [
  unsafeCSS(aura),
  unsafeCSS(vaadin),
  // Aura gives every host colour and type anew; ours go on from where the element stands.
  css`
    :host {
      color: inherit;
      font: inherit;
      font-variant-numeric: inherit;
      cursor: inherit;
    }
  `,
]
