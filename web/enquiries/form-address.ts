import '@vaadin/button'
import { msg } from '@lit/localize'
import { html } from 'lit'
import { showError, showMessage } from '../components/message.ts'

/** Where the public form is, for whoever puts a link to it on a web page. Without a mail server it takes nothing. */
export const formAddress = (isOpen: boolean) => {
  const address = `${window.location.origin}/anfrage`
  return html`<p class="s q form-address">
    ${msg('Das öffentliche Formular:')}
    <a class="link" href="/anfrage" target="_blank" router-ignore>${address.replace(/^https?:\/\//, '')}</a>
    <vaadin-button theme="tertiary small" @click=${() => copy(address)}>${msg('Adresse kopieren')}</vaadin-button>
    ${isOpen ? '' : msg('Es ist geschlossen, solange kein Mailserver eingerichtet ist.')}
  </p>`
}

const copy = (address: string) =>
  navigator.clipboard.writeText(address).then(() => showMessage(msg('Adresse kopiert.')), showError)
