import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import { icon } from './icon.ts'

/** Beside the name of a client whose case not everybody may know of. */
export const lockSign = (): TemplateResult =>
  html`<span class="lock" title=${msg('geschützt')}>${icon('lock')}<span class="vh">${msg('geschützt')}</span></span>`
