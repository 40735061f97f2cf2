import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { type PackageLanguage, packageLanguages, packageLanguageTerms } from '#terms/packages'
import { centreContact } from '../check/centre-contact.ts'
import { CentreLookUp } from '../check/centre-look-up.ts'
import { checkStyles } from '../check/styles.ts'
import { pageHead } from '../open-pages/page-head.ts'
import { openPageStyles } from '../open-pages/page-styles.ts'
import { downloadBooklet, isClosed, type OpenedLink, openLink } from './link-api.ts'
import { languageOfBrowser, said } from './said.ts'
import { packageLinkStyles } from './styles.ts'
import { languageLabel, linkWords } from './words.ts'

type Step = 'loading' | 'open' | 'closed' | 'failed'

/** The whole page of a personal link to a welcome package; which one, the fragment of the address says. */
@customElement('lotse-package-link')
export class PackageLinkPage extends LitElement {
  static override styles = [checkStyles, openPageStyles, packageLinkStyles]

  @state() private language: PackageLanguage = languageOfBrowser()
  @state() private step: Step = 'loading'
  @state() private opened: OpenedLink | undefined
  @state() private isDownloading = false
  @state() private hasFailed = false
  private secret = ''
  private readonly centre = new CentreLookUp(this)

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('hashchange', this.begin)
    void this.begin()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('hashchange', this.begin)
  }

  protected override willUpdate(): void {
    const { tag, rightToLeft } = packageLanguageTerms[this.language]
    document.documentElement.lang = tag
    document.documentElement.dir = rightToLeft ? 'rtl' : 'ltr'
    document.title = linkWords[this.language].title
  }

  protected override render() {
    return html`
      ${pageHead(html`<b lang="de" dir="auto">${this.opened?.centre ?? this.centre.open?.centre ?? ''}</b>`, this.renderLanguages(), { logo: this.centre.open?.logo })}
      <main id="main">${this.renderStep()}</main>
    `
  }

  private renderLanguages() {
    return html`<select aria-label=${languageLabel} @change=${this.choose}>
      ${packageLanguages.map(
        (code) => html`<option value=${code} lang=${packageLanguageTerms[code].tag} ?selected=${code === this.language}>
          ${packageLanguageTerms[code].own}
        </option>`,
      )}
    </select>`
  }

  private renderStep() {
    const words = linkWords[this.language]
    if (this.step === 'open' && this.opened) return this.renderOpen(this.opened)
    if (this.step === 'closed') {
      return html`<h1 tabindex="-1">${words.closed}</h1>
        <p>${words.closedDo}</p>
        <div lang="de" class="contact">${centreContact(this.centre.open)}</div>`
    }
    if (this.step === 'failed') {
      return html`<div role="alert"><p>${words.failed}</p></div>
        <p><button class="button" @click=${this.begin}>${words.again}</button></p>`
    }
    return html`<p class="q" role="status">${words.loading}</p>`
  }

  private renderOpen(opened: OpenedLink) {
    const words = linkWords[this.language]
    return html`
      <h1 tabindex="-1">${words.title}</h1>
      <p>${said(words.intro, this.language, opened)}</p>
      <p>
        <button class="button primary" aria-disabled=${this.isDownloading} @click=${this.download}>
          ${this.isDownloading ? words.loading : words.download}
        </button>
      </p>
      ${this.hasFailed ? html`<p class="wrong" role="alert">${words.failed}</p>` : nothing}
      <p class="q">${said(words.about, this.language, opened)}</p>
      <p class="q">${words.keep}</p>
      <div lang="de" class="contact">${centreContact(this.centre.open)}</div>
    `
  }

  /** From the address: what the link opens, in the language of the booklet. */
  private readonly begin = async () => {
    const secret = window.location.hash.slice(1)
    const isOther = secret !== this.secret
    this.secret = secret
    this.step = 'loading'
    this.hasFailed = false
    try {
      const opened = await openLink(secret)
      if (isOther) this.language = opened.language
      this.opened = opened
      this.step = 'open'
    } catch (error) {
      this.opened = undefined
      this.step = isClosed(error) ? 'closed' : 'failed'
    }
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }

  private readonly choose = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLSelectElement
    this.language = packageLanguages.find((code) => code === value) ?? this.language
  }

  private readonly download = async () => {
    if (this.isDownloading) return
    this.isDownloading = true
    this.hasFailed = false
    try {
      const { name, content } = await downloadBooklet(this.secret)
      const link = document.createElement('a')
      link.href = URL.createObjectURL(content)
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    } catch (error) {
      // Withdrawn or expired since the page was opened.
      if (isClosed(error)) this.step = 'closed'
      else this.hasFailed = true
    } finally {
      this.isDownloading = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-package-link': PackageLinkPage
  }
}
