import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { PackageProposal } from '#contract/composing'
import type { PackageFactName } from '#terms/packages'
import { originGroups, shortOriginGroupLabels } from '#terms/people'
import { word } from '../app/locale.ts'
import { inARow } from '../components/format.ts'
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
      }
      @media (max-width: 860px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property({ attribute: false }) proposal!: PackageProposal
  @property({ type: Boolean }) mayRecord = false
  @property({ type: Boolean }) saving = false
  /** Where what takes more than a press is written down. */
  @property() formAddress = ''

  protected override render() {
    const { missing, movingOn } = this.proposal
    return html`<ul>
      ${missing.map((fact) => this.renderQuestion(fact))}
      ${movingOn === null ? this.renderMoving() : nothing}
    </ul>`
  }

  private renderQuestion(fact: PackageFactName) {
    const field = yesOrNo[fact]
    return html`<li>
      <div>
        ${questionWords(fact)}
        <p class="q s">${this.decides(fact)}</p>
      </div>
      ${!this.mayRecord ? nothing : fact === 'origin' ? this.renderOrigins() : field ? this.renderYesNo(fact, field) : this.renderForm(questionWords(fact))}
    </li>`
  }

  private renderMoving() {
    return html`<li>
      <div>
        ${msg('Wann ist der Umzug?')}
        <p class="q s">${msg('Ohne diesen Tag steht in der Checkliste „14 Tage nach dem Umzug“ statt eines Datums.')}</p>
      </div>
      ${this.mayRecord ? this.renderForm(msg('Wann ist der Umzug?')) : nothing}
    </li>`
  }

  private renderOrigins() {
    return html`<lotse-segments
      label=${msg('Herkunftsgruppe')}
      .segments=${originGroups.map((value) => ({ value, label: word(shortOriginGroupLabels[value]) }))}
      @choice-made=${({ detail }: CustomEvent<string>) => this.record({ fact: 'origin', edit: { originGroup: originGroups.find((one) => one === detail) ?? null } })}
    ></lotse-segments>`
  }

  private renderYesNo(fact: PackageFactName, field: NonNullable<(typeof yesOrNo)[PackageFactName]>) {
    const question = questionWords(fact)
    const answer = (value: boolean, label: string) => html`<vaadin-button
      theme="small"
      aria-label=${`${question} ${label}`}
      ?disabled=${this.saving}
      @click=${() => this.record({ fact, edit: { [field]: value } })}
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
    const titles = this.proposal.modules.filter(({ missing }) => missing.includes(fact)).map(({ title }) => title)
    if (titles.length === 0) return ''
    if (titles.length > 3) return msg(str`Davon hängen ${titles.length} Module ab.`)
    return titles.length === 1 ? msg(str`Davon hängt ab: ${titles[0]}`) : msg(str`Davon hängen ab: ${inARow(titles)}`)
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
