import '@vaadin/button'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Named } from '#contract/http'
import type { Day } from '#rules/calendar'
import { shortTargetGroupLabels, targetGroups } from '#terms/cases'
import { genderLabels, genders, type OriginGroup } from '#terms/people'
import { word } from '../app/locale.ts'
import { clientFormStyles } from '../clients/form-styles.ts'
import '../components/ordered-choice.ts'
import '../components/segments.ts'
import { nationalityWord } from '../cases/nationality.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { nationalityChoices, nationalityChoiceWords } from './choices.ts'
import { packageFields } from './package-draft.ts'
import './package-fields.ts'
import { noProblems, type PersonDraft, type PersonProblems } from './person-draft.ts'
import { personProblemWords, toldPerson } from './person-words.ts'
import './residence-fields.ts'

const nobodySays = 'unknown'

type TextOf = 'givenName' | 'familyName' | 'nativeName' | 'phone' | 'email' | 'birthYear' | 'origin'

/** All that is recorded of a person. Announces `draft-edited` with what changed. */
@customElement('lotse-person-form')
export class PersonForm extends LitElement {
  static override styles = [
    shared,
    theme,
    clientFormStyles,
    css`
      /* A name in its own script runs as that script does. */
      [data-field='nativeName'] input {
        unicode-bidi: plaintext;
      }
    `,
  ]

  @property({ attribute: false }) draft!: PersonDraft
  /** What is saved: where a row of it is changed, the past is. */
  @property({ attribute: false }) saved!: PersonDraft
  @property({ attribute: false }) municipalities: readonly Named[] = []
  @property({ attribute: false }) problems: PersonProblems = noProblems
  /** What the target group of their case says of their origin. */
  @property({ attribute: false }) suggestedOrigin: OriginGroup | null = null
  /** Who comes along is said by the household. */
  @property({ type: Boolean }) householdKept = false
  /** What the server would not take, in words and by field. */
  @property({ attribute: false }) refused: Record<string, string> = {}
  @property() today: Day = ''

  override focus(): void {
    void this.goTo('givenName')
  }

  /** Also while the fields are still being made. */
  async goTo(field: string): Promise<void> {
    await this.updateComplete
    if (packageFields.some((one) => one === field)) {
      await this.renderRoot.querySelector('lotse-package-fields')?.goTo(field)
    } else if (field === 'residences') this.renderRoot.querySelector('lotse-residence-fields')?.goToProblem()
    else this.renderRoot.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus()
  }

  protected override render() {
    return html`
      <div class="form">
        <fieldset>
          <legend>${msg('Name')}</legend>
          ${this.renderText('givenName', { longest: 200 })} ${this.renderText('familyName', { longest: 200 })}
          ${this.renderText('nativeName', { longest: 200, hint: msg('Wie die Person ihn selbst schreibt, zum Beispiel ليلى.') })}
        </fieldset>
        <fieldset>
          <legend>${msg('Kontakt')}</legend>
          ${this.renderText('phone', { mode: 'tel' })} ${this.renderText('email', { mode: 'email' })}
        </fieldset>
        ${this.renderPerson()} ${this.renderResidences()} ${this.renderPackage()}
      </div>
    `
  }

  private renderPerson() {
    const groups = targetGroups.filter((group) => group !== 'company' && group !== 'municipality')
    const unknown = { value: nobodySays, label: msg('nicht erfasst') }
    return html`
      <fieldset>
        <legend>${msg('Angaben')}</legend>
        <div class="wide">
          <lotse-segments
            data-field="targetGroup"
            label=${msg('Zielgruppe')}
            .value=${this.draft.targetGroup}
            .segments=${groups.map((group) => ({ value: group, label: word(shortTargetGroupLabels[group]) }))}
            @choice-made=${({ detail }: CustomEvent<PersonDraft['targetGroup']>) => this.edit({ targetGroup: detail })}
          ></lotse-segments>
          <p class="hint">
            ${msg('Damit beginnt der nächste Fall. Im Bericht zählt die Zielgruppe am Fall: Die ändern Sie dort, sie bleibt hier unberührt.')}
          </p>
        </div>
        ${this.renderText('birthYear', { mode: 'numeric', longest: 4 })} ${this.renderText('origin')}
        <lotse-segments
          class="wide" data-field="gender"
          label=${msg('Geschlecht')}
          .value=${this.draft.gender || nobodySays}
          .segments=${[...genders.map((gender) => ({ value: gender, label: word(genderLabels[gender]) })), unknown]}
          @choice-made=${({ detail }: CustomEvent<string>) => this.chooseGender(detail)}
        ></lotse-segments>
        <lotse-ordered-choice
          class="wide" data-field="nationalities"
          .words=${nationalityChoiceWords()}
          .choices=${nationalityChoices}
          .nameOf=${nationalityWord}
          .chosen=${this.draft.nationalities}
          .typed=${this.draft.nationalityTyped}
          .problem=${personProblemWords(this.problems.fields.nationalities) || (this.refused.nationalities ?? '')}
          @order-chosen=${({ detail }: CustomEvent<string[]>) => this.edit({ nationalities: detail, nationalityTyped: '' })}
          @choice-typed=${({ detail }: CustomEvent<string>) => this.edit({ nationalityTyped: detail })}
        ></lotse-ordered-choice>
      </fieldset>
    `
  }

  private renderResidences() {
    return html`
      <fieldset>
        <legend>${msg('Wohnorte')}</legend>
        <lotse-residence-fields
          class="wide"
          .residences=${this.draft.residences}
          .saved=${this.saved.residences}
          .municipalities=${this.municipalities}
          .problems=${this.problems.residences}
          .refusal=${this.refused.residences ?? ''}
          .today=${this.today}
          @residences-edited=${({ detail }: CustomEvent<PersonDraft['residences']>) => this.edit({ residences: detail })}
        ></lotse-residence-fields>
      </fieldset>
    `
  }

  private renderPackage() {
    return html`
      <fieldset>
        <legend>${msg('Für das Willkommenspaket')}</legend>
        <lotse-package-fields
          class="wide"
          .draft=${this.draft}
          .suggested=${this.suggestedOrigin}
          ?householdKept=${this.householdKept}
          .problems=${this.problems}
          .refused=${this.refused}
          .today=${this.today}
          @draft-edited=${({ detail }: CustomEvent<Partial<PersonDraft>>) => this.edit(detail)}
        ></lotse-package-fields>
      </fieldset>
    `
  }

  private renderText(field: TextOf, { hint = '', mode = 'text', longest = 500 } = {}) {
    const problem = personProblemWords(this.problems.fields[field]) || (this.refused[field] ?? '')
    return html`
      <vaadin-text-field
        data-field=${field}
        label=${toldPerson[field].label()}
        helper-text=${hint}
        autocomplete="off"
        autocapitalize=${/Name$/.test(field) ? 'words' : 'off'}
        inputmode=${mode}
        maxlength=${longest}
        manual-validation
        .value=${this.draft[field]}
        .errorMessage=${problem}
        ?invalid=${problem !== ''}
        @input=${(event: Event) => this.edit({ [field]: (event.currentTarget as TextField).value })}
      ></vaadin-text-field>
    `
  }

  private chooseGender(value: string) {
    this.edit({ gender: genders.find((gender) => gender === value) ?? '' })
  }

  private edit(change: Partial<PersonDraft>) {
    this.dispatchEvent(new CustomEvent('draft-edited', { detail: change }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-person-form': PersonForm
  }
}
