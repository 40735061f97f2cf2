import { addDays, type Day } from '../../../src/calendar/rules.ts'
import type { enquiries } from '../../schema/index.ts'
import { mainCounsellor } from './colleagues.ts'
import { berlinMoment, workdayUntil } from './days.ts'
import { randomOf } from './random.ts'
import type { Keys } from './staff.ts'

type Row = typeof enquiries.$inferInsert

type Told = Pick<Row, 'what'> &
  Partial<Pick<Row, 'state' | 'organisationName' | 'contactName' | 'email' | 'phone' | 'answer'>> & {
    daysAgo: number
    minutes: number
    isMarlenes?: true
  }

/** All invented, as everybody in the demo. */
const told: readonly Told[] = [
  {
    daysAgo: 1,
    minutes: 970,
    what: 'Zwei Auszubildende aus Marokko, wie geht das mit dem Visum?',
    organisationName: 'Bäckerei Uhlmann OHG',
    contactName: 'Frau Uhlmann',
    phone: '03725 000 118',
  },
  {
    daysAgo: 1,
    minutes: 522,
    what: 'Will mit der Familie aus Göteborg zurück, sucht eine Stelle als Mechatroniker.',
    contactName: 'Henning Çelik',
    email: 'henning.celik@example.org',
  },
  {
    daysAgo: 4,
    minutes: 640,
    what: 'Fragt nach Wohnungen für drei neue Beschäftigte ab dem nächsten Quartal.',
    organisationName: 'Pflegedienst Morgenstern',
    contactName: 'Herr Löbel',
    phone: '03771 000 204',
    isMarlenes: true,
  },
  {
    daysAgo: 12,
    minutes: 600,
    what: 'Welche Unterlagen braucht die Anerkennung als Erzieherin?',
    contactName: 'Olena Koval',
    email: 'olena.koval@example.org',
    state: 'answered',
    answer: 'Merkblatt geschickt, bei Fragen meldet sie sich wieder.',
  },
  {
    daysAgo: 20,
    minutes: 700,
    what: 'Angebot für eine Anzeige in einem Branchenbuch.',
    organisationName: 'Werbeverlag Südwest',
    state: 'closed',
    answer: 'Werbung, kein Anliegen.',
  },
]

/** What has come in lately: some of it waits for somebody. */
export const enquiryRows = (keys: Keys, today: Day, seed: number): Row[] =>
  told.map(({ daysAgo, minutes, isMarlenes, state = 'open', ...said }, index) => {
    const random = randomOf(seed, 'inbox', index, today)
    const receivedAt = berlinMoment(workdayUntil(addDays(today, -daysAgo)), minutes, random)
    return {
      id: random.id(receivedAt),
      source: 'by_hand' as const,
      state,
      ...said,
      assignedTo: isMarlenes ? keys.counsellor(mainCounsellor) : null,
      receivedAt: new Date(receivedAt),
      settledAt: state === 'open' ? null : new Date(receivedAt + 86_400_000),
    }
  })

/** Before how many days somebody made sure of what the directory says; the others nobody has looked at yet. */
export const verifiedDaysAgo: Record<string, number> = {
  'welcome-center-erzgebirge': 6,
  'agentur-fuer-arbeit-annaberg-buchholz': 34,
  'ihk-chemnitz-erzgebirge': 12,
  'wirtschaftsfoerderung-erzgebirge': 6,
}
