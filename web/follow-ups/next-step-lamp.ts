import '@vaadin/button'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { FollowUp } from '#contract/follow-ups'
import type { Day } from '#rules/calendar'
import { urgencyOf } from '#rules/follow-ups'
import { clientName } from '../components/client-name.ts'
import { icon } from '../components/icon.ts'
import '../components/lamp.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { aboutRow, dueWords, nextStepCue } from './follow-up-words.ts'
import { spanOf, whereWords } from './time-words.ts'

/** The next step of a case. Announces `done-wanted` and `edit-wanted`. */
@customElement('lotse-next-step-lamp')
export class NextStepLamp extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .step {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lo-2) var(--lo-4);
      }
      .what {
        flex: 1 1 240px;
        min-width: 0;
        font-size: var(--lo-size-l);
        line-height: var(--lo-lh-l);
        font-weight: var(--lo-semibold);
        overflow-wrap: anywhere;
      }
      .who {
        font-size: var(--lo-size-d);
        font-weight: var(--lo-regular);
      }
      .where {
        display: block;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
        font-weight: var(--lo-regular);
      }
      .overdue {
        display: inline-flex;
        align-items: center;
        gap: var(--lo-1);
        color: var(--lo-error);
        font-weight: var(--lo-medium);
      }
      vaadin-button:not([theme~='primary']) {
        --vaadin-button-background: color-mix(in srgb, var(--lo-surface) 70%, transparent);
        --vaadin-button-border-color: var(--lo-lamp-edge);
      }
    `,
  ]

  @property({ attribute: false }) followUp!: FollowUp
  @property() today: Day = ''
  @property() ownerId = ''
  /** On the page of the case itself, where the client is known. */
  @property({ type: Boolean }) inCase = false
  /** The filled button of the screen is elsewhere. */
  @property({ type: Boolean }) quiet = false

  override focus(): void {
    this.renderRoot.querySelector('vaadin-button')?.focus()
  }

  protected override render() {
    const { followUp, today } = this
    return html`<lotse-lamp cue=${nextStepCue(followUp, today)}>
      ${urgencyOf(followUp.dueOn, today) === 'overdue' ? html`<span slot="cue">${dueWords(followUp, today)}</span>` : nothing}
      <div class="step">
        <p class="what">
          ${followUp.what}
          ${followUp.owner.id === this.ownerId ? nothing : html`<span class="who q">${followUp.owner.name}</span>`}
          ${this.renderWhere()}
        </p>
        <div class="acts no-print">
          <vaadin-button
            theme=${this.quiet ? nothing : 'primary'}
            aria-label=${aboutRow(msg('Erledigt'), followUp)}
            @click=${() => this.dispatchEvent(new Event('done-wanted'))}
            >${icon('check', { slot: 'prefix' })}${msg('Erledigt')}</vaadin-button
          >
          ${
            followUp.mayChange
              ? html`<vaadin-button
                  aria-label=${aboutRow(msg('Verschieben oder ändern'), followUp)}
                  @click=${() => this.dispatchEvent(new Event('edit-wanted'))}
                  >${msg('Verschieben')}</vaadin-button
                >`
              : nothing
          }
        </div>
      </div>
    </lotse-lamp>`
  }

  /** With whom, when and where: one is about to go there. What the lamp says above is not said twice. */
  private renderWhere() {
    const { case: ofCase, appointment } = this.followUp
    const client =
      ofCase && !this.inCase ? html`<a class="link" href="/faelle/${ofCase.id}">${clientName(ofCase.client)}</a>` : null
    const span = appointment && spanOf(appointment)
    const isSaid = span !== null && nextStepCue(this.followUp, this.today).includes(span)
    const parts = [client, isSaid ? null : span, (appointment && whereWords(appointment)) || null]
    const said = parts.filter((part) => part !== null)
    if (said.length === 0) return nothing
    return html`<span class="where">${said.map((part, place) => (place === 0 ? part : html` · ${part}`))}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-next-step-lamp': NextStepLamp
  }
}
