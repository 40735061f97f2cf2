import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import { html } from 'lit'
import { wordsFor } from '../app/messages.ts'

type Counted = { heads: number; error: unknown; count: (heads: number) => void }

/** Who came and stands on no list. What could not be saved stays typed, and says so. */
export const headsField = ({ heads, error, count }: Counted) => html`<vaadin-text-field
  class="heads"
  label=${msg('Ohne Namen gezählt')}
  helper-text=${msg('Wer da war und auf keiner Liste steht. Diese Zahl steht für sich.')}
  allowed-char-pattern="\\d"
  inputmode="numeric"
  maxlength="5"
  autocomplete="off"
  manual-validation
  ?invalid=${error !== undefined}
  .errorMessage=${error === undefined ? '' : msg(str`Noch nicht gespeichert. ${wordsFor(error)}`)}
  .value=${String(heads)}
  @change=${({ currentTarget }: Event) => {
    const typed = Number((currentTarget as HTMLInputElement).value)
    if (Number.isInteger(typed)) count(typed)
  }}
></vaadin-text-field>`
