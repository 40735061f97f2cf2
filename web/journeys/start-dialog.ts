import '@vaadin/button'
import '@vaadin/checkbox'
import '@vaadin/dialog'
import '@vaadin/select'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { Checkbox } from '@vaadin/checkbox'
import type { Select } from '@vaadin/select'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { JourneyOffers, JourneyPreview } from '#contract/journeys'
import type { Day } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import { announceRecorded } from '../app/events.ts'
import { wordsFor } from '../app/messages.ts'
import '../components/day-field.ts'
import { longDay } from '../components/format.ts'
import { showMessage } from '../components/message.ts'
import '../drafts/kept-line.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { takeBack } from './journey-changes.ts'
import { startDialogStyles } from './start-dialog-styles.ts'
import { Starting } from './starting.ts'
import { inWords, noLegalAdvice, restsOn } from './words.ts'

type Offer = JourneyOffers['rows'][number]
type Step = JourneyPreview['steps'][number]

/** Which journey, from which day on; then every step with its day, before anything is stored. */
@customElement('lotse-start-dialog')
export class StartDialog extends LitElement {
  static override styles = [shared, theme, dialogFoot, startDialogStyles]

  @property() today: Day = ''
  @state() private opened = false
  @state() private tried = false
  @query('vaadin-select') private first?: HTMLElement
  @query('.form') private form?: HTMLElement
  private readonly starting = new Starting(this, () => this.today)

  async open(caseId: string): Promise<void> {
    this.tried = false
    this.opened = true
    await this.starting.begin(caseId)
    await this.updateComplete
    // Whoever has left meanwhile is elsewhere already.
    if (this.opened) this.first?.focus()
  }

  protected override render() {
    const { preview, saving } = this.starting
    return html`<vaadin-dialog no-close-on-outside-click header-title=${this.name} .opened=${this.opened} @opened-changed=${this.takeOpened} @keydown=${this.goByKey}>
      <div class="form" tabindex="-1">
        ${this.starting.error ? html`<p class="error" role="alert">${wordsFor(this.starting.error)}</p>` : nothing}
        ${preview ? this.renderPreview(preview) : this.renderChoice()}
        <lotse-kept-line .keeper=${this.starting.keeper} @discard-wanted=${() => this.starting.discard()}></lotse-kept-line>
      </div>
      <div slot="footer" class="foot">
        ${preview ? html`<vaadin-button class="skip" theme="tertiary" @click=${this.goBack}>${msg('Zurück')}</vaadin-button>` : nothing}
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${saving || !this.starting.offer} @click=${this.goOn}>${preview ? msg('Starten') : msg('Schritte ansehen')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private get name(): string {
    const { preview, offer } = this.starting
    return preview && offer ? inWords(offer.title) : msg('Ablauf starten')
  }

  private renderChoice() {
    const { offers, offer, template } = this.starting
    if (!offers) return nothing
    const items = offers.rows.map(({ template: value, title, fits }) => ({
      value,
      label: fits ? inWords(title) : msg(str`${inWords(title)} (andere Zielgruppe)`),
    }))
    return html`<vaadin-select
        label=${msg('Welcher Ablauf?')}
        .items=${items}
        .value=${template}
        .helperText=${offer ? inWords(offer.about) : ''}
        @change=${(event: Event) => this.starting.choose((event.target as Select).value)}
      ></vaadin-select>
      ${offer ? this.renderDays(offer) : nothing}`
  }

  private renderDays(offer: Offer) {
    return html`${offer.running > 0 ? html`<p class="s">${msg('Dieser Ablauf läuft auf diesem Fall schon. Für eine weitere Person: unten eintragen, für wen er ist.')}</p>` : nothing}
      <div class="days">
        ${offer.anchors.map(
          ({ code, title }) => html`<lotse-day-field
            label=${inWords(title)}
            .reads=${dueDayFromWords}
            .words=${this.starting.days[code] ?? ''}
            .today=${this.today}
            .problem=${this.tried && this.starting.unreadable.includes(code) ? msg('Diesen Tag versteht Lotse nicht. Zum Beispiel: 3.3.27') : ''}
            whenEmpty=${msg('Noch nicht bekannt')}
            @day-typed=${({ detail }: CustomEvent<string>) => this.starting.type(code, detail)}
          ></lotse-day-field>`,
        )}
      </div>
      <vaadin-text-field
        label=${msg('Für wen oder was? (wenn es mehrere gibt)')}
        maxlength="200" autocomplete="off"
        .value=${this.starting.label}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.starting.name(detail.value)}
      ></vaadin-text-field>`
  }

  private renderPreview({ steps }: JourneyPreview) {
    const asked = steps.filter(({ applies }) => applies === 'unknown')
    const none = steps.filter(({ applies }) => applies === 'no').length
    return html`<p class="s">${msg(str`Das wird angelegt. Die Wiedervorlagen bekommt ${this.starting.offers?.owner.name ?? ''}.`)}</p>
      ${asked.length > 0 ? html`<ul class="asks" aria-label=${msg('Fragen')}>${this.questionsOf(asked).map((step) => this.renderQuestion(step, asked))}</ul>` : nothing}
      <ul aria-label=${msg('Schritte')}>${steps.filter(({ applies }) => applies === 'yes').map((step) => this.renderStep(step))}</ul>
      ${none > 0 ? html`<p class="s q">${none === 1 ? msg('Ein Schritt trifft nicht zu und entfällt.') : msg(str`${none} Schritte treffen nicht zu und entfallen.`)}</p>` : nothing}
      <p class="s q">${noLegalAdvice()}</p>`
  }

  /** One row for each question, however many steps it decides. */
  private questionsOf(asked: Step[]): Step[] {
    return asked.filter(
      ({ question }, at) => asked.findIndex((one) => one.question?.german === question?.german) === at,
    )
  }

  private renderQuestion(step: Step, asked: Step[]) {
    const question = step.question ? inWords(step.question) : ''
    const decides = asked
      .filter((one) => one.question?.german === step.question?.german)
      .map(({ title }) => inWords(title))
    const button = (applies: boolean, label: string) =>
      html`<vaadin-button theme="small" aria-label=${`${question} ${label}`} @click=${() => this.starting.answer(step.code, applies)}>${label}</vaadin-button>`
    return html`<li>
      <div>${question}</div>
      <div class="acts">${button(true, msg('Ja'))} ${button(false, msg('Nein'))}</div>
      <div class="under s q">${decides.join(' · ')}</div>
    </li>`
  }

  private renderStep(step: Step) {
    const { code, title, dueOn, past } = step
    const isIn = !this.starting.leftOut.has(code)
    const rests = restsOn(step)
    const day =
      dueOn === null
        ? msg('noch ohne Tag')
        : step.counting === 'reminder'
          ? longDay(dueOn)
          : msg(str`bis ${longDay(dueOn)}`)
    return html`<li class=${isIn ? '' : 'over'}>
      <vaadin-checkbox
        label=${inWords(title)}
        .checked=${isIn}
        @change=${(event: Event) => this.starting.turn(code, (event.target as Checkbox).checked)}
      ></vaadin-checkbox>
      <span class="when">${past ? msg(str`${day}, schon vorbei`) : day}</span>
      ${rests.length > 0 ? html`<div class="under s q">${rests.join(' · ')}</div>` : nothing}
    </li>`
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    this.opened = detail.value
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly goBack = () => {
    this.starting.back()
    void this.updateComplete.then(() => this.first?.focus())
  }

  private readonly goByKey = (event: KeyboardEvent) => {
    const from = event.composedPath()[0]
    if (event.key !== 'Enter' || !(from instanceof HTMLInputElement) || from.type === 'checkbox') return
    event.preventDefault()
    void this.goOn()
  }

  private readonly goOn = async () => {
    const { starting } = this
    this.tried = true
    if (starting.saving || !starting.offer || starting.unreadable.length > 0) return
    if (!starting.preview) {
      if (await starting.look()) this.form?.focus()
      return
    }
    const begun = await starting.start()
    // Also where no answer came: it may have begun all the same.
    announceRecorded()
    if (!begun) return
    this.opened = false
    showMessage(msg('Der Ablauf ist gestartet. Seine Schritte stehen hier und bei Heute.'), {
      undo: () => takeBack(begun),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-start-dialog': StartDialog
  }
}
