import { msg, str } from '@lit/localize'

/** What to say once it is saved, with what others changed in the meantime. */
export const savedWords = (taken: readonly string[]): string =>
  taken.length === 0
    ? msg('Gespeichert.')
    : msg(str`Gespeichert. Inzwischen hatte jemand auch geändert: ${taken.join(', ')}.`)
