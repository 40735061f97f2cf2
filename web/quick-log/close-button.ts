import '@vaadin/button'
import { msg } from '@lit/localize'
import { html } from 'lit'
import { icon } from '../components/icon.ts'

/** In the head of the quick log. */
export const closeButton = (close: () => void) => {
  const label = msg('Schließen')
  return html`
    <div slot="header-content" class="close">
      <vaadin-button theme="tertiary icon" aria-label=${label} title=${label} @click=${close}>
        ${icon('close', { large: true })}
      </vaadin-button>
    </div>
  `
}
