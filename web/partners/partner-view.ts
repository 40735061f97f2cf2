import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Partner } from '#contract/partners'
import { goTo, partOf } from '../app/navigation.ts'
import { mayDo, meContext } from '../app/session.ts'
import { Unsaved } from '../app/unsaved.ts'
import { factStyles } from '../components/facts.ts'
import { longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { isMissing, loaded } from '../components/states.ts'
import '../referrals/partner-referrals.ts'
import { crumbStyles } from '../styles/crumb.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchPartner } from './api.ts'
import { PartnerChanges } from './partner-changes.ts'
import type { PartnerDraft } from './partner-draft.ts'
import './partner-form.ts'
import { contactsOf, factsOf, offersOf } from './partner-parts.ts'

/** A partner: what they offer and for whom, whom one reaches there, and when somebody last made sure of it. `neu`: a new one. */
@customElement('lotse-partner-view')
export class PartnerView extends LitElement {
  static override styles = [
    theme,
    shared,
    crumbStyles,
    factStyles,
    css`
      .partner {
        display: grid;
        gap: var(--lo-8);
        max-width: 720px;
        margin-top: var(--lo-6);
      }
      .parts > li {
        grid-template-columns: minmax(0, 1fr);
        overflow-wrap: anywhere;
      }
      .checked {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lo-2) var(--lo-4);
      }
      .note {
        white-space: pre-line;
        overflow-wrap: anywhere;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
    `,
  ]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  private readonly partner: Task<readonly [string], Partner | null> = new Task(this, {
    args: () => [this.partnerId] as const,
    task: async ([id], { signal }) => (id === 'neu' ? null : fetchPartner(id, signal)),
    onComplete: (partner): unknown => partner === null && this.changes.begin(null),
  })
  private readonly changes: PartnerChanges = new PartnerChanges(this, () => this.partner.run())
  protected readonly unsaved = new Unsaved(this, () => this.changes.isTyped)

  protected override render() {
    if (isMissing(this.partner)) return html`<lotse-not-found-view></lotse-not-found-view>`
    return html`<div class="page">
      <p class="crumb"><a href="/partner">${icon('chevronLeft')}${msg('Partner')}</a></p>
      ${loaded(this.partner, (partner) => (this.changes.draft ? this.renderForm(partner, this.changes.draft) : partner && this.renderPartner(partner)))}
    </div>`
  }

  private renderForm(partner: Partner | null, draft: PartnerDraft) {
    return html`<h1>${partner?.institution ?? msg('Partner aufnehmen')}</h1>
      <lotse-partner-form
        .draft=${draft}
        .error=${this.changes.error}
        .message=${this.changes.message}
        ?saving=${this.changes.saving}
        @partner-edited=${({ detail }: CustomEvent<PartnerDraft>) => this.changes.edit(detail)}
        @partner-wanted=${this.save}
        @form-left=${this.leave}
      ></lotse-partner-form>`
  }

  private renderPartner(partner: Partner) {
    const mayChange = mayDo(this.me, 'change partners')
    return html`<div class="head">
        <div>
          <h1>${partner.institution}</h1>
          ${partner.area ? html`<p class="sub">${partner.area}</p>` : nothing}
        </div>
        ${mayChange ? this.renderActions(partner) : nothing}
      </div>
      ${partner.retired ? html`<p class="sub"><span class="none">${msg('Abgelegt: wird nirgends mehr angeboten.')}</span></p>` : nothing}
      <div class="partner">
        ${this.renderChecked(partner)} ${factsOf(partner)} ${contactsOf(partner, mayChange)} ${offersOf(partner)}
        <lotse-partner-referrals .partnerId=${partner.id} .today=${this.me.today}></lotse-partner-referrals>
        ${partner.note ? html`<section><div class="section-head"><h2>${msg('Notiz')}</h2></div><p class="note">${partner.note}</p></section>` : nothing}
      </div>`
  }

  private renderActions(partner: Partner) {
    return html`<div class="acts">
      <vaadin-button @click=${() => this.changes.begin(partner)}>${icon('pencil', { slot: 'prefix' })}${msg('Bearbeiten')}</vaadin-button>
      ${
        partner.retired
          ? html`<vaadin-button theme="tertiary" @click=${() => this.changes.bringBack(partner)}>${msg('Wieder aufnehmen')}</vaadin-button>`
          : html`<vaadin-button theme="tertiary" @click=${() => this.changes.retire(partner)}>${msg('Ablegen')}</vaadin-button>`
      }
    </div>`
  }

  private renderChecked(partner: Partner) {
    const { checkedOn } = partner
    const isToday = checkedOn === this.me.today
    return html`<div class="checked">
      <span class="q"
        >${checkedOn ? msg(str`Zuletzt geprüft am ${longDay(checkedOn)}.`) : msg('Ob das alles stimmt, hat noch niemand geprüft.')}</span
      >
      ${
        isToday
          ? nothing
          : html`<vaadin-button theme="primary" @click=${() => this.changes.verify(partner)}
              >${icon('check', { slot: 'prefix' })}${msg('Heute geprüft')}</vaadin-button
            >`
      }
    </div>`
  }

  private readonly save = async () => {
    const saved = await this.changes.save(this.partner.value ?? null)
    if (saved && this.partnerId === 'neu') goTo(`/partner/${saved.id}`)
  }

  private readonly leave = async () => {
    if (!(await this.unsaved.mayGo())) return
    this.changes.leave()
    if (this.partnerId === 'neu') goTo('/partner')
  }

  private get partnerId(): string {
    return partOf(this.location, 'id')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-partner-view': PartnerView
  }
}
