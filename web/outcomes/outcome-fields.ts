import '@vaadin/checkbox'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { Checkbox } from '@vaadin/checkbox'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Named } from '#contract/http'
import { type Day, dayFromWords } from '#rules/calendar'
import { asksOn } from '#rules/outcomes'
import '../components/day-field.ts'
import type { DayField } from '../components/day-field.ts'
import { longDay } from '../components/format.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './employer-field.ts'
import type { OutcomeDraft, OutcomeProblems } from './outcome-draft.ts'
import { evidenceExample, hasEmployer } from './words.ts'

/** When, what shows it, with whom. Announces `outcome-edited` with what changed. */
@customElement('lotse-outcome-fields')
export class OutcomeFields extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: grid;
        gap: var(--lo-3);
      }
      vaadin-text-field {
        width: 100%;
      }
    `,
  ]

  @property({ attribute: false }) draft!: OutcomeDraft
  @property({ attribute: false }) problems: OutcomeProblems = {}
  @property() today: Day = ''
  @property({ type: Boolean }) isPerson = false
  /** It stands already: nothing new is to be asked after twelve months. */
  @property({ type: Boolean }) stands = false
  @query('lotse-day-field') private dayField!: DayField
  @query('vaadin-text-field') private evidenceField!: HTMLElement

  override focus(): void {
    this.dayField.focus()
  }

  goToProblem(): void {
    if (this.problems.day) this.dayField.focus()
    else this.evidenceField.focus()
  }

  protected override render() {
    const { kind, dayWords, evidence, organisation } = this.draft
    return html`
      <lotse-day-field
        label=${msg('Wann?')}
        .today=${this.today}
        .words=${dayWords}
        .problem=${this.problems.day ?? ''}
        @day-typed=${({ detail }: CustomEvent<string>) => this.edit({ dayWords: detail })}
      ></lotse-day-field>
      <vaadin-text-field
        label=${msg('Woran sieht man es?')}
        helper-text=${evidenceExample(kind, this.isPerson)}
        maxlength="500"
        autocomplete="off"
        manual-validation
        .value=${evidence}
        .errorMessage=${this.problems.evidence ?? ''}
        ?invalid=${this.problems.evidence !== undefined}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit({ evidence: detail.value })}
      ></vaadin-text-field>
      ${
        hasEmployer(kind, this.isPerson)
          ? html`<lotse-employer-field
            .employer=${organisation}
            @employer-chosen=${({ detail }: CustomEvent<Named | null>) => this.edit({ organisation: detail })}
          ></lotse-employer-field>`
          : nothing
      }
      ${kind === 'moved' && !this.stands ? this.renderAsking() : nothing}
    `
  }

  private renderAsking() {
    const day = dayFromWords(this.draft.dayWords, this.today)
    return html`<vaadin-checkbox
      label=${
        day
          ? msg(str`Am ${longDay(asksOn(day, this.today))} nachfragen, ob sie geblieben sind`)
          : msg('Nach zwölf Monaten nachfragen, ob sie geblieben sind')
      }
      .checked=${this.draft.asks}
      @change=${({ currentTarget }: Event) => this.edit({ asks: (currentTarget as Checkbox).checked })}
    ></vaadin-checkbox>`
  }

  private edit(change: Partial<OutcomeDraft>) {
    const changed = Object.entries(change).some(([field, value]) => this.draft[field as keyof OutcomeDraft] !== value)
    if (changed) this.dispatchEvent(new CustomEvent('outcome-edited', { detail: change }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-outcome-fields': OutcomeFields
  }
}
