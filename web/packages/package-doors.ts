import { msg } from '@lit/localize'
import { html } from 'lit'
import { handedOverAddress, printedAddress } from './address.ts'

/** From where a package stands on a list: the booklet itself, and how else it is handed on. */
export const packageDoors = ({ id, documentId }: { id: string; documentId: string }) => html`
  <a class="link" href=${printedAddress(documentId)} target="_blank" rel="noopener" router-ignore>${msg('Öffnen')}</a>
  · <a class="link" href=${handedOverAddress(id)}>${msg('Link und E-Mail')}</a>
`
