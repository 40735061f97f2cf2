import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Package } from '#contract/composing'
import type { Language } from '#terms/accounts'
import { newId } from '../api.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import '../components/segments.ts'
import { showMessage } from '../components/message.ts'
import { fetchPerson } from '../people/api.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { mailPackage } from './api.ts'

/** Sends the link to a package; the person's address stands there already. Announces `package-changed`. */
@customElement('lotse-package-mail-dialog')
export class PackageMailDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 440px;
      }
      vaadin-text-field {
        width: 100%;
      }
    `,
  ]

  @state() private opened = false
  @state() private made: Package | undefined
  @state() private email = ''
  @state() private language: Language = 'de'
  @state() private error: unknown
  @state() private saving = false
  /** Kept until it is answered for: pressed again, no second mail goes out. */
  private attempt: { id: string; sent: string } | undefined

  async open(made: Package): Promise<void> {
    const isOther = this.made?.id !== made.id
    this.made = made
    if (isOther) {
      this.email = ''
      this.language = made.language === 'de' || made.language === 'de-plain' ? 'de' : 'en'
    }
    this.error = undefined
    this.opened = true
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('vaadin-text-field')?.focus()
    if (this.email === '') await this.prefill(made)
  }

  protected override render() {
    const problem = fieldErrors(this.error).email ?? ''
    return html`<vaadin-dialog header-title=${msg('Per E-Mail schicken')} .opened=${this.opened} @opened-changed=${this.takeOpened}>
      <div class="form">
        <vaadin-text-field
          label=${msg('E-Mail')}
          maxlength="254"
          autocomplete="off"
          .value=${this.email}
          .errorMessage=${problem}
          ?invalid=${problem !== ''}
          manual-validation
          @input=${(event: Event) => {
            this.email = (event.currentTarget as TextField).value
          }}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.send()}
        ></vaadin-text-field>
        <lotse-segments
          label=${msg('Sprache der E-Mail')}
          .value=${this.language}
          .segments=${[{ value: 'de', label: 'Deutsch' }, { value: 'en', label: 'English' }]}
          @choice-made=${({ detail }: CustomEvent<Language>) => {
            this.language = detail
          }}
        ></lotse-segments>
        <p class="s q">${msg('Das Heft selbst steht nicht in der E-Mail: Der Link darin öffnet es 30 Tage lang und lässt sich zurückziehen.')}</p>
        ${this.error && problem === '' ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving || this.email.trim() === ''} @click=${this.send}>${msg('Schicken')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  /** Whoever types already is not written over. */
  private async prefill({ id, person }: Package) {
    const found = await fetchPerson(person.id, AbortSignal.timeout(40_000)).catch(() => undefined)
    if (this.made?.id === id && this.email === '') this.email = found?.email ?? ''
  }

  private readonly send = async () => {
    const { made } = this
    const email = this.email.trim()
    if (!made || this.saving || email === '') return
    this.saving = true
    this.error = undefined
    try {
      const sent = JSON.stringify([made.id, email, this.language])
      this.attempt = this.attempt?.sent === sent ? this.attempt : { id: newId(), sent }
      await mailPackage(made.id, { id: this.attempt.id, email, language: this.language })
      this.attempt = undefined
      this.opened = false
      showMessage(msg(str`Die E-Mail an ${email} ist unterwegs.`))
      this.dispatchEvent(new Event('package-changed'))
    } catch (error) {
      this.error = error
    } finally {
      this.saving = false
    }
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    this.opened = detail.value
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-package-mail-dialog': PackageMailDialog
  }
}
