import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Result } from '#contract/checks'
import type { OpenPage } from '#contract/open-pages'
import type { CheckLanguage } from '#terms/checks'
import { languageChoice } from '../open-pages/language-choice.ts'
import { pageHead } from '../open-pages/page-head.ts'
import { openPageStyles } from '../open-pages/page-styles.ts'
import { checkPageStyles } from './check-page-styles.ts'
import './closed-view.ts'
import { isToConfirm } from './confirmation-view.ts'
import { forWhom, topicOf } from './counted-words.ts'
import './field-view.ts'
import { Filling } from './filling.ts'
import './later-view.ts'
import { finishSheet, readResult } from './link-api.ts'
import './registration-view.ts'
import './result-view.ts'
import { savingLine } from './saving-line.ts'
import './start-view.ts'
import { checkStyles } from './styles.ts'
import './summary-view.ts'
import { type Trouble, troubleOf } from './trouble.ts'
import { said, words } from './words.ts'

/** Where one is: the start, a field by its place, what is left to answer, later, or the result. */
export type Step = 'start' | number | 'summary' | 'later' | 'result'

/** The whole page of whoever fills in a check; which sheet, the fragment of the address says. */
@customElement('lotse-check')
export class CheckPage extends LitElement {
  static override styles = [checkStyles, openPageStyles, checkPageStyles]

  @state() private language: CheckLanguage = navigator.language.startsWith('de') ? 'de' : 'en'
  @state() private step: Step = 'start'
  @state() private trouble: Trouble | undefined
  @state() private result: Result | undefined
  @state() private isFinishing = false
  @state() private announced = ''
  @state() private open: OpenPage | undefined
  private secret = ''
  private filling: Filling | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('popstate', this.onMoved)
    window.addEventListener('hashchange', this.onOtherLink)
    void this.begin()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('popstate', this.onMoved)
    window.removeEventListener('hashchange', this.onOtherLink)
  }

  protected override willUpdate(): void {
    document.documentElement.lang = this.language
    document.title = this.pageTitle()
    if (this.filling?.ended === 'closed') this.trouble = 'closed'
    if (this.filling?.ended === 'finished' && !this.result) void this.showResult()
  }

  /** What is shown is the same filling all along: a view learns from here that something about it is new. */
  protected override updated(): void {
    this.renderRoot.querySelector<LitElement>('main > *')?.requestUpdate?.()
  }

  protected override render() {
    return html`
      ${this.renderHeader()}
      <main id="main" @centre-known=${({ detail }: CustomEvent<OpenPage>) => (this.open = detail)}>${this.renderStep()}</main>
      <div class="vh" role="status" aria-live="polite">${this.announced}</div>
    `
  }

  private renderHeader() {
    const sheet = this.filling?.sheet
    const whose = sheet ? `${said(forWhom[sheet.questionnaire.kind], this.language)}, ${sheet.centre}` : ''
    const isFilling = typeof this.step === 'number' || this.step === 'summary'
    const end = isFilling
      ? this.renderSaving()
      : languageChoice(this.language, said(words.languages, this.language), this.speak)
    return pageHead(html`<b>${said(words.check, this.language)}</b> <span class="q desk">${whose}</span>`, end, {
      isFilling,
      logo: sheet?.logo ?? this.open?.logo,
    })
  }

  private renderSaving() {
    if (!this.filling?.sheet) return nothing
    return html`${savingLine(this.filling, this.language)}
      <button class="button quiet" @click=${() => this.go('later')}>${said(words.later, this.language)}</button>`
  }

  private renderStep(): TemplateResult {
    const { language, filling } = this
    if (this.trouble === 'closed') return html`<lotse-check-closed .language=${language}></lotse-check-closed>`
    if (this.trouble) return this.renderTrouble(this.trouble)
    if (!this.secret) return html`<lotse-check-registration .language=${language}></lotse-check-registration>`
    if (isToConfirm()) {
      return html`<lotse-check-confirmation
        .language=${language} .secret=${this.secret} @confirmed=${() => this.begin()} @closed=${() => (this.trouble = 'closed')}
      ></lotse-check-confirmation>`
    }
    if (!filling?.sheet)
      return html`<div class="alone" aria-busy="true"><p class="q">${said(words.loading, language)}</p></div>`
    return this.renderOfSheet(filling)
  }

  private renderTrouble(trouble: Trouble) {
    const said_ = trouble === 'no_connection' ? words.noConnection : words.wentWrong
    return html`<div class="alone" role="alert">
      <p>${said(said_, this.language)}</p>
      <button class="button" @click=${() => this.begin()}>${said(words.again, this.language)}</button>
    </div>`
  }

  private renderOfSheet(filling: Filling): TemplateResult {
    const { language, secret } = this
    const { sheet } = filling
    if (!sheet) return html``
    if (this.result) {
      return html`<lotse-check-result .language=${language} .sheet=${sheet} .result=${this.result} .secret=${secret}
      ></lotse-check-result>`
    }
    const go = ({ detail }: CustomEvent<Step>) => this.go(detail)
    if (this.step === 'later') {
      return html`<lotse-check-later .language=${language} .filling=${filling} @step-wanted=${() => history.back()}></lotse-check-later>`
    }
    if (this.step === 'summary') {
      return html`<lotse-check-summary
        .language=${language} .filling=${filling} ?finishing=${this.isFinishing}
        @step-wanted=${go} @finish-wanted=${() => this.finish()}
      ></lotse-check-summary>`
    }
    if (typeof this.step === 'number') {
      return html`<lotse-check-field
        .language=${language} .filling=${filling} .place=${this.step}
        @step-wanted=${go} @answered=${() => this.say(filling)}
      ></lotse-check-field>`
    }
    return html`<lotse-check-start .language=${language} .filling=${filling} @step-wanted=${go}></lotse-check-start>`
  }

  /** Names nobody, whatever is open. */
  private pageTitle(): string {
    const check = said(words.check, this.language)
    const of = this.filling?.sheet?.questionnaire.fields.length ?? 8
    if (this.result) return `${said(words.resultTitle, this.language)} · ${check}`
    if (typeof this.step === 'number') return `${said(topicOf(this.step + 1, of), this.language)} · ${check}`
    return this.step === 'summary' ? `${said(words.overview, this.language)} · ${check}` : check
  }

  /** From the address: a link to confirm, a sheet's link, or nobody's. */
  private async begin() {
    this.trouble = undefined
    const secret = window.location.hash.slice(1)
    try {
      this.secret = secret
      if (!secret || isToConfirm()) return
      this.filling ??= new Filling(this, secret)
      const sheet = await this.filling.open()
      this.language = sheet.language
      if (sheet.finishedAt !== null) return await this.showResult()
      this.step = stepIn(history.state) ?? 'start'
    } catch (error) {
      this.trouble = troubleOf(error)
    } finally {
      this.requestUpdate()
      await this.goToHeading()
    }
  }

  private async go(step: Step) {
    history.pushState({ step }, '')
    await this.arrive(step)
  }

  private async arrive(step: Step) {
    this.filling?.notes.hurry()
    this.step = step
    window.scrollTo({ top: 0 })
    await this.goToHeading()
  }

  private async goToHeading() {
    await this.updateComplete
    const view = this.renderRoot.querySelector<LitElement>('main > *')
    await view?.updateComplete
    view?.renderRoot?.querySelector('h1')?.focus({ preventScroll: true })
  }

  private async finish() {
    if (!this.filling || this.isFinishing) return
    this.isFinishing = true
    try {
      this.filling.notes.hurry()
      await this.filling.flush()
      if (this.filling.waiting > 0) return
      if (this.filling.placeToShorten >= 0) return await this.go(this.filling.placeToShorten)
      this.result = await finishSheet(this.secret)
      window.scrollTo({ top: 0 })
      await this.goToHeading()
    } catch (error) {
      this.announced = said(troubleOf(error) === 'no_connection' ? words.noConnection : words.wentWrong, this.language)
      if (troubleOf(error) === 'closed') this.trouble = 'closed'
    } finally {
      this.isFinishing = false
    }
  }

  private async showResult() {
    try {
      this.result = await readResult(this.secret)
      await this.goToHeading()
    } catch (error) {
      this.trouble = troubleOf(error)
    }
  }

  private readonly speak = (language: CheckLanguage) => {
    this.language = language
    void this.filling?.speak(language)
  }

  /** Said once it is so; the same words twice in a row are only heard when something about them changes. */
  private async say(filling: Filling) {
    await filling.flush()
    if (filling.state !== 'saved') return
    const saved = said(words.saved, this.language)
    this.announced = this.announced === saved ? `${saved}.` : saved
  }

  private readonly onMoved = ({ state: moved }: PopStateEvent) => {
    if (this.filling?.sheet) void this.arrive(stepIn(moved) ?? 'start')
  }

  private readonly onOtherLink = () => {
    if (window.location.hash.slice(1) !== this.secret) window.location.reload()
  }
}

const stepIn = (moved: unknown): Step | undefined => (moved as { step?: Step } | null)?.step

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check': CheckPage
  }
}
