import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Household, Member } from '#contract/households'
import { announceRecorded } from '../app/events.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { caseAddress } from '../cases/case-row-words.ts'
import { clientAddress } from '../clients/address.ts'
import { nothingYet, nothingYetStyles } from '../components/facts.ts'
import { icon } from '../components/icon.ts'
import { showError, showMessage } from '../components/message.ts'
import { known, loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchHousehold, removeMembership, restoreMembership } from './api.ts'
import './days-dialog.ts'
import type { DaysDialog } from './days-dialog.ts'
import { householdSectionStyles } from './household-section-styles.ts'
import './join-dialog.ts'
import type { JoinDialog } from './join-dialog.ts'
import { memberDetails } from './words.ts'

/** Haushalt: who belongs to a person, what each is to them, how old, and the way to their case. */
@customElement('lotse-household-section')
export class HouseholdSection extends LitElement {
  static override styles = [shared, theme, nothingYetStyles, householdSectionStyles]

  @property() personId = ''
  /** Among the facts beside a case: nothing is said in the line of its name. */
  @property({ type: Boolean }) beside = false
  /** Of a closed case: what is there is there. */
  @property({ type: Boolean }) still = false
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @query('lotse-join-dialog') private joinDialog!: JoinDialog
  @query('lotse-days-dialog') private daysDialog!: DaysDialog
  private readonly household = new Task(this, {
    args: () => [this.personId] as const,
    task: ([id], { signal }) => fetchHousehold(id, signal),
  })
  protected readonly onRecorded = new OnRecorded(this, () => void this.household.run())

  /** Nothing there and nothing to begin: then it takes no place among the facts either. */
  protected override willUpdate(): void {
    this.hidden = this.isEmpty && this.still
  }

  protected override render() {
    const isEmpty = this.isEmpty && this.beside
    return html`<section>
      <h2>
        ${msg('Haushalt')} ${isEmpty ? nothingYet(msg('noch niemand')) : nothing}
        ${
          this.mayChange
            ? html`<button class="link add no-print" @click=${() => this.joinDialog.open(this.household.value)}>${msg('Jemanden hinzufügen')}</button>`
            : nothing
        }
      </h2>
      ${isEmpty ? nothing : loaded(this.household, (household) => this.renderHousehold(household))}
      <lotse-join-dialog .personId=${this.personId} .today=${this.me.today}></lotse-join-dialog>
      <lotse-days-dialog .today=${this.me.today}></lotse-days-dialog>
    </section>`
  }

  private get isEmpty(): boolean {
    const household = known(this.household)
    return household !== undefined && household.members.length + household.former.length === 0
  }

  private renderHousehold({ members, former }: Household) {
    if (this.isEmpty)
      return html`<p class="q">${msg('Noch niemand. Wer hier steht, kommt ins Willkommenspaket und in die Abläufe: Kinder zum Beispiel mit ihrem Alter.')}</p>`
    return html`
      ${members.length === 0 ? html`<p class="q">${msg('Wohnt zurzeit allein.')}</p>` : nothing}
      <ul>${members.map((one) => this.renderMember(one))}</ul>
      ${former.length === 0 ? nothing : this.renderFormer(former)}
    `
  }

  private renderFormer(former: readonly Member[]) {
    return html`<h3>${msg('Früher')}</h3>
      <ul>${former.map((one) => this.renderMember(one))}</ul>`
  }

  private renderMember(one: Member) {
    const details = memberDetails(one, this.me.today)
    const { caseFile } = one.relation === null ? { caseFile: null } : one
    return html`<li data-id=${one.id}>
      <div class="who">
        <p><b>${this.renderName(one)}</b> ${one.nativeName ? html`<bdi class="q">${one.nativeName}</bdi>` : nothing}</p>
        ${details || caseFile ? html`<p class="s q">${details}${caseFile ? html`${details ? ', ' : ''}<a class="link" href=${caseAddress(caseFile.id)}>${msg(str`Fall ${caseFile.name}`)}</a>` : nothing}</p>` : nothing}
      </div>
      ${this.mayChange ? this.renderActions(one) : nothing}
    </li>`
  }

  private renderName({ personId, name, relation }: Member) {
    if (personId === null || relation === null) return name
    return html`<a class="link" href=${clientAddress({ id: personId, kind: 'person' })}>${name}</a>`
  }

  private renderActions(one: Member) {
    const verb = one.untilOn === null ? msg('Zieht aus') : msg('Auszug ändern')
    const remove = msg(str`${one.name} aus dem Haushalt entfernen`)
    return html`<div class="actions no-print">
      <vaadin-button class="days" theme="tertiary small" aria-label="${one.name}: ${verb}" @click=${() => this.daysDialog.open(one)}>${verb}</vaadin-button>
      <vaadin-button class="remove" theme="tertiary small icon" aria-label=${remove} title=${remove} @click=${() => this.takeOut(one)}>
        ${icon('trash')}
      </vaadin-button>
    </div>`
  }

  private get mayChange(): boolean {
    return !this.still && mayDo(this.me, 'change clients')
  }

  /** For what was entered by mistake; who moved out stays in what was. */
  private async takeOut({ id, version, name }: Member) {
    try {
      await removeMembership(id, version)
      showMessage(msg(str`${name} gehört nicht mehr zum Haushalt, auch früher nicht.`), { undo: () => bringBack(id) })
    } catch (error) {
      showError(error)
    }
    announceRecorded()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus()
  }
}

const bringBack = async (id: string): Promise<void> => {
  await restoreMembership(id)
  announceRecorded()
  showMessage(msg('Ist wieder da.'))
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-household-section': HouseholdSection
  }
}
