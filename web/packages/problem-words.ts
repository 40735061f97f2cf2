/** Refusals around the Willkommenspaket: modules, links, many at once. */
export const packageProblemWords = {
  too_much_to_print: {
    de: 'Es wird gerade zu viel auf einmal gedruckt. Bitte versuchen Sie es in ein paar Sekunden noch einmal.',
    en: 'Too much is being printed at once. Please try again in a few seconds.',
  },
  too_many_batches: {
    de: 'Es laufen schon zu viele Läufe auf einmal. Warten Sie, bis einer fertig ist, oder brechen Sie einen ab.',
    en: 'Too many batches are running at once. Wait until one is done, or cancel one.',
  },
  module_unknown: {
    de: 'Eines dieser Module gibt es nicht mehr. Laden Sie die Seite neu; Ihre Auswahl müssen Sie dann noch einmal treffen.',
    en: 'One of these modules no longer exists. Reload the page and choose again.',
  },
  module_blocked: {
    de: 'Eines dieser Module ist noch nicht geprüft und darf nicht gedruckt werden. Nehmen Sie es heraus.',
    en: 'One of these modules still has to be verified and must not be printed. Take it out.',
  },
  modules_contradict: {
    de: 'Zwei dieser Module widersprechen sich. Behalten Sie das, was für diese Person gilt.',
    en: 'Two of these modules contradict each other. Keep the one that holds for this person.',
  },
  package_link_closed: {
    de: 'Dieser Link öffnet nichts. Vielleicht ist er nicht vollständig, oder er gilt nicht mehr.',
    en: 'This link opens nothing. It may be incomplete, or no longer valid.',
  },
  link_not_made: {
    de: 'Für dieses Willkommenspaket gibt es noch keinen Link.',
    en: 'There is no link for this welcome package yet.',
  },
  batch_lost: {
    de: 'Dieser Auftrag ist nicht mehr bekannt, vielleicht weil Lotse neu gestartet ist. Was fertig war, steht im Verlauf der Fälle; für die übrigen beginnen Sie noch einmal.',
    en: 'This batch is no longer known, perhaps because Lotse was started again. What was done stands on the cases’ timelines; begin again for the others.',
  },
  batch_running: {
    de: 'Die Pakete werden noch gedruckt. Warten Sie, bis alle fertig sind, oder brechen Sie ab.',
    en: 'The packages are still being printed. Wait until all are done, or cancel.',
  },
  batch_empty: {
    de: 'Es ist kein Paket da, das sich herunterladen lässt.',
    en: 'There is no package that could be downloaded.',
  },
}
