import { msg } from '@lit/localize'
import type { Me } from '#contract/accounts'
import { mayDo, type Permission } from '../app/session.ts'

/** A page of Verwaltung: where it is, what it is called, what one does there. */
export type Section = { path: string; name: () => string; about: () => string; permission: Permission }

/** Every page of Verwaltung, in the order of its list. Each stands in the table of pages too. */
const sections: readonly Section[] = [
  {
    path: '/verwaltung/dubletten',
    name: () => msg('Dubletten'),
    about: () =>
      msg('Einträge, die dieselbe Person oder Organisation meinen könnten: zusammenführen oder als zwei vermerken'),
    permission: 'merge clients',
  },
  {
    path: '/verwaltung/kataloge',
    name: () => msg('Kataloge'),
    about: () => msg('Themen, Kanäle und andere Wörter des Zentrums, und was alte Listen mitbrachten.'),
    permission: 'change catalogues',
  },
  {
    path: '/verwaltung/postausgang',
    name: () => msg('Postausgang'),
    about: () => msg('Welche E-Mails gesendet sind, welche warten und welche nicht ankamen.'),
    permission: 'see mails',
  },
  {
    path: '/verwaltung/konten',
    name: () => msg('Konten'),
    about: () => msg('Wer sich anmelden darf, und wofür; wer geht, übergibt.'),
    permission: 'administer users',
  },
  {
    path: '/verwaltung/einstellungen',
    name: () => msg('Einstellungen'),
    about: () => msg('Name, Kürzel, Gründungstag und Schwellen des Zentrums.'),
    permission: 'change settings',
  },
  {
    path: '/verwaltung/sicherung',
    name: () => msg('Sicherung'),
    about: () => msg('Wann das Zentrum zuletzt gesichert wurde.'),
    permission: 'see backups',
  },
]

/** What this user may open of it; nobody is shown a page that would refuse them. */
export const sectionsFor = (me: Me): Section[] => sections.filter(({ permission }) => mayDo(me, permission))
