import '@vaadin/button'
import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import { type Role, roleLabels } from '#terms/accounts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { word } from './locale.ts'
import { meContext } from './session.ts'

const plain = [
  theme,
  shared,
  css`
    p {
      max-width: 60ch;
      margin-top: var(--lo-2);
    }
    vaadin-button,
    .link {
      margin-top: var(--lo-4);
    }
    .link {
      display: inline-block;
    }
  `,
]

@customElement('lotse-not-found-view')
export class NotFoundView extends LitElement {
  static override styles = plain

  override render() {
    return html`<div class="page">
      <h1>${msg('Diese Seite gibt es nicht')}</h1>
      <p class="q">${msg('Vielleicht ist der Link unvollständig, oder der Fall ist für Sie nicht zu sehen.')}</p>
      <a class="link" href="/">${msg('Zur Startseite')}</a>
    </div>`
  }
}

@customElement('lotse-not-allowed-view')
export class NotAllowedView extends LitElement {
  static override styles = plain

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  override render() {
    return html`<div class="page">
      <h1>${msg('Kein Zugang')}</h1>
      <p class="q">${msg('Diese Seite gehört nicht zu Ihren Aufgaben.')} ${this.wayOut}</p>
      <a class="link" href="/">${msg('Zur Startseite')}</a>
    </div>`
  }

  private get wayOut() {
    return this.me.roles.includes('administrator')
      ? msg('Was ein Konto öffnet, hängt an seinen Aufgaben; so bleibt vertraulich, was beraten wird.')
      : msg('Wenn Sie sie brauchen, sprechen Sie die Verwaltung an.')
  }
}

/** A part of the program did not arrive: the connection is gone, or a newer Lotse stands on the server. */
@customElement('lotse-not-loaded-view')
export class NotLoadedView extends LitElement {
  static override styles = plain

  override render() {
    return html`<div class="page">
      <h1>${msg('Diese Seite ließ sich nicht laden')}</h1>
      <p class="q">${msg('Die Verbindung ist unterbrochen, oder Lotse wurde gerade erneuert.')}</p>
      <vaadin-button theme="primary" @click=${() => window.location.reload()}>${msg('Neu laden')}</vaadin-button>
    </div>`
  }
}

/** For those whose roles bring no screen yet. */
@customElement('lotse-welcome-view')
export class WelcomeView extends LitElement {
  static override styles = plain

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  override render() {
    const roles = this.me.roles.map((role: Role) => word(roleLabels[role])).join(', ')
    return html`<div class="page">
      <h1>${msg('Willkommen bei Lotse')}</h1>
      <p class="q">
        ${msg('Ihre Aufgabe hier:')} ${roles}. ${msg('Fälle und Berichte öffnet sie nicht; so bleibt vertraulich, was beraten wird.')}
      </p>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-not-found-view': NotFoundView
    'lotse-not-allowed-view': NotAllowedView
    'lotse-not-loaded-view': NotLoadedView
    'lotse-welcome-view': WelcomeView
  }
}
