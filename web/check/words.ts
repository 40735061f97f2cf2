import type { CheckLanguage } from '#terms/checks'

export type Label = Record<CheckLanguage, string>

/**
 * The public page speaks two languages by these few words alone: it loads nothing of the counsellors' app. Whatever is
 * counted stands in a function.
 */
export const words = {
  check: { de: 'Willkommens-Check', en: 'Willkommens-Check' },
  languages: { de: 'Sprache', en: 'Language' },
  loading: { de: 'Einen Augenblick …', en: 'One moment …' },
  again: { de: 'Noch einmal versuchen', en: 'Try again' },
  noConnection: {
    de: 'Gerade gibt es keine Verbindung. Sobald sie wieder da ist, geht es weiter.',
    en: 'There is no connection at the moment. As soon as it is back, you can go on.',
  },
  wentWrong: {
    de: 'Da ist bei uns etwas schiefgegangen. Bitte versuchen Sie es in einigen Minuten noch einmal.',
    en: 'Something went wrong on our side. Please try again in a few minutes.',
  },

  // the start
  whatItIs: {
    de: 'In acht Themen sehen Sie, wo Sie beim Ankommen und Bleiben neuer Menschen schon gut sind und womit Sie am besten anfangen. Am Ende stehen drei Schritte mit den Menschen in der Region, die dabei helfen.',
    en: 'In eight topics you see where you already do well when new people arrive and settle in, and what to begin with. At the end there are three steps, with the people in the region who help.',
  },
  howLong: { de: 'Etwa 15 Minuten', en: 'About 15 minutes' },
  howLongMore: {
    de: 'Sie können jederzeit aufhören und später weitermachen, auch auf einem anderen Gerät. Jede Antwort ist sofort gespeichert.',
    en: 'You can stop at any time and go on later, on another device as well. Every answer is saved at once.',
  },
  noExam: { de: 'Keine Prüfung', en: 'Not an exam' },
  noExamMore: {
    de: 'Antworten Sie, wie es heute ist. „Weiß nicht“ und „trifft nicht zu“ sind gute Antworten.',
    en: 'Answer as things are today. “Don’t know” and “does not apply” are good answers.',
  },
  whoSees: { de: 'Wer es sieht', en: 'Who sees it' },
  begin: { de: 'Beginnen', en: 'Begin' },
  goOn: { de: 'Weitermachen', en: 'Go on' },
  toSummary: { de: 'Zur Übersicht', en: 'To the overview' },

  // a field
  back: { de: 'Zurück', en: 'Back' },
  next: { de: 'Weiter', en: 'Next' },
  later: { de: 'Später weiter', en: 'Go on later' },
  meant: { de: 'Was ist gemeint?', en: 'What is meant?' },
  unknown: { de: 'weiß nicht', en: 'don’t know' },
  not_applicable: { de: 'trifft nicht zu', en: 'does not apply' },
  note: { de: 'Anmerkung zu diesem Thema', en: 'Note on this topic' },
  noteHint: {
    de: 'Wenn Sie möchten. Bitte keine Namen von Beschäftigten und nichts über ihre Gesundheit oder Religion.',
    en: 'If you like. Please no names of employees, and nothing about their health or religion.',
  },
  saved: { de: 'Gespeichert', en: 'Saved' },
  saving: { de: 'Wird gespeichert …', en: 'Saving …' },
  joined: {
    de: 'Auf einem anderen Gerät wurde hier auch geschrieben. Beide Texte stehen jetzt da.',
    en: 'Something was written here on another device, too. Both texts are here now.',
  },
  tooLong: {
    de: 'Dieser Text ist zu lang und noch nicht gespeichert. Bitte kürzen Sie ihn.',
    en: 'This text is too long and not saved yet. Please shorten it.',
  },
  noteTooLong: {
    de: 'Eine Anmerkung ist zu lang und noch nicht gespeichert. Bitte kürzen Sie sie, dann geht es weiter.',
    en: 'A note is too long and not saved yet. Please shorten it, then you can go on.',
  },

  // later
  laterTitle: { de: 'Bis später', en: 'See you later' },
  laterMore: {
    de: 'Alles ist gespeichert. Mit demselben Link machen Sie hier weiter, auch auf einem anderen Gerät. Bewahren Sie ihn auf: Wer ihn hat, sieht Ihre Antworten.',
    en: 'Everything is saved. With the same link you go on here, on another device as well. Keep it safe: whoever has it sees your answers.',
  },
  laterWaiting: {
    de: 'Noch ist nicht alles gespeichert. Bitte lassen Sie diese Seite offen, bis die Verbindung wieder da ist.',
    en: 'Not everything is saved yet. Please keep this page open until the connection is back.',
  },
  copyLink: { de: 'Link kopieren', en: 'Copy the link' },
  copied: { de: 'Kopiert', en: 'Copied' },

  // the overview
  overview: { de: 'Übersicht', en: 'Overview' },
  overviewMore: {
    de: 'Wenn Sie abschließen, entsteht Ihr Ergebnis, und das Welcome Center kann es sehen. Danach lässt sich nichts mehr ändern.',
    en: 'When you finish, your result is made, and the Welcome Center can see it. After that nothing can be changed.',
  },
  allAnswered: { de: 'Alles ist beantwortet.', en: 'Everything is answered.' },
  nothingAnswered: {
    de: 'Noch ist nichts beantwortet. Ein Ergebnis gibt es so nicht viel her: Beginnen Sie mit dem ersten Thema.',
    en: 'Nothing is answered yet. A result would say little: begin with the first topic.',
  },
  finish: { de: 'Abschließen und Ergebnis ansehen', en: 'Finish and see the result' },
  finishing: { de: 'Ihr Ergebnis entsteht …', en: 'Your result is being made …' },
  complete: { de: 'vollständig', en: 'complete' },

  // the result
  resultTitle: { de: 'Ihr Ergebnis', en: 'Your result' },
  steps: { de: 'Womit Sie am besten anfangen', en: 'What to begin with' },
  firstStep: { de: 'Damit anfangen', en: 'Begin with this' },
  noSteps: {
    de: 'Nichts davon drängt: Was Sie mit einer Stufe beantwortet haben, steht auf der höchsten.',
    en: 'Nothing here is urgent: whatever you answered with a level is at the highest.',
  },
  noLevels: {
    de: 'Noch steht keine Antwort mit einer Stufe da. Das ist kein schlechtes Ergebnis: Im Gespräch klären wir die offenen Fragen.',
    en: 'There is no answer with a level yet. That is not a bad result: let us clear up the open questions in a talk.',
  },
  yourAnswer: { de: 'Ihre Antwort', en: 'Your answer' },
  whoHelps: { de: 'Wer hilft', en: 'Who helps' },
  profile: { de: 'Ihr Profil', en: 'Your profile' },
  today: { de: 'heute', en: 'today' },
  asTable: { de: 'Als Tabelle', en: 'As a table' },
  field: { de: 'Themenfeld', en: 'Topic' },
  score: { de: 'Wert', en: 'Score' },
  lastTime: { de: 'Letztes Mal', en: 'Last time' },
  difference: { de: 'Veränderung', en: 'Change' },
  region: { de: 'Region, Mitte', en: 'Region, median' },
  regionSpan: { de: 'Region, mittlere Hälfte', en: 'Region, middle half' },
  openOnes: { de: 'Offen', en: 'Open' },
  strengths: { de: 'Ihre Stärken', en: 'Your strengths' },
  openQuestions: { de: 'Offene Fragen', en: 'Open questions' },
  openQuestionsMore: {
    de: 'Hier wussten Sie es nicht. Ein guter Anfang für ein Gespräch.',
    en: 'Here you did not know. A good beginning for a talk.',
  },
  allAnswers: { de: 'Alle Antworten', en: 'All answers' },
  unanswered: { de: 'nicht beantwortet', en: 'not answered' },
  pdf: { de: 'Bericht als PDF', en: 'Report as PDF' },
  pdfShort: { de: 'PDF', en: 'PDF' },
  printing: { de: 'Der Bericht wird gedruckt …', en: 'The report is being made …' },

  // the talk
  talk: { de: 'Beratung vereinbaren', en: 'Arrange a talk' },
  talkMore: {
    de: 'Wir melden uns in den nächsten Tagen und besprechen mit Ihnen die ersten Schritte. Das kostet nichts.',
    en: 'We will get in touch in the next few days and go through the first steps with you. It is free.',
  },
  yourName: { de: 'Ihr Name', en: 'Your name' },
  phone: { de: 'Telefon', en: 'Phone' },
  email: { de: 'E-Mail', en: 'E-mail' },
  wish: { de: 'Worum es Ihnen geht (wenn Sie möchten)', en: 'What it is about (if you like)' },
  send: { de: 'Anfrage senden', en: 'Send the request' },
  sending: { de: 'Wird gesendet …', en: 'Sending …' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  nameMissing: { de: 'Bitte nennen Sie Ihren Namen.', en: 'Please tell us your name.' },
  reachMissing: {
    de: 'Wie erreichen wir Sie? Bitte eine Telefonnummer oder E-Mail-Adresse.',
    en: 'How can we reach you? Please give a phone number or an e-mail address.',
  },
  emailWrong: {
    de: 'Das ist keine E-Mail-Adresse. Zum Beispiel: name@firma.de',
    en: 'That is not an e-mail address. For example: name@company.de',
  },
  talkSent: { de: 'Ihre Anfrage ist bei uns.', en: 'We have your request.' },
  talkSentMore: { de: 'Wir melden uns in den nächsten Tagen.', en: 'We will get in touch in the next few days.' },
  enough: {
    de: 'Ihre Anfragen sind bei uns. Wir melden uns, versprochen.',
    en: 'We have your requests. We will get in touch, promised.',
  },

  // a link that opens nothing
  closedTitle: { de: 'Dieser Link öffnet nichts.', en: 'This link opens nothing.' },
  closedMore: {
    de: 'Vielleicht ist er nicht vollständig kopiert, oder er gilt nicht mehr.',
    en: 'It may not have been copied completely, or it is no longer valid.',
  },
  closedDo: {
    de: [
      'Öffnen Sie den Link noch einmal aus der E-Mail, oder kopieren Sie ihn ganz, bis zum letzten Zeichen.',
      'Hilft das nicht, bitten Sie die Person im Welcome Center, die Sie eingeladen hat, um einen neuen Link. Was Sie geantwortet haben, bleibt erhalten.',
    ].join('\n'),
    en: [
      'Open the link once more from the e-mail, or copy all of it, to the last character.',
      'If that does not help, ask the person at the Welcome Center who invited you for a new link. What you answered is kept.',
    ].join('\n'),
  },
  openPage: { de: 'Oder melden Sie sich selbst an', en: 'Or register yourself' },

  // the open page
  registerTitle: { de: 'Willkommens-Check', en: 'Willkommens-Check' },
  register: { de: 'Anmelden', en: 'Register' },
  registerMore: {
    de: 'Wir schicken Ihnen eine E-Mail mit Ihrem persönlichen Link. Er gehört Ihnen allein.',
    en: 'We will send you an e-mail with your personal link. It is yours alone.',
  },
  weAre: { de: 'Wir sind', en: 'We are' },
  company: { de: 'ein Unternehmen', en: 'a company' },
  municipality: { de: 'eine Kommune', en: 'a municipality' },
  organisationName: { de: 'Name des Unternehmens oder der Kommune', en: 'Name of the company or municipality' },
  organisationMissing: { de: 'Bitte nennen Sie den Namen.', en: 'Please give the name.' },
  kindMissing: { de: 'Bitte wählen Sie eins von beiden.', en: 'Please choose one of the two.' },
  notForPeople: { de: 'Dieses Feld bitte leer lassen', en: 'Please leave this field empty' },
  sendMe: { de: 'Link anfordern', en: 'Request the link' },
  mailOnItsWay: { de: 'Bitte sehen Sie in Ihr Postfach.', en: 'Please look into your mailbox.' },
  mailOnItsWayMore: {
    de: 'In den nächsten Minuten kommt eine E-Mail mit einem Link. Er gilt zwei Tage. Kommt nichts, sehen Sie bitte auch im Spam-Ordner nach, und prüfen Sie die Adresse.',
    en: 'In the next few minutes an e-mail with a link will arrive. It holds for two days. If nothing comes, please look into your spam folder as well, and check the address.',
  },
  privacy: {
    de: 'Name und E-Mail-Adresse brauchen wir für den Link und die Beratung zum Ergebnis. Bestätigen Sie nicht, sind sie nach zwei Tagen gelöscht.',
    en: 'We need the name and e-mail address for the link and for advising you on the result. If you do not confirm, they are deleted after two days.',
  },
  registerClosed: {
    de: 'Hier können Sie sich zurzeit nicht selbst anmelden. Melden Sie sich bei uns: Wir schicken Ihnen einen Link.',
    en: 'At the moment you cannot register here yourself. Get in touch with us: we will send you a link.',
  },
  tooMany: {
    de: 'Von hier kamen gerade sehr viele Anfragen. Bitte versuchen Sie es später noch einmal.',
    en: 'There were very many requests from here just now. Please try again later.',
  },

  // the link in the mail
  confirmMore: {
    de: 'Mit dem Knopf bestätigen Sie Ihre Anmeldung und öffnen den Check. Haben Sie schon begonnen, geht es dort weiter.',
    en: 'With the button you confirm your registration and open the check. If you have begun already, you go on from there.',
  },
  confirm: { de: 'Bestätigen und Check öffnen', en: 'Confirm and open the check' },
  confirming: { de: 'Ihre Anmeldung wird bestätigt …', en: 'Confirming your registration …' },
  mend: { de: 'Bitte sehen Sie sich das noch einmal an:', en: 'Please look at this once more:' },
} satisfies Record<string, Label>

export const said = (label: Label, language: CheckLanguage): string => label[language]
