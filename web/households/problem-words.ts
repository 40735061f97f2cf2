import type { Words } from '../app/server-words.ts'

/** Refusals of households. */
export const householdProblemWords: Record<string, Words> = {
  one_member_needed: {
    de: 'Bitte eine Person wählen oder einen Vornamen eintragen, eines von beiden.',
    en: 'Please choose a person or write a given name, one of the two.',
  },
  member_is_self: {
    de: 'Das ist dieselbe Person. Bitte jemand anderen wählen.',
    en: 'That is the same person. Please choose somebody else.',
  },
  member_already: { de: 'Gehört schon zu diesem Haushalt.', en: 'Already belongs to this household.' },
  in_another_household: {
    de: 'Gehört in diesen Tagen zu einem anderen Haushalt. Tragen Sie dort zuerst den Auszug ein, oder hier einen späteren Tag.',
    en: 'Belongs to another household in these days. Record the moving out there first, or a later day here.',
  },
  household_full: {
    de: 'Mehr als 30 Menschen hat ein Haushalt nicht.',
    en: 'A household has no more than 30 people.',
  },
  moved_out_before_in: {
    de: 'Der Auszug muss nach dem Einzug liegen.',
    en: 'Moving out must come after moving in.',
  },
  member_is_recorded: {
    de: 'Name und Geburtsjahr stehen bei der Person selbst. Ändern Sie sie dort.',
    en: 'Name and year of birth stand with the person. Change them there.',
  },
  member_removed: {
    de: 'Das wurde inzwischen aus dem Haushalt entfernt. Bitte neu laden.',
    en: 'This was removed from the household meanwhile. Please reload.',
  },
  household_kept: {
    de: 'Wer dazugehört, steht unter „Haushalt“. Ändern Sie es dort.',
    en: 'Who belongs together stands under “Household”. Change it there.',
  },
}
