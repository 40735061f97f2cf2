import '@vaadin/checkbox'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { Checkbox } from '@vaadin/checkbox'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { timesFromWords } from '#rules/centre'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { type HoursDraft, weekdayName, weekdays } from './hours-draft.ts'

/** When somebody is there, a line for each day of the week. Announces `hours-edited` with the whole week. */
@customElement('lotse-office-hours')
export class OfficeHoursFields extends LitElement {
  static override styles = [
    theme,
    shared,
    css`
      .week {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
        gap: var(--lo-3) var(--lo-4);
      }
      vaadin-text-field {
        width: 100%;
      }
      vaadin-checkbox {
        margin-block: var(--lo-3);
      }
      @media (pointer: coarse), (max-width: 860px) {
        vaadin-checkbox {
          min-height: 44px;
          align-content: center;
        }
      }
    `,
  ]

  @property({ attribute: false }) draft!: HoursDraft
  @property() problem = ''

  /** At what cannot be read, or at the beginning. */
  override focus(): void {
    const wrong = weekdays.find((weekday) => timesFromWords(this.draft.days[weekday - 1] ?? '') === null)
    this.renderRoot.querySelector<HTMLElement>(`[data-day="${wrong ?? 1}"]`)?.focus()
  }

  protected override render() {
    return html`<div class="week" role="group" aria-label=${msg('Sprechzeiten')}>
        ${weekdays.map((weekday) => {
          const words = this.draft.days[weekday - 1] ?? ''
          return html`<vaadin-text-field
            data-day=${weekday}
            label=${weekdayName(weekday)}
            placeholder=${msg('geschlossen')}
            autocomplete="off"
            maxlength="100"
            manual-validation
            ?invalid=${this.problem !== '' && timesFromWords(words) === null}
            .value=${words}
            @input=${(event: InputEvent) => this.editDay(weekday - 1, (event.currentTarget as TextField).value)}
          ></vaadin-text-field>`
        })}
      </div>
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
      <vaadin-checkbox
        label=${msg('auch nach Vereinbarung')}
        .checked=${this.draft.byAppointment}
        @change=${({ currentTarget }: Event) => this.edit({ byAppointment: (currentTarget as Checkbox).checked })}
      ></vaadin-checkbox>
      <vaadin-text-field
        label=${msg('An diesen Tagen geschlossen')}
        helper-text=${msg('mit Komma, zum Beispiel 24.12.26, 31.12.26; was vorbei ist, zeigt Lotse nicht mehr')}
        autocomplete="off"
        maxlength="600"
        .value=${this.draft.closed}
        @input=${(event: InputEvent) => this.edit({ closed: (event.currentTarget as TextField).value })}
      ></vaadin-text-field>`
  }

  private editDay(at: number, words: string) {
    this.edit({ days: this.draft.days.map((day, index) => (index === at ? words : day)) })
  }

  private edit(change: Partial<HoursDraft>) {
    this.dispatchEvent(new CustomEvent('hours-edited', { detail: { ...this.draft, ...change } }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-office-hours': OfficeHoursFields
  }
}
