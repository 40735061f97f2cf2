import '@vaadin/button'
import '@vaadin/combo-box'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import type { ComboBox } from '@vaadin/combo-box'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { CatalogueUses } from '#contract/catalogues'
import '../components/states.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { consequenceWords } from './consequence-words.ts'
import { type KeptWord, targetsOf } from './kept-words.ts'
import type { Mapping } from './waiting-words.ts'

/** Into what a word goes, with what that moves. Announces `word-mapped` with a `Mapping`, and `merge-left`. */
@customElement('lotse-merge-dialog')
export class MergeDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    css`
      .form {
        display: grid;
        gap: var(--lo-3);
        width: min(440px, calc(100vw - 80px));
      }
      vaadin-combo-box {
        width: 100%;
      }
    `,
  ]

  @property({ attribute: false }) word: KeptWord | undefined
  @property({ attribute: false }) all: readonly KeptWord[] = []
  /** Asked for while the dialog opens; names have none. */
  @property({ attribute: false }) uses: CatalogueUses | undefined
  /** Why what it moves could not be counted. Announces `retry`. */
  @property({ attribute: false }) error: unknown
  @property({ type: Boolean }) saving = false
  @state() private into: KeptWord | undefined
  @state() private opened = false
  @state() private tried = false
  @query('vaadin-combo-box') private combo!: ComboBox<KeptWord>

  async open(): Promise<void> {
    this.into = undefined
    this.tried = false
    this.opened = true
    await this.updateComplete
    this.combo.focus()
  }

  close(): void {
    this.opened = false
  }

  protected override render() {
    const { word } = this
    if (!word) return nothing
    return html`<vaadin-dialog
      header-title=${word.kind === 'counsellor' ? msg(str`„${word.name}“ zuordnen`) : msg(str`„${word.name}“ zusammenführen`)}
      .opened=${this.opened}
      @opened-changed=${this.takeOpened}
    >
      <div class="form">
        <vaadin-combo-box
          label=${word.kind === 'counsellor' ? msg('Wer war das?') : msg('Worin soll es aufgehen?')}
          item-id-path="id"
          item-value-path="id"
          item-label-path="name"
          manual-validation
          .items=${targetsOf(word, this.all)}
          .errorMessage=${msg('Bitte wählen.')}
          ?invalid=${this.tried && !this.into}
          @selected-item-changed=${({ detail }: CustomEvent<{ value: KeptWord | null }>) => this.take(detail.value)}
        ></vaadin-combo-box>
        ${this.error ? html`<lotse-failure .error=${this.error} @retry=${() => this.dispatchEvent(new Event('retry'))}></lotse-failure>` : html`<p class="s" aria-live="polite">${consequenceWords(word, this.into, this.uses)}</p>`}
        <p class="s q">${word.kind === 'counsellor' ? msg('Rückgängig geht, solange der Name hier unter „Abgelegt“ steht.') : msg('Alte Einträge behalten ihr Wort. Wieder trennen geht jederzeit.')}</p>
      </div>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${this.close}>${msg('Abbrechen')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${this.saving || !this.isCounted} @click=${this.save}
          >${word.kind === 'counsellor' ? msg('Zuordnen') : msg('Zusammenführen')}</vaadin-button
        >
      </div>
    </vaadin-dialog>`
  }

  /** Of names there is nothing to count. */
  private get isCounted(): boolean {
    return this.word?.kind === 'counsellor' || this.uses !== undefined
  }

  private take(into: KeptWord | null) {
    this.into = into ?? undefined
  }

  private readonly takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    if (this.opened && !detail.value) this.dispatchEvent(new Event('merge-left'))
    this.opened = detail.value
  }

  private readonly save = () => {
    this.tried = true
    if (!this.word || !this.into) return this.combo.focus()
    const detail: Mapping = { word: this.word, into: this.into }
    this.dispatchEvent(new CustomEvent('word-mapped', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-merge-dialog': MergeDialog
  }
}
