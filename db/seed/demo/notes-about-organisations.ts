/** What counsellors write after a talk with a company or a town hall, by topic; not before the year in front. */
export const notesAboutOrganisations: Readonly<Record<string, readonly string[]>> = {
  recruiting: [
    'Sucht zwei Leute, {beruf}, ab sofort. Stellenanzeige ist acht Jahre alt, wir schreiben sie neu.',
    'Anzeige im Fachkräfteportal überarbeitet: Lohnrahmen, Sprachniveau und Hilfe bei der Wohnung stehen jetzt drin.',
    'Drei Bewerbungen aus dem Ausland liegen vor. Welche davon passen, gemeinsam angesehen.',
    '{frau} will am Pendleraktionstag teilnehmen. Stand ist angemeldet.',
    'Der Meister geht in zwei Jahren in Rente, Nachfolge offen. Jetzt anfangen zu suchen.',
    '2018: Videogespräch mit einem Bewerber begleitet. Fachlich gut, Deutsch reicht noch nicht ganz.',
    'Über EURES gesprochen und die Kollegin bei der Arbeitsagentur genannt.',
    'Stelle ist besetzt, ein Rückkehrer aus {stadt}. Schön.',
    'Absage vom Bewerber, die Wohnung fehlte. Nächstes Mal früher an die Genossenschaft denken.',
    'Rundgang durch die Werkstatt, Bedarf besprochen: zwei in der Fertigung, einer im Lager.',
  ],
  residence: [
    '2020: Beschleunigtes Verfahren nach § 81a erklärt: Ablauf, Kosten, Fristen. Vollmacht geht diese Woche raus.',
    'Welcher Titel für welche Stelle? Übersicht dagelassen.',
    '2020: Vereinbarung mit der Ausländerbehörde ist unterschrieben.',
    'Kopie des Titels in die Personalakte, Ablaufdatum im Kalender. {frau} kümmert sich.',
    'Arbeitsbeginn verschiebt sich, Visum noch nicht erteilt. Der Betrieb hält die Stelle frei.',
    'Frage, ob der neue Kollege schon auf Probe arbeiten darf: zuerst die Erlaubnis, dann der Probetag.',
    'Zustimmung der Bundesagentur gilt nach einer Woche als erteilt, das wusste hier keiner.',
  ],
  recognition: [
    'Anerkennung für eine Bewerberin: Betrieb stellt {stunden} Stunden für die Qualifizierung bereit.',
    'Wer zahlt die Übersetzungen? Haben sich auf halbe-halbe geeinigt.',
    'Praxisanleitung ist benannt, Plan für den Anpassungslehrgang liegt bei.',
    'Nicht jeder Beruf braucht eine Anerkennung. In der Produktion zählt, was jemand kann.',
  ],
  language: [
    'Firmenkurs, zweimal die Woche vor der Schicht. Träger hat noch einen Platz im {monat}.',
    'Unterweisungen in einfacher Sprache: Muster der Berufsgenossenschaft gezeigt.',
    'Sechs Kollegen, vier Sprachen. Bilder an den Maschinen haben am meisten gebracht.',
    'Berufssprachkurs beantragt, Teilnehmende sind freigestellt.',
    'Mundart im Team angesprochen. Der Vorarbeiter will drauf achten.',
  ],
  onboarding: [
    'Patin ist gefunden: {frau} aus der Frühschicht.',
    'Checkliste für den ersten Tag durchgegangen. Spind, Schlüssel, Schuhe.',
    'Nach drei Monaten nachgefragt: Der Neue ist angekommen, spielt inzwischen im Verein.',
    'Zwischen Zusage und erstem Tag war Funkstille. Ab jetzt ruft alle zwei Wochen jemand an.',
    'Zimmer im Personalhaus ist eingerichtet, WLAN fehlt noch.',
    'Einarbeitungsplan für Woche 1, Monat 1 und Monat 3 entworfen.',
  ],
  welcome_culture: [
    '2020: Willkommens-Check besprochen: stark bei der Haltung, schwach bei Recht und Sprache.',
    'Teamgespräch vor der ersten Einstellung moderiert. Ehrliche Fragen, gute Stimmung.',
    'Seite „Neu hier“ für die Website entworfen, Bausteine geschickt.',
    'Drei Maßnahmen vereinbart, wir sehen uns im {monat} wieder.',
  ],
  welcome_coach: [
    'Meldet {frau} für die Ausbildung zum Welcome-Coach an.',
    'Erstes Modul besucht, sehr zufrieden. Möchte Beispiele aus der Pflege.',
    'Abschluss als Welcome-Coach, Zertifikat übergeben.',
    'Coach und Geschäftsführung haben sich auf zwei Stunden im Monat geeinigt.',
  ],
  funding: [
    'Eingliederungszuschuss: nur vor der Einstellung, über die Arbeitsagentur. Nummer weitergegeben.',
    'Fördermöglichkeiten für den Sprachkurs durchgerechnet.',
    'Antrag bei der SAB vorbereitet, Stellungnahme fehlt noch.',
    '2019: Qualifizierungschancengesetz erklärt, {frau} prüft es mit dem Steuerbüro.',
  ],
  other: [
    'Kennenlernen, wir haben uns und das Angebot vorgestellt. Bedarf derzeit keiner.',
    'Fragt, ob wir im Herbst in der Innung sprechen. Machen wir.',
    '2020: Kurzarbeit, keine Einstellungen. Im {monat} wieder melden.',
    'Neue Personalleiterin, {frau}. Übergabe hat geklappt.',
    'Betriebsbesuch mit Landrat, 20 Minuten für unser Anliegen. Hat gereicht.',
  ],
}

/** What is only said of town halls. */
export const notesAboutTownHalls: Readonly<Record<string, readonly string[]>> = {
  welcome_culture: [
    '2020: Willkommens-Check im Hauptamt besprochen: stark bei den Vereinen, schwach bei der Website.',
    'Drei Maßnahmen vereinbart, wir sehen uns im {monat} wieder.',
    'Seite „Neu hier“ für die Website entworfen, Bausteine geschickt.',
    'Im Rathaus gibt es jetzt eine Ansprechpartnerin für Neubürger, mit Vertretung.',
    'Runder Tisch mit vier Betrieben und dem Bürgermeister. Wohnungen sind das Thema, nicht die Arbeit.',
    'Begrüßungsmappe zusammengestellt, Vereine fehlen noch.',
  ],
  onboarding: ['Was Neue beim Anmelden in die Hand bekommen: Mappe, Müllkalender, Vereinsliste.'],
  language: ['Merkzettel für die Anmeldung in einfacher Sprache, {frau} probiert ihn am Schalter aus.'],
  funding: ['Fördermöglichkeiten für das Begegnungscafé durchgesehen.'],
  other: [
    'Neubürgerempfang im {monat}, wir bringen den Stand mit.',
    'Neue Hauptamtsleiterin, {frau}. Kennenlernen im Rathaus.',
    'Leerstandsliste besprochen: elf Wohnungen, drei davon sofort bezugsfertig.',
  ],
}

/** What may follow. */
export const nextStepsWithOrganisations: readonly string[] = [
  'Protokoll ist verschickt.',
  '{frau} meldet sich nach der Betriebsversammlung.',
  'Besuch am {tag}.',
  'Rückruf am {tag} vereinbart.',
  'Muster liegt bei.',
  'Entscheidung fällt im {monat}.',
  'Chef ist einverstanden.',
  'Wir bleiben in Kontakt.',
  'Nächstes Gespräch mit dem Betriebsrat zusammen.',
  'Dazu ein Merkblatt geschickt.',
]
