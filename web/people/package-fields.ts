import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Day } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import { type OriginGroup, originGroupLabels, originGroups, shortOriginGroupLabels } from '#terms/people'
import { word } from '../app/locale.ts'
import '../components/day-field.ts'
import { inARow } from '../components/format.ts'
import { languageWord } from '../components/language-words.ts'
import '../components/ordered-choice.ts'
import '../components/segments.ts'
import { foldedStyles } from '../styles/folded.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { languageChoices, languageChoiceWords } from './choices.ts'
import './household-fields.ts'
import { type PackageDraft, packageFields } from './package-draft.ts'
import { toldPackage, yesNoWords } from './package-words.ts'
import { noProblems, type PersonProblems } from './person-draft.ts'
import { personProblemWords } from './person-words.ts'

const nobodySays = 'unknown'

type YesNoField = 'hasCar' | 'hasFamilyAbroad' | 'hasForeignDegree'

/** What decides what goes into a welcome package; closed until somebody wants it. Announces `draft-edited`. */
@customElement('lotse-package-fields')
export class PackageFields extends LitElement {
  static override styles = [
    shared,
    theme,
    foldedStyles,
    css`
      .fields {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--lo-5) var(--lo-4);
        align-items: start;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .hint {
        max-width: 62ch;
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        color: var(--lo-ink-2);
      }
      .suggested {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--lo-2);
        margin-top: var(--lo-1);
      }
      @media (max-width: 860px) {
        .fields {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  /** Who comes along is said by the household, and not edited here. */
  @property({ type: Boolean }) householdKept = false
  @property({ attribute: false }) draft!: PackageDraft
  /** What their target group says already; it is for a person to take it over. */
  @property({ attribute: false }) suggested: OriginGroup | null = null
  @property({ attribute: false }) problems: PersonProblems = noProblems
  @property({ attribute: false }) refused: Record<string, string> = {}
  @property() today: Day = ''
  @query('details') private section!: HTMLDetailsElement

  async goTo(field: string): Promise<void> {
    await this.updateComplete
    this.section.open = true
    this.renderRoot.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus()
  }

  protected override render() {
    return html`
      <details>
        <summary>${this.recordedWords}</summary>
        <div class="fields">
          <p class="hint wide">
            ${msg('Freiwillig, und nur dafür gefragt, welche Seiten ins Willkommenspaket kommen. Wer mitkommt, zählt nicht als Klient. Der Aufenthaltsstatus gehört nicht hierher.')}
          </p>
          ${this.renderOrigin()} ${this.renderHousehold()} ${this.renderYesNo('hasCar')}
          ${this.renderYesNo('hasForeignDegree')} ${this.renderYesNo('hasFamilyAbroad')} ${this.renderMoving()}
          ${this.renderLanguages()}
        </div>
      </details>
    `
  }

  /** What is wrong is never hidden; once it is right, nothing folds up under the keyboard. */
  protected override updated(): void {
    if (this.isWrong) this.section.open = true
  }

  private get isWrong(): boolean {
    const { fields, household } = this.problems
    const named = packageFields.some((field) => fields[field] !== undefined || this.refused[field] !== undefined)
    return named || Object.keys(household).length > 0
  }

  private get recordedWords(): string {
    const recorded = packageFields.filter((field) => {
      const value = this.draft[field]
      return value !== null && value !== '' && !(field === 'languages' && this.draft.languages.length === 0)
    })
    if (recorded.length === 0) return msg('Noch nichts davon erfasst.')
    return msg(str`Erfasst: ${inARow(recorded.map((field) => toldPackage[field].label()))}`)
  }

  private renderOrigin() {
    const groups = originGroups.map((value) => ({ value, label: word(shortOriginGroupLabels[value]) }))
    return html`<div class="wide">
      <lotse-segments
        data-field="originGroup"
        label=${toldPackage.originGroup.label()}
        .value=${this.draft.originGroup ?? nobodySays}
        .segments=${[...groups, { value: nobodySays, label: msg('nicht erfasst') }]}
        @choice-made=${({ detail }: CustomEvent<string>) => this.chooseOrigin(detail)}
      ></lotse-segments>
      ${this.suggested && this.draft.originGroup === null ? this.renderSuggestion(this.suggested) : nothing}
    </div>`
  }

  private renderSuggestion(group: OriginGroup) {
    return html`<div class="hint suggested">
      ${msg(str`Nach der Zielgruppe: ${word(originGroupLabels[group])}?`)}
      <vaadin-button theme="tertiary small" @click=${() => this.takeSuggestion(group)}>${msg('Übernehmen')}</vaadin-button>
    </div>`
  }

  private renderHousehold() {
    if (this.householdKept)
      return html`<p class="wide s q">${msg('Wer mitkommt, steht unter „Haushalt“ auf der Seite der Person.')}</p>`
    return html`<lotse-household-fields
      class="wide"
      data-field="household"
      .household=${this.draft.household}
      .problems=${this.problems.household}
      .refusal=${this.refused.household ?? ''}
      @household-edited=${({ detail }: CustomEvent<PackageDraft['household']>) => this.edit({ household: detail })}
    ></lotse-household-fields>`
  }

  private renderYesNo(field: YesNoField) {
    const named = (value: boolean) => ({ value: String(value), label: yesNoWords(value) ?? '' })
    return html`<lotse-segments
      data-field=${field}
      label=${toldPackage[field].label()}
      .value=${this.draft[field] === null ? nobodySays : String(this.draft[field])}
      .segments=${[named(true), named(false), { value: nobodySays, label: msg('nicht erfasst') }]}
      @choice-made=${({ detail }: CustomEvent<string>) => this.edit({ [field]: detail === nobodySays ? null : detail === 'true' })}
    ></lotse-segments>`
  }

  private renderMoving() {
    return html`<lotse-day-field
      data-field="movingOn"
      label=${toldPackage.movingOn.label()}
      .words=${this.draft.movingOn}
      .today=${this.today}
      .reads=${dueDayFromWords}
      .whenEmpty=${msg('leer: nicht erfasst')}
      .example=${msg('zum Beispiel 1.9., in 3 Wochen')}
      .problem=${personProblemWords(this.problems.fields.movingOn) || (this.refused.movingOn ?? '')}
      @day-typed=${({ detail }: CustomEvent<string>) => this.edit({ movingOn: detail })}
    ></lotse-day-field>`
  }

  private renderLanguages() {
    return html`<lotse-ordered-choice
      class="wide"
      data-field="languages"
      .words=${languageChoiceWords()}
      .choices=${languageChoices}
      .nameOf=${languageWord}
      .chosen=${this.draft.languages}
      .typed=${this.draft.languageTyped}
      .problem=${personProblemWords(this.problems.fields.languages) || (this.refused.languages ?? '')}
      @order-chosen=${({ detail }: CustomEvent<string[]>) => this.edit({ languages: detail, languageTyped: '' })}
      @choice-typed=${({ detail }: CustomEvent<string>) => this.edit({ languageTyped: detail })}
    ></lotse-ordered-choice>`
  }

  private chooseOrigin(value: string) {
    this.edit({ originGroup: originGroups.find((group) => group === value) ?? null })
  }

  /** The button goes; the keyboard stays with what it chose. */
  private async takeSuggestion(originGroup: OriginGroup) {
    this.draft = { ...this.draft, originGroup }
    this.edit({ originGroup })
    await this.updateComplete
    const groups = this.renderRoot.querySelector('lotse-segments')
    await groups?.updateComplete
    groups?.focus()
  }

  private edit(change: Partial<PackageDraft>) {
    this.dispatchEvent(new CustomEvent('draft-edited', { detail: change }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-package-fields': PackageFields
  }
}
