import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Mail, MailCondition } from '#contract/mail'
import { languageNames } from '#terms/accounts'
import { type MailGroup, mailFailureLabels, mailTemplateLabels } from '#terms/mail'
import { word } from '../app/locale.ts'
import { meContext } from '../app/session.ts'
import { icon } from '../components/icon.ts'
import { showError, showMessage } from '../components/message.ts'
import { PagedRows } from '../components/paged-rows.ts'
import { loaded } from '../components/states.ts'
import { crumbStyles } from '../styles/crumb.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchMailCondition, fetchMails, retryMail, withdrawMail } from './api.ts'
import { outboxStyles } from './outbox-styles.ts'
import { conditionWords, standingWords } from './words.ts'

/** Postausgang: what became of every mail. What did not arrive stands first, with what to do. */
@customElement('lotse-outbox-view')
export class OutboxView extends LitElement {
  static override styles = [theme, shared, crumbStyles, outboxStyles]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  /** The mail that is being changed. */
  @state() private busyWith: string | null = null

  private readonly condition = new Task(this, { args: () => [], task: (_, { signal }) => fetchMailCondition(signal) })
  private readonly failed = this.listOf('failed')
  private readonly waiting = this.listOf('waiting')
  private readonly over = this.listOf('over')

  private listOf(group: MailGroup): PagedRows<Mail> {
    return new PagedRows<Mail>(
      this,
      () => group,
      (request) => fetchMails(group, request),
    )
  }

  protected override render() {
    return html`<div class="page">
      <p class="crumb"><a href="/verwaltung">${icon('chevronLeft')}${msg('Verwaltung')}</a></p>
      <h1>${msg('Postausgang')}</h1>
      <p class="sub">${msg('Was Lotse an E-Mails sendet, und was daraus wurde. Was darin steht, zeigt diese Seite nie.')}</p>
      ${loaded(this.condition, (condition) => this.renderOutbox(condition))}
    </div>`
  }

  private renderOutbox(condition: MailCondition) {
    const notice = conditionWords(condition, this.me.today)
    return html`${condition.isSet ? nothing : this.renderUnset()}
    ${notice === null ? nothing : html`<p class="notice error" role="status">${icon('alert')}<span>${notice}</span></p>`}
    ${this.isEmpty && condition.isSet ? this.renderNone() : nothing}
    ${this.renderSection(msg('Nicht zugestellt'), this.failed)} ${this.renderSection(msg('Unterwegs'), this.waiting)}
    ${this.renderSection(msg('Gesendet und zurückgezogen'), this.over)}`
  }

  private get isEmpty(): boolean {
    const lists = [this.failed, this.waiting, this.over]
    return lists.every(({ rows, isLoading, error }) => rows.length === 0 && !isLoading && error === undefined)
  }

  private renderUnset() {
    return html`<lotse-empty>
      ${msg('Es ist kein Mailserver eingestellt: Lotse sendet keine E-Mails. Jeden Link können Sie kopieren und selbst weitergeben. Wie ein Mailserver eingestellt wird, steht im Handbuch unter „Ein Zentrum betreiben“.')}
    </lotse-empty>`
  }

  private renderNone() {
    return html`<lotse-empty>
      ${msg('Noch hat Lotse keine E-Mail geschrieben. Sobald Sie jemanden zum Willkommens-Check einladen, steht die Einladung hier.')}
    </lotse-empty>`
  }

  private renderSection(title: string, list: PagedRows<Mail>) {
    if (list.error !== undefined) {
      return html`<lotse-failure .error=${list.error} @retry=${() => void list.reload()}></lotse-failure>`
    }
    if (list.rows.length === 0) return nothing
    return html`<section>
      <header class="section-head"><h2>${title}</h2></header>
      <ul class="rows">
        ${list.rows.map(this.renderMail)}
      </ul>
      ${
        list.isComplete
          ? nothing
          : html`<vaadin-button class="more" ?disabled=${list.isLoading} @click=${() => void list.more()}
              >${msg('Weitere anzeigen')}</vaadin-button
            >`
      }
    </section>`
  }

  private readonly renderMail = (mail: Mail) => {
    const what = word(mailTemplateLabels[mail.template])
    return html`<li>
      <span>
        <span class="what">${what}</span>
        <span class="q">${languageNames[mail.language]}</span>
        ${mail.recipient === null ? nothing : html`<span class="q" dir="auto"><br />${msg(str`an ${mail.recipient}`)}</span>`}
      </span>
      <span class="q">${standingWords(mail, this.me.today)}${this.renderAttempts(mail)}</span>
      ${mail.failure === null || mail.state === 'cancelled' ? nothing : html`<span class="why q">${word(mailFailureLabels[mail.failure])}</span>`}
      <span class="acts">${this.renderActs(mail, what)}</span>
    </li>`
  }

  private renderAttempts({ state, attempts }: Mail) {
    if (attempts < 2 || state === 'sent' || state === 'cancelled') return nothing
    return html`<br />${msg(str`bisher ${attempts} Versuche`)}`
  }

  private renderActs(mail: Mail, what: string) {
    const whom = mail.recipient === null ? what : `${what}, ${mail.recipient}`
    const isBusy = this.busyWith === mail.id
    const isWithdrawn = mail.state === 'cancelled'
    const again = isWithdrawn ? msg('Doch senden') : msg('Erneut versuchen')
    return html`${
      mail.mayRetry
        ? html`<vaadin-button
            theme=${isWithdrawn ? 'tertiary small' : 'small'}
            aria-label="${again}: ${whom}"
            ?disabled=${isBusy}
            @click=${() => void this.retry(mail)}
            >${again}</vaadin-button
          >`
        : nothing
    }${
      mail.mayWithdraw
        ? html`<vaadin-button
            theme="tertiary small"
            aria-label="${msg('Zurückziehen')}: ${whom}"
            ?disabled=${isBusy}
            @click=${() => void this.withdraw(mail)}
            >${msg('Zurückziehen')}</vaadin-button
          >`
        : nothing
    }`
  }

  private async retry({ id }: Mail): Promise<void> {
    const isDone = await this.change(id, () => retryMail(id))
    if (isDone) showMessage(msg('Sie wird gleich noch einmal gesendet.'))
  }

  private async withdraw({ id }: Mail): Promise<void> {
    const isDone = await this.change(id, () => withdrawMail(id))
    const undo = async () => {
      await retryMail(id)
      await this.reload()
    }
    if (isDone) showMessage(msg('Zurückgezogen: Sie wird nicht gesendet. Der Link darin gilt weiter.'), { undo })
  }

  private async change(id: string, work: () => Promise<Mail>): Promise<boolean> {
    this.busyWith = id
    try {
      await work()
      return true
    } catch (error) {
      showError(error)
      return false
    } finally {
      await this.reload()
      this.busyWith = null
    }
  }

  private async reload(): Promise<void> {
    await Promise.all([this.failed.reload(), this.waiting.reload(), this.over.reload(), this.condition.run()])
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-outbox-view': OutboxView
  }
}
