import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import '../checks/link-card.ts'
import { count, longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { showMessage } from '../components/message.ts'
import { tabSeparated } from '../components/table-text.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import type { InvitedLink } from './many-draft.ts'

/** The links of those who were just invited: to copy one, to copy all, to hold a phone in front of. */
@customElement('lotse-invited-links')
export class InvitedLinks extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      ul {
        max-width: 860px;
        margin-top: var(--lo-3);
      }
      li {
        display: grid;
        gap: var(--lo-1);
        padding: var(--lo-3) 0;
        border-bottom: var(--lo-border);
        overflow-wrap: anywhere;
      }
      .who {
        font-weight: var(--lo-semibold);
      }
      p {
        margin-top: var(--lo-2);
      }
    `,
  ]

  @property({ attribute: false }) links: readonly InvitedLink[] = []
  /** What the clipboard did not take stands here, to mark and copy. */
  @state() private asText = ''

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('vaadin-button')?.focus()
  }

  protected override render() {
    const mailed = this.links.filter(({ byMail }) => byMail !== null).length
    return html`
      <p class="q">${mailedWords(mailed, this.links.length - mailed)}</p>
      <p><vaadin-button @click=${this.copyAll}>${icon('copy', { slot: 'prefix' })}${msg('Alle Links kopieren')}</vaadin-button></p>
      ${this.asText ? html`<p class="s">${msg('Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn:')}</p><pre tabindex="0">${this.asText}</pre>` : nothing}
      <ul>
        ${this.links.map(
          ({ name, link, byMail }) => html`<li>
            <span
              ><span class="who">${name}</span>
              <span class="q s">${byMail ? msg(str`geht per E-Mail an ${byMail}`) : msg('ohne E-Mail: den Link weitergeben')}</span></span
            >
            <lotse-check-link .link=${link} .name=${name}></lotse-check-link>
          </li>`,
        )}
      </ul>
    `
  }

  private readonly copyAll = async () => {
    const head = [msg('Organisation'), msg('Link'), msg('gilt bis')]
    const rows = this.links.map(({ name, link }) => [name, link.address, longDay(link.endsOn)])
    const text = tabSeparated({ name: msg('Links'), head, rows })
    try {
      await navigator.clipboard.writeText(text)
      this.asText = ''
      showMessage(rows.length === 1 ? msg('1 Link kopiert.') : msg(str`${count(rows.length)} Links kopiert.`))
    } catch {
      this.asText = text
    }
  }
}

const mailedWords = (mailed: number, others: number): string => {
  const byMail =
    mailed === 1 ? msg('1 Link geht per E-Mail hinaus.') : msg(str`${count(mailed)} Links gehen per E-Mail hinaus.`)
  const byHand =
    others === 1 ? msg('1 Link geben Sie selbst weiter.') : msg(str`${count(others)} Links geben Sie selbst weiter.`)
  return [mailed > 0 ? byMail : '', others > 0 ? byHand : ''].filter(Boolean).join(' ')
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-invited-links': InvitedLinks
  }
}
