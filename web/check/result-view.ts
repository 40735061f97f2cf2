import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Result } from '#contract/checks'
import type { Sheet } from '#contract/sheets'
import type { CheckLanguage } from '#terms/checks'
import { LinkError } from '../open-pages/asking.ts'
import { roomIn, strongIn } from './counted-words.ts'
import { longDay } from './days.ts'
import { sign } from './icons.ts'
import { downloadReport } from './link-api.ts'
import './profile.ts'
import './result-details.ts'
import { resultStyles } from './result-styles.ts'
import { shownProfile, strengthOf, strongestOf, weakestOf } from './shown-profile.ts'
import { checkStyles } from './styles.ts'
import './talk-request.ts'
import type { TalkRequest } from './talk-request.ts'
import './urgent-steps.ts'
import { said, words } from './words.ts'

/** What it came to: first what to do, then how it stands, then every answer. */
@customElement('lotse-check-result')
export class CheckResult extends LitElement {
  static override styles = [checkStyles, resultStyles]

  @property() language: CheckLanguage = 'de'
  @property({ attribute: false }) result!: Result
  @property({ attribute: false }) sheet!: Sheet
  @property() secret = ''
  @state() private isTalking = false
  @state() private isPrinting = false
  @state() private message = ''
  @query('lotse-talk-request') private talk?: TalkRequest

  protected override render() {
    const { language, result, sheet } = this
    const parts = { language, result, questionnaire: sheet.questionnaire }
    return html`
      <h1 tabindex="-1">${this.headlines().map((sentence) => html`<span>${sentence}</span> `)}</h1>
      <p class="q sub">${result.organisation}${result.respondent ? `, ${result.respondent}` : nothing}, ${longDay(result.finishedOn, language)}</p>
      <section>
        <h2>${said(words.steps, language)}</h2>
        <lotse-urgent-steps .language=${parts.language} .result=${parts.result} .questionnaire=${parts.questionnaire}></lotse-urgent-steps>
      </section>
      ${this.isTalking ? this.renderTalk() : nothing}
      <section>
        <h2>${said(words.profile, language)}</h2>
        <lotse-check-profile .language=${parts.language} .result=${parts.result} .questionnaire=${parts.questionnaire}></lotse-check-profile>
      </section>
      <lotse-result-details .language=${parts.language} .result=${parts.result} .questionnaire=${parts.questionnaire}></lotse-result-details>
      ${this.renderBar()}
    `
  }

  private renderTalk() {
    return html`<lotse-talk-request
      .language=${this.language} .secret=${this.secret} .name=${this.result.respondent ?? ''}
      @form-left=${() => this.leaveTalk()}
    ></lotse-talk-request>`
  }

  private renderBar() {
    const { language } = this
    return html`<div class="bar no-print">
      <div>
        <button class="button" aria-disabled=${this.isPrinting} @click=${this.print}>
          ${sign('download')}<span class="long">${said(words.pdf, language)}</span><span class="short" aria-hidden="true">${said(words.pdfShort, language)}</span>
        </button>
        <span class="meta" role="status">${this.isPrinting ? said(words.printing, language) : this.message}</span>
        <button class="button primary" @click=${this.beginTalk}>${sign('calendar')}${said(words.talk, language)}</button>
      </div>
    </div>`
  }

  private headlines(): string[] {
    const { language } = this
    const fields = shownProfile(this.result, this.sheet.questionnaire, language)
    const [best, weakest] = [strongestOf(fields), weakestOf(fields)]
    const sentences = [
      best && strengthOf(best.score) === 'strong' ? said(strongIn(best.title), language) : '',
      weakest && weakest !== best && strengthOf(weakest.score) !== 'strong'
        ? said(roomIn(weakest.title), language)
        : '',
    ].filter(Boolean)
    return sentences.length > 0 ? sentences : [said(words.resultTitle, language)]
  }

  private readonly beginTalk = async () => {
    this.isTalking = true
    await this.updateComplete
    await this.talk?.begin()
  }

  private async leaveTalk() {
    this.isTalking = false
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.bar .primary')?.focus()
  }

  private readonly print = async () => {
    if (this.isPrinting) return
    this.isPrinting = true
    this.message = ''
    try {
      const { name, content } = await downloadReport(this.secret)
      const address = URL.createObjectURL(content)
      Object.assign(document.createElement('a'), { href: address, download: name }).click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    } catch (error) {
      const isAway = error instanceof LinkError && error.status === 0
      this.message = said(isAway ? words.noConnection : words.wentWrong, this.language)
    } finally {
      this.isPrinting = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-result': CheckResult
  }
}
