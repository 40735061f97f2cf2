import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/text-area'
import '@vaadin/text-field'
import { msg } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Opening } from '#contract/openings'
import type { Day } from '#rules/calendar'
import { workKindLabels, workKinds } from '#terms/placements'
import { ApiError, newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { word } from '../app/locale.ts'
import '../components/day-field.ts'
import '../components/error-summary.ts'
import { showMessage } from '../components/message.ts'
import '../components/segments.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { editOpening, recordOpening } from './api.ts'
import { draftOfOpening, emptyOpening, type OpeningDraft, openingIn, problemsOfOpening } from './opening-draft.ts'
import { failureWords, rebased } from './rebased.ts'

/** An opening, told of for the first time or changed. */
@customElement('lotse-opening-dialog')
export class OpeningDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    css`
      .form {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
        gap: var(--lo-4);
        align-items: start;
        width: 100%;
      }
      .wide {
        grid-column: 1 / -1;
      }
      vaadin-text-field,
      vaadin-text-area {
        width: 100%;
      }
    `,
  ]

  @property() today: Day = ''
  @state() private opened = false
  @state() private draft: OpeningDraft = emptyOpening()
  @state() private tried = false
  @state() private saving = false
  @state() private error: unknown
  private organisationId = ''
  private opening: Opening | undefined
  /** Made with the form, so that sending it again after a lost answer makes nothing twice. */
  private ownId = ''

  async open(organisationId: string, opening?: Opening): Promise<void> {
    this.organisationId = organisationId
    this.opening = opening
    this.draft = opening ? draftOfOpening(opening) : emptyOpening()
    this.ownId = newId()
    this.tried = false
    this.error = undefined
    this.opened = true
    await this.updateComplete
    this.goTo('title')
  }

  protected override render() {
    return html`<vaadin-dialog
      header-title=${this.opening ? msg('Stelle bearbeiten') : msg('Offene Stelle eintragen')}
      .opened=${this.opened}
      no-close-on-outside-click
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        this.opened = detail.value
      }}
      @keydown=${this.saveByKey}
    >
      <div class="form">
        ${this.error ? html`<lotse-error-summary class="wide" .message=${failureWords(this.error)}></lotse-error-summary>` : nothing}
        <div class="wide">${this.renderText('title', msg('Wen sucht man?'), 200)}</div>
        <lotse-segments
          class="wide"
          label=${msg('Art')}
          .value=${this.draft.kind}
          .segments=${workKinds.map((kind) => ({ value: kind, label: word(workKindLabels[kind]) }))}
          @choice-made=${({ detail }: CustomEvent<OpeningDraft['kind']>) => this.edit({ kind: detail })}
        ></lotse-segments>
        <lotse-day-field
          data-field="known"
          label=${msg('Bekannt seit')}
          .today=${this.today}
          .words=${this.draft.known}
          .problem=${this.problems.known ?? ''}
          @day-typed=${({ detail }: CustomEvent<string>) => this.edit({ known: detail })}
        ></lotse-day-field>
        ${this.renderText('places', msg('Plätze'), 3)}
        <div class="wide">
          ${this.renderText('link', msg('Anzeige im Fachkräfteportal'), 500, msg('Die Adresse, zum Beispiel https://www.fachkraefte-erzgebirge.de/…'))}
        </div>
        <vaadin-text-area
          class="wide"
          label=${msg('Notiz')}
          maxlength="1000"
          .value=${this.draft.note}
          @input=${(event: Event) => this.edit({ note: (event.currentTarget as HTMLTextAreaElement).value })}
        ></vaadin-text-area>
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving} @click=${this.save}>${msg('Speichern')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private renderText(field: 'title' | 'places' | 'link', label: string, longest: number, help = '') {
    const problem = this.problems[field] ?? ''
    return html`<vaadin-text-field
      data-field=${field}
      label=${label}
      helper-text=${help}
      maxlength=${longest}
      inputmode=${{ title: 'text', places: 'numeric', link: 'url' }[field]}
      autocomplete="off"
      manual-validation
      .value=${this.draft[field]}
      .errorMessage=${problem}
      ?invalid=${problem !== ''}
      @input=${(event: Event) => this.edit({ [field]: (event.currentTarget as TextField).value })}
    ></vaadin-text-field>`
  }

  private get problems() {
    return this.tried ? problemsOfOpening(this.draft, this.today) : {}
  }

  private edit(change: Partial<OpeningDraft>) {
    this.draft = { ...this.draft, ...change }
  }

  private goTo(field: string) {
    this.renderRoot.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus()
  }

  private readonly close = () => {
    this.opened = false
  }

  private readonly saveByKey = (event: KeyboardEvent) => {
    const isText = (event.composedPath()[0] as HTMLElement).tagName === 'INPUT'
    if (event.key !== 'Enter' || !(isText || event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void this.save()
  }

  private readonly save = async () => {
    if (this.saving) return
    this.tried = true
    const [wrong] = Object.keys(this.problems)
    if (wrong) return this.goTo(wrong)
    this.saving = true
    this.error = undefined
    try {
      await this.send()
      this.opened = false
      announceRecorded()
    } catch (error) {
      this.error = error
      if (error instanceof ApiError && error.status === 412) this.takeTheirs(error.current as Opening)
    } finally {
      this.saving = false
    }
  }

  /** Saved again, it is on what somebody else made of it meanwhile. */
  private takeTheirs(theirs: Opening) {
    const { opening } = this
    if (!opening) return
    this.draft = rebased(this.draft, draftOfOpening(opening), draftOfOpening(theirs))
    this.opening = theirs
    announceRecorded()
  }

  private async send() {
    const wanted = openingIn(this.draft, this.today)
    const { opening: before } = this
    if (!before) {
      await recordOpening({ id: this.ownId, organisationId: this.organisationId, ...wanted })
      return showMessage(msg('Offene Stelle eingetragen.'))
    }
    const { kind, title, places, knownOn, link, note } = before
    const saved = await editOpening(before.id, before.version, wanted)
    const undo = async () => {
      await editOpening(before.id, saved.version, { kind, title, places, knownOn, link, note })
      announceRecorded()
    }
    return showMessage(msg('Stelle geändert.'), saved.version > before.version ? { undo } : {})
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-opening-dialog': OpeningDialog
  }
}
