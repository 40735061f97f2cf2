import type { Words } from '../app/server-words.ts'

/** What keeps a welcome package from being composed, handed over or made for many. */
export const packageProblemWords: Record<string, Words> = {
  module_unknown: {
    de: 'Eines der Themen gibt es nicht mehr. Bitte die Seite neu laden.',
    en: 'One of the topics is gone. Please reload the page.',
  },
  module_blocked: {
    de: 'Eines der Themen ist gesperrt, bis es jemand geprüft hat. Bitte lassen Sie es weg.',
    en: 'One of the topics is blocked until somebody has verified it. Please leave it out.',
  },
  modules_contradict: {
    de: 'Zwei der Themen widersprechen sich. Bitte lassen Sie eines davon weg.',
    en: 'Two of the topics contradict each other. Please leave one of them out.',
  },
  link_not_made: {
    de: 'Dieses Heft hat noch keinen Link. Machen Sie zuerst einen.',
    en: 'This booklet has no link yet. Make one first.',
  },
  package_link_closed: {
    de: 'Dieser Link öffnet nichts. Vielleicht ist er nicht vollständig, oder er gilt nicht mehr.',
    en: 'This link opens nothing. It may be incomplete, or no longer valid.',
  },
  batch_lost: {
    de: 'Von diesem Lauf weiß Lotse nichts mehr. Jedes fertige Paket steht im Verlauf seines Falls.',
    en: 'Lotse no longer knows of this run. Each finished package stands on the timeline of its case.',
  },
  batch_running: {
    de: 'Die Hefte sind noch nicht alle fertig. Warten Sie, oder brechen Sie ab.',
    en: 'Not all booklets are finished yet. Wait, or cancel.',
  },
  batch_empty: {
    de: 'In diesem Lauf ist kein Heft fertig geworden.',
    en: 'No booklet was finished in this run.',
  },
}
