import '@vaadin/checkbox'
import { msg, str } from '@lit/localize'
import type { Checkbox } from '@vaadin/checkbox'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { CaseFile } from '#contract/cases'
import type { NewOutcome } from '#contract/outcomes'
import type { Day } from '#rules/calendar'
import { outcomesFor } from '#rules/outcomes'
import type { OutcomeKind } from '#terms/outcomes'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { emptyOutcome, type OutcomeDraft, problemsOfOutcome, wantedOutcome } from './outcome-draft.ts'
import './outcome-fields.ts'
import type { OutcomeFields } from './outcome-fields.ts'
import { outcomeWord } from './words.ts'

/** What came of a case, as its closing asks: several, each with its day and what shows it, or nothing of it. */
@customElement('lotse-outcome-choices')
export class OutcomeChoices extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: block;
      }
      fieldset {
        display: grid;
        gap: var(--lo-1);
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 2px;
        font-size: var(--lo-size-s);
        color: var(--lo-ink-2);
      }
      lotse-outcome-fields {
        margin: 0 0 var(--lo-3) 26px;
      }
      vaadin-checkbox {
        justify-self: start;
      }
      @media (pointer: coarse), (max-width: 860px) {
        vaadin-checkbox {
          min-height: 44px;
          align-content: center;
        }
        lotse-outcome-fields {
          margin-inline-start: 0;
        }
      }
    `,
  ]

  @property({ attribute: false }) caseFile!: CaseFile
  @property() today: Day = ''
  @state() private drafts: readonly OutcomeDraft[] = []
  @state() private nothingOfIt = false
  @state() private tried = false

  /** As if nobody had said anything yet. */
  empty(): void {
    this.drafts = []
    this.nothingOfIt = false
    this.tried = false
  }

  /** What is to be recorded; undefined, with the keyboard at the first mistake, while something is wrong. */
  wanted(): NewOutcome[] | undefined {
    this.tried = true
    const wanted = this.drafts.map((draft) => wantedOutcome(draft, this.today))
    const wrong = wanted.indexOf(undefined)
    if (wrong !== -1) void this.goTo(this.drafts[wrong]?.kind)
    return wrong === -1 ? wanted.flatMap((one) => one ?? []) : undefined
  }

  protected override render() {
    const known = this.caseFile.counts.outcome
    // Whether somebody stayed is asked later, by a follow-up of its own.
    const kinds = outcomesFor(this.caseFile.targetGroup).filter((kind) => kind !== 'stayed')
    return html`<fieldset>
      <legend>${msg('Was ist daraus geworden?')}</legend>
      ${known > 0 ? html`<p class="s q">${known === 1 ? msg('Ein Ergebnis steht schon im Verlauf.') : msg(str`${known} Ergebnisse stehen schon im Verlauf.`)}</p>` : nothing}
      ${kinds.map((kind) => this.renderKind(kind))}
      <vaadin-checkbox
        label=${msg('nichts davon')}
        .checked=${this.nothingOfIt}
        @change=${this.chooseNothing}
      ></vaadin-checkbox>
    </fieldset>`
  }

  private renderKind(kind: OutcomeKind) {
    const draft = this.drafts.find((one) => one.kind === kind)
    return html`<vaadin-checkbox
        label=${outcomeWord(kind, this.isPerson)}
        .checked=${draft !== undefined}
        @change=${({ currentTarget }: Event) => this.choose(kind, (currentTarget as Checkbox).checked)}
      ></vaadin-checkbox>
      ${draft ? this.renderFields(draft) : nothing}`
  }

  private renderFields(draft: OutcomeDraft) {
    return html`<lotse-outcome-fields
      data-kind=${draft.kind}
      .draft=${draft}
      .problems=${this.tried ? problemsOfOutcome(draft, this.today) : {}}
      .today=${this.today}
      ?isPerson=${this.isPerson}
      role="group"
      aria-label=${outcomeWord(draft.kind, this.isPerson)}
      @outcome-edited=${({ detail }: CustomEvent<Partial<OutcomeDraft>>) => this.edit(draft.kind, detail)}
    ></lotse-outcome-fields>`
  }

  private get isPerson(): boolean {
    return this.caseFile.client.kind === 'person'
  }

  private choose(kind: OutcomeKind, chosen: boolean) {
    const others = this.drafts.filter((one) => one.kind !== kind)
    this.drafts = chosen ? [...others, emptyOutcome(kind)] : others
    if (chosen) this.nothingOfIt = false
  }

  private readonly chooseNothing = ({ currentTarget }: Event) => {
    this.nothingOfIt = (currentTarget as Checkbox).checked
    if (this.nothingOfIt) this.drafts = []
  }

  private edit(kind: OutcomeKind, change: Partial<OutcomeDraft>) {
    this.drafts = this.drafts.map((one) => (one.kind === kind ? { ...one, ...change } : one))
  }

  private async goTo(kind: OutcomeKind | undefined) {
    await this.updateComplete
    const fields = this.renderRoot.querySelector<OutcomeFields>(`[data-kind="${kind}"]`)
    await fields?.updateComplete
    fields?.goToProblem()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-outcome-choices': OutcomeChoices
  }
}
