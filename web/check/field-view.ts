import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { AnswerCode, CheckLanguage } from '#terms/checks'
import { longestFieldNote, longestJoinedNote } from '#terms/sheets'
import { minutesLeft, openStatements, topicOf } from './counted-words.ts'
import { fieldStyles } from './field-styles.ts'
import { type Field, minutesFor, openIn, type Statement, statementsIn } from './fields.ts'
import type { Filling } from './filling.ts'
import { sign } from './icons.ts'
import { checkStyles } from './styles.ts'
import { said, words } from './words.ts'

/** One field: its statements with their four levels, and a note. Announces `answered` and `step-wanted`. */
@customElement('lotse-check-field')
export class CheckField extends LitElement {
  static override styles = [checkStyles, fieldStyles]

  @property() language: CheckLanguage = 'de'
  @property({ attribute: false }) filling!: Filling
  /** Which field, from 0 on. */
  @property({ type: Number }) place = 0

  protected override render() {
    const { fields } = this.filling.sheet?.questionnaire ?? { fields: [] }
    const field = fields[this.place]
    if (!field) return nothing
    return html`
      ${this.renderProgress(fields)}
      <h1 tabindex="-1">${field.title[this.language]}</h1>
      <p class="q intro">${field.intro[this.language]}</p>
      ${field.statements.map((statement) => this.renderStatement(statement))} ${this.renderNote(field)}
      ${this.renderBar(fields, field)}
    `
  }

  private renderProgress(fields: Field[]) {
    const { language, place } = this
    const where = said(topicOf(place + 1, fields.length), language)
    const all = statementsIn({ fields })
    const minutes = minutesFor(openIn(all, this.answered), all.length)
    const signOf = (index: number, field: Field) => {
      if (index === place) return 'now'
      return openIn(field.statements, this.answered) === 0 ? 'done' : index < place ? 'part' : ''
    }
    return html`
      <div class="progress" role="img" aria-label=${where}>
        ${fields.map((field, index) => html`<i class=${signOf(index, field)}></i>`)}
      </div>
      <p class="caption"><span>${where}</span><span class="end">${said(minutesLeft(minutes), language)}</span></p>
    `
  }

  private renderStatement({ code, text, levels, explanation }: Statement) {
    const { language } = this
    const others: AnswerCode[] = ['unknown', 'not_applicable']
    return html`<fieldset class="statement">
      <legend>${text[language]}</legend>
      <details>
        <summary>${said(words.meant, language)}<span class="vh">: ${text[language]}</span></summary>
        <p class="q">${explanation[language]}</p>
      </details>
      <div class="levels">
        ${levels.map((level, index) => this.renderChoice(code, String(index) as AnswerCode, level[language]))}
      </div>
      <div class="others">
        ${others.map((answer) => this.renderChoice(code, answer, said(words[answer as 'unknown' | 'not_applicable'], language)))}
      </div>
    </fieldset>`
  }

  private renderChoice(code: string, answer: AnswerCode, label: string) {
    return html`<label>
      <input
        type="radio" name=${code} value=${answer}
        .checked=${live(this.filling.answerTo(code) === answer)}
        @change=${() => this.choose(code, answer)}
      />
      <span>${label}</span>
    </label>`
  }

  private renderNote({ code }: Field) {
    const { language, filling } = this
    const { notes } = filling
    const problem = notes.isRefused(code) ? said(words.tooLong, language) : ''
    return html`<div class="note">
      <label class="said" for="note">${said(words.note, language)}</label>
      <p class="q hint" id="hint">${said(words.noteHint, language)}</p>
      <textarea
        class="typed" id="note" rows="3" maxlength=${notes.of(code).length > longestFieldNote ? longestJoinedNote : longestFieldNote} aria-describedby="hint problem"
        aria-invalid=${problem !== ''}
        .value=${live(notes.of(code))}
        @input=${(event: Event) => notes.type(code, (event.target as HTMLTextAreaElement).value)}
        @change=${() => notes.hurry()}
      ></textarea>
      <p id="problem" class=${problem ? 'wrong' : 'q hint'} role="status">
        ${problem || (notes.isJoined(code) ? said(words.joined, language) : nothing)}
      </p>
    </div>`
  }

  private renderBar(fields: Field[], field: Field) {
    const { language, place } = this
    const open = openIn(field.statements, this.answered)
    const isLast = place === fields.length - 1
    return html`<div class="bar">
      <div>
        <button class="button" @click=${() => this.go(place === 0 ? 'start' : place - 1)}>
          ${sign('left')}${said(words.back, language)}
        </button>
        <span class="meta open">${open > 0 ? said(openStatements(open), language) : nothing}</span>
        <button class="button primary" @click=${() => this.go(isLast ? 'summary' : place + 1)}>
          ${said(isLast ? words.toSummary : words.next, language)}${sign('right')}
        </button>
      </div>
    </div>`
  }

  private readonly answered = { answerTo: (code: string) => this.filling.answerTo(code) }

  private choose(code: string, answer: AnswerCode) {
    this.filling.answer(code, answer)
    this.requestUpdate()
    this.dispatchEvent(new Event('answered'))
  }

  private go(detail: number | 'start' | 'summary') {
    this.dispatchEvent(new CustomEvent('step-wanted', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-field': CheckField
  }
}
