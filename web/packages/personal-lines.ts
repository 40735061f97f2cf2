import '@vaadin/text-area'
import { msg } from '@lit/localize'
import { html } from 'lit'
import { longestPackageNote } from '#terms/composing'

/** What the counsellor writes by hand for this one person. */
export const personalLines = (note: string, write: (note: string) => void) => html`<section>
  <h2>${msg('Persönliche Zeilen')}</h2>
  <vaadin-text-area
    label=${msg('Steht vorn im Heft')}
    helper-text=${msg('In der Sprache, die die Person liest. Sie werden nicht übersetzt.')}
    maxlength=${longestPackageNote}
    min-rows="3"
    .value=${note}
    @value-changed=${({ detail }: CustomEvent<{ value: string }>) => detail.value !== note && write(detail.value)}
  ></vaadin-text-area>
</section>`
