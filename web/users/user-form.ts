import '@vaadin/checkbox'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { User } from '#contract/users'
import { type Role, roleLabels, roles } from '#terms/accounts'
import { word } from '../app/locale.ts'
import '../components/error-summary.ts'
import type { ErrorSummary, FieldError } from '../components/error-summary.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { roleHelp, rolesInWords } from './words.ts'

export type UserDraft = { name: string; signInName: string; roles: readonly Role[] }
type Field = keyof UserDraft
export type UserProblems = Partial<Record<Field, string>>

/** Name, sign-in name and roles of an account. Announces `user-edited` with what changed, and `user-ready` on Enter. */
@customElement('lotse-user-form')
export class UserForm extends LitElement {
  static override styles = [
    theme,
    shared,
    css`
      .fields {
        display: grid;
        gap: var(--lo-4);
      }
      vaadin-text-field {
        width: 100%;
      }
      legend {
        padding: 0;
        margin-bottom: var(--lo-1);
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        font-weight: var(--lo-medium);
        color: var(--lo-ink-2);
      }
      .role {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        padding: var(--lo-1) 0;
      }
      .role .s {
        padding-inline-start: 26px;
      }
      .field-error {
        margin-top: var(--lo-1);
        font-size: var(--lo-size-s);
      }
      @media (pointer: coarse), (max-width: 860px) {
        .role {
          min-height: 44px;
          align-content: center;
        }
      }
    `,
  ]

  @property({ attribute: false }) draft!: UserDraft
  @property({ attribute: false }) problems: UserProblems = {}
  /** What is wrong with the whole. */
  @property() refusal = ''
  /** What somebody else saved meanwhile: it stands beside what one typed. */
  @property({ attribute: false }) theirs: User | undefined
  @query('lotse-error-summary') private summary?: ErrorSummary

  /** At the first field, also while it is still being made. */
  override async focus(): Promise<void> {
    await this.updateComplete
    this.fieldOf('name')?.focus()
  }

  async showProblems(): Promise<void> {
    await this.updateComplete
    this.summary?.focus()
  }

  protected override render() {
    return html`<div class="fields" @keydown=${this.onKey}>
      ${this.renderSummary()}
      ${this.renderText('name', msg('z. B. Anna Beispiel'))}
      ${this.renderText('signInName', msg('Damit meldet man sich an, z. B. anna.beispiel. Groß und klein ist egal.'))}
      ${this.renderRoles()}
    </div>`
  }

  /** Without anything to say it would leave a gap. */
  private renderSummary() {
    if (this.errors.length === 0 && this.refusal === '') return nothing
    return html`<lotse-error-summary .errors=${this.errors} .message=${this.refusal} @go-to-field=${this.goToField}></lotse-error-summary>`
  }

  private renderText(field: 'name' | 'signInName', help: string) {
    const theirs = this.theirs?.[field]
    const differs = theirs !== undefined && theirs !== this.draft[field]
    return html`<vaadin-text-field
      id=${field}
      label=${labelOf(field)}
      autocomplete="off"
      autocapitalize=${field === 'name' ? 'words' : 'none'}
      maxlength="200"
      .value=${this.draft[field]}
      helper-text=${differs ? msg(str`Inzwischen steht dort: ${theirs}`) : help}
      manual-validation
      ?invalid=${this.problems[field] !== undefined}
      error-message=${this.problems[field] ?? ''}
      @input=${(event: InputEvent) => this.edit({ [field]: (event.currentTarget as TextField).value })}
    ></vaadin-text-field>`
  }

  private renderRoles() {
    const problem = this.problems.roles
    const theirs = this.theirs?.roles
    const differs = theirs !== undefined && [...theirs].sort().join() !== [...this.draft.roles].sort().join()
    return html`<fieldset aria-describedby=${problem ? 'roles-problem' : nothing}>
      <legend>${labelOf('roles')}</legend>
      ${roles.map(this.renderRole)}
      ${problem ? html`<p class="error field-error" id="roles-problem">${problem}</p>` : nothing}
      ${differs ? html`<p class="s q">${msg(str`Inzwischen steht dort: ${rolesInWords(theirs)}`)}</p>` : nothing}
    </fieldset>`
  }

  private readonly renderRole = (role: Role) => html`<div class="role">
    <vaadin-checkbox
      id=${role}
      label=${word(roleLabels[role])}
      aria-describedby="help-${role}"
      .checked=${this.draft.roles.includes(role)}
      @change=${(event: Event) => this.chooseRole(role, (event.currentTarget as HTMLInputElement).checked)}
    ></vaadin-checkbox>
    <span></span>
    <span class="s q" id="help-${role}">${roleHelp(role)}</span>
  </div>`

  private get errors(): FieldError[] {
    return (['name', 'signInName', 'roles'] as const).flatMap((field) => {
      const message = this.problems[field]
      return message === undefined ? [] : [{ field, label: labelOf(field), message }]
    })
  }

  private fieldOf = (field: string) =>
    this.renderRoot.querySelector<HTMLElement>(`#${field === 'roles' ? roles[0] : field}`)

  private goToField = ({ detail }: CustomEvent<Field>) => this.fieldOf(detail)?.focus()

  private onKey = (event: KeyboardEvent) => {
    const inText = event
      .composedPath()
      .some((target) => target instanceof HTMLElement && target.matches('vaadin-text-field'))
    if (event.key !== 'Enter' || !(inText || event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    this.dispatchEvent(new Event('user-ready'))
  }

  private chooseRole(role: Role, chosen: boolean) {
    const others = this.draft.roles.filter((one) => one !== role)
    this.edit({ roles: roles.filter((one) => (one === role ? chosen : others.includes(one))) })
  }

  private edit(change: Partial<UserDraft>) {
    this.dispatchEvent(new CustomEvent('user-edited', { detail: change }))
  }
}

const labelOf = (field: Field): string =>
  ({ name: msg('Vor- und Nachname'), signInName: msg('Anmeldename'), roles: msg('Rollen') })[field]

/** What is missing before anything is sent. */
export const missingIn = ({ name, signInName, roles: chosen }: UserDraft): UserProblems => ({
  ...(name.trim() === '' && { name: msg('Bitte ausfüllen.') }),
  ...(signInName.trim() === '' && { signInName: msg('Bitte ausfüllen.') }),
  ...(chosen.length === 0 && { roles: msg('Bitte mindestens eine Rolle wählen.') }),
})

declare global {
  interface HTMLElementTagNameMap {
    'lotse-user-form': UserForm
  }
}
