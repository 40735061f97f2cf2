import { msg } from '@lit/localize'
import { html } from 'lit'
import { icon } from './icon.ts'

/** Opens beside what one is doing, so that nothing typed is left. Not a page of the router's. */
export const handbookLink = () =>
  html`<a class="handbook" href="/handbuch/index.html" target="_blank" router-ignore title=${msg('Öffnet ein neues Fenster')}
    >${icon('book')}<span>${msg('Handbuch')}</span></a
  >`
