import '@vaadin/button'
import '@vaadin/checkbox'
import '@vaadin/dialog'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { Checkbox } from '@vaadin/checkbox'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Participant } from '#contract/events'
import type { ClientSuggestion } from '#contract/search'
import { ApiError } from '../api.ts'
import '../components/error-summary.ts'
import { failureWords, rebased } from '../openings/rebased.ts'
import '../placements/placed-client.ts'
import { dialogFoot, dialogForm } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { editParticipant } from './api.ts'
import { draftOfGuest, type GuestDraft, guestEditOf, isAnybody } from './guest-draft.ts'

/** Who somebody on a list is, whom they send, and whether they were asked. Announces `guest-changed`. */
@customElement('lotse-guest-dialog')
export class GuestDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    dialogForm,
    css`
      .form {
        width: 440px;
      }
      .flags {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-2) var(--lo-5);
      }
      vaadin-text-field {
        width: 100%;
      }
    `,
  ]

  @state() private opened = false
  @state() private guest: Participant | undefined
  @state() private isCampaign = false
  @state() private draft: GuestDraft | undefined
  @state() private tried = false
  @state() private saving = false
  @state() private error: unknown
  @query('lotse-placed-client') private who!: HTMLElement

  async open(guest: Participant, isCampaign: boolean): Promise<void> {
    const draft = draftOfGuest(guest)
    Object.assign(this, { guest, isCampaign, draft, tried: false, error: undefined, opened: true })
    await this.updateComplete
    this.who.focus()
  }

  protected override render() {
    return html`<vaadin-dialog
      header-title=${msg('Wer ist gemeint?')}
      .opened=${this.opened}
      no-close-on-outside-click
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
      @keydown=${this.saveByKey}
    >
      ${this.draft ? this.renderForm(this.draft) : nothing}
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Speichern')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderForm(draft: GuestDraft) {
    return html`<div class="form">
      ${this.error ? html`<lotse-error-summary .message=${failureWords(this.error)}></lotse-error-summary>` : nothing}
      <lotse-placed-client
        label=${msg('Organisation oder Person')}
        wants="anybody"
        .chosen=${draft.client ?? undefined}
        @client-chosen=${({ detail }: CustomEvent<ClientSuggestion | undefined>) => this.edit({ client: detail ?? null })}
      ></lotse-placed-client>
      ${draft.client?.kind === 'person' ? nothing : this.renderName(draft)}
      ${
        this.isCampaign
          ? nothing
          : html`<div class="flags">
              ${this.renderFlag('invited', msg('eingeladen'))} ${this.renderFlag('registered', msg('angemeldet'))}
            </div>`
      }
    </div>`
  }

  private renderName(draft: GuestDraft) {
    const isMissing = this.tried && !isAnybody(draft)
    return html`<vaadin-text-field
      class="name"
      label=${draft.client ? msg('Wen sie schickt') : msg('Name')}
      maxlength="200"
      autocomplete="off"
      manual-validation
      .value=${draft.name}
      ?invalid=${isMissing}
      .errorMessage=${isMissing ? msg('Bitte eine Organisation, eine Person oder einen Namen angeben.') : ''}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.edit({ name: detail.value })}
    ></vaadin-text-field>`
  }

  private renderFlag(flag: 'invited' | 'registered', label: string) {
    return html`<vaadin-checkbox
      label=${label}
      .checked=${this.draft?.[flag] ?? false}
      @change=${(event: Event) => this.edit({ [flag]: (event.currentTarget as Checkbox).checked })}
    ></vaadin-checkbox>`
  }

  private edit(change: Partial<GuestDraft>) {
    if (this.draft) this.draft = { ...this.draft, ...change }
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void this.save()
  }

  private announce() {
    this.dispatchEvent(new Event('guest-changed'))
  }

  /** Saved again, it is on what somebody else made of it meanwhile. */
  private takeTheirs(base: Participant, theirs: Participant) {
    if (this.draft) this.draft = rebased(this.draft, draftOfGuest(base), draftOfGuest(theirs))
    this.guest = theirs
    this.announce()
  }

  private readonly save = async () => {
    const { guest, draft } = this
    if (this.saving || !guest || !draft) return
    this.tried = true
    // Somebody whose name is no longer kept may stay nobody.
    if (!isAnybody(draft) && !guest.forgotten) return this.renderRoot.querySelector<HTMLElement>('.name')?.focus()
    this.saving = true
    this.error = undefined
    try {
      await editParticipant(guest.id, guest.version, guestEditOf(draft))
      this.opened = false
      this.announce()
    } catch (error) {
      this.error = error
      if (error instanceof ApiError && error.status === 412) this.takeTheirs(guest, error.current as Participant)
    } finally {
      this.saving = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-guest-dialog': GuestDialog
  }
}
