import { msg } from '@lit/localize'
import type { Page } from './page.ts'

/** The pages of the Willkommens-Check, those with a name of their own before the one of any check. */
export const checkPages: readonly Page[] = [
  {
    path: '/checks',
    tag: 'lotse-checks-view',
    title: () => msg('Checks'),
    load: () => import('../check-list/checks-view.ts'),
    permission: 'read cases',
  },
  {
    path: '/checks/einladen',
    tag: 'lotse-invite-many-view',
    title: () => msg('Mehrere einladen'),
    load: () => import('../check-list/invite-many-view.ts'),
    permission: 'invite to checks',
  },
  {
    path: '/checks/vergleich',
    tag: 'lotse-comparison-view',
    title: () => msg('Checks im Vergleich'),
    load: () => import('../comparisons/comparison-view.ts'),
    permission: 'compare checks',
  },
  {
    path: '/checks/:id',
    tag: 'lotse-check-view',
    title: () => msg('Willkommens-Check'),
    load: () => import('../checks/check-view.ts'),
    permission: 'read cases',
  },
]
