import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import type { Whose } from './drafts-merged.ts'
import type { ToldDispute } from './told.ts'

/** Both versions side by side, field by field, until one of each is chosen. Announces `field-chosen`. */
@customElement('lotse-conflict-choice')
export class ConflictChoice extends LitElement {
  static override styles = [
    shared,
    css`
      .box {
        display: grid;
        gap: var(--lo-3);
        padding: var(--lo-3) var(--lo-4) var(--lo-4);
        border-radius: var(--lo-radius-m);
        background: var(--lo-warn-tint);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .what {
        display: flex;
        gap: var(--lo-2);
        color: var(--lo-warn);
        font-weight: var(--lo-semibold);
      }
      .what vaadin-icon {
        margin-top: 2px;
      }
      legend {
        padding: 0 0 var(--lo-1);
        font-weight: var(--lo-semibold);
      }
      .both {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--lo-2);
      }
      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--lo-2);
        align-content: start;
        min-height: 44px;
        padding: var(--lo-2) var(--lo-3);
        border: 1px solid var(--lo-line-control);
        border-radius: var(--lo-radius-m);
        background: var(--lo-surface);
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--lo-focus);
        box-shadow: inset 0 0 0 1px var(--lo-focus);
      }
      label:has(:focus-visible) {
        outline: var(--lo-focus-width) solid var(--lo-focus);
        outline-offset: var(--lo-focus-offset);
      }
      input {
        margin: 3px 0 0;
        accent-color: var(--lo-action-fill);
      }
      input:focus-visible {
        outline: none;
      }
      .value {
        grid-column: 2;
        overflow-wrap: anywhere;
      }
      .open {
        margin-top: var(--lo-1);
      }
      @media (max-width: 560px) {
        .both {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property({ attribute: false }) disputes: readonly ToldDispute[] = []
  @query('.box') private box!: HTMLElement
  private isRead = false

  /** At first what it is about, then the field that waits for a choice. */
  override async focus(): Promise<void> {
    await this.updateComplete
    const open = this.disputes.find(({ chosen }) => chosen === undefined)
    const first = this.renderRoot.querySelector<HTMLElement>(`[data-field="${open?.field}"] input`)
    if (this.isRead && first) first.focus()
    else this.box.focus()
    this.isRead = true
  }

  protected override render() {
    return html`
      <div class="box" role="alert" tabindex="-1">
        <p class="what">${icon('warning')}<span>${msg('Jemand hat inzwischen dasselbe geändert. Was soll gelten?')}</span></p>
        ${this.disputes.map((one) => this.renderDispute(one))}
      </div>
    `
  }

  private renderDispute(dispute: ToldDispute) {
    return html`
      <fieldset data-field=${dispute.field}>
        <legend>${dispute.label}</legend>
        <div class="both">
          ${this.renderVersion(dispute, 'mine', msg('Ihre Fassung'))}
          ${this.renderVersion(dispute, 'theirs', msg('Gespeicherte Fassung'))}
        </div>
        ${dispute.chosen === undefined ? html`<p class="open s warn">${msg('Bitte eine wählen.')}</p>` : nothing}
      </fieldset>
    `
  }

  private renderVersion({ field, chosen, ...versions }: ToldDispute, whose: Whose, name: string) {
    return html`
      <label>
        <input
          type="radio"
          name=${field}
          .checked=${chosen === whose}
          @change=${() => this.dispatchEvent(new CustomEvent('field-chosen', { detail: { field, whose } }))}
        />
        <span class="s q">${name}</span>
        <span class="value">
          ${versions[whose] === null ? html`<span class="none">${msg('nicht erfasst')}</span>` : html`<bdi>${versions[whose]}</bdi>`}
        </span>
      </label>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-conflict-choice': ConflictChoice
  }
}
