import '@vaadin/button'
import { msg } from '@lit/localize'
import { html } from 'lit'
import '../components/action-menu.ts'
import type { MenuAction } from '../components/action-menu.ts'
import { icon } from '../components/icon.ts'

/** What whoever plans an event may do with it. */
export const eventActs = (edit: () => void, remove: () => void) => {
  const actions: MenuAction[] = [{ label: msg('Löschen …'), key: 'l', icon: 'trash', act: remove }]
  return html`<div class="acts">
    <vaadin-button @click=${edit}>${icon('pencil', { slot: 'prefix' })}${msg('Bearbeiten')}</vaadin-button>
    <lotse-action-menu label=${msg('Mehr zu dieser Veranstaltung')} .actions=${actions}></lotse-action-menu>
  </div>`
}
