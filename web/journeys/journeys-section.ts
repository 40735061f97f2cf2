import { msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Journey } from '#contract/journeys'
import type { Day } from '#rules/calendar'
import { caseListStyles } from '../styles/case-list.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './journey.ts'
import type { MovingWanted } from './journey.ts'
import './redating-dialog.ts'
import type { RedatingDialog } from './redating-dialog.ts'
import './start-dialog.ts'
import type { StartDialog } from './start-dialog.ts'
import './step-dialog.ts'
import type { StepDialog } from './step-dialog.ts'

/** The journeys of a case, and what is asked to start another. */
@customElement('lotse-journeys-section')
export class JourneysSection extends LitElement {
  static override styles = [shared, theme, caseListStyles]

  @property({ attribute: false }) journeys: readonly Journey[] = []
  @property() caseId = ''
  @property() today: Day = ''
  /** The case is closed: they are shown, and nothing is done to them. */
  @property({ type: Boolean }) still = false
  @query('lotse-start-dialog') private startDialog!: StartDialog
  @query('lotse-redating-dialog') private redatingDialog!: RedatingDialog
  @query('lotse-step-dialog') private stepDialog!: StepDialog

  start(): void {
    void this.startDialog.open(this.caseId)
  }

  protected override render() {
    return html`${this.journeys.length > 0 ? this.renderJourneys() : nothing}
      <lotse-start-dialog .today=${this.today}></lotse-start-dialog>
      <lotse-redating-dialog .today=${this.today}></lotse-redating-dialog>
      <lotse-step-dialog .today=${this.today}></lotse-step-dialog>`
  }

  private renderJourneys() {
    return html`<h2>${msg('Abläufe')}</h2>
      <ul>${repeat(
        this.journeys,
        ({ id }) => id,
        (journey) => html`<li><lotse-journey
          .journey=${journey}
          .today=${this.today}
          ?still=${this.still}
          @moving-wanted=${({ detail }: CustomEvent<MovingWanted>) => this.redatingDialog.open(detail)}
          @skipping-wanted=${({ detail }: CustomEvent<MovingWanted>) => this.stepDialog.open(detail)}
          @adding-wanted=${({ detail }: CustomEvent<MovingWanted>) => this.stepDialog.open(detail)}
        ></lotse-journey></li>`,
      )}</ul>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-journeys-section': JourneysSection
  }
}
