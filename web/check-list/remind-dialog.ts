import '@vaadin/button'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { WaitingSheet } from '#contract/check-list'
import type { SheetLink } from '#contract/invitations'
import type { Day } from '#rules/calendar'
import { mostRemindedAtOnce } from '#terms/check-list'
import { ApiError, newId } from '../api.ts'
import { wordsFor } from '../app/messages.ts'
import { fetchLink, fetchMailServer, renewLink } from '../checks/api.ts'
import '../checks/link-card.ts'
import { count, daysSince, longDay } from '../components/format.ts'
import { showError, showMessage } from '../components/message.ts'
import '../components/states.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchWaiting, remindAll } from './api.ts'

/** Whom a reminder is due for, by name, before one goes out to each. Announces `reminded`. */
@customElement('lotse-remind-dialog')
export class RemindDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 620px;
      }
      h3 {
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      li {
        padding: var(--lo-2) 0;
        border-bottom: var(--lo-border);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
        overflow-wrap: anywhere;
      }
      li:last-child {
        border-bottom: 0;
      }
      li button {
        min-height: var(--lo-control-s);
        padding: 0;
        border: 0;
        background: none;
        cursor: pointer;
        font-size: var(--lo-size-s);
      }
    `,
  ]

  @property() today: Day = ''
  @state() private opened = false
  @state() private waiting: readonly WaitingSheet[] | undefined
  @state() private maySend = false
  @state() private links: Record<string, SheetLink> = {}
  @state() private error: unknown
  @state() private saving = false
  private remindersId = newId()

  async open(): Promise<void> {
    this.waiting = undefined
    this.links = {}
    this.error = undefined
    this.opened = true
    await this.load()
  }

  private async load() {
    this.remindersId = newId()
    try {
      const [{ rows }, { isSet }] = await Promise.all([fetchWaiting(), fetchMailServer(AbortSignal.timeout(60_000))])
      this.waiting = rows
      this.maySend = isSet
    } catch (error) {
      this.error = error
    }
  }

  protected override render() {
    return html`<vaadin-dialog header-title=${msg('Alle erinnern')} .opened=${this.opened} @opened-changed=${this.takeOpened}>
      <div class="form">
        ${this.error ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
        ${this.waiting ? this.renderWaiting(this.waiting) : this.error ? nothing : html`<lotse-loading></lotse-loading>`}
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${this.reached.length > 0 ? msg('Abbrechen') : msg('Schließen')}</vaadin-button>
        ${
          this.reached.length > 0
            ? html`<vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.send}>${this.sendWords}</vaadin-button>`
            : nothing
        }
      </div>
    </vaadin-dialog>`
  }

  /** Whom a mail can reach; with very many, whoever waits longest. */
  private get reached(): WaitingSheet[] {
    if (!this.maySend) return []
    return (this.waiting ?? []).filter(isReachable).slice(0, mostRemindedAtOnce)
  }

  private get sendWords(): string {
    const { length } = this.reached
    return length === 1 ? msg('1 Erinnerung schicken') : msg(str`${count(length)} Erinnerungen schicken`)
  }

  private renderWaiting(waiting: readonly WaitingSheet[]) {
    const { reached } = this
    const others = waiting.filter((one) => !reached.includes(one))
    return html`
      <p class="s q">
        ${
          this.maySend
            ? msg(
                'Wer seit sieben Tagen weder geantwortet hat noch erinnert wurde, bekommt denselben Link noch einmal.',
              )
            : msg(
                'Es ist kein Mailserver eingerichtet: Lotse kann niemanden erinnern. Kopieren Sie die Links und geben Sie sie weiter.',
              )
        }
      </p>
      ${waiting.length === 0 ? html`<lotse-empty>${msg('Zurzeit wartet niemand.')}</lotse-empty>` : nothing}
      ${reached.length > 0 ? html`<ul aria-label=${msg('Bekommen eine Erinnerung')}>${reached.map((one) => html`<li>${this.renderWho(one)}</li>`)}</ul>` : nothing}
      ${
        others.length > 0
          ? html`<section>
              ${this.maySend ? html`<h3>${msg('Ohne E-Mail: den Link selbst weitergeben')}</h3>` : nothing}
              <ul>
                ${others.map((one) => html`<li>${this.renderWho(one)} ${this.renderLink(one)}</li>`)}
              </ul>
            </section>`
          : nothing
      }
    `
  }

  private renderWho(one: WaitingSheet) {
    const days = daysSince(one.silentSince, this.today)
    return html`${nameOf(one)}
      <div class="q s">${[one.email, msg(str`still seit ${days} Tagen`), msg(str`Link gilt bis ${longDay(one.endsOn)}`)].filter(Boolean).join(' · ')}</div>`
  }

  private renderLink(one: WaitingSheet) {
    const link = this.links[one.sheetId]
    if (link)
      return html`<lotse-check-link data-of=${one.sheetId} .link=${link} .name=${nameOf(one)}></lotse-check-link>`
    if (!one.hasLink) {
      return html`<p class="s q">${msg('Diesen Link kennt nur, wer ihn bekommen hat. Ein neuer macht ihn ungültig; was beantwortet ist, bleibt.')}</p>
        <button class="link" aria-label=${msg(str`Neuen Link machen: ${nameOf(one)}`)} @click=${() => this.showLink(one, renewLink(one.sheetId, one.version))}>
          ${msg('Neuen Link machen')}
        </button>`
    }
    return html`<button class="link" aria-label=${msg(str`Link zeigen: ${nameOf(one)}`)} @click=${() => this.showLink(one, fetchLink(one.sheetId))}>${msg('Link zeigen')}</button>`
  }

  private async showLink({ sheetId }: WaitingSheet, link: Promise<SheetLink>) {
    try {
      this.links = { ...this.links, [sheetId]: await link }
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>(`lotse-check-link[data-of="${sheetId}"]`)?.focus()
    } catch (error) {
      showError(error)
    }
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    this.opened = detail.value
  }

  private readonly send = async () => {
    this.saving = true
    this.error = undefined
    try {
      const { reminded } = await remindAll({
        id: this.remindersId,
        sheetIds: this.reached.map(({ sheetId }) => sheetId),
      })
      this.opened = false
      showMessage(
        reminded === 1 ? msg('1 Erinnerung ist unterwegs.') : msg(str`${count(reminded)} Erinnerungen sind unterwegs.`),
      )
      this.dispatchEvent(new Event('reminded'))
    } catch (error) {
      if (error instanceof ApiError && error.status >= 400) await this.load()
      this.error = error
    } finally {
      this.saving = false
    }
  }
}

const isReachable = ({ email, hasLink }: WaitingSheet): boolean => email !== null && hasLink

const nameOf = ({ organisation, respondent }: WaitingSheet): string =>
  respondent ? `${organisation}, ${respondent}` : organisation

declare global {
  interface HTMLElementTagNameMap {
    'lotse-remind-dialog': RemindDialog
  }
}
