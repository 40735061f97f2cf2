import { html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { OpenForm } from '#contract/enquiry-forms'
import type { FormLanguage } from '#terms/enquiry-forms'
import { checkStyles } from '../check/styles.ts'
import { languageChoice } from '../open-pages/language-choice.ts'
import { pageHead } from '../open-pages/page-head.ts'
import { openPageStyles } from '../open-pages/page-styles.ts'
import './confirmation-view.ts'
import { readOpenForm } from './form-api.ts'
import './form-view.ts'
import { said, words } from './words.ts'

/** The public page for enquiries: the form, or the confirmation the mail leads to. */
@customElement('lotse-enquiry-page')
export class EnquiryPage extends LitElement {
  static override styles = [checkStyles, openPageStyles]

  @state() private language: FormLanguage = navigator.language.startsWith('de') ? 'de' : 'en'
  @state() private form: OpenForm | undefined
  @state() private hasFailed = false

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('hashchange', this.startAgain)
    void this.look()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('hashchange', this.startAgain)
  }

  protected override willUpdate(): void {
    document.documentElement.lang = this.language
    document.title = said(words.title, this.language)
  }

  protected override render() {
    return html`
      ${pageHead(html`<b lang="de">${this.form?.centre ?? ''}</b>`, languageChoice(this.language, 'Sprache, language', this.speak), { logo: this.form?.logo })}
      <main id="main">${this.renderMain()}</main>
    `
  }

  private renderMain() {
    const { language, form } = this
    if (window.location.pathname.endsWith('/bestaetigen')) {
      return html`<lotse-enquiry-confirmation
        .language=${language} .form=${form} .secret=${window.location.hash.slice(1)}
      ></lotse-enquiry-confirmation>`
    }
    if (form) return html`<lotse-enquiry-sending .language=${language} .form=${form}></lotse-enquiry-sending>`
    if (!this.hasFailed)
      return html`<div class="alone" aria-busy="true"><p class="q">${said(words.loading, language)}</p></div>`
    return html`<div class="alone" role="alert">
      <p>${said(words.noConnection, language)}</p>
      <button class="button" @click=${this.look}>${said(words.again, language)}</button>
    </div>`
  }

  private readonly look = async () => {
    this.hasFailed = false
    this.form = await readOpenForm().catch(() => undefined)
    this.hasFailed = this.form === undefined
  }

  private readonly speak = (language: FormLanguage) => {
    this.language = language
  }

  /** Another link was opened in this window. */
  private readonly startAgain = () => window.location.reload()
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-enquiry-page': EnquiryPage
  }
}
