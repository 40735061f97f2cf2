import '@vaadin/combo-box'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { type PackageLanguage, packageLanguages } from '#terms/packages'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { languageWords } from './language-words.ts'

export type Languages = { language?: PackageLanguage; second?: PackageLanguage | null }

/** In which language the booklet is, and which stands beside it. Announces `languages-chosen`. */
@customElement('lotse-package-languages')
export class PackageLanguages extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--lo-4);
      }
      vaadin-combo-box {
        width: 100%;
      }
      p {
        margin-top: var(--lo-1);
      }
      @media (max-width: 860px) {
        .fields {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property() language: PackageLanguage = 'de'
  @property({ attribute: false }) second: PackageLanguage | null = null
  @property({ attribute: false }) preferred: readonly PackageLanguage[] = []
  /** Where the languages somebody prefers are written down. */
  @property() formAddress = ''
  @property({ type: Boolean }) mayRecord = false

  protected override render() {
    return html`
      <div class="fields">
        <vaadin-combo-box
          label=${msg('Sprache des Hefts')}
          item-value-path="id"
          item-label-path="name"
          .items=${this.languages}
          .value=${this.language}
          @change=${({ currentTarget }: Event) => this.choose(currentTarget as HTMLInputElement)}
        ></vaadin-combo-box>
        <vaadin-combo-box
          label=${msg('Zweite Sprache daneben')}
          item-value-path="id"
          item-label-path="name"
          .items=${[{ id: alone, name: msg('keine') }, ...this.languages.filter(({ id }) => id !== this.language)]}
          .value=${this.second ?? alone}
          @change=${({ currentTarget }: Event) => this.chooseSecond(currentTarget as HTMLInputElement)}
        ></vaadin-combo-box>
      </div>
      ${this.preferred.length === 0 ? this.renderUnknown() : nothing}
    `
  }

  private renderUnknown() {
    return html`<p class="s q">
      ${msg('Welche Sprache die Person am liebsten liest, ist nicht erfasst.')}
      ${this.mayRecord ? html`<a class="link" href=${this.formAddress}>${msg('Eintragen')}</a>` : nothing}
    </p>`
  }

  /** Those they prefer first, the one they like best at the top. */
  private get languages(): { id: PackageLanguage; name: string }[] {
    const others = packageLanguages.filter((code) => !this.preferred.includes(code))
    return [
      ...this.preferred.map((id) => ({ id, name: msg(str`${languageWords(id)} (bevorzugt)`) })),
      ...others.map((id) => ({ id, name: languageWords(id) })),
    ]
  }

  /** Emptied, the field says again what holds. */
  private choose(field: HTMLInputElement) {
    const language = packageLanguages.find((code) => code === field.value)
    if (language) this.announce({ language })
    else field.value = this.language
  }

  private chooseSecond({ value }: HTMLInputElement) {
    this.announce({ second: packageLanguages.find((code) => code === value) ?? null })
  }

  private announce(detail: Languages) {
    this.dispatchEvent(new CustomEvent<Languages>('languages-chosen', { detail }))
  }
}

const alone = 'alone'

declare global {
  interface HTMLElementTagNameMap {
    'lotse-package-languages': PackageLanguages
  }
}
