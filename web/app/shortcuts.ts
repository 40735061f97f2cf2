import { msg } from '@lit/localize'
import type { Me } from '#contract/accounts'
import { mayDo, type Permission } from './session.ts'

export type ShortcutAction =
  | 'quick log'
  | 'search'
  | 'edit'
  | 'take'
  | 'help'
  | 'today'
  | 'calendar'
  | 'cases'
  | 'enquiries'
  | 'partners'
  | 'reports'

export type Shortcut = { keys: readonly string[]; action: ShortcutAction }

/** Single letters, and `g` with a second one within a second. They never fire while somebody is typing. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['b'], action: 'quick log' },
  { keys: ['+'], action: 'quick log' },
  { keys: ['/'], action: 'search' },
  { keys: ['e'], action: 'edit' },
  { keys: ['m'], action: 'take' },
  { keys: ['g', 'h'], action: 'today' },
  { keys: ['g', 'k'], action: 'calendar' },
  { keys: ['g', 'f'], action: 'cases' },
  { keys: ['g', 'a'], action: 'enquiries' },
  { keys: ['g', 'p'], action: 'partners' },
  { keys: ['g', 'b'], action: 'reports' },
  { keys: ['?'], action: 'help' },
]

/** What one must be allowed to do for an action to be there. */
const shortcutPermissions: Partial<Record<ShortcutAction, Permission>> = {
  'quick log': 'record consultations',
  search: 'read cases',
  edit: 'change clients',
  take: 'answer enquiries',
  today: 'read cases',
  calendar: 'keep follow-ups',
  cases: 'read cases',
  enquiries: 'read enquiries',
  partners: 'read partners',
  reports: 'read reports',
}

export const shortcutWords = (action: ShortcutAction): string =>
  ({
    'quick log': msg('Beratung eintragen'),
    search: msg('Suchen'),
    edit: msg('Person oder Organisation bearbeiten'),
    take: msg('Anfrage übernehmen (auf der Seite Anfragen)'),
    help: msg('Diese Liste zeigen'),
    today: msg('Zu Heute gehen'),
    calendar: msg('Zum Kalender gehen'),
    cases: msg('Zu den Fällen gehen'),
    enquiries: msg('Zu den Anfragen gehen'),
    partners: msg('Zu den Partnern gehen'),
    reports: msg('Zu den Berichten gehen'),
  })[action]

export const hasShortcut = (me: Me, action: ShortcutAction): boolean => {
  const permission = shortcutPermissions[action]
  return permission === undefined || mayDo(me, permission)
}

const stored = 'lotse-shortcuts'

/** Whoever dictates, or rests a hand on the keys, can do without (WCAG 2.1.4). Kept in this browser. */
export const shortcutsAreOn = (): boolean => localStorage.getItem(stored) !== 'off'

export const switchShortcuts = (on: boolean): void => {
  if (on) localStorage.removeItem(stored)
  else localStorage.setItem(stored, 'off')
}

const sequenceWithin = 1000

/** Calls `run` for every shortcut pressed. Returns what ends the listening. */
export const listenForShortcuts = (run: (action: ShortcutAction) => void): (() => void) => {
  let begun: { key: string; at: number } | undefined
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    if (isTyping(event) || !shortcutsAreOn()) return
    const key = event.key.toLowerCase()
    const first = begun && event.timeStamp - begun.at < sequenceWithin ? begun.key : undefined
    begun = { key, at: event.timeStamp }
    const found = find([first, key]) ?? find([key])
    if (!found) return
    begun = undefined
    event.preventDefault()
    run(found.action)
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

const find = (pressed: readonly (string | undefined)[]) =>
  shortcuts.find(({ keys }) => keys.length === pressed.length && keys.every((key, index) => key === pressed[index]))

const typedInto = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]'

/** In a field, or anywhere in a dialog that wants an answer first. */
const isTyping = (event: KeyboardEvent): boolean =>
  event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLElement && (target.matches(typedInto) || target.localName === 'vaadin-confirm-dialog'),
    )
