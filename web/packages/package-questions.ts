import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { PackageProposal } from '#contract/composing'
import { type Day, germanDay } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import { type PackageFactName, packageFactLabels } from '#terms/packages'
import { originGroups, shortOriginGroupLabels } from '#terms/people'
import { word } from '../app/locale.ts'
import { inARow } from '../components/format.ts'
import '../components/day-field.ts'
import '../components/segments.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import type { FactRecorded } from './recording-facts.ts'
import { questionWords } from './words.ts'

const yesOrNo: Partial<Record<PackageFactName, 'hasCar' | 'hasFamilyAbroad' | 'hasForeignDegree'>> = {
  car: 'hasCar',
  familyAbroad: 'hasFamilyAbroad',
  foreignDegree: 'hasForeignDegree',
}

/** What is not recorded and decides what goes in: one press records it. Announces `fact-recorded`. */
@customElement('lotse-package-questions')
export class PackageQuestions extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--lo-1) var(--lo-3);
        padding: var(--lo-2) 0;
        border-bottom: 1px solid var(--lo-lamp-edge);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      li:last-child {
        border-bottom: 0;
        padding-bottom: 0;
      }
      lotse-segments {
        grid-column: 1 / -1;
      }
      .acts {
        flex-wrap: nowrap;
        align-items: center;
      }
      .acts .link {
        padding-inline: var(--lo-1);
      }
      .moving {
        grid-template-columns: minmax(0, 280px) auto;
        justify-content: start;
        align-items: start;
      }
      /* Beside the field, below its label. */
      .moving vaadin-button {
        justify-self: start;
        margin-top: 26px;
      }
      .moving p {
        grid-column: 1 / -1;
      }
      @media (max-width: 860px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
        .moving {
          grid-template-columns: minmax(0, 1fr) auto;
        }
      }
    `,
  ]

  @property({ attribute: false }) proposal!: PackageProposal
  @property({ type: Boolean }) mayRecord = false
  @property({ type: Boolean }) saving = false
  /** Where what takes more than a press is written down. */
  @property() formAddress = ''
  @property() today: Day = ''
  @state() private movingWords = ''

  protected override render() {
    const { missing, movingOn } = this.proposal
    return html`<ul>
      ${this.byWeight(missing).map((fact) => this.renderQuestion(fact))}
      ${movingOn === null ? this.renderMoving() : nothing}
    </ul>`
  }

  private renderQuestion(fact: PackageFactName) {
    return html`<li>
      <div>
        ${questionWords(fact)}
        <p class="q s">${this.decides(fact)}</p>
      </div>
      ${this.mayRecord ? this.renderAnswer(fact) : nothing}
    </li>`
  }

  private renderAnswer(fact: PackageFactName) {
    const field = yesOrNo[fact]
    if (fact === 'origin') return this.renderOrigins()
    if (field) return this.renderYesNo(fact, field)
    return fact === 'children' ? this.renderAlone() : this.renderForm(questionWords(fact))
  }

  private renderMoving() {
    const question = msg('Wann ist der Umzug?')
    const why = msg('Ohne diesen Tag steht in der Checkliste „14 Tage nach dem Umzug“ statt eines Datums.')
    if (!this.mayRecord) return html`<li><div>${question}<p class="q s">${why}</p></div></li>`
    const day = dueDayFromWords(this.movingWords, this.today)
    return html`<li class="moving">
      <lotse-day-field
        label=${question}
        example=${msg('zum Beispiel 31.7. oder in 3 Wochen')}
        .today=${this.today}
        .words=${this.movingWords}
        .reads=${dueDayFromWords}
        @day-typed=${({ detail }: CustomEvent<string>) => {
          this.movingWords = detail
        }}
        @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && this.recordMoving()}
      ></lotse-day-field>
      <vaadin-button ?disabled=${this.saving || day === null} @click=${this.recordMoving}>${msg('Eintragen')}</vaadin-button>
      <p class="q s">${why}</p>
    </li>`
  }

  private readonly recordMoving = () => {
    const movingOn = dueDayFromWords(this.movingWords, this.today)
    if (movingOn === null || this.saving) return
    this.record({ label: msg(str`Umzug am ${germanDay(movingOn)}`), edit: { movingOn } })
    this.movingWords = ''
  }

  private renderOrigins() {
    return html`<lotse-segments
      label=${msg('Herkunftsgruppe')}
      .segments=${originGroups.map((value) => ({ value, label: word(shortOriginGroupLabels[value]) }))}
      @choice-made=${({ detail }: CustomEvent<string>) => {
        const originGroup = originGroups.find((one) => one === detail) ?? null
        this.record({ label: word(packageFactLabels.origin), edit: { originGroup } })
      }}
    ></lotse-segments>`
  }

  /** Of those who come along there is more to say than a press can: but that nobody does is one. */
  private renderAlone() {
    const alone = msg('Kommt allein')
    return html`<div class="acts">
      ${this.renderForm(questionWords('children'))}
      <vaadin-button theme="small" ?disabled=${this.saving} @click=${() => this.record({ label: alone, edit: { household: [] } })}
        >${alone}</vaadin-button
      >
    </div>`
  }

  private renderYesNo(fact: PackageFactName, field: NonNullable<(typeof yesOrNo)[PackageFactName]>) {
    const question = questionWords(fact)
    const answer = (value: boolean, label: string) => html`<vaadin-button
      theme="small"
      aria-label=${`${question} ${label}`}
      ?disabled=${this.saving}
      @click=${() => this.record({ label: word(packageFactLabels[fact]), edit: { [field]: value } })}
      >${label}</vaadin-button
    >`
    return html`<div class="acts">${answer(true, msg('Ja'))} ${answer(false, msg('Nein'))}</div>`
  }

  private renderForm(question: string) {
    return html`<a class="link s" href=${this.formAddress} aria-label=${msg(str`${question} In den Angaben eintragen`)}
      >${msg('In den Angaben eintragen')}</a
    >`
  }

  private decides(fact: PackageFactName): string {
    const titles = this.titlesOf(fact).map((title) => msg(str`„${title}“`))
    if (titles.length === 0) return ''
    if (titles.length > 3) return msg(str`Davon hängen ${titles.length} Module ab.`)
    return titles.length === 1 ? msg(str`Davon hängt ab: ${titles[0]}`) : msg(str`Davon hängen ab: ${inARow(titles)}`)
  }

  private titlesOf(fact: PackageFactName): string[] {
    return this.proposal.modules.filter(({ missing }) => missing.includes(fact)).map(({ title }) => title)
  }

  /** What decides most is asked first. */
  private byWeight(facts: readonly PackageFactName[]): PackageFactName[] {
    return [...facts].sort((one, other) => this.titlesOf(other).length - this.titlesOf(one).length)
  }

  private record(recorded: FactRecorded) {
    this.dispatchEvent(new CustomEvent<FactRecorded>('fact-recorded', { detail: recorded }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-package-questions': PackageQuestions
  }
}
