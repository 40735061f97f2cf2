import '@vaadin/button'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { FollowUp } from '#contract/follow-ups'
import type { Day } from '#rules/calendar'
import { checkAddress } from '../checks/check-address.ts'
import { clientName } from '../components/client-name.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { aboutRow, dueWords } from './follow-up-words.ts'

/** One thing to do, in a line: done with one press. Announces `done-wanted`, `edit-wanted` and `removal-wanted`. */
@customElement('lotse-follow-up-row')
export class FollowUpRow extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: grid;
        grid-template-columns: 28px minmax(0, 1fr) auto auto;
        gap: 2px var(--lo-3);
        align-items: center;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .done {
        display: grid;
        place-items: center;
        width: 28px;
        height: 28px;
        margin-inline-start: -4px;
        padding: 0;
        border: 0;
        background: none;
        color: transparent;
        cursor: pointer;
        --vaadin-icon-size: 14px;
      }
      .done::before {
        content: '';
        grid-area: 1 / 1;
        width: 18px;
        height: 18px;
        border: 1.5px solid var(--lo-line-control);
        border-radius: 50%;
        background: var(--lo-surface);
      }
      .done vaadin-icon {
        grid-area: 1 / 1;
        z-index: 1;
      }
      .done:not([disabled]):is(:hover, :focus-visible) {
        color: var(--lo-action-text);
      }
      .done[disabled] {
        opacity: 0.45;
        cursor: default;
      }
      .what {
        font-weight: var(--lo-semibold);
        overflow-wrap: anywhere;
      }
      .due {
        white-space: nowrap;
        font-size: var(--lo-size-s);
        color: var(--lo-ink-2);
      }
      .overdue {
        display: inline-flex;
        align-items: center;
        gap: var(--lo-1);
        color: var(--lo-error);
      }
      .acts {
        flex-wrap: nowrap;
        gap: 0;
        --vaadin-button-text-color: var(--lo-ink-2);
      }
      @media (max-width: 860px) {
        :host {
          grid-template-columns: 44px minmax(0, 1fr) auto;
          column-gap: 0;
        }
        .done {
          width: 44px;
          height: 44px;
          margin-inline-start: -12px;
        }
        .due {
          grid-column: 2;
          grid-row: 2;
        }
        .acts {
          grid-column: 3;
          grid-row: 1 / 3;
        }
      }
    `,
  ]

  @property({ attribute: false }) followUp!: FollowUp
  @property() today: Day = ''
  /** On the page of the case itself, where the client is known and the owner is not. */
  @property({ type: Boolean }) inCase = false
  /** On the page of the check it came from, where whose it is always counts. */
  @property({ type: Boolean }) inCheck = false
  @property() ownerId = ''

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.done:not([disabled]), vaadin-button')?.focus()
  }

  protected override render() {
    const { followUp } = this
    const isClosed = followUp.case?.closed ?? false
    const label = aboutRow(msg('Erledigt'), followUp)
    return html`<button class="done" aria-label=${label} title=${msg('Erledigt')} ?disabled=${isClosed}
        @click=${() => this.announce('done-wanted')}>${icon('check')}</button>
      <div><div class="what">${followUp.what}</div>${this.renderAbout(isClosed)}</div>
      <span class="due">${dueWords(followUp, this.today)}</span>
      ${followUp.mayChange ? this.renderActions(isClosed) : nothing}`
  }

  private renderAbout(isClosed: boolean) {
    const { case: ofCase, owner, checkId } = this.followUp
    if (this.inCheck) return html`<div class="q">${owner.name}</div>`
    const whose = this.inCase ? this.ownerWords : ofCase ? this.caseWords(ofCase, isClosed) : msg('ohne Fall')
    const check = checkId ? html`<a class="link" href=${checkAddress(checkId)}>${msg('Zum Check')}</a>` : null
    const parts = [whose, check].filter((part) => part !== null)
    if (parts.length === 0) return nothing
    return html`<div class="q">${parts.map((part, place) => (place === 0 ? part : html` · ${part}`))}</div>`
  }

  private get ownerWords(): string | null {
    const { owner } = this.followUp
    return owner.id === this.ownerId ? null : owner.name
  }

  private caseWords({ id, client }: NonNullable<FollowUp['case']>, isClosed: boolean) {
    const closed = isClosed ? html` <span class="none">${msg('Fall geschlossen')}</span>` : nothing
    return html`<a class="link" href="/faelle/${id}">${clientName(client)}</a>${closed}`
  }

  private renderActions(isClosed: boolean) {
    const verb = isClosed ? msg('Entfernen') : msg('Verschieben oder ändern')
    return html`<div class="acts"><vaadin-button
      theme="tertiary small icon"
      aria-label=${aboutRow(verb, this.followUp)}
      title=${verb}
      @click=${() => this.announce(isClosed ? 'removal-wanted' : 'edit-wanted')}
      >${icon(isClosed ? 'trash' : 'calendarClock')}</vaadin-button
    ></div>`
  }

  private announce(type: string) {
    this.dispatchEvent(new Event(type))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-follow-up-row': FollowUpRow
  }
}
