import { msg } from '@lit/localize'
import { html } from 'lit'
import type { EntryKind } from '#terms/cases'

/** Instead of a timeline: of everything, or of one kind. */
export const emptyCourse = (kind: EntryKind | '') => html`<lotse-empty>
  ${kind === '' ? msg('Hier steht noch nichts. Schreiben Sie oben auf, was war.') : msg('Davon gibt es in diesem Fall noch nichts.')}
</lotse-empty>`
