import { msg } from '@lit/localize'
import { html } from 'lit'
import { handedOverAddress, printedAddress } from './address.ts'

type Made = { id: string; documentId: string; deleted: boolean }

/** From where a package stands on a list: the booklet itself, and how else it is handed on. */
export const packageDoors = ({ id, documentId, deleted }: Made) =>
  deleted
    ? html`<span class="none s">${msg('gelöscht')}</span> · <a class="link" href=${handedOverAddress(id)}>${msg('Was darin stand')}</a>`
    : html`
        <a class="link" href=${printedAddress(documentId)} target="_blank" rel="noopener" router-ignore>${msg('Öffnen')}</a>
        · <a class="link" href=${handedOverAddress(id)}>${msg('Link und E-Mail')}</a>
      `
