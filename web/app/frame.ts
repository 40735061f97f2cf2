import '@vaadin/app-layout'
import '@vaadin/button'
import '@vaadin/side-nav'
import { msg } from '@lit/localize'
import type { AppLayout } from '@vaadin/app-layout'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import { sectionsFor } from '../administration/sections.ts'
import { brand, brandStyles } from '../components/brand.ts'
import { handbookLink } from '../components/handbook-link.ts'
import { type IconName, icon } from '../components/icon.ts'
import { showError } from '../components/message.ts'
import '../drafts/begun-link.ts'
import { keepAll } from '../drafts/draft-keeper.ts'
import '../enquiries/enquiry-count.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { openQuickLog } from './events.ts'
import { frameStyles } from './frame-styles.ts'
import { mayDo, type Permission, session } from './session.ts'
import { appLayoutWords } from './vaadin-words.ts'

type Area = { path: string; name: () => string; icon: IconName; isFor: (me: Me) => boolean; inDrawerOnly?: true }

const may = (permission: Permission) => (me: Me) => mayDo(me, permission)

const areas: readonly Area[] = [
  { path: '/heute', name: () => msg('Heute'), icon: 'sun', isFor: may('read cases') },
  {
    path: '/kalender',
    name: () => msg('Kalender'),
    icon: 'calendar',
    isFor: may('keep follow-ups'),
    inDrawerOnly: true,
  },
  { path: '/faelle', name: () => msg('Fälle'), icon: 'folder', isFor: may('read cases') },
  {
    path: '/anfragen',
    name: () => msg('Anfragen'),
    icon: 'inbox',
    isFor: may('read enquiries'),
    inDrawerOnly: true,
  },
  {
    path: '/stellen',
    name: () => msg('Offene Stellen'),
    icon: 'briefcase',
    isFor: may('read openings'),
    inDrawerOnly: true,
  },
  {
    path: '/veranstaltungen',
    name: () => msg('Veranstaltungen'),
    icon: 'calendarCheck',
    isFor: may('read events'),
    inDrawerOnly: true,
  },
  { path: '/checks', name: () => msg('Checks'), icon: 'clipboardCheck', isFor: may('read cases'), inDrawerOnly: true },
  {
    path: '/willkommenspaket',
    name: () => msg('Willkommenspaket'),
    icon: 'parcel',
    isFor: may('hand over packages'),
    inDrawerOnly: true,
  },
  { path: '/partner', name: () => msg('Partner'), icon: 'handshake', isFor: may('read partners'), inDrawerOnly: true },
  { path: '/berichte', name: () => msg('Berichte'), icon: 'chart', isFor: may('read reports') },
  { path: '/verwaltung', name: () => msg('Verwaltung'), icon: 'settings', isFor: (me) => sectionsFor(me).length > 0 },
]

/** What stands around a page: the drawer, and on the phone a bar above and one below. Announces `search` and `help`. */
@customElement('lotse-frame')
export class Frame extends LitElement {
  static override styles = [theme, shared, brandStyles, frameStyles]

  @property({ attribute: false }) me!: Me
  @property() path = '/'
  @query('vaadin-app-layout') private layout!: AppLayout

  override render() {
    return html`<button class="skip" @click=${this.skip}>${msg('Zum Inhalt')}</button>
      <vaadin-app-layout no-scroll .i18n=${appLayoutWords()}>
        <div slot="drawer" class="side">
          <header>${brand(this.me.centre.name)} ${this.renderActions()}</header>
          ${this.renderNavigation()}
          <nav class="help" aria-label=${msg('Hilfe')}>${handbookLink()}</nav>
          ${this.renderMe()}
        </div>
        <div class="content">${this.renderTopBar()}<slot></slot></div>
        ${this.renderTabBar()}
      </vaadin-app-layout>`
  }

  private get areas() {
    return areas.filter(({ isFor }) => isFor(this.me))
  }

  private renderActions() {
    return html`<div class="do">
      ${
        mayDo(this.me, 'record consultations')
          ? html`<vaadin-button class="record" @click=${this.record}
              >${icon('plus', { slot: 'prefix' })}${msg('Beratung eintragen')}<kbd slot="suffix" aria-hidden="true">B</kbd></vaadin-button
            >`
          : nothing
      }
      ${
        mayDo(this.me, 'read cases')
          ? html`<vaadin-button class="find" @click=${this.search}
              >${icon('search', { slot: 'prefix' })}${msg('Suchen')}<kbd slot="suffix" aria-hidden="true">/</kbd></vaadin-button
            >`
          : nothing
      }
      ${mayDo(this.me, 'keep drafts') ? html`<lotse-begun-link @click=${this.closeDrawer}></lotse-begun-link>` : nothing}
    </div>`
  }

  private renderNavigation() {
    return html`<vaadin-side-nav aria-label=${msg('Bereiche')} .location=${this.path} @click=${this.closeDrawer}>
      ${this.areas.map(
        (area) =>
          html`<vaadin-side-nav-item path=${area.path} match-nested>${icon(area.icon, { slot: 'prefix' })}${area.name()}${area.path === '/anfragen' ? html`<lotse-enquiry-count slot="suffix"></lotse-enquiry-count>` : nothing}</vaadin-side-nav-item>`,
      )}
    </vaadin-side-nav>`
  }

  private renderMe() {
    return html`<section class="me" aria-label=${msg('Angemeldet')}>
      <a
        class="own"
        href="/mein-konto"
        title=${msg('Mein Konto')}
        aria-current=${this.path === '/mein-konto' ? 'page' : nothing}
        @click=${this.closeDrawer}
      >
        <span class="vh">${msg('Mein Konto:')}</span>
        <span class="avatar" aria-hidden="true">${initialsOf(this.me.name)}</span>
        <span class="name">${this.me.name}</span>
      </a>
      <vaadin-button
        class="quiet"
        theme="tertiary small icon"
        aria-label=${msg('Abmelden')}
        title=${msg('Abmelden')}
        @click=${this.signOut}
        >${icon('logOut')}</vaadin-button
      >
      <button class="keys" aria-label=${msg('Tastenkürzel')} title=${msg('Tastenkürzel')} @click=${this.help}>
        <kbd aria-hidden="true">?</kbd>
      </button>
    </section>`
  }

  private renderTopBar() {
    return html`<header class="topbar">
      <span>Lotse</span>
      ${
        mayDo(this.me, 'read cases')
          ? html`<vaadin-button theme="tertiary icon" class="quiet" aria-label=${msg('Suchen')} @click=${this.search}>${icon('search', { large: true })}</vaadin-button>`
          : nothing
      }
    </header>`
  }

  private renderTabBar() {
    const inBar = this.areas.filter(({ inDrawerOnly }) => !inDrawerOnly)
    const [first, second, ...others] = inBar.map(this.renderTab)
    return html`<nav class="tabbar" aria-label=${msg('Bereiche')}>
      ${first}${second}
      ${
        mayDo(this.me, 'record consultations')
          ? html`<button class="plus" aria-label=${msg('Beratung eintragen')} @click=${this.record}>${icon('plus', { large: true })}</button>`
          : nothing
      }
      ${others}
      <button @click=${this.openDrawer}>${icon('menu', { large: true })}${msg('Mehr')}</button>
    </nav>`
  }

  private renderTab = (area: Area) =>
    html`<a href=${area.path} aria-current=${this.path.startsWith(area.path) ? 'page' : nothing}
      >${icon(area.icon, { large: true })}${area.name()}</a
    >`

  private skip = () => document.querySelector<HTMLElement>('main')?.focus()

  private record = () => {
    this.closeDrawer()
    openQuickLog()
  }

  private search = () => {
    this.closeDrawer()
    this.dispatchEvent(new Event('search'))
  }

  private help = () => {
    this.closeDrawer()
    this.dispatchEvent(new Event('help'))
  }

  private openDrawer = () => {
    this.layout.drawerOpened = true
  }

  private closeDrawer = () => {
    if (this.layout.overlay) this.layout.drawerOpened = false
  }

  private signOut = () =>
    void keepAll()
      .then(() => session.signOut())
      .catch(showError)
}

/** `Marlene Hübner` → `MH`; a title gives none. */
const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '' && !word.endsWith('.'))
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('')
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-frame': Frame
  }
}
