import { msg } from '@lit/localize'

/** What Vaadin's components say by themselves, in German: each takes its part, `.i18n=${gridWords()}`. */

export const appLayoutWords = () => ({ drawer: msg('Menü') })

export const passwordWords = () => ({ reveal: msg('Passwort zeigen') })

export const gridWords = () => ({
  selectAll: msg('Alle auswählen'),
  selectAllUnavailable: msg('Alle auswählen ist hier nicht möglich'),
  selectRow: msg('{rowHeader} auswählen'),
  sorter: msg('Nach {column} ordnen'),
})
