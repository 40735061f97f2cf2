import '@vaadin/button'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Named } from '#contract/http'
import type { Day } from '#rules/calendar'
import '../components/day-field.ts'
import { icon } from '../components/icon.ts'
import '../components/place-field.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { emptyResidence, type ResidenceDraft, type ResidenceProblem } from './person-draft.ts'
import { personProblemWords } from './person-words.ts'

/** Where somebody lives and since when. Whoever moves gets a row of their own. Announces `residences-edited`. */
@customElement('lotse-residence-fields')
export class ResidenceFields extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
        gap: var(--lo-4);
        align-items: start;
        padding-bottom: var(--lo-3);
      }
      li + li {
        padding-top: var(--lo-3);
        border-top: var(--lo-border);
      }
      .remove {
        margin-top: 24px;
      }
      .add {
        margin-top: var(--lo-2);
      }
      .corrects {
        grid-column: 1 / -1;
        margin-top: calc(-1 * var(--lo-2));
        color: var(--lo-warn);
      }
      @media (max-width: 860px) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
          gap: var(--lo-2) var(--lo-3);
        }
        lotse-day-field {
          grid-column: 1;
        }
        lotse-place-field {
          grid-row: 1;
          grid-column: 1;
        }
        .remove {
          grid-row: 1;
          grid-column: 2;
        }
      }
    `,
  ]

  @property({ attribute: false }) residences: readonly ResidenceDraft[] = []
  /** Those that are saved, as they are: to change one of them is to correct the past. */
  @property({ attribute: false }) saved: readonly ResidenceDraft[] = []
  @property({ attribute: false }) municipalities: readonly Named[] = []
  @property({ attribute: false }) problems: Record<string, ResidenceProblem> = {}
  @property() today: Day = ''

  goToProblem(): void {
    const id = this.residences.find((one) => this.problems[one.id])?.id
    const place = this.problems[id ?? ''] === 'residence_place_missing'
    this.goTo(id, place ? 'lotse-place-field' : 'lotse-day-field')
  }

  protected override render() {
    return html`
      <ul>
        ${repeat(
          this.residences,
          ({ id }) => id,
          (one) => this.renderResidence(one),
        )}
      </ul>
      <vaadin-button class="add" @click=${this.add}>
        ${icon('plus', { slot: 'prefix' })}${this.residences.length === 0 ? msg('Wohnort hinzufügen') : msg('Ist umgezogen: neuer Wohnort')}
      </vaadin-button>
    `
  }

  private renderResidence(one: ResidenceDraft) {
    const problem = this.problems[one.id]
    const words = personProblemWords(problem)
    const ofPlace = problem === 'residence_place_missing'
    const remove = msg('Wohnort entfernen')
    return html`
      <li data-id=${one.id}>
        <lotse-place-field
          label=${msg('Ort')}
          .municipalities=${this.municipalities}
          .value=${one}
          .problem=${ofPlace ? words : ''}
          @place-typed=${({ detail }: CustomEvent<Partial<ResidenceDraft>>) => this.edit(one, detail)}
        ></lotse-place-field>
        <lotse-day-field
          label=${msg('Wohnt dort ab')}
          .words=${one.from}
          .today=${this.today}
          .whenEmpty=${msg('leer: schon immer, bis zum nächsten Wohnort')}
          .problem=${ofPlace ? '' : words}
          @day-typed=${({ detail }: CustomEvent<string>) => this.edit(one, { from: detail })}
        ></lotse-day-field>
        <vaadin-button class="remove" theme="tertiary icon" aria-label=${remove} title=${remove} @click=${() => this.takeOut(one)}>
          ${icon('trash')}
        </vaadin-button>
        ${this.isCorrected(one) ? this.renderConsequence() : nothing}
      </li>
    `
  }

  private renderConsequence() {
    return html`<p class="corrects s">
      ${msg('Das berichtigt auch vergangene Quartale. Wer umgezogen ist, bekommt einen neuen Wohnort.')}
    </p>`
  }

  private isCorrected(one: ResidenceDraft): boolean {
    const saved = this.saved.find(({ id }) => id === one.id)
    return saved !== undefined && JSON.stringify(saved) !== JSON.stringify(one)
  }

  private readonly add = async () => {
    const fresh = emptyResidence()
    this.announce([fresh, ...this.residences])
    await this.updateComplete
    this.goTo(fresh.id, 'lotse-place-field')
  }

  private async takeOut(one: ResidenceDraft) {
    this.announce(this.residences.filter(({ id }) => id !== one.id))
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus()
  }

  private goTo(id: string | undefined, field: string) {
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"] ${field}`)?.focus()
  }

  private edit(one: ResidenceDraft, change: Partial<ResidenceDraft>) {
    this.announce(this.residences.map((other) => (other.id === one.id ? { ...other, ...change } : other)))
  }

  private announce(residences: readonly ResidenceDraft[]) {
    this.residences = residences
    this.dispatchEvent(new CustomEvent('residences-edited', { detail: residences }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-residence-fields': ResidenceFields
  }
}
