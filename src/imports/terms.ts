import type { Label } from '../terms.ts'

/** The four lists a centre hands over, by the names of their files. */
export const listNames = ['personen', 'unternehmen', 'beratungen', 'veranstaltungen'] as const
export type ListName = (typeof listNames)[number]

/** Why a row, or a whole file, is refused. The codes are stable. */
const refusalReasons = [
  'no_list',
  'list_repeated',
  'file_unreadable',
  'column_missing',
  'column_unknown',
  'column_repeated',
  'cell_without_column',
  'missing',
  'nr_repeated',
  'nr_of_other_list',
  'word_unknown',
  'country_unknown',
  'day_impossible',
  'day_in_future',
  'number_invalid',
  'number_too_large',
  'text_too_long',
  'client_unknown',
  'client_refused',
  'case_unclear',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const refusalReasonLabels: Record<RefusalReason, Label> = {
  no_list: { de: 'keine der vier Listen liegt im Ordner', en: 'the folder holds none of the four lists' },
  list_repeated: { de: 'diese Liste liegt mehrmals im Ordner', en: 'the folder holds this list more than once' },
  file_unreadable: {
    de: 'ab hier nicht lesbar: ein Anführungszeichen ist falsch gesetzt, oder die Zeichen sind nicht UTF-8',
    en: 'cannot be read from here on: a quotation mark is misplaced, or the characters are not UTF-8',
  },
  column_missing: { de: 'diese Spalte fehlt', en: 'this column is missing' },
  column_unknown: { de: 'diese Spalte gehört nicht in die Liste', en: 'this column does not belong in the list' },
  column_repeated: { de: 'diese Spalte steht mehrmals da', en: 'this column stands there more than once' },
  cell_without_column: {
    de: 'hier steht etwas, wo keine Spalte mehr ist (Trennzeichen im Text?)',
    en: 'there is something here beyond the last column (a separator within the text?)',
  },
  missing: { de: 'fehlt', en: 'is missing' },
  nr_repeated: { de: 'diese Nr steht mehrmals in den Listen', en: 'this number stands more than once in the lists' },
  nr_of_other_list: {
    de: 'diese Nr wurde schon in der anderen Liste eingelesen',
    en: 'this number was imported before from the other list',
  },
  word_unknown: { de: 'keines der vorgesehenen Wörter', en: 'none of the words that may stand here' },
  country_unknown: { de: 'unbekannter oder mehrdeutiger Staat', en: 'an unknown or ambiguous country' },
  day_impossible: {
    de: 'kein Tag in der Form T.M.JJJJ, den es gibt',
    en: 'not an existing day in the form d.m.yyyy',
  },
  day_in_future: { de: 'liegt nach dem heutigen Tag', en: 'lies after today' },
  number_invalid: { de: 'keine ganze Zahl ab 0', en: 'not a whole number of 0 or more' },
  number_too_large: { de: 'eine so große Zahl kann nicht stimmen', en: 'a number this large cannot be right' },
  text_too_long: { de: 'der Text ist länger als 100.000 Zeichen', en: 'the text is longer than 100,000 characters' },
  client_unknown: { de: 'diese Nr steht in keiner Liste', en: 'this number stands in no list' },
  client_refused: {
    de: 'die Zeile mit dieser Nr wurde selbst zurückgewiesen',
    en: 'the row with this number was itself refused',
  },
  case_unclear: {
    de: 'zu welchem Fall diese Zeile gehört, ist nicht sicher: die Koordination trägt sie von Hand ein',
    en: 'it is not certain which case this row belongs to: the coordinator records it by hand',
  },
}

/** What a list may name that the centre does not know yet: it waits for the coordinator. */
export const undecidedKinds = ['topic', 'channel', 'eventKind', 'counsellor'] as const
export type UndecidedKind = (typeof undecidedKinds)[number]

export const undecidedKindLabels: Record<UndecidedKind, Label> = {
  topic: { de: 'Thema', en: 'Topic' },
  channel: { de: 'Kanal', en: 'Channel' },
  eventKind: { de: 'Veranstaltungsart', en: 'Kind of event' },
  counsellor: { de: 'Beraterin', en: 'Counsellor' },
}

/** Leads the cases of which no row names a counsellor, until the coordinator hands them over. */
export const unnamedCounsellor: Label = { de: 'ohne Angabe', en: 'not recorded' }

/** What an import tells about itself, besides the counts of what it made. */
export const summaryLabels = {
  checked: { de: 'Geprüft', en: 'Checked' },
  waiting: { de: 'Die Datenbank ist noch beschäftigt, neuer Versuch', en: 'The database is still busy, trying again' },
  imported: { de: 'Eingelesen', en: 'Imported' },
  nothing: { de: 'Nichts eingelesen', en: 'Nothing imported' },
  unchanged: { de: 'Schon bekannt und unverändert', en: 'Known already and unchanged' },
  changed: { de: 'In der Liste geändert, nicht übernommen', en: 'Changed in the list, not taken over' },
  refused: { de: 'Zurückgewiesen', en: 'Refused' },
  undecided: { de: 'Noch zuzuordnen', en: 'Still to be mapped' },
  duplicates: { de: 'Vielleicht doppelt', en: 'Possibly twice' },
  ignored: { de: 'Keine Liste, nicht gelesen', en: 'No list, not read' },
  leftOut: { de: 'Keine Zahl, nicht übernommen', en: 'No number, not taken over' },
  row: { de: 'Zeile', en: 'row' },
  rows: { de: 'Zeilen', en: 'rows' },
} as const satisfies Record<string, Label>

export const importedLabels = {
  people: { de: 'Personen', en: 'people' },
  organisations: { de: 'Organisationen', en: 'organisations' },
  cases: { de: 'Fälle', en: 'cases' },
  consultations: { de: 'Beratungen', en: 'consultations' },
  shortContacts: { de: 'Kurzauskünfte', en: 'short contacts' },
  events: { de: 'Veranstaltungen', en: 'events' },
} as const satisfies Record<string, Label>
