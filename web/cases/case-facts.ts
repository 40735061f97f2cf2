import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ClientFacts } from '#contract/cases'
import type { Day } from '#rules/calendar'
import { genderLabels } from '#terms/people'
import { word } from '../app/locale.ts'
import '../checks/check-section.ts'
import { clientAddress } from '../clients/address.ts'
import { type Fact, factSection, factStyles, mailLink, phoneLink } from '../components/facts.ts'
import { count, fromDay, longDay } from '../components/format.ts'
import '../files/files-section.ts'
import '../households/household-section.ts'
import '../packages/packages-section.ts'
import '../placements/placements-section.ts'
import { shared } from '../styles/shared.ts'
import { caseAddress } from './case-row-words.ts'
import { nationalityWord } from './nationality.ts'

/** What is known of the client, and what is not. */
@customElement('lotse-case-facts')
export class CaseFacts extends LitElement {
  static override styles = [
    shared,
    factStyles,
    css`
      :host {
        display: grid;
        gap: var(--lo-5);
      }
    `,
  ]

  /** Whose case this is: changing them leads back to it. */
  @property() caseId = ''
  @property() today: Day = ''
  @property({ type: Boolean }) mayChange = false
  @property({ type: Boolean }) closed = false
  @property({ attribute: false }) client!: ClientFacts

  protected override render() {
    return html`
      ${factSection(msg('Kontakt'), this.contact, this.mayChange ? this.renderChange() : undefined)}
      ${this.client.kind === 'person' ? this.renderPerson() : factSection(msg('Organisation'), this.organisation, this.renderMore())}
      ${this.client.kind === 'person' ? this.renderPackages() : this.renderChecks()}
      <lotse-files-section .caseId=${this.caseId} ?closed=${this.closed}></lotse-files-section>
      ${this.client.otherCases.length > 0 ? this.renderOtherCases() : nothing}
    `
  }

  private renderChecks() {
    const { id, contactName: name, email } = this.client
    return html`<lotse-check-section .organisationId=${id} .caseId=${this.caseId} .contact=${{ name, email }} ?still=${this.closed}></lotse-check-section>`
  }

  private renderPackages() {
    return html`<lotse-household-section beside .personId=${this.client.id} ?still=${this.closed}></lotse-household-section>
      <lotse-placements-section beside .caseId=${this.caseId}></lotse-placements-section>
      <lotse-packages-section .personId=${this.client.id} .caseIds=${[this.caseId]} .caseId=${this.caseId} ?still=${this.closed}></lotse-packages-section>`
  }

  private renderPerson() {
    const { residences } = this.client
    return html`
      ${factSection(msg('Person'), this.person, this.renderMore())}
      ${residences.length > 1 ? factSection(msg('Wohnorte'), this.residences) : nothing}
    `
  }

  private renderChange() {
    const address = clientAddress(this.client)
    const name =
      this.client.kind === 'person' ? msg('Angaben zur Person bearbeiten') : msg('Angaben zur Organisation bearbeiten')
    return html`<a class="link no-print" href="${address}?bearbeiten&fall=${this.caseId}" aria-label=${name}>${msg('Bearbeiten')}</a>`
  }

  private renderMore() {
    const label = this.client.kind === 'person' ? msg('Zur Person') : msg('Zur Organisation')
    return html`<a class="link no-print" href=${clientAddress(this.client)}>${label}</a>`
  }

  private renderOtherCases() {
    const facts = this.client.otherCases.map(({ id, name, openedOn, closedOn }): Fact => {
      const when = closedOn === null ? msg('offen') : msg(str`${longDay(openedOn)} bis ${longDay(closedOn)}`)
      return [when, html`<a class="link" href=${caseAddress(id)}>${name}</a>`]
    })
    return factSection(msg('Weitere Fälle'), facts)
  }

  private get contact(): Fact[] {
    const { kind, phone, email, place, contactName } = this.client
    return [
      ...(kind === 'person' ? [] : [[msg('Ansprechperson'), contactName] satisfies Fact]),
      [msg('Telefon'), phoneLink(phone)],
      [msg('E-Mail'), mailLink(email)],
      [kind === 'person' ? msg('Wohnort') : msg('Sitz'), place],
    ]
  }

  private get person(): Fact[] {
    const { birthYear, gender, nationalities, origin } = this.client
    return [
      [msg('Geburtsjahr'), birthYear?.toString() ?? null],
      [msg('Geschlecht'), gender && word(genderLabels[gender])],
      [msg('Staatsangehörigkeit'), nationalities.map(nationalityWord).join(', ') || null],
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
    return this.client.residences.map(({ fromOn, place }) => [
      fromOn ? fromDay(fromOn, this.today) : msg('davor'),
      place,
    ])
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-case-facts': CaseFacts
  }
}
