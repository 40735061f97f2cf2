/** `{day}`, `{time}`, `{page}` and `{of}` are filled in. */
export const german = {
  welcome: 'Willkommen',
  booklet: 'Ihr Willkommenspaket',
  counsellor: 'Ihre Ansprechperson',
  movingOn: 'Ihr Umzug',
  nextAppointment: 'Ihr nächster Termin',
  time: '{day}, {time} Uhr',
  madeOn: 'Stand: {day}',
  note: 'Für Sie',
  checklist: 'Was wann zu tun ist',
  checklistIntro: 'Haken Sie ab, was erledigt ist. Rechts steht die Seite, auf der Sie mehr erfahren.',
  numbered: '{page} von {of}',
  dueBy: 'Bis wann: ',
  unreviewed: 'noch nicht geprüft',
  stale: 'Der deutsche Text ist neuer als diese Übersetzung.',
  inGerman: 'Diesen Text gibt es noch nicht in Ihrer Sprache. Er steht hier auf Deutsch.',
  contacts: 'Meine Stellen und Nummern',
  addresses: 'Alle Adressen und Nummern',
  office: 'Stelle',
  contact: 'Kontakt',
  townHall: 'Rathaus',
  registrationOffice: 'Einwohnermeldeamt',
  waste: 'Müll',
  schoolsAuthority: 'Schulamt',
  scan: 'Mit dem Telefon öffnen',
  replaced:
    'Manche Zeichen lassen sich hier nicht drucken. Sie stehen in lateinischen Buchstaben oder als Wort in eckigen Klammern.',
  emoji: 'Bildzeichen',
  sign: 'Zeichen',
  attachment: 'Der Inhalt in maschinenlesbarer Form',
}

export type BookletWords = typeof german
