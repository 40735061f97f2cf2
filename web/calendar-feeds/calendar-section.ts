import '@vaadin/button'
import '@vaadin/checkbox'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { OwnCalendar } from '#contract/calendar-feeds'
import { berlinDay, type Day } from '#rules/calendar'
import { fieldErrors } from '../app/messages.ts'
import { nearDay, timeOf } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { showError, showMessage } from '../components/message.ts'
import { loaded } from '../components/states.ts'
import { formPage } from '../styles/form-page.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { chooseNames, chooseReminderMail, fetchOwnCalendar, makeFeed, revokeFeed } from './api.ts'

/** My own calendar program, and reminders by mail: made, renewed and ended by oneself. */
@customElement('lotse-calendar-section')
export class CalendarSection extends LitElement {
  static override styles = [
    shared,
    theme,
    formPage,
    css`
      :host {
        display: block;
      }
      .address {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-2);
        align-items: end;
        margin-top: var(--lo-3);
      }
      vaadin-text-field {
        flex: 1 1 300px;
        max-width: 480px;
      }
      vaadin-checkbox {
        margin-top: var(--lo-3);
      }
      .once {
        margin-top: var(--lo-2);
      }
      p {
        max-width: 640px;
      }
    `,
  ]

  @property() today: Day = ''
  /** Told once: gone when the page goes. */
  @state() private address = ''
  @state() private isSending = false
  @state() private error: unknown
  @query('.shown') private shown?: HTMLElement
  @query('.mail') private mail?: TextField

  private readonly calendar = new Task(this, {
    task: (_, { signal }) => fetchOwnCalendar(signal),
    args: () => [this.today] as const,
  })

  protected override render() {
    return loaded(this.calendar, (calendar) => html`${this.renderFeed(calendar)} ${this.renderMail(calendar)}`)
  }

  private renderFeed({ feed }: OwnCalendar) {
    return html`<section>
      <div class="section-head"><h2>${msg('Mein Kalender im Telefon')}</h2></div>
      <p>
        ${msg('Ihr Kalenderprogramm kann Ihre Termine und Wiedervorlagen aus Lotse zeigen. Dafür bekommt es eine geheime Adresse: Wer sie hat, kann mitlesen. Namen stehen darin nur mit den Anfangsbuchstaben.')}
      </p>
      ${feed ? html`<p class="q">${this.feedWords(feed)}</p>` : nothing} ${this.address ? this.renderAddress() : nothing}
      ${
        feed
          ? html`<vaadin-checkbox
              label=${msg('Ganze Namen zeigen')}
              .checked=${feed.showsNames}
              ?disabled=${this.isSending}
              @change=${(event: Event) => this.choose((event.target as HTMLInputElement).checked)}
            ></vaadin-checkbox>
            <p class="q s">${msg('Namen, die nicht zum Fall gehören, erkennt Lotse nicht: Was Sie selbst hineinschreiben, steht so im Kalender.')}</p>`
          : nothing
      }
      <div class="acts">
        <vaadin-button ?disabled=${this.isSending} @click=${this.make}
          >${feed ? msg('Neue Adresse anlegen') : msg('Adresse anlegen')}</vaadin-button
        >
        ${feed ? html`<vaadin-button theme="tertiary" ?disabled=${this.isSending} @click=${this.revoke}>${msg('Adresse ungültig machen')}</vaadin-button>` : nothing}
      </div>
      ${feed ? html`<p class="q s">${msg('Eine neue Adresse macht die alte ungültig: Tragen Sie dann die neue in Ihr Kalenderprogramm ein.')}</p>` : nothing}
    </section>`
  }

  private renderAddress() {
    return html`<div class="address">
        <vaadin-text-field class="shown" readonly label=${msg('Adresse')} .value=${this.address}></vaadin-text-field>
        <vaadin-button @click=${this.copy}>${icon('copy', { slot: 'prefix' })}${msg('Kopieren')}</vaadin-button>
      </div>
      <p class="once">${msg('Sie steht nur jetzt hier. Tragen Sie sie in Ihrem Kalenderprogramm als „Kalender abonnieren“ ein.')}</p>`
  }

  private renderMail({ reminderEmail, mailIsSet }: OwnCalendar) {
    return html`<section>
      <div class="section-head"><h2>${msg('Erinnerungen per E-Mail')}</h2></div>
      <p>
        ${
          mailIsSet
            ? msg(
                'An diese Adresse gehen Ihre Erinnerungen auch per E-Mail. Worum es geht und mit wem, steht nur in Lotse. Leer: keine E-Mails.',
              )
            : msg('Ihr Welcome Center versendet keine E-Mails. Erinnerungen sehen Sie in Lotse.')
        }
      </p>
      ${
        mailIsSet || reminderEmail !== null
          ? html`<div class="address">
              <vaadin-text-field
                class="mail"
                type="email"
                label=${msg('E-Mail-Adresse')}
                autocomplete="email"
                maxlength="254"
                manual-validation
                .value=${reminderEmail ?? ''}
                .errorMessage=${this.mailProblem}
                ?invalid=${this.mailProblem !== ''}
              ></vaadin-text-field>
              <vaadin-button ?disabled=${this.isSending} @click=${this.saveMail}>${msg('Speichern')}</vaadin-button>
            </div>`
          : nothing
      }
    </section>`
  }

  private get mailProblem(): string {
    if (!this.error) return ''
    return fieldErrors(this.error).email ?? msg('Das ist keine E-Mail-Adresse.')
  }

  private feedWords({ madeAt, lastReadAt }: NonNullable<OwnCalendar['feed']>): string {
    const made = this.when(madeAt)
    return lastReadAt === null
      ? msg(str`Angelegt: ${made}. Noch kein Programm hat sie gelesen.`)
      : msg(str`Angelegt: ${made}. Zuletzt gelesen: ${this.when(lastReadAt)}.`)
  }

  private when(moment: string): string {
    return msg(str`${nearDay(berlinDay(new Date(moment)), this.today)}, ${timeOf(moment)} Uhr`)
  }

  private readonly make = () =>
    this.during(async () => {
      const { address } = await makeFeed()
      this.address = address
      await this.calendar.run()
      await this.updateComplete
      this.shown?.focus()
    })

  private readonly revoke = () =>
    this.during(async () => {
      await revokeFeed()
      this.address = ''
      await this.calendar.run()
      showMessage(msg('Die Adresse öffnet nichts mehr.'))
    })

  private choose(showsNames: boolean) {
    void this.during(async () => {
      await chooseNames(showsNames)
      await this.calendar.run()
      showMessage(showsNames ? msg('Der Kalender zeigt ganze Namen.') : msg('Der Kalender zeigt Anfangsbuchstaben.'))
    })
  }

  private readonly copy = async () => {
    await navigator.clipboard.writeText(this.address)
    showMessage(msg('Kopiert.'))
  }

  private readonly saveMail = async () => {
    this.error = undefined
    this.isSending = true
    try {
      const email = this.mail?.value.trim() || null
      await chooseReminderMail(email)
      await this.calendar.run()
      showMessage(email === null ? msg('Keine Erinnerungen mehr per E-Mail.') : msg('Gespeichert.'))
    } catch (error) {
      this.error = error
      this.mail?.focus()
    }
    this.isSending = false
  }

  private async during(work: () => Promise<void>): Promise<void> {
    this.isSending = true
    await work().catch(showError)
    this.isSending = false
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-calendar-section': CalendarSection
  }
}
