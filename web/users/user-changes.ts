import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Deactivation, MadeLink, User, UserEdit } from '#contract/users'
import { roles } from '#terms/accounts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import { showError, showMessage } from '../components/message.ts'
import { Disputed, FormEdit } from '../drafts/form-edit.ts'
import { savedWords } from '../drafts/saved-words.ts'
import { deactivateUser, editUser, endSessions, makeLink, reactivateUser } from './api.ts'
import { labelOf, missingIn, type UserDraft, type UserProblems } from './user-form.ts'

/** What is being done to an account: the state of the form, and the verbs around it. Each resolves to the account as it is then. */
export class UserChanges implements ReactiveController {
  saving = false
  problems: UserProblems = {}
  refusal = ''
  /** The link just made; gone with the page. */
  link: MadeLink | undefined
  departureError: unknown
  private readonly host: ReactiveControllerHost
  private readonly edits: FormEdit<User, UserDraft>

  constructor(host: ReactiveControllerHost) {
    this.host = host
    this.edits = new FormEdit<User, UserDraft>(host, draftOf)
    host.addController(this)
  }

  hostDisconnected(): void {
    this.link = undefined
  }

  /** What is typed, else what is saved. */
  draftOf(user: User): UserDraft {
    return this.edits.over(user)
  }

  edit(user: User, change: Partial<UserDraft>): void {
    this.edits.edit(user, change)
  }

  get isChanged(): boolean {
    return this.edits.isChanged
  }

  /** Where both changed the same: what is saved there now. */
  get theirs(): Partial<UserDraft> | undefined {
    return this.edits.theirs
  }

  /** Undefined where it was refused; why stands in the form then. */
  async save(user: User): Promise<User | undefined> {
    this.refusal = ''
    this.problems = missingIn(this.draftOf(user))
    this.host.requestUpdate()
    if (Object.keys(this.problems).length > 0) return undefined
    try {
      const { saved, taken } = await this.during(
        this.edits.save(user, ({ id, version }, change) => editUser(id, version, editOf(change))),
      )
      showMessage(savedWords(taken.map((field) => labelOf(field as keyof UserDraft))))
      return saved
    } catch (error) {
      this.takeRefusal(error)
      return undefined
    }
  }

  private takeRefusal(error: unknown): void {
    this.host.requestUpdate()
    if (error instanceof Disputed) {
      this.refusal = msg(
        'Inzwischen hat jemand anders dasselbe geändert. Was Sie eingegeben haben, steht noch da; daneben, was jetzt gilt. Beim nächsten Speichern gilt Ihres.',
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

const draftOf = ({ name, signInName, roles: held }: User): UserDraft => ({
  name,
  signInName,
  roles: roles.filter((role) => held.includes(role)),
})

const editOf = ({ roles: chosen, ...rest }: Partial<UserDraft>): UserEdit => ({
  ...rest,
  ...(chosen && { roles: [...chosen] }),
})
