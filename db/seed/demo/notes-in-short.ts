type ByTopic = Readonly<Record<string, readonly string[]>>

/** Quick answers to people; those under `any` fit every topic. */
export const shortAnswersToPeople: ByTopic = {
  any: [
    'Termin auf {tag} verschoben.',
    'Ruft zurück, ist gerade auf Schicht.',
    'Bestätigt den Termin am {tag}.',
    'Neue Handynummer durchgegeben.',
    'Kommt zum Welcome-Hutzn, zu dritt.',
    'Bescheid ist im Briefkasten, bringt ihn mit.',
    'Ob das Formular auch online geht: ja.',
    'Bedankt sich, hat geklappt.',
  ],
  work: [
    'Link zum Fachkräfteportal geschickt.',
    'Kurze Rückfrage zur Probezeit.',
    'Lebenslauf ist angekommen, sieht gut aus.',
  ],
  training: ['Termin der Studienmesse genannt.', 'Nummer der Berufsberatung weitergegeben.'],
  housing: [
    'Danke für die schnelle Hilfe, Wohnung hat geklappt.',
    'Kurze Rückfrage zum Mietvertrag.',
    'Zwei Anzeigen aus {ort} geschickt.',
  ],
  recognition: ['Welche Übersetzer sind vereidigt? Liste geschickt.', 'Aktenzeichen der Kammer durchgegeben.'],
  residence: [
    'Öffnungszeiten der Ausländerbehörde genannt.',
    'Ob eine Kopie vom Pass reicht: nein, Original mitbringen.',
  ],
  language: ['Fragt nach dem Kursbeginn, Nummer des Trägers weitergegeben.', 'Zertifikat ist da, schickt ein Foto.'],
  childcare: ['Telefonnummer der Kita in {ort} herausgesucht.', 'Ab wann man den Hort anmelden muss: ab Februar.'],
  family: ['Adresse vom Familiencafé geschickt.', 'Fragt nach der Elterngeldstelle, Nummer genannt.'],
  health: ['Name der Praxis in {ort} durchgegeben.', 'Welche Kasse? Jede geht, Liste geschickt.'],
  finances: ['Steuer-ID ist gekommen.', 'Adresse vom Lohnsteuerhilfeverein geschickt.'],
  mobility: ['Fahrplan geschickt.', 'Wo man das Auto ummeldet: in Annaberg oder Aue.'],
  authorities: [
    'Adresse der Meldebehörde {ort} geschickt.',
    'Wollte wissen, ob Post vom Amt so lange dauert. Ja, leider.',
  ],
  leisure: ['Trainingszeiten vom Verein geschickt.', 'Wann der Bergmarkt ist: am Samstag.'],
  discrimination: ['Adresse vom Antidiskriminierungsbüro noch einmal geschickt.'],
  other: ['Bittet um den Flyer auf Englisch.', 'Fragt, ob wir auch samstags da sind. Nach Absprache.'],
}

/** Quick answers to companies and town halls. */
export const shortAnswersToOrganisations: ByTopic = {
  any: [
    'Termin auf {tag} verschoben.',
    'Einladung zum Unternehmerfrühstück angenommen.',
    'Bittet um Rückruf, heute nur bis 14 Uhr.',
    'Anmeldung für die Fachkräftetagung bestätigt.',
    'Ob jemand von uns vorbeikommen kann: am {tag}.',
  ],
  recruiting: [
    'Nummer des Arbeitgeber-Service weitergegeben.',
    'Stelle hat sich erledigt.',
    'Zweite Anzeige ist online.',
  ],
  residence: [
    '2020: Wie lange dauert § 81a? Etwa vier Monate ab Vollmacht.',
    '2020: Muster für die Vollmacht geschickt.',
    'Gehaltsgrenze Blaue Karte genannt.',
    'Visum ist da, Arbeitsbeginn am 1. {monat}.',
  ],
  recognition: ['Zuständige Kammer genannt.', 'Wer den Antrag stellt: die Person selbst.'],
  language: ['Ob ein Dolmetscher dabei sein kann: ja, zwei Tage vorher sagen.', 'Nummer des Kursträgers geschickt.'],
  onboarding: ['Checkliste für den ersten Tag geschickt.', 'Wohnungsgenossenschaft in {ort} genannt.'],
  welcome_culture: ['Fragt nach dem Logo für die Website.', 'Begrüßungsmappe ist angekommen.'],
  welcome_coach: ['Noch zwei Plätze im Kurs, einer reserviert.'],
  funding: ['Link zur Richtlinie geschickt.', 'Frist für den Antrag genannt: Ende {monat}.'],
  other: ['Kurze Rückfrage zur Probezeit.', 'Neue Ansprechpartnerin: {frau}.'],
}

/** What is noted without a talk. */
export const remarks: readonly string[] = [
  'Rückruf versucht, Mailbox.',
  'Zweimal angerufen, niemand erreicht. Am {tag} noch einmal.',
  'Unterlagen eingescannt, Originale zurückgegeben.',
  'Ist bis Ende {monat} im Urlaub.',
  'Bitte beim nächsten Gespräch nach der neuen Adresse fragen.',
  'Am Empfang abgegeben: Kopie des Vertrags.',
  'Hat mit {frau} im Landratsamt gesprochen, die kennt den Vorgang.',
  'Am besten abends erreichbar, nach 17 Uhr.',
  'Einwilligung zur Weitergabe liegt unterschrieben vor.',
  'Übersetzung ist bezahlt.',
  'Im Team besprochen: weiter wie geplant.',
  'Frage an die Koordination: Wer begleitet den Termin am {tag}?',
  'Brief ging heute raus.',
  'Vertretung im {monat}: bitte zuerst hier lesen.',
  'Foto für den Newsletter wurde abgelehnt, nicht noch einmal fragen.',
  'Antwort vom Amt steht aus, dritte Nachfrage.',
  'E-Mail kam zurück, Adresse prüfen.',
  'Liegt jetzt bei {frau}, Ende {monat} nachhaken.',
]

/** Paragraphs of the rare long notes: how it was, what was said, what comes. */
export const longOpenings: readonly string[] = [
  'Langes Gespräch, fast anderthalb Stunden. Am Anfang ging es nur um einen Brief, am Ende um alles.',
  'Heute mit viel Zeit und allen Unterlagen auf dem Tisch. Ich schreibe es ausführlich auf, damit die Vertretung es findet.',
  'Dreiergespräch im Büro. Jede Seite hat erzählt, wie sie es sieht, dann haben wir sortiert.',
  'Das war der Termin, auf den alle gewartet haben. Er verlief ruhiger als gedacht.',
]

export const longMiddles: readonly string[] = [
  'Offen sind drei Dinge: die Übersetzung der Urkunde, die Bestätigung des Vermieters und die Antwort der Behörde. Für die ersten beiden gibt es feste Zusagen, bei der dritten hilft nur Nachfragen.',
  'Geld ist knapp bis zum ersten Lohn. Wir haben aufgeschrieben, was im {monat} fällig ist, und was warten kann. Die Genossenschaft stundet eine Rate, das habe ich am Telefon gleich geklärt.',
  'Der Betrieb in {ort} steht dahinter und gibt für den Kurs frei, solange die Frühschicht besetzt bleibt. {frau} hat das schriftlich zugesagt.',
  'Ein Missverständnis ließ sich ausräumen: Der Antrag war nie abgelehnt, er lag unvollständig in einem anderen Amt. Seit gestern ist er dort, wo er hingehört.',
  'Zur Familie: Alle sollen noch vor dem Schuljahr hier sein. Wohnung, Schule und Anmeldung hängen aneinander, darum zuerst die Wohnung.',
]

export const longEndings: readonly string[] = [
  'Vereinbart: Ich rufe am {tag} im Amt an, bis dahin ändert sich nichts. Nächster Termin zwei Wochen später.',
  'So gehen wir vor:\n1. Unterlagen bis {tag} vollständig\n2. Antrag im {monat}\n3. danach Termin mit dem Betrieb',
  'Beim nächsten Mal bitte eine Stunde einplanen und den Ordner mitbringen.',
  'Alle sind mit dem Plan einverstanden. Ich schicke ihn noch einmal per E-Mail.',
]
