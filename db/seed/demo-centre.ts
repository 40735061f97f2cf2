import { createHash } from 'node:crypto'
import { type Day, dayOf, yearOf } from '../../src/calendar/rules.ts'
import type { OfficeHours, OfficeTime } from '../../src/centre/terms.ts'
import type { Tx } from '../open.ts'
import { centreLogo, settings } from '../schema/index.ts'
import { mark, markImage } from './demo/mark.ts'

/** How the demo's centre is reached: a street there is not, numbers nobody has, and a mark of its own. */
export const seedCentre = async (tx: Tx, today: Day): Promise<void> => {
  await tx.update(settings).set({
    street: 'Am Schwibbogen 3',
    postcode: '09456',
    town: 'Annaberg-Buchholz',
    phone: '03733 555 0100',
    email: 'hallo@welcome-center.example',
    website: 'https://welcome-center.example',
    officeHours: hoursIn(yearOf(today)),
  })
  const image = markImage()
  const sha256 = createHash('sha256').update(image).digest('hex')
  await tx.insert(centreLogo).values({ id: 1, ...mark, mediaType: 'image/png', image, sha256 })
}

const hoursIn = (year: number): OfficeHours => {
  const times: OfficeTime[] = ([1, 2, 3, 4] as const).map((weekday) => ({ weekday, from: '09:00', to: '12:00' }))
  const afternoons: OfficeTime[] = [
    { weekday: 2, from: '13:00', to: '18:00' },
    { weekday: 4, from: '13:00', to: '16:00' },
  ]
  const closedOn = [dayOf(year, 12, 24), dayOf(year, 12, 31)].flatMap((day) => day ?? [])
  const all = [...times, ...afternoons].sort(
    (one, other) => one.weekday - other.weekday || (one.from < other.from ? -1 : 1),
  )
  return { times: all, byAppointment: true, closedOn }
}
