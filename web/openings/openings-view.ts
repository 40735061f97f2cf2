import '@vaadin/combo-box'
import '@vaadin/text-field'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Me } from '#contract/accounts'
import type { Opening, OpenOpenings } from '#contract/openings'
import { workKindLabels, workKinds } from '#terms/placements'
import { word } from '../app/locale.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { icon } from '../components/icon.ts'
import { loaded } from '../components/states.ts'
import '../placements/placement-dialog.ts'
import type { PlacementDialog } from '../placements/placement-dialog.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchOpenOpenings } from './api.ts'
import './ending-dialog.ts'
import type { EndingDialog } from './ending-dialog.ts'
import { isNarrowed, isWanted, nothingWanted, sectorsIn, townsIn, type Wanted } from './narrowing.ts'
import './opening-dialog.ts'
import type { OpeningDialog } from './opening-dialog.ts'
import './opening-row.ts'
import { openingsViewStyles } from './openings-view-styles.ts'

/** Offene Stellen: where one looks for work for somebody, across all organisations. */
@customElement('lotse-openings-view')
export class OpeningsView extends LitElement {
  static override styles = [theme, shared, openingsViewStyles]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private wanted: Wanted = nothingWanted
  @query('lotse-opening-dialog') private dialog!: OpeningDialog
  @query('lotse-ending-dialog') private endingDialog!: EndingDialog
  @query('lotse-placement-dialog') private placementDialog!: PlacementDialog

  private readonly openings = new Task(this, { args: () => [], task: (_, { signal }) => fetchOpenOpenings(signal) })
  protected readonly onRecorded = new OnRecorded(this, () => void this.openings.run())

  protected override render() {
    return html`<div class="page">
      <h1>${msg('Offene Stellen')}</h1>
      <p class="sub">${msg('Wen die Organisationen suchen, von denen wir wissen. Eine neue Stelle steht auf der Seite ihrer Organisation.')}</p>
      ${loaded(this.openings, (openings) => this.renderOpenings(openings))}
      <lotse-opening-dialog .today=${this.me.today}></lotse-opening-dialog>
      <lotse-ending-dialog .today=${this.me.today} ?mayPlace=${this.mayPlace} @placement-wanted=${this.place}></lotse-ending-dialog>
      <lotse-placement-dialog .today=${this.me.today}></lotse-placement-dialog>
    </div>`
  }

  private renderOpenings({ rows, left, askedAgainFrom }: OpenOpenings) {
    if (rows.length === 0) {
      return html`<lotse-empty class="none-yet">
        ${msg('Noch keine. Erzählt ein Unternehmen, wen es sucht, tragen Sie es auf seiner Seite ein: Dann finden es alle hier.')}
      </lotse-empty>`
    }
    const found = rows.filter((opening) => isWanted(opening, this.wanted))
    const [current, old] = [
      found.filter(({ checkedOn }) => checkedOn > askedAgainFrom),
      found.filter(({ checkedOn }) => checkedOn <= askedAgainFrom),
    ]
    return html`${this.renderNarrowing(rows)}
      <p class="vh" role="status">${isNarrowed(this.wanted) ? foundWords(found.length) : ''}</p>
      ${found.length === 0 ? this.renderNone() : nothing}
      ${current.length > 0 ? this.renderSection(msg('Offen'), current) : nothing}
      ${old.length > 0 ? this.renderSection(msg('Noch offen? Lange nicht gefragt'), old, true) : nothing}
      ${left > 0 ? html`<p class="q s">${msg(str`Hier stehen die ${rows.length}, die zuletzt bestätigt wurden; ${left} ältere fehlen. Bitte schließen, was nicht mehr offen ist.`)}</p>` : nothing}`
  }

  private renderNarrowing(rows: readonly Opening[]) {
    return html`<div class="narrowing" role="search" aria-label=${msg('Stellen eingrenzen')}>
      <vaadin-text-field
        class="search"
        label=${msg('Suchen')}
        placeholder=${msg('Beruf, Unternehmen, Ort')}
        clear-button-visible
        maxlength="200"
        autocomplete="off"
        .value=${this.wanted.words}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.narrow({ words: detail.value })}
        >${icon('search', { slot: 'prefix' })}</vaadin-text-field
      >
      ${this.renderOneOf(msg('Gemeinde oder Ort'), townsIn(rows), 'town')} ${this.renderOneOf(msg('Branche'), sectorsIn(rows), 'sector')}
      <div class="chips" role="group" aria-label=${msg('Art')}>
        ${workKinds.map(
          (kind) => html`<button
            type="button"
            class="chip"
            aria-pressed=${this.wanted.kind === kind}
            @click=${() => this.narrow({ kind: this.wanted.kind === kind ? '' : kind })}
          >${word(workKindLabels[kind])}</button>`,
        )}
      </div>
    </div>`
  }

  private renderOneOf(label: string, items: readonly string[], field: 'town' | 'sector') {
    return html`<vaadin-combo-box
      label=${label}
      placeholder=${msg('alle')}
      clear-button-visible
      .items=${items}
      .value=${this.wanted[field]}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.narrow({ [field]: detail.value })}
    ></vaadin-combo-box>`
  }

  private renderNone() {
    return html`<lotse-empty>
      ${msg('Dazu ist gerade nichts bekannt.')}
      <button type="button" class="link all" @click=${() => this.narrow(nothingWanted)}>${msg('Alle zeigen')}</button>
    </lotse-empty>`
  }

  private renderSection(title: string, openings: readonly Opening[], isOld = false) {
    return html`<section>
      <div class="section-head"><h2>${title}</h2><span class="count">${openings.length}</span></div>
      ${isOld ? html`<p class="q s why">${msg('Rufen Sie an, bevor Sie jemanden hinschicken: Wer „Noch offen“ drückt, holt die Stelle nach oben.')}</p>` : nothing}
      <ul>
        ${repeat(
          openings,
          ({ id }) => id,
          (opening) => html`<li>
            <lotse-opening-row
              named
              .opening=${opening}
              ?old=${isOld}
              ?mayKeep=${mayDo(this.me, 'keep openings')}
              ?mayPlace=${this.mayPlace}
              @edit-wanted=${() => this.dialog.open(opening.organisation.id, opening)}
              @ending-wanted=${() => this.endingDialog.open(opening)}
              @placement-wanted=${this.place}
            ></lotse-opening-row>
          </li>`,
        )}
      </ul>
    </section>`
  }

  private get mayPlace(): boolean {
    return mayDo(this.me, 'keep placements')
  }

  private narrow(change: Partial<Wanted>) {
    const wanted = { ...this.wanted, ...change }
    if (JSON.stringify(wanted) !== JSON.stringify(this.wanted)) this.wanted = wanted
  }

  private readonly place = ({ detail: opening }: CustomEvent<Opening>) =>
    this.placementDialog.open({ organisationId: opening.organisation.id, opening })
}

const foundWords = (number: number): string =>
  number === 1 ? msg('1 Stelle gefunden') : msg(str`${number} Stellen gefunden`)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-openings-view': OpeningsView
  }
}
