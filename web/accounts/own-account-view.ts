import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Me, OwnSession } from '#contract/accounts'
import { berlinDay } from '#rules/calendar'
import { type Language, languageNames, languages, roleLabels } from '#terms/accounts'
import { word } from '../app/locale.ts'
import { mayDo, meContext } from '../app/session.ts'
import { Unsaved } from '../app/unsaved.ts'
import '../calendar-feeds/calendar-section.ts'
import { KeepPlace } from '../components/focus.ts'
import { nearDay, timeOf } from '../components/format.ts'
import { showError, showMessage } from '../components/message.ts'
import '../components/segments.ts'
import { loaded } from '../components/states.ts'
import { formPage } from '../styles/form-page.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { changePassword, chooseLanguage, endOtherSessions, endOwnSession, fetchOwnSessions } from './api.ts'
import './password-form.ts'
import type { ChosenPassword, PasswordForm } from './password-form.ts'

/** Mein Konto: what everybody keeps themselves. */
@customElement('lotse-own-account-view')
export class OwnAccountView extends LitElement {
  static override styles = [
    theme,
    shared,
    formPage,
    css`
      .rows > li {
        grid-template-columns: minmax(0, 1fr) auto;
        min-height: 44px;
      }
      .device {
        font-weight: var(--lo-semibold);
      }
      .language {
        max-width: 240px;
        margin-top: var(--lo-4);
      }
      .password {
        max-width: 480px;
        margin-top: var(--lo-4);
      }
    `,
  ]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private isSending = false
  /** Chosen, and not yet spoken: arrows only go from one to the next. */
  @state() private language: Language | undefined
  @query('lotse-password-form') private form!: PasswordForm

  protected readonly unsaved = new Unsaved(this, () => this.form?.isFilled ?? false)
  protected readonly keepPlace = new KeepPlace(this)
  private readonly sessions = new Task(this, {
    task: (_, { signal }) => fetchOwnSessions(signal),
    args: () => [this.me.today] as const,
  })

  protected override render() {
    return html`<div class="page">
      <h1>${msg('Mein Konto')}</h1>
      <p class="sub">${this.me.name} · ${this.me.roles.map((role) => word(roleLabels[role])).join(', ')}</p>
      ${this.renderLanguage()}
      ${mayDo(this.me, 'keep follow-ups') ? html`<lotse-calendar-section today=${this.me.today}></lotse-calendar-section>` : nothing}
      ${this.renderPassword()} ${this.renderSessions()}
    </div>`
  }

  private renderLanguage() {
    return html`<section>
      <div class="section-head"><h2>${msg('Sprache')}</h2></div>
      <lotse-segments
        class="language"
        label=${msg('Sprache der Oberfläche')}
        .value=${this.language ?? this.me.language}
        .segments=${languages.map((value) => ({ value, label: languageNames[value] }))}
        @choice-made=${({ detail }: CustomEvent<Language>) => {
          this.language = detail
        }}
      ></lotse-segments>
      <div class="acts">
        <vaadin-button ?disabled=${this.isSending || !this.language || this.language === this.me.language} @click=${this.speak}
          >${msg('Sprache übernehmen')}</vaadin-button
        >
      </div>
    </section>`
  }

  private renderSessions() {
    return html`<section>
      <div class="section-head"><h2>${msg('Hier bin ich angemeldet')}</h2></div>
      ${loaded(this.sessions, (sessions) => this.renderList(sessions))}
    </section>`
  }

  private renderList(sessions: readonly OwnSession[]) {
    return html`<ul class="rows">
        ${sessions.map(this.renderSession)}
      </ul>
      ${
        sessions.length > 1
          ? html`<div class="acts">
              <vaadin-button ?disabled=${this.isSending} @click=${this.endOthers}>${msg('Alle anderen beenden')}</vaadin-button>
            </div>`
          : nothing
      }`
  }

  private readonly renderSession = (session: OwnSession) => {
    const device = session.device ?? msg('Unbekanntes Gerät')
    return html`<li>
      <span>
        <span class="device">${device}</span>
        ${session.isThis ? html`<span class="tag">${msg('dieses hier')}</span>` : nothing}
        <div class="q">${msg(str`seit ${this.when(session.begunAt)}, zuletzt ${this.when(session.lastUsedAt)}`)}</div>
      </span>
      ${
        session.isThis
          ? nothing
          : html`<vaadin-button
              theme="small"
              aria-label=${msg(str`Beenden: ${device}, seit ${this.when(session.begunAt)}`)}
              ?disabled=${this.isSending}
              @click=${() => this.end(session)}
              >${msg('Beenden')}</vaadin-button
            >`
      }
    </li>`
  }

  private when(moment: string): string {
    return msg(str`${nearDay(berlinDay(new Date(moment)), this.me.today)}, ${timeOf(moment)} Uhr`)
  }

  /** The page comes anew: what stands on it was said in the other language. */
  private readonly speak = async () => {
    const { language } = this
    if (!language || !(await this.unsaved.mayGo())) return
    this.isSending = true
    try {
      await chooseLanguage(language)
      this.form.clear()
      window.location.reload()
    } catch (error) {
      this.language = undefined
      showError(error)
    }
    this.isSending = false
  }

  private renderPassword() {
    return html`<section>
      <div class="section-head"><h2>${msg('Passwort ändern')}</h2></div>
      <p>${msg('Danach sind Sie überall sonst abgemeldet; hier arbeiten Sie einfach weiter.')}</p>
      <lotse-password-form
        class="password"
        asksOld
        isMain
        action=${msg('Passwort ändern')}
        ?saving=${this.isSending}
        @password-chosen=${this.changePassword}
      ></lotse-password-form>
    </section>`
  }

  private changePassword = ({ detail }: CustomEvent<ChosenPassword>) =>
    this.during(async () => {
      try {
        const { endedSessions } = await changePassword(detail)
        this.form.clear()
        showMessage(changedWords(endedSessions))
      } catch (error) {
        await this.form.refuse(error)
      }
    })

  private end = (session: OwnSession) =>
    this.during(async () => {
      await endOwnSession(session.id)
      showMessage(msg('Dort sind Sie abgemeldet.'))
    })

  private endOthers = () =>
    this.during(async () => {
      await endOtherSessions()
      showMessage(msg('Überall sonst sind Sie abgemeldet.'))
    })

  private async during(work: () => Promise<void>): Promise<void> {
    this.isSending = true
    await work().catch(showError)
    this.isSending = false
    await this.sessions.run()
  }
}

const changedWords = (ended: number): string => {
  if (ended === 0) return msg('Das Passwort ist geändert.')
  return ended === 1
    ? msg('Das Passwort ist geändert. Eine andere Anmeldung wurde beendet.')
    : msg(str`Das Passwort ist geändert. ${ended} andere Anmeldungen wurden beendet.`)
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-own-account-view': OwnAccountView
  }
}
