import type { SignWords } from '../typed.ts'

/** What the report says of its own; the texts of fields and statements are the questionnaire’s. */
export const german = {
  report: 'Bericht',
  documentTitle: (title: string, organisation: string) => `${title}: ${organisation}`,
  subject: 'Ergebnis einer Selbsteinschätzung, mit Maßnahmen und Partnern',
  filledInBy: (name: string, day: string) => `Ausgefüllt von ${name} am ${day}`,
  filledIn: (day: string) => `Ausgefüllt am ${day}`,
  contents: 'Inhalt',
  page: (page: number, of: number) => `Seite ${page} von ${of}`,
  attachment: 'Die Antworten in maschinenlesbarer Form',
  attachmentName: 'antworten.json',
  percent: (value: number) => `${value}\u00a0%`,
  reading: {
    title: 'So lesen Sie diesen Bericht',
    intro: {
      company:
        'Sie haben eingeschätzt, wie gut Ihr Unternehmen Menschen von außerhalb gewinnt, empfängt und hält. Dieser Bericht zeigt, was schon trägt und welcher Schritt sich als Nächstes lohnt. Er ist ein Werkzeug für Ihr eigenes Gespräch im Betrieb, keine Note und keine Prüfung.',
      municipality:
        'Sie haben eingeschätzt, wie gut Ihre Kommune Menschen von außerhalb gewinnt, empfängt und hält. Dieser Bericht zeigt, was schon trägt und welcher Schritt sich als Nächstes lohnt. Er ist ein Werkzeug für das Gespräch in Verwaltung und Rat, keine Note und keine Prüfung.',
    },
    points: [
      'Jede Aussage hat vier beschriebene Stufen, von 0 bis 3. Der Wert eines Themenfelds sagt, wie viel von dem Möglichen erreicht ist: 0\u00a0% heißt überall Stufe 0, 100\u00a0% überall Stufe 3.',
      '„weiß nicht“ ist keine schlechte Antwort. Es steht als offene Frage im Bericht und zählt nicht mit.',
      '„trifft nicht zu“ und was nicht beantwortet ist, zählen ebenfalls nicht mit.',
      'Eine Gesamtnote gibt es nicht: Was zählt, ist das Profil über die Themenfelder.',
      'Dringend ist, was noch weit von Stufe 3 entfernt ist und viel bewirkt. Höchstens drei Schritte stehen vorn, damit ein Anfang gelingt.',
      'Ihre Antworten liegen dieser Datei bei, auch in maschinenlesbarer Form (Anlage „antworten.json“).',
    ],
  },
  profile: {
    title: 'Ihr Profil',
    intro: (strong: number, gap: number) =>
      `Gefüllte Punkte und Balken sind Stärken und Mittelfeld; helle mit Rand sind Lücken (bis ${gap}\u00a0%). Ab ${strong}\u00a0% steht „stark“ dabei.`,
    field: 'Themenfeld',
    score: 'Wert',
    answers: 'Antworten',
    answered: (answered: number, of: number, unknown: number) =>
      `${answered} von ${of}${unknown > 0 ? `, ${unknown} offen` : ''}`,
    alt: (values: string) =>
      `Netz mit einer Achse für jedes Themenfeld, von 0 in der Mitte bis 100\u00a0% außen. ${values}.`,
    altPrevious: (day: string) => ` Gestrichelt dahinter die Werte vom ${day}; sie stehen im Vergleich am Ende.`,
    today: (day: string) => `heute, ${day}`,
    nothing: 'Zu keiner Aussage wurde eine Stufe gewählt. Deshalb hat noch kein Themenfeld einen Wert.',
  },
  strengths: {
    title: 'Ihre Stärken',
    intro: 'Hier sind Sie auf der höchsten Stufe. Erzählen Sie davon, zum Beispiel in Ihren Stellenanzeigen:',
    municipalityIntro:
      'Hier sind Sie auf der höchsten Stufe. Erzählen Sie davon, zum Beispiel auf Ihrer Internetseite:',
    none: 'Noch steht keine Aussage auf der höchsten Stufe. Das ist am Anfang üblich: Die nächsten Seiten zeigen, welcher Schritt sich zuerst lohnt.',
  },
  steps: {
    title: 'Womit Sie anfangen',
    cue: 'Damit anfangen',
    ordinals: ['Erster Schritt', 'Zweiter Schritt', 'Dritter Schritt'],
    why: 'Warum: ',
    now: 'Heute: ',
    helps: 'Dabei hilft: ',
    none: 'Kein Schritt drängt: Keine der beantworteten Aussagen steht unter der höchsten Stufe.',
    nothing:
      'Noch ist keine Stufe gewählt, deshalb steht auch kein Schritt fest. Ein guter Anfang ist ein Gespräch mit dem Welcome Center.',
  },
  plan: {
    title: 'Ihr Plan',
    intro: 'Tragen Sie ein, wer sich kümmert und bis wann. Was einen Namen und ein Datum hat, wird getan.',
    measure: 'Maßnahme',
    helper: 'Wer hilft',
    owner: 'Wer kümmert sich',
    due: 'Bis wann',
    first: 'Zuerst',
    later: 'Danach',
    own: 'Eigene Schritte',
    empty: ' ',
  },
  fields: {
    title: 'Ihre Antworten im Einzelnen',
    intro:
      'Zu jeder Aussage: was Sie geantwortet haben und, wo noch Luft nach oben ist, warum sich der nächste Schritt lohnt und was dabei hilft.',
    strong: 'Hier sind Sie stark.',
    middle: 'Hier steht schon viel; einzelne Schritte fehlen noch.',
    gap: 'Hier ist viel zu gewinnen.',
    none: 'Hier gibt es noch keinen Wert, weil keine Stufe gewählt wurde.',
    level: (level: number) => `Stufe ${level} von 3: `,
    unanswered: 'nicht beantwortet',
    open: ' (eine offene Frage)',
    measure: 'Das hilft: ',
    note: 'Ihre Anmerkung',
  },
  open: {
    title: 'Offene Fragen',
    intro: 'Das wussten Sie beim Ausfüllen nicht. Oft genügt eine Frage an die richtige Person.',
    question: 'Frage',
    ask: 'Wer es wissen kann',
  },
  partners: {
    title: 'Wer Ihnen hilft',
    intro: (day: string) =>
      `Angaben vom ${day}. Die Beratung beim Welcome Center ist der einfachste Anfang, auch wenn Sie nicht wissen, wer zuständig ist.`,
    institution: 'Einrichtung und Angebot',
    contact: 'Kontakt',
    noContact: 'Noch kein Kontakt eingetragen; das Welcome Center vermittelt.',
  },
  previous: {
    title: 'Verglichen mit dem letzten Mal',
    intro: (then: string, now: string) =>
      `Werte vom ${then} und vom ${now}. Verglichen wird nur, wo beide Male eine Stufe gewählt wurde.`,
    change: 'Veränderung',
    better: (points: number) => `+${points} Punkte`,
    worse: (points: number) => `−${points} Punkte`,
    same: 'unverändert',
    incomparable: 'nicht vergleichbar',
  },
  benchmark: {
    title: 'Verglichen mit anderen in der Region',
    intro: {
      company: (count: number) =>
        `Zum Vergleich: ${count} andere Unternehmen der Region, ohne Namen. Ein Viertel liegt unter dem unteren Wert, ein Viertel über dem oberen, die Hälfte dazwischen.`,
      municipality: (count: number) =>
        `Zum Vergleich: ${count} andere Kommunen der Region, ohne Namen. Ein Viertel liegt unter dem unteren Wert, ein Viertel über dem oberen, die Hälfte dazwischen.`,
    },
    you: 'Sie',
    lower: 'unteres Viertel bis',
    median: 'Mitte',
    upper: 'oberes Viertel ab',
    key: 'Balken: die mittlere Hälfte der anderen. Strich: ihre Mitte. Raute: Sie.',
  },
  replaced:
    'Manche Zeichen lassen sich hier nicht drucken und stehen in eckigen Klammern umschrieben. In der Anlage „antworten.json“ steht der Text, wie er eingegeben wurde.',
  signs: {
    emoji: 'Bildzeichen',
    sign: 'Zeichen',
    scripts: {
      Han: 'chinesische Schrift',
      Hiragana: 'japanische Schrift',
      Katakana: 'japanische Schrift',
      Hangul: 'koreanische Schrift',
      Hebrew: 'hebräische Schrift',
      Arabic: 'arabische Schrift',
      Thai: 'thailändische Schrift',
      Georgian: 'georgische Schrift',
      Armenian: 'armenische Schrift',
      Ethiopic: 'äthiopische Schrift',
      Bengali: 'bengalische Schrift',
      Tamil: 'tamilische Schrift',
    },
  } satisfies SignWords,
}
