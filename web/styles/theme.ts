import aura from '@vaadin/aura/aura.css?inline'
import { unsafeCSS } from 'lit'
import vaadin from './vaadin.css?inline'

/**
 * Aura with our tokens on it. The page adopts it once, and every element whose shadow root holds Vaadin's components
 * takes it into its `styles`: their look is given by selectors that do not reach into a shadow root from outside.
 */
export const theme = [unsafeCSS(withoutHosts(aura)), unsafeCSS(vaadin)]

/** Aura gives every host its own seeds, ground and type anew; here all of it comes down from the page. */
function withoutHosts(css: string): string {
  return css.replaceAll(/,\s*:where\(:host\)/g, '')
}
