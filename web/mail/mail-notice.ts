import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import { meContext } from '../app/session.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { fetchMailCondition } from './api.ts'
import { conditionWords } from './words.ts'

/** Says at the top of Verwaltung where mails do not go out: nothing on a good day. */
@customElement('lotse-mail-notice')
export class MailNotice extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        max-width: 720px;
      }
      p {
        display: flex;
        gap: var(--lo-2);
        margin-top: var(--lo-4);
      }
      vaadin-icon {
        margin-top: 2px;
      }
    `,
  ]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  private readonly condition = new Task(this, { args: () => [], task: (_, { signal }) => fetchMailCondition(signal) })

  protected override render() {
    const words = this.condition.value ? conditionWords(this.condition.value, this.me.today) : null
    if (words === null) return nothing
    return html`<p class="error" role="alert">
      ${icon('alert')}<span>${words} <a class="link" href="/verwaltung/postausgang">${msg('Zum Postausgang')}</a></span>
    </p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-mail-notice': MailNotice
  }
}
