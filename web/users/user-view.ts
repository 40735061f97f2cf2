import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Deactivation, User } from '#contract/users'
import { userStateLabels } from '#terms/users'
import { word } from '../app/locale.ts'
import { partOf } from '../app/navigation.ts'
import { meContext } from '../app/session.ts'
import { icon } from '../components/icon.ts'
import { showError } from '../components/message.ts'
import { loaded } from '../components/states.ts'
import { formPage } from '../styles/form-page.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchDeparture, fetchUser } from './api.ts'
import './departure-dialog.ts'
import './link-once.ts'
import { UserChanges } from './user-changes.ts'
import './user-form.ts'
import type { UserDraft, UserForm } from './user-form.ts'
import { lastUseInWords, momentInWords, openCasesInWords } from './words.ts'

/** One account: its name and roles, the way in, and the way out. */
@customElement('lotse-user-view')
export class UserView extends LitElement {
  static override styles = [theme, shared, formPage]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  /** What is typed and not saved; undefined while nothing is. */
  @state() private draft: UserDraft | undefined
  @query('lotse-user-form') private form?: UserForm
  @query('lotse-departure-dialog') private dialog!: HTMLElementTagNameMap['lotse-departure-dialog']
  @query('lotse-link-once') private linkOnce?: HTMLElement

  private readonly changes = new UserChanges(this)
  private readonly user = new Task(this, {
    task: ([id], { signal }) => fetchUser(id, signal),
    args: () => [partOf(this.location, 'id')] as const,
  })

  protected override render() {
    return html`<div class="page">
      <p class="crumb"><a href="/verwaltung/konten">${icon('chevronLeft')}${msg('Konten')}</a></p>
      ${loaded(this.user, (user) => this.renderUser(user))}
    </div>`
  }

  private renderUser(user: User) {
    return html`
      <h1>${user.name}</h1>
      <p class="sub">${word(userStateLabels[user.state])} · ${lastUseInWords(user, this.me.today)} · ${openCasesInWords(user.openCases)}</p>
      <div class="column">
        <lotse-user-form
          .draft=${this.draft ?? user}
          .problems=${this.changes.problems}
          .refusal=${this.changes.refusal}
          .theirs=${this.changes.theirs}
          @user-edited=${this.take(user)}
          @user-ready=${() => this.save(user)}
        ></lotse-user-form>
        <div class="acts foot">
          <vaadin-button theme="primary" ?disabled=${this.changes.saving} @click=${() => this.save(user)}>${msg('Speichern')}</vaadin-button>
        </div>
      </div>
      ${user.state === 'deactivated' ? this.renderReturn(user) : html`${this.renderAccess(user)} ${this.renderDeparture(user)}`}
      <lotse-departure-dialog
        .user=${user}
        .error=${this.changes.departureError}
        ?saving=${this.changes.saving}
        @departure-decided=${({ detail }: CustomEvent<Deactivation>) => this.deactivate(user, detail)}
      ></lotse-departure-dialog>
    `
  }

  private renderAccess(user: User) {
    const isNew = user.state === 'invited'
    return html`<section>
      <div class="section-head"><h2>${msg('Anmelden')}</h2></div>
      ${this.changes.link ? this.renderLink(user) : this.renderLinkOffer(user, isNew)}
      ${
        user.sessions > 0
          ? html`<p>${user.sessions === 1 ? msg('Zurzeit an einer Stelle angemeldet.') : msg(str`Zurzeit an ${user.sessions} Stellen angemeldet.`)}</p>
            <div class="acts">
              <vaadin-button ?disabled=${this.changes.saving} @click=${() => this.endSessions(user)}>${msg('Überall abmelden')}</vaadin-button>
            </div>`
          : nothing
      }
    </section>`
  }

  private renderLink({ name }: User) {
    return html`<div class="acts">
      <lotse-link-once .link=${this.changes.link} name=${name} today=${this.me.today}></lotse-link-once>
    </div>`
  }

  private renderLinkOffer(user: User, isNew: boolean) {
    const words = isNew
      ? msg(str`${user.name} hat noch kein Passwort. Ein Link lässt es selbst setzen; er gilt einmal und sieben Tage.`)
      : msg(
          'Passwort vergessen? Ein Link setzt ein neues. Er gilt einmal und 24 Stunden, und wer ihn nutzt, wird überall sonst abgemeldet.',
        )
    return html`<p>${words}</p>
      ${user.linkEndsAt ? html`<p class="q">${msg(str`Ein Link ist schon unterwegs und gilt bis ${momentInWords(user.linkEndsAt, this.me.today)}. Ein neuer macht ihn ungültig.`)}</p>` : nothing}
      <div class="acts">
        <vaadin-button ?disabled=${this.changes.saving} @click=${() => this.makeLink(user)}
          >${isNew ? msg('Link zum Einrichten erstellen') : msg('Link für ein neues Passwort')}</vaadin-button
        >
      </div>`
  }

  private renderDeparture(user: User) {
    return html`<section>
      <div class="section-head"><h2>${msg('Konto deaktivieren')}</h2></div>
      <p>${msg('Wenn jemand das Haus verlässt: Alle Fälle gehen in einem Schritt an eine Kollegin. Was dann geschieht, steht vorher da.')}</p>
      <div class="acts"><vaadin-button @click=${() => this.preview(user)}>${msg('Deaktivieren …')}</vaadin-button></div>
    </section>`
  }

  private renderReturn(user: User) {
    return html`<section>
      <div class="section-head"><h2>${msg('Wieder aktivieren')}</h2></div>
      <p>${msg('Mit denselben Rollen und demselben Passwort. Fälle, die übergeben wurden, bleiben, wo sie sind.')}</p>
      <div class="acts">
        <vaadin-button ?disabled=${this.changes.saving} @click=${() => this.reactivate(user)}>${msg('Wieder aktivieren')}</vaadin-button>
      </div>
    </section>`
  }

  private take = (user: User) => (event: CustomEvent<Partial<UserDraft>>) => {
    const { name, signInName, roles } = this.draft ?? user
    this.draft = { name, signInName, roles, ...event.detail }
  }

  private async save(user: User): Promise<void> {
    const saved = await this.changes.save(this.changes.theirs ?? user, this.draft ?? user)
    if (!saved) return this.showProblems()
    await this.user.run()
    this.draft = undefined
  }

  /** Only once the form has been handed them. */
  private async showProblems(): Promise<void> {
    await this.updateComplete
    await this.form?.showProblems()
  }

  private async makeLink(user: User): Promise<void> {
    await this.changes.makeLink(user)
    await this.user.run()
    await this.updateComplete
    this.linkOnce?.focus()
  }

  private async endSessions(user: User): Promise<void> {
    await this.changes.endSessions(user)
    await this.user.run()
  }

  private async preview(user: User): Promise<void> {
    this.changes.departureError = undefined
    await fetchDeparture(user.id).then((departure) => this.dialog.open(departure), showError)
  }

  private async deactivate(user: User, deactivation: Deactivation): Promise<void> {
    if (await this.changes.deactivate(user, deactivation)) this.dialog.close()
    await this.user.run()
  }

  private async reactivate(user: User): Promise<void> {
    await this.changes.reactivate(user)
    await this.user.run()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-user-view': UserView
  }
}
