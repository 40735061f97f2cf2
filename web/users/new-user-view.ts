import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { MadeLink, NewUser, User } from '#contract/users'
import { newId } from '../api.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import { goTo } from '../app/navigation.ts'
import { meContext } from '../app/session.ts'
import { SureSending } from '../app/sure-sending.ts'
import { icon } from '../components/icon.ts'
import { showError } from '../components/message.ts'
import { formPage } from '../styles/form-page.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { createUser, editUser, makeLink } from './api.ts'
import './link-once.ts'
import './user-form.ts'
import { missingIn, type UserDraft, type UserForm, type UserProblems } from './user-form.ts'

/** A new account, and the link by which its owner sets it up. */
@customElement('lotse-new-user-view')
export class NewUserView extends LitElement {
  static override styles = [theme, shared, formPage]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private draft: UserDraft = { name: '', signInName: '', roles: ['counsellor'] }
  @state() private problems: UserProblems = {}
  @state() private refusal = ''
  @state() private isSending = false
  @state() private made: { user: User; link: MadeLink } | undefined
  @query('lotse-user-form') private form!: UserForm

  private readonly userId = newId()
  private readonly sending = new SureSending<NewUser, User>(createUser, async (arrived, { id, ...now }) =>
    editUser(id, (await createUser(arrived)).version, now),
  )

  protected override firstUpdated(): void {
    void this.form.focus()
  }

  protected override render() {
    return html`<div class="page">
      <p class="crumb"><a href="/verwaltung/konten">${icon('chevronLeft')}${msg('Konten')}</a></p>
      ${this.made ? this.renderMade(this.made) : this.renderForm()}
    </div>`
  }

  private renderForm() {
    return html`<h1>${msg('Konto anlegen')}</h1>
      <p class="sub">${msg('Danach bekommen Sie einen Link zum Weitergeben. Ihr Passwort setzt die Person damit selbst.')}</p>
      <div class="column">
        <lotse-user-form
          .draft=${this.draft}
          .problems=${this.problems}
          .refusal=${this.refusal}
          @user-edited=${this.take}
          @user-ready=${this.save}
        ></lotse-user-form>
        <div class="acts foot">
          <vaadin-button theme="primary" ?disabled=${this.isSending} @click=${this.save}>${msg('Konto anlegen')}</vaadin-button>
          <a class="link" href="/verwaltung/konten">${msg('Abbrechen')}</a>
        </div>
      </div>`
  }

  private renderMade({ user, link }: { user: User; link: MadeLink }) {
    return html`<h1 tabindex="-1">${msg(str`${user.name} hat ein Konto`)}</h1>
      <p class="sub">${msg(str`Anmeldename: ${user.signInName}`)}</p>
      <div class="column">
        <lotse-link-once .link=${link} name=${user.name} today=${this.me.today}></lotse-link-once>
        <div class="acts foot">
          <a class="link" href="/verwaltung/konten/${user.id}">${msg('Zum Konto')}</a>
          <a class="link" href="/verwaltung/konten">${msg('Zu allen Konten')}</a>
        </div>
      </div>`
  }

  private take = ({ detail }: CustomEvent<Partial<UserDraft>>) => {
    this.draft = { ...this.draft, ...detail }
  }

  private save = async () => {
    if (this.isSending) return
    this.refusal = ''
    this.problems = missingIn(this.draft)
    if (Object.keys(this.problems).length > 0) return this.showProblems()
    this.isSending = true
    await this.create().catch(this.showRefusal)
    this.isSending = false
  }

  private async create(): Promise<void> {
    const { name, signInName, roles } = this.draft
    const body = { id: this.userId, name: name.trim(), signInName: signInName.trim(), roles: [...roles] }
    const user = await this.sending.send(body)
    try {
      // A link whose answer was lost is void as soon as the next one is made.
      this.made = { user, link: await makeLink(user.id) }
      await this.updateComplete
      await this.renderRoot.querySelector('lotse-link-once')?.focus()
    } catch (error) {
      // The account is there: its page makes the link.
      goTo(`/verwaltung/konten/${user.id}`)
      showError(error)
    }
  }

  /** Only once the form has been handed them. */
  private async showProblems(): Promise<void> {
    await this.updateComplete
    await this.form.showProblems()
  }

  private showRefusal = (error: unknown) => {
    this.problems = fieldErrors(error)
    if (Object.keys(this.problems).length === 0) this.refusal = wordsFor(error)
    return this.showProblems()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-new-user-view': NewUserView
  }
}
