import { msg } from '@lit/localize'
import type { Page } from './page.ts'

/** The pages of the Willkommenspaket, in the order they are tried. */
export const packagePages: readonly Page[] = [
  {
    path: '/personen/:id/paket',
    tag: 'lotse-compose-view',
    title: () => msg('Willkommenspaket zusammenstellen'),
    load: () => import('../packages/compose-view.ts'),
    permission: 'hand over packages',
  },
  {
    path: '/pakete/:id',
    tag: 'lotse-package-view',
    title: () => msg('Willkommenspaket'),
    load: () => import('../packages/package-view.ts'),
    permission: 'read cases',
  },
  {
    path: '/willkommenspaket',
    tag: 'lotse-package-modules-view',
    title: () => msg('Willkommenspaket'),
    load: () => import('../packages/modules-view.ts'),
    permission: 'hand over packages',
  },
  {
    path: '/willkommenspaket/mehrere',
    tag: 'lotse-package-batch-view',
    title: () => msg('Pakete für mehrere'),
    load: () => import('../packages/batch-view.ts'),
    permission: 'hand over packages',
  },
]
