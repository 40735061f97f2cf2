import '@vaadin/button'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { CertificateWish, Participant } from '#contract/events'
import { hasWholeTraining } from '#rules/events'
import '../components/action-menu.ts'
import type { MenuAction } from '../components/action-menu.ts'
import { longDay } from '../components/format.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { participantName } from './event-words.ts'

/** One of the list, to be ticked. Announces `ticked` with yes or no, `edit-wanted`, `removal-wanted`, and `certificate-wanted` with the wish. */
@customElement('lotse-participant-row')
export class ParticipantRow extends LitElement {
  static override styles = [
    theme,
    shared,
    css`
      .row {
        display: flex;
        align-items: center;
        gap: var(--lo-2);
        min-height: 48px;
        padding-block: var(--lo-1);
        border-bottom: var(--lo-border);
      }
      .row > label {
        display: grid;
        grid-template-columns: 28px minmax(0, 1fr);
        align-items: center;
        gap: var(--lo-2);
        flex: 1;
        min-width: 0;
        min-height: 44px;
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      input {
        width: 22px;
        height: 22px;
        accent-color: var(--lo-action);
      }
      .facts {
        display: block;
      }
      .first {
        color: var(--lo-action-text);
      }
      .certificate {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--lo-2);
        padding: var(--lo-2) 0 var(--lo-3) 36px;
        border-bottom: var(--lo-border);
      }
      .certificate vaadin-text-field {
        flex: 1 1 240px;
      }
    `,
  ]

  @property({ attribute: false }) participant!: Participant
  @property({ type: Boolean }) came = false
  @property({ type: Boolean }) waiting = false
  /** The day is still to come: nothing can be ticked. */
  @property({ type: Boolean }) isAhead = false
  @property({ type: Boolean }) isCampaign = false
  @property({ type: Boolean }) isTraining = false
  @property({ type: Boolean }) mayPrint = false
  @property({ type: Boolean }) printing = false
  @state() private certified: string | undefined

  protected override render() {
    const name = participantName(this.participant)
    return html`<div class="row">
        <label>
          <input
            type="checkbox"
            .checked=${live(this.came)}
            ?disabled=${this.isAhead}
            aria-label=${this.isCampaign ? msg(str`Erreicht: ${name}`) : msg(str`Gekommen: ${name}`)}
            @change=${(event: Event) => this.announce('ticked', (event.currentTarget as HTMLInputElement).checked)}
          />
          <span
            >${name}
            <span class="facts q s"
              >${this.facts.join(' · ')}${this.participant.firstReached ? html`${this.facts.length > 0 ? ' · ' : ''}<span class="first">${msg('erstmals erreicht')}</span>` : nothing}</span
            ></span
          >
        </label>
        ${this.waiting ? html`<span class="q s" role="status">${msg('wartet')}</span>` : nothing}
        ${
          this.mayPrint && this.isTraining && this.came && !this.waiting
            ? html`<vaadin-button theme="tertiary" aria-expanded=${this.certified !== undefined} aria-label=${msg(str`Bescheinigung: ${name}`)} @click=${this.toggle}
                >${msg('Bescheinigung')}</vaadin-button
              >`
            : nothing
        }
        <lotse-action-menu label=${msg(str`Mehr zu: ${name}`)} .actions=${this.actions}></lotse-action-menu>
      </div>
      ${this.certified === undefined ? nothing : this.renderCertificate(this.certified)}`
  }

  private get actions(): MenuAction[] {
    return [
      { label: msg('Bearbeiten …'), key: 'b', icon: 'pencil', act: () => this.announce('edit-wanted') },
      { label: msg('Von der Liste nehmen'), key: 'l', icon: 'trash', act: () => this.announce('removal-wanted') },
    ]
  }

  private get facts(): string[] {
    const { invited, registered, modules } = this.participant
    return [
      registered ? msg('angemeldet') : invited && !this.isCampaign ? msg('eingeladen') : '',
      modules.length > 0
        ? msg(str`Module: ${modules.map(({ module, heldOn }) => `${module} (${longDay(heldOn)})`).join(', ')}`)
        : '',
    ].filter(Boolean)
  }

  private renderCertificate(name: string) {
    const isWhole = hasWholeTraining(this.participant.modules)
    return html`<div class="certificate">
      <vaadin-text-field
        label=${msg('Name, wie er auf dem Blatt stehen soll')}
        maxlength="200"
        autocomplete="off"
        .value=${name}
        @input=${(event: Event) => {
          this.certified = (event.currentTarget as TextField).value
        }}
      ></vaadin-text-field>
      <vaadin-button ?disabled=${this.printing || name.trim() === ''} @click=${() => this.print('module')}
        >${msg('Bescheinigung dieses Moduls')}</vaadin-button
      >
      ${
        isWhole
          ? html`<vaadin-button ?disabled=${this.printing || name.trim() === ''} @click=${() => this.print('training')}
              >${msg('Zertifikat der Ausbildung')}</vaadin-button
            >`
          : html`<span class="q s">${msg('Das Zertifikat gibt es nach allen drei Modulen.')}</span>`
      }
    </div>`
  }

  private readonly toggle = () => {
    const { person, name } = this.participant
    this.certified = this.certified === undefined ? (name ?? person?.name ?? '') : undefined
  }

  private print(kind: CertificateWish['kind']) {
    this.announce('certificate-wanted', { name: this.certified?.trim() ?? '', kind })
  }

  private announce(what: string, detail?: unknown) {
    this.dispatchEvent(new CustomEvent(what, { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-participant-row': ParticipantRow
  }
}
