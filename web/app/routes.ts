import { msg } from '@lit/localize'
import type { Commands, Route } from '@vaadin/router'
import { administrationPages } from './administration-pages.ts'
import { checkPages } from './check-pages.ts'
import { eventPages } from './event-pages.ts'
import { packagePages } from './package-pages.ts'
import type { Page } from './page.ts'
import './plain-views.ts'
import { mayDo, session } from './session.ts'
import { startOf } from './start.ts'

/** It comes with the shell. */
const here = () => Promise.resolve()

/** Every page there is, in the order they are tried. */
export const pages: readonly Page[] = [
  {
    path: '/anmelden',
    tag: 'lotse-sign-in-view',
    title: () => msg('Anmelden'),
    load: () => import('../accounts/sign-in-view.ts'),
    open: true,
  },
  {
    path: '/einrichten',
    tag: 'lotse-first-administrator-view',
    title: () => msg('Lotse einrichten'),
    load: () => import('../accounts/first-administrator-view.ts'),
    open: true,
  },
  {
    path: '/konto',
    tag: 'lotse-account-link-view',
    title: () => msg('Passwort setzen'),
    load: () => import('../accounts/account-link-view.ts'),
    open: true,
  },
  {
    path: '/heute',
    tag: 'lotse-today-view',
    title: () => msg('Heute'),
    load: () => import('../today/today-view.ts'),
    permission: 'read cases',
  },
  {
    path: '/kalender',
    tag: 'lotse-calendar-view',
    title: () => msg('Kalender'),
    load: () => import('../calendar/calendar-view.ts'),
    permission: 'keep follow-ups',
  },
  {
    path: '/faelle',
    tag: 'lotse-cases-view',
    title: () => msg('Fälle'),
    load: () => import('../cases/cases-view.ts'),
    permission: 'read cases',
  },
  {
    path: '/faelle/:id',
    tag: 'lotse-case-view',
    title: () => msg('Fall'),
    load: () => import('../cases/case-view.ts'),
    permission: 'read cases',
  },
  {
    path: '/personen/:id',
    tag: 'lotse-person-view',
    title: () => msg('Person'),
    load: () => import('../people/person-view.ts'),
    permission: 'read cases',
  },
  ...packagePages,
  {
    path: '/organisationen/:id',
    tag: 'lotse-organisation-view',
    title: () => msg('Organisation'),
    load: () => import('../organisations/organisation-view.ts'),
    permission: 'read cases',
  },
  {
    path: '/stellen',
    tag: 'lotse-openings-view',
    title: () => msg('Offene Stellen'),
    load: () => import('../openings/openings-view.ts'),
    permission: 'read openings',
  },
  ...checkPages,
  {
    path: '/anfragen',
    tag: 'lotse-enquiries-view',
    title: () => msg('Anfragen'),
    load: () => import('../enquiries/enquiries-view.ts'),
    permission: 'read enquiries',
  },
  ...eventPages,
  {
    path: '/partner',
    tag: 'lotse-partners-view',
    title: () => msg('Partner'),
    load: () => import('../partners/partners-view.ts'),
    permission: 'read partners',
  },
  {
    path: '/partner/:id',
    tag: 'lotse-partner-view',
    title: () => msg('Partner'),
    load: () => import('../partners/partner-view.ts'),
    permission: 'read partners',
  },
  {
    path: '/berichte',
    tag: 'lotse-reports-view',
    title: () => msg('Berichte'),
    load: () => import('../reports/reports-view.ts'),
    permission: 'read reports',
  },
  {
    path: '/berichte/:quarter',
    tag: 'lotse-reports-view',
    title: () => msg('Berichte'),
    load: () => import('../reports/reports-view.ts'),
    permission: 'read reports',
  },
  {
    path: '/berichte/:quarter/liste',
    tag: 'lotse-behind-view',
    title: () => msg('Liste zur Zahl'),
    load: () => import('../reports/behind-view.ts'),
    permission: 'open figures',
  },
  {
    path: '/berichte/:quarter/pseudonyme',
    tag: 'lotse-pseudonyms-view',
    title: () => msg('Liste unter Pseudonym'),
    load: () => import('../reports/pseudonyms-view.ts'),
    permission: 'open figures under pseudonyms',
  },
  {
    path: '/verwaltung',
    tag: 'lotse-administration-view',
    title: () => msg('Verwaltung'),
    load: () => import('../administration/administration-view.ts'),
  },
  ...administrationPages,
  {
    path: '/mein-konto',
    tag: 'lotse-own-account-view',
    title: () => msg('Mein Konto'),
    load: () => import('../accounts/own-account-view.ts'),
  },
  {
    path: '/willkommen',
    tag: 'lotse-welcome-view',
    title: () => msg('Willkommen'),
    load: here,
  },
  {
    path: '(.*)',
    tag: 'lotse-not-found-view',
    title: () => msg('Seite nicht gefunden'),
    load: here,
  },
]

/** The table as the router takes it. A page that needs a session waits for one: the sign-in stands over it meanwhile. */
export const routes = (): Route[] => [
  { path: '/', action: async (_context, commands) => commands.redirect(startOf(await session.signedIn())) },
  ...pages.map((page): Route => ({ path: page.path, action: (_context, commands) => open(page, commands) })),
]

const open = async (page: Page, commands: Commands) => {
  const me = page.open ? await session.speaking : await session.signedIn()
  if (me && page.permission && !mayDo(me, page.permission)) {
    return commands.component('lotse-not-allowed-view')
  }
  try {
    await page.load()
    return commands.component(page.tag)
  } catch {
    return commands.component('lotse-not-loaded-view')
  }
}

/** The page an element of the outlet stands for. */
export const pageOf = (tag: string): Page | undefined => pages.find((page) => page.tag === tag)
