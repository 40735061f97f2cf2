import '@vaadin/button'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Centre } from '#contract/centre'
import { largestLogo } from '#terms/centre'
import { word } from '../app/locale.ts'
import { wordsFor } from '../app/messages.ts'
import { recordProblemWords } from '../app/record-problem-words.ts'
import { icon } from '../components/icon.ts'
import { showMessage } from '../components/message.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { changeLogo, logoAddress, removeLogo } from './api.ts'

/** The logo: what it is now, another one, or none. Announces `centre-changed`. */
@customElement('lotse-logo-section')
export class LogoSection extends LitElement {
  static override styles = [
    theme,
    shared,
    css`
      .now,
      .chosen {
        display: grid;
        gap: var(--lo-3);
        margin-bottom: var(--lo-4);
      }
      .shown {
        display: inline-block;
        padding: var(--lo-4);
        border: var(--lo-border);
        border-radius: var(--lo-radius-l);
        /* As on paper, which is white by night too. */
        background: #ffffff;
        justify-self: start;
      }
      img {
        display: block;
        max-width: min(300px, 60vw);
        max-height: 104px;
      }
      vaadin-text-field {
        width: min(480px, 100%);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-2);
      }
    `,
  ]

  @property({ attribute: false }) centre!: Centre
  @state() private chosen: { image: string; address: string } | undefined
  @state() private alternative = ''
  @state() private problem = ''
  @state() private refusal = ''
  @state() private saving = false
  @query('input') private file!: HTMLInputElement
  @query('vaadin-text-field') private alternativeField?: HTMLElement

  protected override render() {
    return html`
      ${this.refusal ? html`<p class="error" role="alert">${this.refusal}</p>` : nothing}
      ${this.chosen ? this.renderChosen(this.chosen.address) : this.renderNow()}
      <input type="file" accept="image/png,image/jpeg" hidden aria-label=${msg('Bild für das Logo')} @change=${this.take} />
      ${this.chosen ? nothing : this.renderActs()}
    `
  }

  private renderNow() {
    const { logo } = this.centre
    if (!logo) {
      return html`<p class="q s now">${msg('Noch kein Logo. PNG oder JPEG, höchstens 512 kB und 2000 Pixel hoch und breit. Es steht dann auf Paketen, Check-Berichten und den offenen Seiten.')}</p>`
    }
    return html`<div class="now">
      <span class="shown"><img src=${logoAddress(logo)} alt=${logo.alternative} /></span>
      <p class="s q">${msg('Vorgelesen wird:')} ${logo.alternative}</p>
    </div>`
  }

  private renderActs() {
    const { logo } = this.centre
    return html`<div class="acts">
      <vaadin-button theme="small" ?disabled=${this.saving} @click=${() => this.file.click()}
        >${logo ? msg('Anderes Logo wählen') : msg('Logo wählen')}</vaadin-button
      >
      ${logo ? html`<vaadin-button theme="tertiary small" ?disabled=${this.saving} @click=${this.takeAway}>${icon('trash', { slot: 'prefix' })}${msg('Logo entfernen')}</vaadin-button>` : nothing}
    </div>`
  }

  private renderChosen(address: string) {
    return html`<div class="chosen">
      <span class="shown"><img src=${address} alt=${msg('Vorschau des gewählten Bildes')} /></span>
      <vaadin-text-field
        label=${msg('Was steht darauf?')}
        helper-text=${msg('Das wird vorgelesen, wo man es nicht sieht, zum Beispiel: Logo des Welcome Centers, zwei Hämmer')}
        maxlength="500"
        autocomplete="off"
        manual-validation
        .value=${this.alternative}
        .errorMessage=${this.problem}
        ?invalid=${this.problem !== ''}
        @input=${(event: InputEvent) => {
          this.alternative = (event.currentTarget as TextField).value
        }}
      ></vaadin-text-field>
      <div class="acts">
        <vaadin-button theme="small" ?disabled=${this.saving} @click=${this.save}>${msg('Logo übernehmen')}</vaadin-button>
        <vaadin-button theme="tertiary small" @click=${this.forget}>${msg('Verwerfen')}</vaadin-button>
      </div>
    </div>`
  }

  private readonly take = async () => {
    const [file] = this.file.files ?? []
    this.file.value = ''
    if (!file) return
    this.problem = ''
    this.refusal = file.size > largestLogo ? word(recordProblemWords.logo_too_large) : ''
    if (this.refusal) return
    const image = await base64Of(file)
    this.chosen = { image, address: `data:${file.type};base64,${image}` }
    this.alternative = this.centre.logo?.alternative ?? ''
    await this.updateComplete
    this.alternativeField?.focus()
  }

  private readonly save = async () => {
    const { chosen } = this
    if (!chosen || this.saving) return
    this.problem = this.alternative.trim() === '' ? msg('Bitte ausfüllen.') : ''
    if (this.problem) return this.alternativeField?.focus()
    const { version } = this.centre
    const done = await this.during(() =>
      changeLogo(version, { image: chosen.image, alternative: this.alternative.trim() }),
    )
    if (!done) return
    this.forget()
    showMessage(msg('Das Logo ist übernommen.'))
  }

  private readonly takeAway = async () => {
    if (await this.during(() => removeLogo(this.centre.version))) showMessage(msg('Das Logo ist entfernt.'))
  }

  private async during(work: () => Promise<Centre>): Promise<boolean> {
    this.saving = true
    this.refusal = ''
    try {
      await work()
      return true
    } catch (error) {
      this.refusal = wordsFor(error)
      return false
    } finally {
      this.saving = false
      // Also after a refusal: what is there now may be of somebody else.
      this.dispatchEvent(new Event('centre-changed'))
    }
  }

  private readonly forget = () => {
    this.chosen = undefined
  }
}

const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-logo-section': LogoSection
  }
}
