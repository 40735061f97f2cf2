import { addDays, type Day } from '../../src/calendar/rules.ts'
import type { DocumentStore } from '../../src/documents/store.ts'
import { describeFile, keepFile } from '../../src/files/files.ts'
import type { Stamp } from '../../src/stamp.ts'
import type { Db } from '../open.ts'
import { berlinMoment, workdayUntil } from './demo/days.ts'
import { type PlannedFile, plannedFiles } from './demo/file-plan.ts'
import { dayHandedOver } from './demo/package-plan.ts'
import { randomOf } from './demo/random.ts'
import { openCaseOf } from './demo-packages.ts'

type Seeding = { seed: number; today: Day; store: DocumentStore }

/** Files on the cases of some with a face, as if each had been put there on its day. */
export const seedFiles = async (db: Db, seeding: Seeding): Promise<void> => {
  for (const plan of plannedFiles) await seedFile(db, plan, seeding)
}

const seedFile = async (db: Db, plan: PlannedFile, { seed, today, store }: Seeding): Promise<void> => {
  const { to, title, note = null, content, daysAgo } = plan
  const caseFile = await openCaseOf(db, to)
  if (!caseFile) return
  const day = dayHandedOver(workdayUntil(addDays(today, -daysAgo)), caseFile.openedOn)
  const random = randomOf(seed, 'file', to, title, today)
  const at = new Date(berlinMoment(day, 700, random))
  const by = { userId: caseFile.userId, name: caseFile.leadName, roles: ['counsellor'] as const }
  const stamp: Stamp = { by, at, today: day }
  const { id, version } = await keepFile(
    db,
    store,
    { id: random.id(at.getTime()), caseId: caseFile.id, title, content: content() },
    stamp,
  )
  if (note) await describeFile(db, id, version, { title, note }, stamp)
}
