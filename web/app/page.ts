import type { Permission } from './session.ts'

export type Page = {
  path: string
  tag: string
  title: () => string
  load: () => Promise<unknown>
  /** Without one: every signed-in user. */
  permission?: Permission
  /** For those who are not signed in; stands alone, without the drawer. */
  open?: true
}
