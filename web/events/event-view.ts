import '@vaadin/button'
import '@vaadin/text-field'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Me } from '#contract/accounts'
import type { Event as HeldEvent, ListAdded, Participant } from '#contract/events'
import { foldToBase } from '#rules/names'
import { coachModuleLabels, coachModules, eventFormLabels } from '#terms/events'
import { word } from '../app/locale.ts'
import { goTo, partOf } from '../app/navigation.ts'
import { mayDo, meContext } from '../app/session.ts'
import { Unsaved } from '../app/unsaved.ts'
import { fetchCatalogues } from '../cases/api.ts'
import { count } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { showMessage } from '../components/message.ts'
import { isMissing, loaded } from '../components/states.ts'
import { crumbStyles } from '../styles/crumb.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import './add-one.ts'
import { fetchEvent, fetchParticipants } from './api.ts'
import { asItStood } from './as-it-stood.ts'
import { Door } from './door.ts'
import { eventActs } from './event-acts.ts'
import { EventChanges } from './event-changes.ts'
import type { EventDraft } from './event-draft.ts'
import './event-form.ts'
import { eventStyles } from './event-styles.ts'
import { isCampaign, numbersOf, participantName, whenWords } from './event-words.ts'
import './guest-dialog.ts'
import type { GuestDialog } from './guest-dialog.ts'
import { headsField } from './heads-field.ts'
import './many-names.ts'
import type { ManyForm } from './many-names.ts'
import './participant-row.ts'

/** A Veranstaltung or campaign: who was asked, wanted to come and came; at the door the list is ticked on a phone. `neu`: a new one. */
@customElement('lotse-event-view')
export class EventView extends LitElement {
  static override styles = [theme, shared, crumbStyles, eventStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private typed = ''
  @state() private isAddingMany = false
  @query('lotse-many-form') private manyForm?: ManyForm
  @query('lotse-guest-dialog') private guestDialog!: GuestDialog

  private readonly catalogues = new Task(this, { args: () => [], task: fetchCatalogues })
  private readonly event: Task<readonly [string], HeldEvent | null> = new Task(this, {
    args: () => [this.eventId] as const,
    task: async ([id], { signal }) => {
      if (id === 'neu') return null
      return asItStood(fetchEvent(id, signal), this.event.value?.id === id ? this.event.value : undefined)
    },
    onComplete: (event) => (event === null ? this.changes.begin(null) : this.door.openAt(event.id)),
  })
  private readonly participants: Task<readonly [string], readonly Participant[]> = new Task(this, {
    args: () => [this.eventId] as const,
    task: async ([id], { signal }) => {
      if (id === 'neu') return []
      const before = this.event.value?.id === id ? this.participants.value : undefined
      return asItStood(fetchParticipants(id, signal), before && { rows: [...before] }).then(({ rows }) => rows)
    },
  })
  private readonly changes: EventChanges = new EventChanges(this, () => this.reload())
  private readonly door: Door = new Door(this, () => void this.reload())
  protected readonly unsaved = new Unsaved(this, () => this.changes.isTyped || (this.manyForm?.isTyped ?? false))

  protected override render() {
    if (isMissing(this.event)) return html`<lotse-not-found-view></lotse-not-found-view>`
    return html`<div class="page">
      <p class="crumb"><a href="/veranstaltungen">${icon('chevronLeft')}${msg('Veranstaltungen')}</a></p>
      ${loaded(this.event, (event) => (this.changes.draft ? this.renderForm(event, this.changes.draft) : event && this.renderEvent(event)))}
    </div>`
  }

  private renderForm(event: HeldEvent | null, draft: EventDraft) {
    return html`<h1>${event?.title ?? msg('Veranstaltung aufnehmen')}</h1>
      <lotse-event-form
        .draft=${draft}
        .kinds=${this.catalogues.value?.eventKinds ?? []}
        .today=${this.me.today}
        .error=${this.changes.error}
        ?saving=${this.changes.saving}
        ?isNew=${event === null}
        @event-edited=${({ detail }: CustomEvent<EventDraft>) => this.changes.edit(detail)}
        @event-wanted=${({ detail }: CustomEvent<string>) => this.save(event, detail)}
        @form-left=${this.leave}
      ></lotse-event-form>`
  }

  private renderEvent(event: HeldEvent) {
    const module = coachModules.find((one) => one === event.coachModule)
    return html`<div class="head">
        <div>
          <h1>${event.title}</h1>
          <p class="sub">
            ${[isCampaign(event) ? word(eventFormLabels[event.form]) : '', whenWords(event), event.place ?? ''].filter(Boolean).join(' · ')}
          </p>
          ${module ? html`<p class="sub">${msg(str`Welcome-Coach, Modul ${module}: ${word(coachModuleLabels[module])}`)}</p>` : nothing}
        </div>
        ${
          mayDo(this.me, 'keep events')
            ? eventActs(
                () => this.changes.begin(event),
                () => void this.deleteEvent(event),
              )
            : nothing
        }
      </div>
      <p class="numbers" role="status">${numbersOf(event, this.me.today).join(' · ')}</p>
      ${event.note ? html`<p class="note">${event.note}</p>` : nothing}
      ${isCampaign(event) ? html`<p class="note">${event.evidence ? msg(str`Nachweis: ${event.evidence}`) : msg('Noch ohne Nachweis.')}</p>` : nothing}
      <section>${loaded(this.participants, (rows) => this.renderList(event, rows))}</section>
      <lotse-guest-dialog @guest-changed=${() => void this.reload()}></lotse-guest-dialog>`
  }

  private renderList(event: HeldEvent, rows: readonly Participant[]) {
    const shown = rows.filter((one) => foldToBase(participantName(one)).includes(foldToBase(this.typed)))
    const isAhead = event.heldOn > this.me.today
    return html`<div class="section-head">
        <h2>${isCampaign(event) ? msg('Wen wir erreicht haben') : isAhead ? msg('Liste') : msg('Wer da ist')}</h2>
        <span class="count">${count(rows.length)}</span>
        ${this.door.count > 0 ? html`<span class="waiting" role="status">${icon('offline')}${msg(str`${count(this.door.count)} warten auf eine Verbindung`)}</span>` : nothing}
      </div>
      ${isAhead ? html`<p class="q">${msg('Abhaken können Sie am Tag selbst.')}</p>` : nothing}
      ${this.renderAdding(event, isAhead)}
      ${rows.length > 8 ? this.renderFind() : nothing}
      ${rows.length === 0 ? html`<lotse-empty>${msg('Noch steht niemand auf der Liste.')}</lotse-empty>` : nothing}
      ${rows.length > 0 && shown.length === 0 ? html`<lotse-empty>${msg('So heißt niemand auf der Liste.')}</lotse-empty>` : nothing}
      <ul>
        ${repeat(
          shown,
          ({ id }) => id,
          (one) => html`<li>${this.renderParticipant(event, one, isAhead)}</li>`,
        )}
      </ul>
      ${isAhead || isCampaign(event) ? nothing : this.renderHeads(event)}`
  }

  private renderParticipant(event: HeldEvent, one: Participant, isAhead: boolean) {
    return html`<lotse-participant-row
      .participant=${one}
      ?came=${this.door.hasCome(one)}
      ?waiting=${this.door.isWaiting(one)}
      ?isAhead=${isAhead}
      ?isCampaign=${isCampaign(event)}
      ?isTraining=${event.coachModule !== null}
      ?mayPrint=${mayDo(this.me, 'keep events')}
      ?printing=${this.changes.printing}
      @ticked=${({ detail }: CustomEvent<boolean>) => this.door.tick(one, detail)}
      @edit-wanted=${() => this.guestDialog.open(one, isCampaign(event))}
      @removal-wanted=${() => this.changes.remove(one)}
      @certificate-wanted=${({ detail }: CustomEvent<{ name: string; kind: 'module' | 'training' }>) => this.changes.print(one, detail)}
    ></lotse-participant-row>`
  }

  private renderAdding(event: HeldEvent, isAhead: boolean) {
    if (this.isAddingMany) {
      return html`<lotse-many-form
        eventId=${event.id}
        standing=${isCampaign(event) && !isAhead ? 'came' : 'invited'}
        @list-added=${({ detail }: CustomEvent<ListAdded>) => this.listAdded(detail)}
        @form-left=${async () => {
          if (await this.unsaved.mayGo()) this.isAddingMany = false
        }}
      ></lotse-many-form>`
    }
    return html`<div class="adding">
      <lotse-add-participant eventId=${event.id} standing=${isAhead ? 'registered' : 'came'} ?isCampaign=${isCampaign(event)} @added=${() => void this.reload()}></lotse-add-participant>
      ${
        mayDo(this.me, 'keep events')
          ? html`<vaadin-button
              theme="tertiary"
              @click=${() => {
                this.isAddingMany = true
              }}
              >${msg('Viele auf einmal')}</vaadin-button
            >`
          : nothing
      }
    </div>`
  }

  private renderFind() {
    return html`<vaadin-text-field
      class="find"
      label=${msg('In der Liste suchen')}
      clear-button-visible
      autocomplete="off"
      maxlength="200"
      .value=${this.typed}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
        this.typed = detail.value
      }}
    ></vaadin-text-field>`
  }

  private renderHeads(event: HeldEvent) {
    const { headsError: error } = this.changes
    return headsField({ heads: event.heads, error, count: (heads) => void this.changes.countHeads(event, heads) })
  }

  private listAdded({ added, already }: ListAdded) {
    this.isAddingMany = false
    showMessage(msg(str`Neu auf der Liste: ${count(added)}. Standen schon da: ${count(already)}.`))
    void this.reload()
  }

  private async save(event: HeldEvent | null, heldOn: string) {
    const saved = await this.changes.save(event, heldOn)
    if (saved && event === null) goTo(`/veranstaltungen/${saved.id}`)
  }

  private async deleteEvent(event: HeldEvent) {
    if (await this.changes.deleteEvent(event, this.participants.value ?? [])) goTo('/veranstaltungen')
  }

  private readonly leave = async () => {
    if (!(await this.unsaved.mayGo())) return
    this.changes.leave()
    if (this.eventId === 'neu') goTo('/veranstaltungen')
  }

  private async reload(): Promise<void> {
    if (this.eventId === 'neu') return
    await Promise.all([this.event.run(), this.participants.run()])
  }

  private get eventId(): string {
    return partOf(this.location, 'id')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-event-view': EventView
  }
}
