import { drawnPdf, drawnPhoto } from './drawn-files.ts'

/** A file on the case of somebody with a face, told from today backwards. */
export type PlannedFile = { to: string; daysAgo: number; title: string; note?: string; content: () => Buffer }

export const plannedFiles: readonly PlannedFile[] = [
  {
    to: 'nguyen',
    daysAgo: 40,
    title: 'Antrag auf Anerkennung.pdf',
    note: 'Ausgefüllt, es fehlt noch die Unterschrift.',
    content: () =>
      drawnPdf('Antrag auf Anerkennung', [
        'Muster, frei erfunden: kein amtliches Formular.',
        'Beruf: Fachkraft für Metalltechnik',
        'Abschluss erworben in: Vietnam',
      ]),
  },
  { to: 'nguyen', daysAgo: 38, title: 'Geburtsurkunde, fotografiert.png', content: () => drawnPhoto() },
  {
    to: 'nguyen',
    daysAgo: 6,
    title: 'Was noch fehlt.txt',
    content: () => Buffer.from('Unterschrift auf dem Antrag\nÜbersetzung der Geburtsurkunde\n'),
  },
  {
    to: 'suess-weissbach',
    daysAgo: 29,
    title: 'Lebenslauf.pdf',
    note: 'Stand vom Gespräch, für die Vermittlung.',
    content: () =>
      drawnPdf('Lebenslauf', [
        'Muster, frei erfunden.',
        '2016 bis heute: Konstrukteurin',
        'Sucht: Stelle in der Region',
      ]),
  },
  { to: 'al-khatib', daysAgo: 4, title: 'Anmeldung Sprachkurs B1.png', content: () => drawnPhoto(480, 360) },
  {
    to: 'zahorodnia',
    daysAgo: 3,
    title: 'Mietvertrag, Entwurf.pdf',
    content: () => drawnPdf('Mietvertrag', ['Muster, frei erfunden.', 'Zwei Zimmer, 54 Quadratmeter']),
  },
]
