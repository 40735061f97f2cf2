import type { FormLanguage } from '#terms/enquiry-forms'

type Label = Record<FormLanguage, string>

/** The page speaks two languages by these few words alone: it loads nothing of the counsellors' app. */
export const words = {
  title: { de: 'Ihre Anfrage', en: 'Your enquiry' },
  lead: {
    de: 'Schreiben Sie uns, worum es geht. Eine Beraterin oder ein Berater meldet sich bei Ihnen. Das kostet nichts, und Sie brauchen kein Konto.',
    en: 'Tell us what it is about. A counsellor will get in touch with you. It is free, and you need no account.',
  },
  loading: { de: 'Einen Augenblick …', en: 'One moment …' },
  again: { de: 'Noch einmal versuchen', en: 'Try again' },
  noConnection: {
    de: 'Gerade gibt es keine Verbindung. Sobald sie wieder da ist, geht es weiter.',
    en: 'There is no connection at the moment. As soon as it is back, you can go on.',
  },
  wentWrong: {
    de: 'Da ist bei uns etwas schiefgegangen. Bitte versuchen Sie es in einigen Minuten noch einmal. Was Sie geschrieben haben, bleibt hier stehen.',
    en: 'Something went wrong on our side. Please try again in a few minutes. What you wrote stays here.',
  },
  closed: {
    de: 'Hier können Sie uns zurzeit nicht schreiben. Bitte rufen Sie an, oder schreiben Sie uns eine E-Mail.',
    en: 'At the moment you cannot write to us here. Please call us, or send us an e-mail.',
  },

  // the form
  concern: { de: 'Was möchten Sie?', en: 'What would you like?' },
  returning: { de: 'Ich möchte zurückkehren', en: 'I would like to return' },
  moving: { de: 'Ich möchte zuziehen', en: 'I would like to move here' },
  recruiting: { de: 'Wir möchten Fachkräfte gewinnen', en: 'We would like to recruit skilled workers' },
  other: { de: 'Etwas anderes', en: 'Something else' },
  concernMissing: { de: 'Bitte wählen Sie eins davon.', en: 'Please choose one of these.' },
  what: { de: 'Worum geht es?', en: 'What is it about?' },
  whatHint: {
    de: 'Ein paar Sätze genügen. Bitte nichts über Gesundheit oder Religion und keine Ausweisnummern.',
    en: 'A few sentences are enough. Please nothing about health or religion, and no passport numbers.',
  },
  whatMissing: { de: 'Bitte schreiben Sie kurz, worum es geht.', en: 'Please say briefly what it is about.' },
  organisation: { de: 'Name des Unternehmens', en: 'Name of the company' },
  name: { de: 'Ihr Name', en: 'Your name' },
  nameMissing: { de: 'Bitte nennen Sie Ihren Namen.', en: 'Please tell us your name.' },
  email: { de: 'E-Mail', en: 'E-mail' },
  emailWrong: {
    de: 'Das ist keine E-Mail-Adresse. Zum Beispiel: name@beispiel.de',
    en: 'That is not an e-mail address. For example: name@example.com',
  },
  phone: { de: 'Telefon (wenn Sie möchten)', en: 'Phone (if you like)' },
  consentMissing: {
    de: 'Ohne Ihr Einverständnis dürfen wir die Anfrage nicht annehmen.',
    en: 'Without your agreement we may not take the enquiry.',
  },
  notForPeople: { de: 'Dieses Feld bitte leer lassen', en: 'Please leave this field empty' },
  send: { de: 'Anfrage senden', en: 'Send the enquiry' },
  sending: { de: 'Wird gesendet …', en: 'Sending …' },
  waiting: {
    de: 'Gerade gibt es keine Verbindung. Was Sie geschrieben haben, bleibt hier stehen und wird gesendet, sobald die Verbindung wieder da ist. Bitte lassen Sie die Seite so lange offen.',
    en: 'There is no connection at the moment. What you wrote stays here, and is sent as soon as the connection is back. Please keep this page open until then.',
  },
  tooMany: {
    de: 'Von hier kamen gerade sehr viele Anfragen. Bitte versuchen Sie es später noch einmal, oder rufen Sie uns an.',
    en: 'There were very many enquiries from here just now. Please try again later, or call us.',
  },

  // after sending
  oneMoreStep: { de: 'Noch ein Schritt: Ihr Postfach', en: 'One more step: your mailbox' },
  mailComes: {
    de: 'In den nächsten Minuten kommt eine E-Mail an diese Adresse:',
    en: 'In the next few minutes an e-mail will come to this address:',
  },
  mailDo: {
    de: 'Öffnen Sie den Link darin und bestätigen Sie die Anfrage. Erst dann ist sie bei uns. Der Link gilt zwei Tage.',
    en: 'Open the link in it and confirm the enquiry. Only then do we have it. The link works for two days.',
  },
  noMail: {
    de: 'Kommt nichts, sehen Sie bitte im Spam-Ordner nach, und prüfen Sie die Adresse.',
    en: 'If nothing comes, please look into your spam folder, and check the address.',
  },
  back: { de: 'Adresse ändern', en: 'Change the address' },

  // the link in the mail
  confirmMore: {
    de: 'Mit dem Knopf bestätigen Sie Ihre Anfrage. Danach lesen wir sie.',
    en: 'With the button you confirm your enquiry. After that we will read it.',
  },
  confirm: { de: 'Anfrage bestätigen', en: 'Confirm the enquiry' },
  confirming: { de: 'Wird bestätigt …', en: 'Confirming …' },
  confirmed: { de: 'Ihre Anfrage ist bei uns.', en: 'We have your enquiry.' },
  confirmedMore: {
    de: 'Wir melden uns in den nächsten Tagen. Diese Seite können Sie schließen.',
    en: 'We will get in touch in the next few days. You can close this page.',
  },
  linkClosed: { de: 'Dieser Link bestätigt nichts.', en: 'This link confirms nothing.' },
  linkClosedMore: {
    de: 'Vielleicht ist er nicht vollständig kopiert, oder die zwei Tage sind um. Dann sind Ihre Angaben gelöscht. Bitte schreiben Sie uns noch einmal.',
    en: 'It may not have been copied completely, or the two days are over. Then what you wrote has been deleted. Please write to us once more.',
  },
  toForm: { de: 'Zum Formular', en: 'To the form' },

  // what happens to it
  privacy: { de: 'Was mit Ihren Angaben geschieht', en: 'What happens to what you enter' },
  who: { de: 'Wer sie hat', en: 'Who has it' },
  whoMore: {
    de: '{centre}, und dort nur, wer berät. Weitergegeben wird nichts, ohne Sie vorher zu fragen.',
    en: '{centre}, and there only those who counsel. Nothing is passed on without asking you first.',
  },
  whatFor: { de: 'Wofür', en: 'What for' },
  whatForMore: {
    de: 'Um Ihre Anfrage zu beantworten. Grundlage ist Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO). Name und E-Mail-Adresse brauchen wir dafür; die Telefonnummer ist freiwillig.',
    en: 'To answer your enquiry. The basis is your consent (Art. 6(1)(a) GDPR). We need your name and e-mail address for it; the phone number is optional.',
  },
  howLong: { de: 'Wie lange', en: 'How long' },
  howLongMore: {
    de: 'Bestätigen Sie nicht, zwei Tage. Sonst {months} Monate, nachdem die Anfrage erledigt ist; in Sicherungskopien, bis sie ersetzt sind. Wird daraus eine Beratung, sagen wir Ihnen, was dann gilt.',
    en: 'If you do not confirm, two days. Otherwise {months} months after the enquiry is settled; in backups until they are replaced. If it becomes counselling, we will tell you what applies then.',
  },
  rights: { de: 'Ihre Rechte', en: 'Your rights' },
  rightsMore: {
    de: 'Sie können die Einwilligung jederzeit für die Zukunft widerrufen und Auskunft, Berichtigung, Einschränkung und Löschung verlangen. Beschweren können Sie sich bei der Datenschutzaufsicht; in Sachsen ist das die Sächsische Datenschutz- und Transparenzbeauftragte.',
    en: 'You can withdraw your consent at any time for the future, and ask for access, correction, restriction and erasure. You can complain to the data protection authority; in Saxony that is the Sächsische Datenschutz- und Transparenzbeauftragte.',
  },
  page: { de: 'Diese Seite', en: 'This page' },
  pageMore: {
    de: 'Sie setzt keine Cookies, merkt sich nichts in Ihrem Browser und lädt nichts von anderen Servern.',
    en: 'It sets no cookies, keeps nothing in your browser and loads nothing from other servers.',
  },
} satisfies Record<string, Label>

export const said = (label: Label, language: FormLanguage, values: Record<string, string> = {}): string =>
  label[language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
