import { msg } from '@lit/localize'
import type { Page } from './page.ts'

/** Events and campaigns. */
export const eventPages: readonly Page[] = [
  {
    path: '/veranstaltungen',
    tag: 'lotse-events-view',
    title: () => msg('Veranstaltungen'),
    load: () => import('../events/events-view.ts'),
    permission: 'read events',
  },
  {
    path: '/veranstaltungen/:id',
    tag: 'lotse-event-view',
    title: () => msg('Veranstaltung'),
    load: () => import('../events/event-view.ts'),
    permission: 'read events',
  },
]
