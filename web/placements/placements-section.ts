import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Me } from '#contract/accounts'
import type { Placement } from '#contract/placements'
import { standingOn } from '#rules/placements'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { caseAddress } from '../cases/case-row-words.ts'
import { clientAddress } from '../clients/address.ts'
import '../components/action-menu.ts'
import { clientName } from '../components/client-name.ts'
import { nothingYet, nothingYetStyles } from '../components/facts.ts'
import { icon } from '../components/icon.ts'
import { known, loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchPlacementsAt, fetchPlacementsOf } from './api.ts'
import { takeBackPlacement } from './placement-changes.ts'
import './placement-dialog.ts'
import type { PlacementDialog, Placing } from './placement-dialog.ts'
import { placedAsWords, spanWords } from './placement-words.ts'

/** Who was placed at an organisation, or where the person of a case was: those one may know of. */
@customElement('lotse-placements-section')
export class PlacementsSection extends LitElement {
  static override styles = [
    shared,
    theme,
    nothingYetStyles,
    css`
      .rows > li {
        grid-template-columns: minmax(0, 1fr) auto;
        overflow-wrap: anywhere;
      }
      .who {
        font-weight: var(--lo-semibold);
      }
      .over {
        font-weight: var(--lo-normal, 400);
      }
      .place {
        margin-inline-start: -10px;
      }
      /* Beside a case it is one of its facts. */
      :host([beside]) .section-head {
        padding-bottom: 6px;
      }
      :host([beside]) h2 {
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .end {
        min-height: var(--lo-control-s);
        padding: 0;
        border: 0;
        background: none;
        cursor: pointer;
      }
      @media (pointer: coarse), (max-width: 860px) {
        .end {
          min-height: 44px;
          margin-block: -12px;
        }
      }
    `,
  ]

  /** One of the two says whose page it is. */
  @property() organisationId = ''
  @property() caseId = ''
  /** Among the facts beside a case. */
  @property({ type: Boolean, reflect: true }) beside = false
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @query('lotse-placement-dialog') private dialog!: PlacementDialog

  private readonly placements = new Task(this, {
    args: () => [this.organisationId, this.caseId] as const,
    task: ([organisationId, caseId], { signal }) =>
      organisationId ? fetchPlacementsAt(organisationId, signal) : fetchPlacementsOf(caseId, signal),
  })
  protected readonly onRecorded = new OnRecorded(this, () => void this.placements.run())

  place(placing: Placing): void {
    void this.dialog.open(placing)
  }

  protected override render() {
    const rows = known(this.placements)?.rows
    const isNoneBeside = this.beside && rows?.length === 0
    return html`<section>
        <header class="section-head">
          <h2>${msg('Vermittelt')}</h2>
          ${rows?.length ? html`<span class="count">${rows.length}</span>` : nothing}
          ${isNoneBeside ? nothingYet(msg('noch nirgends')) : nothing}
          ${
            this.beside && this.mayKeep
              ? html`<button class="link end no-print" aria-label=${msg('Vermittlung eintragen')} @click=${this.begin}>${msg('Eintragen')}</button>`
              : nothing
          }
        </header>
        ${isNoneBeside ? nothing : loaded(this.placements, (found) => this.renderRows(found.rows))}
        ${
          this.mayKeep && !this.beside
            ? html`<vaadin-button class="place no-print" theme="tertiary small" @click=${this.begin}
                >${icon('plus', { slot: 'prefix' })}${msg('Vermittlung eintragen')}</vaadin-button
              >`
            : nothing
        }
      </section>
      <lotse-placement-dialog .today=${this.me.today}></lotse-placement-dialog>`
  }

  private renderRows(rows: readonly Placement[]) {
    if (rows.length === 0)
      return html`<lotse-empty>${msg('Noch niemand. Hier steht, wer durch das Welcome Center hierher kam.')}</lotse-empty>`
    return html`<ul class="rows">
      ${repeat(
        rows,
        ({ id }) => id,
        (one) => this.renderPlacement(one),
      )}
    </ul>`
  }

  private renderPlacement(one: Placement) {
    const { person, organisation, caseId, caseNumber, opening } = one
    const isOver = standingOn(this.me.today, one) === 'over'
    const address = this.caseId ? clientAddress(organisation) : caseAddress(caseId)
    const name = this.caseId ? organisation.name : clientName(person)
    return html`<li>
      <div>
        <a class="link who ${isOver ? 'over' : ''}" href=${address} title=${this.caseId ? nothing : caseNumber}>${name}</a>
        <div class="q">${placedAsWords(one)}</div>
        <div class="meta">
          ${spanWords(one, this.me.today)}${opening && opening.name !== one.title ? html`, ${msg(str`Stelle: ${opening.name}`)}` : nothing}
        </div>
      </div>
      ${this.mayKeep ? this.renderMenu(one) : nothing}
    </li>`
  }

  private renderMenu(placement: Placement) {
    const of = this.caseId ? placement.organisation.name : placement.person.name
    return html`<lotse-action-menu
      class="no-print"
      label=${msg(str`Mehr zu ${of}`)}
      .actions=${[
        { label: msg('Bearbeiten oder beenden'), icon: 'pencil', act: () => this.place({ placement }) },
        { label: msg('Entfernen'), icon: 'trash', act: () => void takeBackPlacement(placement) },
      ]}
    ></lotse-action-menu>`
  }

  private get mayKeep(): boolean {
    return mayDo(this.me, 'keep placements')
  }

  private readonly begin = () =>
    this.place({
      ...(this.organisationId && { organisationId: this.organisationId }),
      ...(this.caseId && { caseId: this.caseId }),
    })
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-placements-section': PlacementsSection
  }
}
