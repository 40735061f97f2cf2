import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import { mayDo, meContext } from '../app/session.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { conditionNotice, fetchCondition } from './condition-notice.ts'
import '../mail/mail-notice.ts'
import { type Section, sectionsFor } from './sections.ts'

/** Verwaltung: where the centre itself is kept, for each what their roles open. */
@customElement('lotse-administration-view')
export class AdministrationView extends LitElement {
  static override styles = [
    shared,
    css`
      .rows {
        max-width: 720px;
        margin-top: var(--lo-6);
        border-top: 1px solid var(--lo-line-2);
      }
      .rows > li {
        grid-template-columns: minmax(0, 1fr) auto;
        min-height: 44px;
      }
      a.whole {
        font-weight: var(--lo-medium);
      }
    `,
  ]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  private readonly condition = new Task(this, {
    args: () => [mayDo(this.me, 'see backups')] as const,
    task: async ([isTheirs], { signal }) => (isTheirs ? fetchCondition([], { signal }) : undefined),
  })

  protected override render() {
    return html`
      <div class="page">
        <h1>${msg('Verwaltung')}</h1>
        ${conditionNotice(this.condition.value)}
        ${mayDo(this.me, 'see mails') ? html`<lotse-mail-notice></lotse-mail-notice>` : nothing}
        <ul class="rows opening">
          ${sectionsFor(this.me).map(this.renderSection)}
        </ul>
      </div>
    `
  }

  private readonly renderSection = ({ path, name, about }: Section) => html`
    <li>
      <span>
        <a class="whole" href=${path}>${name()}</a>
        <span class="sub">${about()}</span>
      </span>
      ${icon('chevronRight')}
    </li>
  `
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-administration-view': AdministrationView
  }
}
