import type { Words } from '../app/server-words.ts'

/** Refusals of events and their lists. */
export const eventProblemWords: Record<string, Words> = {
  event_not_yet: {
    de: 'Dieser Tag kommt erst. Wer gekommen ist, lässt sich am Tag selbst abhaken.',
    en: 'That day is still to come. Who came can be ticked on the day itself.',
  },
  event_too_far_ahead: {
    de: 'Dieser Tag liegt mehr als drei Jahre in der Zukunft. Bitte prüfen Sie das Jahr.',
    en: 'That day is more than three years ahead. Please check the year.',
  },
  event_times_reversed: {
    de: 'Das Ende liegt nicht nach dem Beginn.',
    en: 'The end is not after the beginning.',
  },
  event_module_of_campaign: {
    de: 'Ein Modul der Ausbildung kann nur eine Veranstaltung sein.',
    en: 'Only an event can be a module of the training.',
  },
  event_kind_unknown: { de: 'Diese Art gibt es im Katalog nicht.', en: 'The catalogue has no such kind.' },
  event_was_attended: {
    de: 'Es ist schon jemand gekommen oder gezählt, und das steht im Bericht. War das ein Versehen, nehmen Sie zuerst die Haken heraus und stellen Sie „Ohne Namen gezählt“ auf 0.',
    en: 'Somebody came or was counted already, and the report says so. If that was a mistake, first take out the ticks, and set those counted without a name to 0.',
  },
  already_on_list: {
    de: 'Steht schon auf der Liste. Suchen Sie dort und haken Sie ab.',
    en: 'Already on the list. Look there, and tick.',
  },
  event_full: {
    de: 'Auf eine Liste passen 1.000. Zählen Sie die anderen ohne Namen.',
    en: 'A list holds 1,000. Count the others without names.',
  },
  participant_unclear: {
    de: 'Bitte eine Organisation, eine Person oder einen Namen angeben.',
    en: 'Please give an organisation, a person or a name.',
  },
  organisation_unknown: { de: 'Diese Organisation gibt es nicht.', en: 'There is no such organisation.' },
  person_unknown: { de: 'Diese Person gibt es nicht.', en: 'There is no such person.' },
  not_a_training: {
    de: 'Diese Veranstaltung ist kein Modul der Ausbildung zum Welcome-Coach.',
    en: 'This event is no module of the Welcome-Coach training.',
  },
  did_not_come: {
    de: 'Eine Bescheinigung gibt es für die, die gekommen sind. Haken Sie zuerst ab.',
    en: 'A certificate is for those who came. Tick them off first.',
  },
  training_incomplete: {
    de: 'Das Zertifikat gibt es nach allen drei Modulen. Für dieses Modul gibt es eine Teilnahmebescheinigung.',
    en: 'The certificate follows all three modules. For this module there is a certificate of attendance.',
  },
}
