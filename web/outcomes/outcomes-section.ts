import { html, LitElement } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { CaseFile, Entry } from '#contract/cases'
import type { Day } from '#rules/calendar'
import { shared } from '../styles/shared.ts'
import './outcome-dialog.ts'
import type { OutcomeDialog } from './outcome-dialog.ts'

/** Saying what came of a case, and correcting it; what stands is on the timeline. */
@customElement('lotse-outcomes-section')
export class OutcomesSection extends LitElement {
  static override styles = shared

  @property({ attribute: false }) caseFile!: CaseFile
  @property() today: Day = ''
  @query('lotse-outcome-dialog') private dialog!: OutcomeDialog

  tell(): void {
    void this.dialog.open(this.ofCase)
  }

  correct(entry: Entry): void {
    void this.dialog.correct(this.ofCase, entry)
  }

  protected override render() {
    return html`<lotse-outcome-dialog .today=${this.today}></lotse-outcome-dialog>`
  }

  private get ofCase() {
    const { id, targetGroup, client } = this.caseFile
    return { id, targetGroup, isPerson: client.kind === 'person' }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-outcomes-section': OutcomesSection
  }
}
