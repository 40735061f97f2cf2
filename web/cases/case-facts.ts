import { msg } from '@lit/localize'
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ClientFacts } from '#contract/cases'
import { genderLabels } from '#terms/people'
import { word } from '../app/locale.ts'
import { count, longDay } from '../components/format.ts'
import { shared } from '../styles/shared.ts'
import { caseAddress } from './case-row-words.ts'
import { nationalityWord } from './nationality.ts'

type Fact = [label: string, value: TemplateResult | string | null]

/** What is known of the client, and what is not. */
@customElement('lotse-case-facts')
export class CaseFacts extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--lo-5);
      }
      h2 {
        padding-bottom: 6px;
        border-bottom: 1px solid var(--lo-line-2);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      dl {
        display: grid;
        grid-template-columns: 108px minmax(0, 1fr);
        gap: 5px var(--lo-3);
        margin-top: var(--lo-2);
        font-size: var(--lo-size-d);
        line-height: 20px;
      }
      dt {
        color: var(--lo-ink-3);
      }
      dd {
        overflow-wrap: anywhere;
      }
      section {
        break-inside: avoid;
      }
      @media (max-width: 860px) {
        dd .link {
          display: inline-block;
          padding-block: 3px;
        }
      }
    `,
  ]

  @property({ attribute: false }) client!: ClientFacts

  protected override render() {
    return html`
      ${this.renderSection(msg('Kontakt'), this.contact)}
      ${this.client.kind === 'person' ? this.renderPerson() : this.renderSection(msg('Organisation'), this.organisation)}
      ${this.client.otherCases.length > 0 ? this.renderOtherCases() : nothing}
    `
  }

  private renderPerson() {
    const { residences } = this.client
    return html`
      ${this.renderSection(msg('Person'), this.person)}
      ${residences.length > 1 ? this.renderSection(msg('Wohnorte'), this.residences) : nothing}
    `
  }

  private renderSection(title: string, facts: Fact[]) {
    return html`
      <section>
        <h2>${title}</h2>
        <dl>
          ${facts.map(
            ([label, value]) => html`<dt>${label}</dt>
              <dd>${value ?? html`<span class="none">${msg('nicht erfasst')}</span>`}</dd>`,
          )}
        </dl>
      </section>
    `
  }

  private renderOtherCases() {
    const facts = this.client.otherCases.map(({ id, name, openedOn, closedOn }): Fact => {
      const when = closedOn === null ? msg('offen') : `${longDay(openedOn)} bis ${longDay(closedOn)}`
      return [when, html`<a class="link" href=${caseAddress(id)}>${name}</a>`]
    })
    return this.renderSection(msg('Weitere Fälle'), facts)
  }

  private get contact(): Fact[] {
    const { kind, phone, email, place, contactName } = this.client
    return [
      ...(kind === 'person' ? [] : [[msg('Ansprechperson'), contactName] satisfies Fact]),
      [msg('Telefon'), phone && html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`],
      [msg('E-Mail'), email && html`<a href="mailto:${email}">${email}</a>`],
      [kind === 'person' ? msg('Wohnort') : msg('Sitz'), place],
    ]
  }

  private get person(): Fact[] {
    const { birthYear, gender, nationalities, origin } = this.client
    return [
      [msg('Geburtsjahr'), birthYear?.toString() ?? null],
      [msg('Geschlecht'), gender && word(genderLabels[gender])],
      [msg('Nationalität'), nationalities.map(nationalityWord).join(', ') || null],
      [msg('Herkunft'), origin],
    ]
  }

  private get organisation(): Fact[] {
    const { sector, employees } = this.client
    return [
      [msg('Branche'), sector],
      [msg('Beschäftigte'), employees === null ? null : count(employees)],
    ]
  }

  private get residences(): Fact[] {
    return this.client.residences.map(({ fromOn, place }) => [fromOn ? longDay(fromOn) : msg('davor'), place])
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-facts': CaseFacts
  }
}
