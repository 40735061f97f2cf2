import '@vaadin/button'
import '@vaadin/dialog'
import { msg, str } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Entry } from '#contract/cases'
import { comeBack, focusedElement } from '../components/focus.ts'
import { inARow } from '../components/format.ts'
import { dialogFoot } from '../styles/dialog-foot.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

type Answer = { together: boolean } | null

/** Whether what is done to a talk with several clients is done on the cases of the others too. */
@customElement('lotse-together-dialog')
export class TogetherDialog extends LitElement {
  static override styles = [
    theme,
    shared,
    dialogFoot,
    css`
      p {
        width: min(440px, 100%);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
    `,
  ]

  @state() private opened = false
  @state() private names = ''
  @query('.all') private all!: HTMLElement
  private answer: (answer: Answer) => void = () => undefined

  /** Null: neither, one goes back. */
  async ask(names: string): Promise<Answer> {
    const cameFrom = focusedElement()
    this.names = names
    this.opened = true
    await this.updateComplete
    this.all.focus()
    const answer = await new Promise<Answer>((resolve) => {
      this.answer = resolve
    })
    this.opened = false
    await this.updateComplete
    if (!answer) comeBack(this, cameFrom)
    return answer
  }

  protected override render() {
    return html`<vaadin-dialog
      header-title=${msg('Ein Gespräch mit mehreren')}
      .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => {
        if (!detail.value) this.answer(null)
      }}
    >
      <p>${msg(str`Dasselbe Gespräch steht auch im Fall von ${this.names}. Gilt es dort ebenso?`)}</p>
      <div slot="footer" class="foot">
        <vaadin-button theme="tertiary" @click=${() => this.answer({ together: false })}>${msg('Nur hier')}</vaadin-button>
        <vaadin-button class="all" theme="primary" @click=${() => this.answer({ together: true })}>${msg('Überall')}</vaadin-button>
      </div>
    </vaadin-dialog>`
  }
}

/** Asked only where it stands elsewhere too, as far as one may know. */
export const askTogether = async ({ talk }: Entry): Promise<Answer> => {
  const names = talk?.together.map(({ client }) => client) ?? []
  if (names.length === 0) return { together: false }
  const known = document.querySelector('lotse-together-dialog')
  const dialog = known ?? document.body.appendChild(document.createElement('lotse-together-dialog'))
  await dialog.updateComplete
  return dialog.ask(inARow(names))
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-together-dialog': TogetherDialog
  }
}
