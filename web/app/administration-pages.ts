import { msg } from '@lit/localize'
import type { Page } from './page.ts'

/** The pages below Verwaltung, in the order they are tried. */
export const administrationPages: readonly Page[] = [
  {
    path: '/verwaltung/dubletten',
    tag: 'lotse-duplicates-view',
    title: () => msg('Dubletten'),
    load: () => import('../duplicates/duplicates-view.ts'),
    permission: 'merge clients',
  },
  {
    path: '/verwaltung/dubletten/:survivor/:merged',
    tag: 'lotse-pair-view',
    title: () => msg('Dublette'),
    load: () => import('../duplicates/pair-view.ts'),
    permission: 'merge clients',
  },
  {
    path: '/verwaltung/sicherung',
    tag: 'lotse-backups-view',
    title: () => msg('Sicherung'),
    load: () => import('../administration/backups-view.ts'),
    permission: 'see backups',
  },
  {
    path: '/verwaltung/postausgang',
    tag: 'lotse-outbox-view',
    title: () => msg('Postausgang'),
    load: () => import('../mail/outbox-view.ts'),
    permission: 'see mails',
  },
  {
    path: '/verwaltung/konten',
    tag: 'lotse-users-view',
    title: () => msg('Konten'),
    load: () => import('../users/users-view.ts'),
    permission: 'administer users',
  },
  {
    path: '/verwaltung/konten/neu',
    tag: 'lotse-new-user-view',
    title: () => msg('Konto anlegen'),
    load: () => import('../users/new-user-view.ts'),
    permission: 'administer users',
  },
  {
    path: '/verwaltung/konten/:id',
    tag: 'lotse-user-view',
    title: () => msg('Konto'),
    load: () => import('../users/user-view.ts'),
    permission: 'administer users',
  },
  {
    path: '/verwaltung/einstellungen',
    tag: 'lotse-settings-view',
    title: () => msg('Einstellungen'),
    load: () => import('../centre/settings-view.ts'),
    permission: 'change settings',
  },
  {
    path: '/verwaltung/kataloge',
    tag: 'lotse-catalogues-view',
    title: () => msg('Kataloge'),
    load: () => import('../catalogues/catalogues-view.ts'),
    permission: 'change catalogues',
  },
]
