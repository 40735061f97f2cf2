import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Household } from '#contract/households'
import type { ClientSuggestion } from '#contract/search'
import type { Day } from '#rules/calendar'
import { relationTo } from '#rules/households'
import { type HouseholdRole, householdRoles, memberRelationLabels } from '#terms/households'
import { announceRecorded } from '../app/events.ts'
import { word } from '../app/locale.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import { icon } from '../components/icon.ts'
import { showMessage } from '../components/message.ts'
import '../components/segments.ts'
import '../packages/person-picker.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { joinHousehold, removeMembership } from './api.ts'
import { joinDialogStyles } from './join-dialog-styles.ts'
import { emptyJoining, type Joining, memberOf, problemsOf } from './joining.ts'

/** Who belongs to the household too: somebody recorded, or family by a given name and year. */
@customElement('lotse-join-dialog')
export class JoinDialog extends LitElement {
  static override styles = [shared, theme, dialogFoot, joinDialogStyles]

  @property() personId = ''
  @property() today: Day = ''
  @state() private opened = false
  @state() private draft: Joining = emptyJoining()
  @state() private ownRole: HouseholdRole = 'adult'
  @state() private there: readonly string[] = []
  @state() private tried = false
  @state() private error: unknown
  @state() private saving = false
  @query('.form lotse-segments') private first!: HTMLElement

  /** What was typed and not saved stands there again. */
  async open(household: Household | undefined): Promise<void> {
    const members = household?.members ?? []
    this.ownRole = members.find(({ relation }) => relation === null)?.role ?? 'adult'
    this.there = [this.personId, ...members.flatMap(({ personId }) => personId ?? [])]
    this.error = undefined
    this.opened = true
    await this.updateComplete
    this.first.focus()
  }

  protected override render() {
    const { role, person } = this.draft
    const named = (one: HouseholdRole) => ({
      value: one,
      label: word(memberRelationLabels[relationTo(this.ownRole, one)]),
    })
    return html`<vaadin-dialog
      no-close-on-outside-click
      header-title=${msg('Wer gehört dazu?')}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
    >
      <div class="form" @keydown=${this.saveByKey}>
        ${this.message ? html`<p class="error" role="alert">${this.message}</p>` : nothing}
        <lotse-segments
          label=${msg('Was ist er oder sie?')}
          .value=${role}
          .segments=${householdRoles.map(named)}
          @choice-made=${({ detail }: CustomEvent<HouseholdRole>) => this.edit({ role: detail })}
        ></lotse-segments>
        ${person ? this.renderChosen(person) : this.renderWho()}
        <lotse-day-field
          label=${msg('Dabei seit')}
          .words=${this.draft.from}
          .whenEmpty=${msg('von Anfang an')}
          .today=${this.today}
          .problem=${this.problems.from ?? ''}
          @day-typed=${({ detail }: CustomEvent<string>) => this.edit({ from: detail })}
        ></lotse-day-field>
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button class="save" theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Hinzufügen')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderWho() {
    return html`
      <div class="pair">
        ${this.renderText('name', msg('Vorname'), msg('oder unten jemanden suchen, der erfasst ist'))}
        ${this.renderText('birthYear', msg('Geburtsjahr'), this.draft.role === 'child' ? msg('bestimmt Schule und Kita') : '')}
      </div>
      <lotse-person-picker
        single
        .picked=${this.there}
        @person-picked=${({ detail }: CustomEvent<ClientSuggestion>) => this.edit({ person: detail })}
      ></lotse-person-picker>
    `
  }

  private renderText(field: 'name' | 'birthYear', label: string, help: string) {
    const problem = this.problems[field] ?? ''
    return html`<vaadin-text-field
      class=${field}
      label=${label}
      helper-text=${help}
      autocomplete="off"
      manual-validation
      maxlength=${field === 'name' ? 200 : 4}
      inputmode=${field === 'name' ? 'text' : 'numeric'}
      .value=${this.draft[field]}
      .errorMessage=${problem}
      ?invalid=${problem !== ''}
      @input=${(event: Event) => this.edit({ [field]: (event.currentTarget as TextField).value })}
    ></vaadin-text-field>`
  }

  private renderChosen({ name, place }: ClientSuggestion) {
    const label = msg('Jemand anders')
    return html`<div class="chosen">
      <span><b>${name}</b> <span class="q s">${place ?? ''}</span></span>
      <vaadin-button theme="tertiary icon" aria-label=${label} title=${label} @click=${() => this.edit({ person: null })}
        >${icon('close')}</vaadin-button>
    </div>`
  }

  private get problems() {
    const { fromOn, birthYear, name } = fieldErrors(this.error)
    const refused = { ...(fromOn && { from: fromOn }), ...(birthYear && { birthYear }), ...(name && { name }) }
    return { ...(this.tried ? problemsOf(this.draft, this.today) : {}), ...refused }
  }

  /** What belongs to no field that is shown. */
  private get message(): string {
    if (!this.error) return ''
    const { fromOn, birthYear, name } = fieldErrors(this.error)
    const isShown = Boolean(fromOn) || (this.draft.person === null && Boolean(birthYear ?? name))
    return isShown ? '' : wordsFor(this.error)
  }

  private edit(change: Partial<Joining>) {
    this.draft = { ...this.draft, ...change }
    this.error = undefined
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    const [inner] = event.composedPath()
    if (event.key !== 'Enter' || !(inner instanceof HTMLInputElement) || inner.type === 'radio') return
    event.preventDefault()
    void this.save()
  }

  private readonly save = async () => {
    this.tried = true
    this.error = undefined
    const body = memberOf(this.draft, this.today)
    if (!body || this.saving) return
    this.saving = true
    try {
      const { members } = await joinHousehold(this.personId, body)
      const joined = members.find(({ id }) => id === body.id)
      this.draft = emptyJoining()
      this.tried = false
      this.opened = false
      announceRecorded()
      const undo = async () => {
        if (joined) await removeMembership(joined.id, joined.version)
        announceRecorded()
        showMessage(msg('Zurückgenommen.'))
      }
      showMessage(msg(str`${joined?.name ?? ''} gehört jetzt zum Haushalt.`), { undo })
    } catch (error) {
      this.error = error
    } finally {
      this.saving = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-join-dialog': JoinDialog
  }
}
