import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Me } from '#contract/accounts'
import type { Opening } from '#contract/openings'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { icon } from '../components/icon.ts'
import { loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchOpeningsOf } from './api.ts'
import './ending-dialog.ts'
import type { EndingDialog } from './ending-dialog.ts'
import './opening-dialog.ts'
import type { OpeningDialog } from './opening-dialog.ts'
import './opening-row.ts'

/** The openings of an organisation, and what became of the others. Announces `placement-wanted`. */
@customElement('lotse-openings-section')
export class OpeningsSection extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      li {
        border-bottom: var(--lo-border);
      }
      li:last-child {
        border-bottom: 0;
      }
      .add {
        margin-inline-start: -10px;
      }
      summary {
        display: inline-flex;
        align-items: center;
        min-height: var(--lo-control);
        font-size: var(--lo-size-s);
        color: var(--lo-action-text);
        cursor: pointer;
      }
    `,
  ]

  @property() organisationId = ''
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @query('lotse-opening-dialog') private dialog!: OpeningDialog
  @query('lotse-ending-dialog') private endingDialog!: EndingDialog

  private readonly openings = new Task(this, {
    args: () => [this.organisationId] as const,
    task: ([id], { signal }) => fetchOpeningsOf(id, signal),
  })
  protected readonly onRecorded = new OnRecorded(this, () => void this.openings.run())

  protected override render() {
    const open = (this.openings.value?.rows ?? []).filter(({ ending }) => ending === null)
    return html`<section>
        <header class="section-head">
          <h2>${msg('Offene Stellen')}</h2>
          ${open.length > 0 ? html`<span class="count">${open.length}</span>` : nothing}
        </header>
        ${loaded(this.openings, ({ rows }) => this.renderOpenings(rows))}
        ${
          this.mayKeep
            ? html`<vaadin-button class="add no-print" theme="tertiary small" @click=${() => this.dialog.open(this.organisationId)}
                >${icon('plus', { slot: 'prefix' })}${msg('Stelle eintragen')}</vaadin-button
              >`
            : nothing
        }
      </section>
      <lotse-opening-dialog .today=${this.me.today}></lotse-opening-dialog>
      <lotse-ending-dialog .today=${this.me.today} ?mayPlace=${this.mayPlace}></lotse-ending-dialog>`
  }

  private renderOpenings(rows: readonly Opening[]) {
    const [open, ended] = [rows.filter(({ ending }) => ending === null), rows.filter(({ ending }) => ending !== null)]
    return html`${
      open.length === 0
        ? html`<lotse-empty>${msg('Keine, von der wir wissen. Sucht die Organisation jemanden, steht es hier und unter Offene Stellen.')}</lotse-empty>`
        : this.renderRows(open)
    }
    ${ended.length > 0 ? html`<details><summary>${this.endedWords(ended.length)}</summary>${this.renderRows(ended)}</details>` : nothing}`
  }

  private endedWords(number: number): string {
    return number === 1
      ? msg('1 besetzte oder zurückgezogene Stelle')
      : msg(str`${number} besetzte oder zurückgezogene Stellen`)
  }

  private renderRows(rows: readonly Opening[]) {
    return html`<ul>
      ${repeat(
        rows,
        ({ id }) => id,
        (opening) => html`<li>
          <lotse-opening-row
            .opening=${opening}
            ?ended=${opening.ending !== null}
            ?mayKeep=${this.mayKeep}
            ?mayPlace=${this.mayPlace}
            @edit-wanted=${() => this.dialog.open(this.organisationId, opening)}
            @ending-wanted=${() => this.endingDialog.open(opening)}
          ></lotse-opening-row>
        </li>`,
      )}
    </ul>`
  }

  private get mayKeep(): boolean {
    return mayDo(this.me, 'keep openings')
  }

  private get mayPlace(): boolean {
    return mayDo(this.me, 'keep placements')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-openings-section': OpeningsSection
  }
}
