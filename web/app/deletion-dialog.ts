import '@vaadin/button'
import '@vaadin/dialog'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { comeBack, focusedElement } from '../components/focus.ts'
import { showMessage } from '../components/message.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { announceRecorded } from './events.ts'
import { wordsFor } from './messages.ts'

/** What is about to be deleted for good, and everything that goes and stays with it, in sentences. */
export type Deletion = {
  heading: string
  what: string
  consequences: readonly string[]
  act: () => Promise<unknown>
  done: string
}

/** Asks, and deletes; whether it is gone. */
export const deleteForGood = async (deletion: Deletion): Promise<boolean> => {
  const dialog = document.body.appendChild(document.createElement('lotse-deletion-dialog'))
  const isGone = await dialog.ask(deletion)
  dialog.remove()
  return isGone
}

/** Says before something is deleted that nothing brings it back: to leave is to keep it. */
@customElement('lotse-deletion-dialog')
export class DeletionDialog extends LitElement {
  static override styles = [
    shared,
    theme,
    dialogFoot,
    css`
      .text {
        display: grid;
        gap: var(--lo-3);
        width: 440px;
        max-width: 100%;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
        overflow-wrap: anywhere;
      }
      ul {
        display: grid;
        gap: var(--lo-1);
        padding-inline-start: var(--lo-5);
        list-style: disc;
      }
    `,
  ]

  @state() private opened = false
  @state() private deletion: Deletion | undefined
  @state() private saving = false
  @state() private error: unknown
  @query('.keep') private keep!: HTMLElement
  private answer: (isGone: boolean) => void = () => undefined

  async ask(deletion: Deletion): Promise<boolean> {
    const cameFrom = focusedElement()
    this.deletion = deletion
    this.opened = true
    await this.updateComplete
    this.keep.focus()
    const isGone = await new Promise<boolean>((resolve) => {
      this.answer = resolve
    })
    this.opened = false
    await this.updateComplete
    comeBack(this, cameFrom)
    return isGone
  }

  protected override render() {
    const { deletion } = this
    if (!deletion) return nothing
    return html`<vaadin-dialog
      header-title=${deletion.heading}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        if (!detail.value) this.answer(false)
      }}
    >
      <div class="text">
        <p><b>${deletion.what}</b></p>
        <ul>
          ${deletion.consequences.map((one) => html`<li>${one}</li>`)}
        </ul>
        ${this.error ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
      </div>
      <div slot="footer" class="foot">
        <vaadin-button class="keep" theme="tertiary" @click=${() => this.answer(false)}>${msg('Behalten')}</vaadin-button>
        <vaadin-button theme="primary error" ?disabled=${this.saving} @click=${this.delete}>${msg('Für immer löschen')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }

  private readonly delete = async () => {
    const { deletion } = this
    if (!deletion) return
    this.saving = true
    this.error = undefined
    try {
      await deletion.act()
      announceRecorded()
      showMessage(deletion.done)
      this.answer(true)
    } catch (error) {
      this.error = error
    } finally {
      this.saving = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-deletion-dialog': DeletionDialog
  }
}
