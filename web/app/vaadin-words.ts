import { msg } from '@lit/localize'
import { type Day, dayFromWords } from '#rules/calendar'

/** What Vaadin's components say by themselves, in German: each takes its part, `.i18n=${datePickerWords(today)}`. */

export const appLayoutWords = () => ({ drawer: msg('Menü') })

export const passwordWords = () => ({ reveal: msg('Passwort zeigen') })

export const gridWords = () => ({
  selectAll: msg('Alle auswählen'),
  selectAllUnavailable: msg('Alle auswählen ist hier nicht möglich'),
  selectRow: msg('{rowHeader} auswählen'),
  sorter: msg('Nach {column} ordnen'),
})

export const multiSelectWords = () => ({
  cleared: msg('Auswahl geleert'),
  focused: msg('im Fokus. Rücktaste entfernt es'),
  selected: msg('zur Auswahl genommen'),
  deselected: msg('aus der Auswahl genommen'),
  total: msg('{count} ausgewählt'),
})

type PickerDay = { year: number; month: number; day: number }

const sundayFirst = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2023, 0, 1 + index)))
const monthsOfYear = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2023, index, 15)))
const names = (dates: Date[], options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', ...options })
  return dates.map((date) => format.format(date))
}

/** Days as they are written here: `3.3.22`, `heute`, `mo`. What is typed is read by the rule all forms share. */
export const datePickerWords = (today: Day) => ({
  monthNames: names(monthsOfYear, { month: 'long' }),
  weekdays: names(sundayFirst, { weekday: 'long' }),
  weekdaysShort: names(sundayFirst, { weekday: 'short' }),
  firstDayOfWeek: 1,
  today: msg('Heute'),
  cancel: msg('Abbrechen'),
  dialogAccessibleName: msg('Kalender'),
  referenceDate: '',
  formatDate: ({ year, month, day }: PickerDay) => `${day}.${month + 1}.${year}`,
  parseDate: (text: string): PickerDay | undefined => pickerDay(dayFromWords(text, today)),
  formatTitle: (month: string, year: number) => `${month} ${year}`,
})

const pickerDay = (day: Day | null): PickerDay | undefined => {
  const [year, month, date] = day?.split('-').map(Number) ?? []
  return year && month && date ? { year, month: month - 1, day: date } : undefined
}
