import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'

type Typed = {
  name: string
  label: string
  value: string
  problem: string
  type?: 'text' | 'tel' | 'email'
  autocomplete?: string
  typed: (value: string) => void
}

/** A field with its label above and what is wrong with it beneath. */
export const textField = ({ name, label, value, problem, type = 'text', autocomplete = 'off', typed }: Typed) => html`
  <div class="part">
    <label class="said" for=${name}>${label}</label>
    <input
      class="typed" id=${name} name=${name} type=${type} autocomplete=${autocomplete as 'off'} maxlength="200"
      aria-invalid=${problem !== ''} aria-describedby="${name}-problem"
      .value=${live(value)}
      @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}
    />
    <p class="wrong" id="${name}-problem">${problem || nothing}</p>
  </div>
`

export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text.trim())
