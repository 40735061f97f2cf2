import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Day } from '#rules/calendar'
import { hoursInWords } from '#rules/centre'
import { language } from '../app/locale.ts'
import '../components/day-field.ts'
import '../components/error-summary.ts'
import type { ErrorSummary, FieldError } from '../components/error-summary.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { type HoursDraft, hoursOf } from './hours-draft.ts'
import './office-hours.ts'
import { type Field, fields, hoursIn, type SettingsDraft, type SettingsProblems } from './settings-draft.ts'

/** The centre's settings. Announces `settings-edited` with what changed, and `settings-ready` on Enter. */
@customElement('lotse-settings-form')
export class SettingsForm extends LitElement {
  static override styles = [
    theme,
    shared,
    css`
      .fields {
        display: grid;
        gap: var(--lo-5);
      }
      vaadin-text-field {
        width: 100%;
      }
      .short::part(input-field),
      lotse-day-field {
        max-width: 240px;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: var(--lo-4);
      }
      h2 {
        margin-top: var(--lo-3);
        padding-bottom: 6px;
        border-bottom: 1px solid var(--lo-line-2);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .help {
        margin-top: var(--lo-1);
        color: var(--lo-ink-2);
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
      }
    `,
  ]

  @property({ attribute: false }) draft!: SettingsDraft
  @property({ attribute: false }) problems: SettingsProblems = {}
  @property() refusal = ''
  /** What somebody else made of what one changed too: it stands beside what one typed. */
  @property({ attribute: false }) theirs: Partial<SettingsDraft> | undefined
  @property() today: Day = ''
  /** What the founding day that is typed does to the counts; empty where it is the one that holds. */
  @property() consequence = ''
  @query('lotse-error-summary') private summary?: ErrorSummary

  async showProblems(): Promise<void> {
    await this.updateComplete
    this.summary?.focus()
  }

  protected override render() {
    return html`<div class="fields" @keydown=${this.onKey}>
      ${this.renderSummary()}
      ${this.renderText('name', msg('Steht über Berichten und in der Leiste links.'))}
      <h2>${msg('Kontakt')}</h2>
      <p class="help">${msg('Steht auf den offenen Seiten und im Willkommenspaket. Was leer ist, steht nirgends.')}</p>
      ${this.renderText('street')}
      <div class="pair">${this.renderText('postcode')}${this.renderText('town')}</div>
      <div class="pair">${this.renderText('phone')}${this.renderText('email')}</div>
      ${this.renderText('website')}
      <h2>${msg('Sprechzeiten')}</h2>
      <div>
        <lotse-office-hours
          id="officeHours"
          .draft=${hoursIn(this.draft)}
          .problem=${this.problems.officeHours ?? ''}
          @hours-edited=${({ detail }: CustomEvent<HoursDraft>) => this.edit({ officeHours: JSON.stringify(detail) })}
        ></lotse-office-hours>
        ${this.theirHours}
      </div>
      <h2>${msg('Fälle und Zahlen')}</h2>
      ${this.renderText('casePrefix', msg('Steht vor der Nummer eines Falls, z. B. WCE-2022-0042. Gilt nur für neue Fälle; wer schon eine Nummer hat, behält sie.'))}
      ${this.renderFounding()}
      ${this.renderText('silentAfterDays', msg('So lange ohne Eintrag, und ein offener Fall steht unter Heute als still.'))}
      ${this.renderText('withheldBelow', msg('In allem, was das Haus verlässt, wird eine Zahl darunter durch „<3“ oder Ähnliches ersetzt, damit niemand an ihr zu erkennen ist. Mindestens 3, höchstens 10.'))}
      ${this.renderText('enquiriesKeptForMonths', msg('So lange nach dem Erledigen stehen Name, Adresse und Text einer Anfrage da; dann werden sie gelöscht. Das Formular nennt diese Frist.'))}
      ${this.renderText('openingsAskedAfterDays', msg('So lange gilt eine offene Stelle als bestätigt; dann wird unter Offene Stellen gefragt, ob es sie noch gibt.'))}
    </div>`
  }

  private renderFounding() {
    return html`<div>
      <lotse-day-field
        id="foundedOn"
        label=${labelOf('foundedOn')}
        .today=${this.today}
        .words=${this.draft.foundedOn}
        .problem=${this.problems.foundedOn ?? ''}
        @day-typed=${({ detail }: CustomEvent<string>) => this.edit({ foundedOn: detail })}
      ></lotse-day-field>
      <p class="help">${msg('Ab diesem Tag wird gezählt.')} ${this.theirWords('foundedOn')}</p>
      <p class="help" role="status">${this.consequence ? html`<b>${this.consequence}</b>` : nothing}</p>
    </div>`
  }

  private get theirHours() {
    const theirs = this.theirs?.officeHours
    if (theirs === undefined || theirs === this.draft.officeHours) return nothing
    const hours = hoursOf(hoursIn({ officeHours: theirs }), this.today)
    return html`<p class="help"><b>${msg(str`Inzwischen steht dort: ${hoursInWords(hours, language()).join('; ')}`)}</b></p>`
  }

  /** Without anything to say it would leave a gap. */
  private renderSummary() {
    if (this.errors.length === 0 && this.refusal === '') return nothing
    return html`<lotse-error-summary .errors=${this.errors} .message=${this.refusal} @go-to-field=${this.goToField}></lotse-error-summary>`
  }

  private renderText(field: Exclude<Field, 'foundedOn' | 'officeHours'>, help?: string) {
    const looks = looksOf[field]
    return html`<div>
      <vaadin-text-field
        id=${field}
        class=${looks.short ? 'short' : nothing}
        label=${labelOf(field)}
        autocomplete="off"
        inputmode=${looks.inputmode ?? nothing}
        maxlength=${looks.longest}
        .value=${this.draft[field]}
        manual-validation
        ?invalid=${this.problems[field] !== undefined}
        error-message=${this.problems[field] ?? ''}
        @input=${(event: InputEvent) => this.edit({ [field]: (event.currentTarget as TextField).value })}
      ></vaadin-text-field>
      ${help === undefined && this.theirs?.[field] === undefined ? nothing : html`<p class="help">${help} ${this.theirWords(field)}</p>`}
    </div>`
  }

  private theirWords(field: Field) {
    const theirs = this.theirs?.[field]
    if (theirs === undefined || theirs === this.draft[field]) return nothing
    return html`<b>${msg(str`Inzwischen steht dort: ${theirs}`)}</b>`
  }

  private get errors(): FieldError[] {
    return fields.flatMap((field) => {
      const message = this.problems[field]
      return message === undefined ? [] : [{ field, label: labelOf(field), message }]
    })
  }

  private goToField = ({ detail }: CustomEvent<Field>) =>
    this.renderRoot.querySelector<HTMLElement>(`#${detail}`)?.focus()

  private onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (this.summary && event.composedPath().includes(this.summary))) return
    event.preventDefault()
    this.dispatchEvent(new Event('settings-ready'))
  }

  private edit(change: Partial<SettingsDraft>) {
    this.dispatchEvent(new CustomEvent('settings-edited', { detail: change }))
  }
}

type Looks = { longest: number; short?: true; inputmode?: 'numeric' | 'tel' | 'email' | 'url' }

const looksOf: Record<Exclude<Field, 'foundedOn' | 'officeHours'>, Looks> = {
  name: { longest: 200 },
  street: { longest: 200 },
  postcode: { longest: 5, inputmode: 'numeric' },
  town: { longest: 200 },
  phone: { longest: 200, inputmode: 'tel' },
  email: { longest: 254, inputmode: 'email' },
  website: { longest: 500, inputmode: 'url' },
  casePrefix: { longest: 10, short: true },
  silentAfterDays: { longest: 10, short: true, inputmode: 'numeric' },
  withheldBelow: { longest: 10, short: true, inputmode: 'numeric' },
  enquiriesKeptForMonths: { longest: 10, short: true, inputmode: 'numeric' },
  openingsAskedAfterDays: { longest: 10, short: true, inputmode: 'numeric' },
}

export const labelOf = (field: Field): string =>
  ({
    name: msg('Name des Zentrums'),
    street: msg('Straße und Hausnummer'),
    postcode: msg('Postleitzahl'),
    town: msg('Ort'),
    phone: msg('Telefon'),
    email: msg('E-Mail'),
    website: msg('Internetseite'),
    officeHours: msg('Sprechzeiten'),
    casePrefix: msg('Kürzel der Fälle'),
    foundedOn: msg('Gründungstag'),
    silentAfterDays: msg('Still nach Tagen'),
    withheldBelow: msg('Kleine Zahlen verbergen unter'),
    enquiriesKeptForMonths: msg('Anfragen behalten, in Monaten'),
    openingsAskedAfterDays: msg('Nach offenen Stellen fragen, nach Tagen'),
  })[field]

declare global {
  interface HTMLElementTagNameMap {
    'lotse-settings-form': SettingsForm
  }
}
