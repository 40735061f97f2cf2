import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { FollowUp } from '#contract/follow-ups'
import type { Named } from '#contract/http'
import type { Measures } from '#contract/measures'
import type { Day } from '#rules/calendar'
import { longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { showError } from '../components/message.ts'
import { FollowUpChanges } from '../follow-ups/follow-up-changes.ts'
import '../follow-ups/follow-up-list.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** What was agreed on a check: whose it is, until when, and done with one press. */
@customElement('lotse-measures-section')
export class MeasuresSection extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      h2 {
        padding-bottom: var(--lo-2);
        border-bottom: 1px solid var(--lo-line-2);
      }
      .empty {
        padding: var(--lo-2) 0;
      }
      .ticked li {
        display: grid;
        grid-template-columns: 28px minmax(0, 1fr) auto;
        gap: 2px var(--lo-3);
        align-items: center;
        padding: var(--lo-2) 0;
        border-top: var(--lo-border);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
        overflow-wrap: anywhere;
      }
      .ticked vaadin-icon {
        color: var(--lo-success);
      }
      @media (max-width: 860px) {
        .ticked li {
          grid-template-columns: 32px minmax(0, 1fr) auto;
          column-gap: 0;
        }
      }
    `,
  ]

  @property({ attribute: false }) measures!: Measures
  @property() today: Day = ''
  @property({ attribute: false }) owners: readonly Named[] = []
  @property() ownerId = ''
  private readonly changes = new FollowUpChanges(this)

  protected override render() {
    const all = this.measures.rows.map(({ followUp }) => followUp)
    const [open, done] = [all.filter(({ doneOn }) => doneOn === null), all.filter(({ doneOn }) => doneOn !== null)]
    return html`<section>
      <h2>${msg('Vereinbarte Maßnahmen')}</h2>
      ${all.length === 0 ? html`<p class="empty q">${msg('Noch keine. Bei jedem Schritt steht „Als Maßnahme vereinbaren“.')}</p>` : nothing}
      <lotse-follow-up-list
        inCheck quiet .followUps=${open} .today=${this.today} .owners=${this.owners} .ownerId=${this.ownerId}
      ></lotse-follow-up-list>
      ${done.length > 0 ? html`<ul class="ticked" aria-label=${msg('Erledigt')}>${done.map((one) => this.renderDone(one))}</ul>` : nothing}
    </section>`
  }

  private renderDone(followUp: FollowUp) {
    const { what, doneOn, owner } = followUp
    return html`<li>
      ${icon('check')}
      <div>
        <div>${what}</div>
        <div class="q">${msg(str`erledigt am ${longDay(doneOn ?? '')}, ${owner.name}`)}</div>
      </div>
      ${followUp.mayChange ? html`<vaadin-button class="no-print" theme="tertiary small" aria-label=${msg(str`Wieder öffnen: ${what}`)} @click=${() => this.reopen(followUp)}>${msg('Wieder öffnen')}</vaadin-button>` : nothing}
    </li>`
  }

  private async reopen({ id }: FollowUp) {
    try {
      await this.changes.reopen(id)
    } catch (error) {
      showError(error)
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-measures-section': MeasuresSection
  }
}
