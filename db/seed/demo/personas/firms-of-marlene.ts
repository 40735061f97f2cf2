import { mainCounsellor as lead } from '../colleagues.ts'
import { type Persona, talk } from './persona.ts'

export const firmsOfMarlene: readonly Persona[] = [
  {
    key: 'goeckeritz',
    lead,
    openedDaysAgo: 120,
    organisation: {
      kind: 'company',
      name: 'Drechselwerkstatt Göckeritz & Söhne e. K.',
      sector: 'Verarbeitendes Gewerbe',
      employees: 7,
      municipalityKey: '14521570',
      contactName: 'Traugott Göckeritz',
      email: 'werkstatt@example.org',
      phone: '037362 00051',
    },
    story: [
      talk(
        120,
        'on_site',
        60,
        'recruiting',
        'Sucht seit zwei Jahren jemanden an der Drehbank. Der Sohn macht weiter, wenn noch einer dazukommt.',
      ),
      talk(
        78,
        'phone',
        20,
        'recruiting',
        'Anzeige steht im Fachkräfteportal, mit Bild aus der Werkstatt. Zwei Anrufe bisher.',
      ),
      talk(
        34,
        'on_site',
        45,
        'residence recruiting',
        'Drechsler aus Tschechien hat zur Probe gearbeitet. Kein Visum nötig, nur Anmeldung und Krankenkasse.',
      ),
      talk(3, 'on_site', 30, 'onboarding', 'Vertrag ist unterschrieben. Zimmer im Ort, Fahrrad steht bereit.'),
    ],
  },
  {
    key: 'oehmichen',
    lead,
    openedDaysAgo: 82,
    organisation: {
      kind: 'company',
      name: 'Tischlerei Öhmichen',
      sector: 'Baugewerbe',
      employees: 4,
      municipalityKey: '14521160',
      contactName: 'Jörg Öhmichen',
      phone: '037341 00018',
    },
    story: [
      talk(
        82,
        'phone',
        25,
        'recruiting',
        'Geselle gesucht, gern auch ein Rückkehrer. Lohn nach Tarif, Freitag ab Mittag frei.',
      ),
      talk(33, 'phone', 10, 'recruiting', 'Ein Bewerber war da. Stelle besetzt? Will sich melden.'),
    ],
  },
]
