import '@vaadin/button'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Package } from '#contract/composing'
import type { PackageLink } from '#contract/package-links'
import { addDays, type Day, germanDay } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import { linkLastsForDays } from '#terms/composing'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../checks/link-card.ts'
import '../components/day-field.ts'
import { longDay } from '../components/format.ts'
import { showMessage } from '../components/message.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchPackageLink, makePackageLink, restorePackageLink, revokePackageLink } from './api.ts'

/** The personal link of a package: made, shown again with its code, prolonged, withdrawn. Announces `package-changed`. */
@customElement('lotse-package-link-dialog')
export class PackageLinkDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 560px;
      }
      .foot :first-child {
        margin-inline-end: auto;
      }
    `,
  ]

  @property() today: Day = ''
  @state() private opened = false
  @state() private made: Package | undefined
  @state() private link: PackageLink | undefined
  @state() private endsOn = ''
  @state() private error: unknown
  @state() private saving = false

  async open(made: Package): Promise<void> {
    const isOpen = made.link?.state === 'open'
    Object.assign(this, { made, link: undefined, error: undefined, opened: true })
    this.endsOn = germanDay(isOpen && made.link ? made.link.endsOn : addDays(this.today, linkLastsForDays))
    if (isOpen) {
      await this.attempt(async () => {
        this.link = await fetchPackageLink(made.id)
      })
    }
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(this.link ? 'lotse-check-link' : 'lotse-day-field')?.focus()
  }

  protected override render() {
    return html`<vaadin-dialog header-title=${msg('Link zum Herunterladen')} .opened=${this.opened} @opened-changed=${this.takeOpened}>
      <div class="form">
        ${this.link ? this.renderLink(this.link) : nothing}
        <lotse-day-field
          label=${msg('Der Link gilt bis')}
          .today=${this.today}
          .words=${this.endsOn}
          .reads=${dueDayFromWords}
          .problem=${this.dayProblem}
          @day-typed=${({ detail }: CustomEvent<string>) => {
            this.endsOn = detail
          }}
        ></lotse-day-field>
        ${this.error && this.error !== noDay && this.dayProblem === '' ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
      </div>
      <div slot="footer" class="foot">${this.link ? this.renderOpenActs(this.link) : this.renderMakingActs()}</div>
    </vaadin-dialog>`
  }

  private renderLink(link: PackageLink) {
    const words = msg(str`Er gilt bis ${longDay(link.endsOn)}. Wer ihn hat, öffnet dieses Heft und sonst nichts.`)
    return html`<lotse-check-link .link=${link} .name=${this.made?.person.name ?? ''} .meaning=${words}></lotse-check-link>`
  }

  private renderMakingActs() {
    return html`<span></span>
      <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
      <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.make}>${msg('Link machen')}</vaadin-button>`
  }

  private renderOpenActs(link: PackageLink) {
    const isOther = this.day !== null && this.day !== link.endsOn
    return html`<vaadin-button theme="tertiary error" ?disabled=${this.saving} @click=${this.revoke}>${msg('Zurückziehen')}</vaadin-button>
      ${isOther ? html`<vaadin-button ?disabled=${this.saving} @click=${this.make}>${msg('Tag ändern')}</vaadin-button>` : nothing}
      <vaadin-button theme="primary" @click=${this.close}>${msg('Fertig')}</vaadin-button>`
  }

  private get day(): Day | null {
    return dueDayFromWords(this.endsOn, this.today)
  }

  private get dayProblem(): string {
    if (this.error === noDay) return msg('Bitte einen Tag angeben, zum Beispiel 31.7.')
    return fieldErrors(this.error).endsOn ?? ''
  }

  private async attempt(work: () => Promise<void>) {
    this.saving = true
    this.error = undefined
    try {
      await work()
    } catch (error) {
      this.error = error
    } finally {
      this.saving = false
    }
  }

  private readonly make = async () => {
    const { made, day } = this
    if (!made) return
    if (day === null) {
      this.error = noDay
      return
    }
    await this.attempt(async () => {
      this.link = await makePackageLink(made.id, { endsOn: day })
      this.dispatchEvent(new Event('package-changed'))
    })
    await this.updateComplete
    if (this.link) this.renderRoot.querySelector<HTMLElement>('lotse-check-link')?.focus()
  }

  private readonly revoke = () =>
    this.attempt(async () => {
      const { made } = this
      if (!made) return
      await revokePackageLink(made.id)
      this.opened = false
      const undo = async () => {
        await restorePackageLink(made.id)
        this.dispatchEvent(new Event('package-changed'))
      }
      showMessage(msg('Der Link öffnet nichts mehr. Das Heft bleibt.'), { undo })
      this.dispatchEvent(new Event('package-changed'))
    })

  private readonly close = () => {
    this.opened = false
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    this.opened = detail.value
  }
}

/** What is typed is no day. */
const noDay = Symbol('no day')

declare global {
  interface HTMLElementTagNameMap {
    'lotse-package-link-dialog': PackageLinkDialog
  }
}
