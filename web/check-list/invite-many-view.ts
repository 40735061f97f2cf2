import '@vaadin/button'
import '@vaadin/text-field'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Me } from '#contract/accounts'
import type { ClientSuggestion } from '#contract/search'
import { addDays, germanDay } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import { mainContactOf } from '#rules/organisations'
import { mostInvitedAtOnce } from '#terms/check-list'
import type { CheckLanguage } from '#terms/checks'
import { ApiError } from '../api.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import { meContext } from '../app/session.ts'
import { Unsaved } from '../app/unsaved.ts'
import { fetchChecksOf, fetchMailServer } from '../checks/api.ts'
import { isWaiting } from '../checks/words.ts'
import '../components/day-field.ts'
import { count, longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import '../components/segments.ts'
import { fetchOrganisation } from '../organisations/api.ts'
import { crumbStyles } from '../styles/crumb.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { inviteMany } from './api.ts'
import { inviteManyStyles } from './invite-many-styles.ts'
import './invited-links.ts'
import { asOthers, type InvitedLink, invitationsOf, linksOf, type Picked, pickedOf } from './many-draft.ts'
import './organisation-picker.ts'

/** Mehrere einladen: organisations one after the other, each to a check of its own, and then their links. */
@customElement('lotse-invite-many-view')
export class InviteManyView extends LitElement {
  static override styles = [theme, shared, crumbStyles, inviteManyStyles]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private picked: readonly Picked[] = []
  @state() private language: CheckLanguage = 'de'
  @state() private endsOn: string | undefined
  @state() private error: unknown
  @state() private saving = false
  @state() private links: readonly InvitedLink[] | undefined
  private readonly mailServer = new Task(this, { args: () => [], task: (_, { signal }) => fetchMailServer(signal) })
  protected readonly unsaved = new Unsaved(this, () => this.picked.length > 0 && this.links === undefined)

  protected override render() {
    return html`<div class="page">
      <p class="crumb"><a href="/checks">${icon('chevronLeft')}${msg('Checks')}</a></p>
      <h1 tabindex="-1">${this.links ? msg('Eingeladen') : msg('Mehrere einladen')}</h1>
      ${this.links ? this.renderLinks(this.links) : this.renderForm()}
    </div>`
  }

  private get maySend(): boolean {
    return this.mailServer.value?.isSet ?? false
  }

  private renderForm() {
    const errors = fieldErrors(this.error)
    const isElsewhere = this.error && this.error !== noDay && !errors.endsOn
    return html`<p class="sub">
        ${this.maySend ? msg('Jede Organisation bekommt ihren eigenen Check und Link. Wo eine E-Mail-Adresse steht, schicken wir ihn zu.') : msg('Jede Organisation bekommt ihren eigenen Check und Link. E-Mails verschickt dieses Lotse nicht: Kopieren Sie die Links danach.')}
      </p>
      <div class="form">
        <lotse-organisation-picker
          .picked=${this.picked.map(({ organisationId }) => organisationId)}
          ?isFull=${this.picked.length >= mostInvitedAtOnce}
          @organisation-picked=${({ detail }: CustomEvent<ClientSuggestion>) => this.pick(detail)}
        ></lotse-organisation-picker>
        ${this.picked.length > 0 ? this.renderPicked() : nothing}
        <div class="how">
          <lotse-segments
            label=${msg('Sprache')}
            .value=${this.language}
            .segments=${[{ value: 'de', label: 'Deutsch' }, { value: 'en', label: 'English' }]}
            @choice-made=${({ detail }: CustomEvent<CheckLanguage>) => {
              this.language = detail
            }}
          ></lotse-segments>
          <lotse-day-field
            label=${msg('Die Links gelten bis')}
            .today=${this.me.today}
            .words=${this.endsOnWords}
            .reads=${dueDayFromWords}
            .problem=${this.error === noDay ? msg('Bitte einen Tag angeben, zum Beispiel 31.7.') : (errors.endsOn ?? '')}
            @day-typed=${({ detail }: CustomEvent<string>) => {
              this.endsOn = detail
            }}
          ></lotse-day-field>
        </div>
        ${isElsewhere ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
        <div class="send">
          <vaadin-button theme="primary" ?disabled=${this.saving || this.picked.length === 0} @click=${this.send}>${this.sendWords}</vaadin-button>
          <span class="q s" role="status">${this.consequence}</span>
        </div>
      </div>`
  }

  /** Thirty days, until somebody says otherwise. */
  private get endsOnWords(): string {
    return this.endsOn ?? germanDay(addDays(this.me.today, 30))
  }

  private get sendWords(): string {
    const { length } = this.picked
    if (length === 0) return msg('Einladen')
    return length === 1 ? msg('1 Organisation einladen') : msg(str`${count(length)} Organisationen einladen`)
  }

  private get consequence(): string {
    const { length } = this.picked
    if (length === 0) return msg('Noch ist keine Organisation ausgewählt.')
    const mails = this.maySend ? this.picked.filter(({ email }) => email.trim() !== '').length : 0
    return msg(str`${count(mails)} per E-Mail, ${count(length - mails)} nur als Link`)
  }

  private renderPicked() {
    return html`<ul class=${this.maySend ? 'picked' : 'picked linked'} aria-label=${msg('Ausgewählt')}>
      ${repeat(
        this.picked,
        ({ organisationId }) => organisationId,
        (one) => html`<li>
          <div class="who">
            ${one.name}
            ${one.hint ? html`<div class="s warn">${one.hint}</div>` : nothing}
          </div>
          ${this.renderField(one, 'respondent', msg('Name oder Rolle'), 200)}
          ${this.maySend ? this.renderField(one, 'email', msg('E-Mail'), 254) : nothing}
          <vaadin-button theme="tertiary icon" aria-label=${msg(str`Entfernen: ${one.name}`)} @click=${() => this.leaveOut(one)}
            >${icon('trash')}</vaadin-button
          >
        </li>`,
      )}
    </ul>`
  }

  private renderField(one: Picked, field: 'respondent' | 'email', label: string, longest: number) {
    return html`<vaadin-text-field
      label=${label}
      accessible-name=${`${label}, ${one.name}`}
      maxlength=${longest}
      autocomplete="off"
      .value=${one[field]}
      @input=${(event: Event) => this.change(one.organisationId, { [field]: (event.currentTarget as TextField).value })}
    ></vaadin-text-field>`
  }

  private renderLinks(links: readonly InvitedLink[]) {
    return html`<lotse-invited-links .links=${links}></lotse-invited-links>
      <p class="sub">
        ${msg('Die Links finden Sie auch später auf der Seite jeder Organisation.')} <a class="link" href="/checks">${msg('Zu den Checks')}</a>
      </p>`
  }

  private change(organisationId: string, change: Partial<Picked>) {
    this.picked = this.picked.map((one) => (one.organisationId === organisationId ? { ...one, ...change } : one))
  }

  private leaveOut({ organisationId }: Picked) {
    this.picked = this.picked.filter((one) => one.organisationId !== organisationId)
    this.renderRoot.querySelector('lotse-organisation-picker')?.focus()
  }

  /** It stands there at once; whom to write to, and whether somebody is still asked there, comes behind. */
  private async pick({ id, name, kind }: ClientSuggestion) {
    if (kind === 'person' || this.picked.some(({ organisationId }) => organisationId === id)) return
    this.picked = [...this.picked, pickedOf({ id, name, kind })]
    const signal = AbortSignal.timeout(60_000)
    const [found, checks] = await Promise.allSettled([fetchOrganisation(id, signal), fetchChecksOf(id, signal)])
    const one = this.picked.find(({ organisationId }) => organisationId === id)
    if (found.status === 'fulfilled' && one) {
      const main = mainContactOf(found.value.contacts)
      this.change(id, { respondent: one.respondent || (main?.name ?? ''), email: one.email || (main?.email ?? '') })
    }
    const running = checks.status === 'fulfilled' && checks.value.rows.find(({ sheets }) => sheets.some(isWaiting))
    if (running) this.change(id, { hint: msg(str`Hier läuft schon ein Check, bis ${longDay(running.endsOn)}.`) })
  }

  private readonly send = async () => {
    const endsOn = dueDayFromWords(this.endsOnWords, this.me.today)
    if (endsOn === null) {
      this.error = noDay
      return
    }
    this.saving = true
    this.error = undefined
    try {
      const { language, maySend } = this
      this.links = linksOf(await inviteMany(invitationsOf(this.picked, { language, endsOn, maySend })))
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
    } catch (error) {
      this.error = error
      if (error instanceof ApiError && error.status >= 400) this.picked = asOthers(this.picked)
    } finally {
      this.saving = false
    }
  }
}

/** What is typed is no day. */
const noDay = Symbol('no day')

declare global {
  interface HTMLElementTagNameMap {
    'lotse-invite-many-view': InviteManyView
  }
}
