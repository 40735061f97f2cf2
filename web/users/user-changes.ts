import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Deactivation, MadeLink, User } from '#contract/users'
import { ApiError } from '../api.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import { showError, showMessage } from '../components/message.ts'
import { deactivateUser, editUser, endSessions, makeLink, reactivateUser } from './api.ts'
import { missingIn, type UserDraft, type UserProblems } from './user-form.ts'

/** What is being done to an account: the state of the form, and the verbs around it. Each resolves to the account as it is then. */
export class UserChanges implements ReactiveController {
  saving = false
  problems: UserProblems = {}
  refusal = ''
  /** What somebody else saved meanwhile. */
  theirs: User | undefined
  /** The link just made; gone with the page. */
  link: MadeLink | undefined
  departureError: unknown
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.link = undefined
  }

  /** Undefined where it was refused; why stands in the form then. */
  async save({ id, version }: User, draft: UserDraft): Promise<User | undefined> {
    this.refusal = ''
    this.problems = missingIn(draft)
    this.host.requestUpdate()
    if (Object.keys(this.problems).length > 0) return undefined
    const { name, signInName, roles } = draft
    try {
      const saved = await this.during(editUser(id, version, { name, signInName, roles: [...roles] }))
      this.theirs = undefined
      showMessage(msg('Gespeichert.'))
      return saved
    } catch (error) {
      this.takeRefusal(error)
      return undefined
    }
  }

  private takeRefusal(error: unknown): void {
    this.host.requestUpdate()
    if (error instanceof ApiError && error.status === 412) {
      this.theirs = error.current as User
      this.refusal = msg(
        'Inzwischen hat jemand anders dieses Konto geändert. Was Sie eingegeben haben, steht noch da; daneben, was jetzt gilt. Beim nächsten Speichern gilt Ihres.',
      )
      return
    }
    this.problems = fieldErrors(error)
    if (Object.keys(this.problems).length === 0) this.refusal = wordsFor(error)
  }

  async makeLink({ id }: User): Promise<void> {
    await this.during(makeLink(id)).then(
      (link) => {
        this.link = link
      },
      (error: unknown) => showError(error),
    )
  }

  async endSessions({ id, name }: User): Promise<void> {
    await this.during(endSessions(id)).then(
      () => showMessage(msg(str`${name} ist überall abgemeldet.`)),
      (error: unknown) => showError(error),
    )
  }

  /** Whether it is done; if not, why stands in the dialog. */
  async deactivate({ id, name, version }: User, deactivation: Deactivation): Promise<boolean> {
    this.departureError = undefined
    try {
      await this.during(deactivateUser(id, version, deactivation))
    } catch (error) {
      this.departureError = error
      this.host.requestUpdate()
      return false
    }
    this.link = undefined
    showMessage(msg(str`${name} ist deaktiviert.`))
    return true
  }

  async reactivate({ id, name }: User): Promise<void> {
    await this.during(reactivateUser(id)).then(
      () => showMessage(msg(str`${name} kann sich wieder anmelden.`)),
      (error: unknown) => showError(error),
    )
  }

  private async during<Result>(done: Promise<Result>): Promise<Result> {
    this.saving = true
    this.host.requestUpdate()
    return done.finally(() => {
      this.saving = false
      this.host.requestUpdate()
    })
  }
}
