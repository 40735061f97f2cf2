import '@vaadin/button'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { CaseFile, Entry } from '#contract/cases'
import type { Day } from '#rules/calendar'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './outcome-dialog.ts'
import type { OutcomeDialog } from './outcome-dialog.ts'

/** Saying what came of a case, and correcting it; what stands is on the timeline. */
@customElement('lotse-outcomes-section')
export class OutcomesSection extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .add {
        margin-inline-start: -10px;
      }
    `,
  ]

  @property({ attribute: false }) caseFile!: CaseFile
  @property() today: Day = ''
  @property({ type: Boolean }) mayAdd = false
  @query('lotse-outcome-dialog') private dialog!: OutcomeDialog

  correct(entry: Entry): void {
    void this.dialog.correct(this.ofCase, entry)
  }

  protected override render() {
    return html`${
      this.mayAdd
        ? html`<vaadin-button class="add no-print" theme="tertiary small" @click=${() => this.dialog.open(this.ofCase)}
          >${icon('flag', { slot: 'prefix' })}${msg('Ergebnis eintragen')}</vaadin-button>`
        : nothing
    }
    <lotse-outcome-dialog .today=${this.today}></lotse-outcome-dialog>`
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
