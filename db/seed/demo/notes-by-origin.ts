/** What is only said of those who come from abroad, by topic. */
export const notesFromAbroad: Readonly<Record<string, readonly string[]>> = {
  work: [
    'Arbeitszeugnis gibt es in {herkunft} so nicht. Empfehlung des letzten Chefs tut es auch, übersetzt.',
    'Probearbeiten erst, wenn die Erlaubnis da ist. Dem Betrieb erklärt.',
  ],
  training: [
    'Zeugnis der zehnten Klasse ist übersetzt. Berufsberatung in Annaberg nimmt {ihn} am {tag} dran.',
    'Ausbildungsplatz in {ort} zugesagt, es fehlt noch das Sprachzertifikat.',
  ],
  housing: ['Wohnsitzauflage: Umzug nach {ort} erst beantragen, dann den Mietvertrag unterschreiben.'],
  recognition: [
    'Urkunden müssen von einem vereidigten Übersetzer kommen. Liste mitgegeben, Kosten etwa {zahl} Euro je Seite.',
    'Es fehlt der Nachweis über {stunden} Stunden Praxis. Frühere Arbeitgeber angeschrieben.',
    'Die Landesdirektion fordert das Fächerverzeichnis nach. Die Schule in {herkunftsort} antwortet meist per E-Mail.',
  ],
  childcare: [
    'Der Große kommt in die Vorbereitungsklasse. Schulbus fährt 6:40 Uhr ab {ort}.',
    'Welche Schule passt? Oberschule mit Deutsch als Zweitsprache, LaSuB weist zu.',
  ],
  family: ['Hochzeit im Sommer in {ort}, das Ehefähigkeitszeugnis aus {herkunft} fehlt noch.'],
  health: [
    'Familienversicherung beantragt, Heiratsurkunde muss übersetzt dabei sein.',
    'Ausländischer Krankenversicherungsschein gilt bis zum Arbeitsbeginn. Danach gesetzlich.',
    'Haftpflicht erklärt: freiwillig, aber hier hat sie fast jeder.',
  ],
  finances: ['Konto eröffnet, die Sparkasse wollte nur Pass und Meldebescheinigung.'],
  mobility: [
    'Führerschein aus {herkunft} gilt sechs Monate. Umschreibung beim Landratsamt, Sehtest und Erste Hilfe nötig.',
  ],
  authorities: [
    'Geburtsurkunde mit Apostille fehlt. Botschaft in Berlin anschreiben.',
    'Brief vom Landratsamt zusammen gelesen. Es ist nur eine Eingangsbestätigung.',
  ],
  other: ['Zum ersten Mal Schnee. Nach einem Schlitten gefragt, den haben wir im Keller.'],
}

/** What is only said of those who come back or come from elsewhere in Germany. */
export const notesFromGermany: Readonly<Record<string, readonly string[]>> = {
  work: [
    'Überlegt, sich selbständig zu machen. Kontakt zur Nachfolgeberatung bei der IHK gegeben.',
    'Der Lohn ist der Knackpunkt: in {stadt} waren es 600 Euro mehr. Über Miete und Fahrtkosten gerechnet, dann sieht es anders aus.',
    'Der alte Chef in {ort} würde {ihn} sofort wieder nehmen.',
    '2020: Zwei Tage Homeoffice für die Firma in {stadt}, drei Tage hier. Vielleicht geht das auf Dauer.',
  ],
  training: ['Fernstudium läuft noch zwei Semester, danach fest ins Erzgebirge.'],
  housing: [
    'Haus der Großeltern in {ort} steht leer, Dach muss gemacht werden. An Bauamt und SAB verwiesen.',
    'Bauplatz in {ort} ist noch zu haben, Erschließung im {monat}. Ansprechpartner im Rathaus genannt.',
    'Mietet erst einmal, gebaut wird später. In {stadt} war an beides nicht zu denken.',
  ],
  family: [
    'Die Eltern werden älter, das gab den Ausschlag. Haus ist groß genug für alle.',
    '{IhrPartner} kennt das Erzgebirge nur vom Skifahren. Wochenende zum Schnuppern geplant.',
  ],
  other: [
    'Schwankt noch zwischen {ort} und {stadt}. Wir sprechen nach dem Sommer wieder.',
    'Kam durch die Großmutter auf uns, die hatte den Artikel in der Zeitung gelesen.',
    'Möchte im Sommer zwei Wochen zur Probe hier wohnen. Ferienwohnung in {ort} vermittelt.',
  ],
}
