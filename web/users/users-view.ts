import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { User } from '#contract/users'
import { userStateLabels } from '#terms/users'
import { word } from '../app/locale.ts'
import { goTo } from '../app/navigation.ts'
import { meContext } from '../app/session.ts'
import { icon } from '../components/icon.ts'
import { loaded } from '../components/states.ts'
import { formPage } from '../styles/form-page.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchUsers } from './api.ts'
import { lastUseInWords, openCasesInWords, rolesInWords } from './words.ts'

/** Konten: who may sign in. Who has left stands below. */
@customElement('lotse-users-view')
export class UsersView extends LitElement {
  static override styles = [
    theme,
    shared,
    formPage,
    css`
      section {
        max-width: 960px;
      }
      .rows > li {
        grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) minmax(0, 4fr) 16px;
      }
      .name {
        font-weight: var(--lo-semibold);
      }
      .q {
        overflow-wrap: anywhere;
      }
      .cases {
        display: block;
      }
      @media (max-width: 860px) {
        .rows > li {
          grid-template-columns: minmax(0, 1fr) 16px;
        }
        .rows > li > :not(vaadin-icon) {
          grid-column: 1;
        }
        .rows > li > vaadin-icon {
          grid-column: 2;
          grid-row: 1;
        }
        .cases {
          display: inline;
        }
        .cases::before {
          content: '· ';
        }
        .head vaadin-button {
          width: 100%;
        }
      }
    `,
  ]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  private readonly users = new Task(this, {
    task: (_, { signal }) => fetchUsers(signal),
    args: () => [this.me.today] as const,
  })

  protected override render() {
    return html`<div class="page">
      <p class="crumb"><a href="/verwaltung">${icon('chevronLeft')}${msg('Verwaltung')}</a></p>
      <div class="head">
        <div>
          <h1>${msg('Konten')}</h1>
          <p class="sub">${msg('Wer sich anmelden darf, und wofür.')}</p>
        </div>
        <vaadin-button theme="primary" @click=${() => goTo('/verwaltung/konten/neu')}
          >${icon('userPlus', { slot: 'prefix' })}${msg('Konto anlegen')}</vaadin-button
        >
      </div>
      ${loaded(this.users, ({ rows }) => this.renderUsers(rows))}
    </div>`
  }

  private renderUsers(rows: readonly User[]) {
    const here = rows.filter((user) => user.state !== 'deactivated')
    const gone = rows.filter((user) => user.state === 'deactivated')
    return html`${this.renderSection(msg('Im Team'), here)}
    ${gone.length > 0 ? this.renderSection(msg('Deaktiviert'), gone) : nothing}`
  }

  private renderSection(title: string, users: readonly User[]) {
    return html`<section>
      <div class="section-head"><h2>${title}</h2><span class="count">${users.length}</span></div>
      <ul class="rows opening">${users.map(this.renderUser)}</ul>
    </section>`
  }

  private readonly renderUser = (user: User) => html`<li>
    <span>
      <a class="whole name" href="/verwaltung/konten/${user.id}">${user.name}</a>
      ${user.id === this.me.userId ? html`<span class="tag">${msg('das sind Sie')}</span>` : nothing}
      <div class="q">${user.signInName}</div>
    </span>
    <span>${rolesInWords(user.roles)} ${this.renderCases(user)}</span>
    <span class="q">${this.renderState(user)}</span>
    ${icon('chevronRight')}
  </li>`

  private renderCases({ openCases }: User) {
    return openCases > 0 ? html`<span class="cases q">${openCasesInWords(openCases)}</span>` : nothing
  }

  private renderState(user: User) {
    if (user.state === 'invited') return html`<span class="none">${word(userStateLabels.invited)}</span>`
    const lastUse = lastUseInWords(user, this.me.today)
    return user.state === 'active' ? lastUse : msg(str`${word(userStateLabels.deactivated)}, ${lastUse}`)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-users-view': UsersView
  }
}
