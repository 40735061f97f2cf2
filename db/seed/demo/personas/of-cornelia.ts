import { coordinator } from '../colleagues.ts'
import { type Persona, talk } from './persona.ts'

export const personasOfCornelia: readonly Persona[] = [
  {
    key: 'grossrueckerswalde',
    lead: coordinator,
    openedDaysAgo: 190,
    organisation: { kind: 'municipality', name: 'Gemeinde Großrückerswalde', municipalityKey: '14521250' },
    story: [
      talk(
        190,
        'on_site',
        90,
        'welcome_culture',
        'Willkommens-Check mit Bürgermeister und Hauptamt ausgewertet. Drei Maßnahmen vereinbart.',
      ),
      talk(96, 'phone', 25, 'welcome_culture', 'Seite „Neu hier“ ist online. Vereinsliste kommt vom Heimatverein.'),
      talk(
        22,
        'on_site',
        60,
        'onboarding welcome_culture',
        'Maßnahmen nachgehalten: Ansprechperson ist benannt, Vertretung fehlt noch.',
      ),
    ],
  },
]
