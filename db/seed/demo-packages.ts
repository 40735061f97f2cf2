import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { writeAudit } from '../../src/audit/audit.ts'
import { addDays, type Day } from '../../src/calendar/rules.ts'
import { composePackage } from '../../src/composing/composition.ts'
import { recordPackage } from '../../src/composing/handing-over.ts'
import { proposePackage } from '../../src/composing/proposal.ts'
import { type DocumentStore, withSealedFile } from '../../src/documents/store.ts'
import { writeLink } from '../../src/package-links/queries.ts'
import { secretHashOf } from '../../src/package-links/secrets.ts'
import type { Composition } from '../../src/packages/contract.ts'
import type { Stamp } from '../../src/stamp.ts'
import type { Db, Tx } from '../open.ts'
import { caseFiles, counsellors, people, users } from '../schema/index.ts'
import { transaction } from '../transaction.ts'
import { berlinMoment, workdayUntil } from './demo/days.ts'
import { dayHandedOver, type PlannedPackage, plannedPackages } from './demo/package-plan.ts'
import { personas } from './demo/personas/all.ts'
import { type Random, randomOf } from './demo/random.ts'

export type Printing = (composition: Composition) => Promise<{ pdf: Uint8Array; pages: number }>

type Seeding = { seed: number; today: Day; store: DocumentStore; linkKey: Buffer; print: Printing }

/**
 * Packages that some with a face were given, as if each had been composed and handed over on its day: real booklets,
 * encrypted in the store. Their rows are the same for a seed and a day; the names and keys of the files are not.
 */
export const seedPackages = async (db: Db, seeding: Seeding): Promise<void> => {
  for (const plan of plannedPackages) await seedPackage(db, plan, seeding)
}

const seedPackage = async (db: Db, plan: PlannedPackage, { seed, today, store, linkKey, print }: Seeding) => {
  const caseFile = await openCaseOf(db, plan.to)
  if (!caseFile) return
  const day = dayHandedOver(workdayUntil(addDays(today, -plan.daysAgo)), caseFile.openedOn)
  const random = randomOf(seed, 'package', plan.to, today)
  const at = new Date(berlinMoment(day, 640, random))
  const by = { userId: caseFile.userId, name: caseFile.leadName, roles: ['counsellor'] as const }
  const stamp: Stamp = { by, at, today: day }
  const { personId } = caseFile
  const { modules } = await proposePackage(db, personId, plan.language, stamp)
  const chosen = modules.filter(({ code, group }) => group === 'proposed' && !plan.without?.includes(code))
  const { language, second = null, note = null } = plan
  const choice = { language, second, note, caseId: caseFile.id, modules: chosen.map(({ code }) => code) }
  const composed = await composePackage(db, personId, choice, stamp)
  const { pdf, pages } = await print(composed.composition)
  const id = random.id(at.getTime())
  await withSealedFile(db, store, { id: random.id(at.getTime()), content: Buffer.from(pdf) }, (file) =>
    transaction(db, (tx) => write(tx, plan, { ...composed, id, file, pages, caseFile, random, linkKey, stamp })),
  )
}

type Case = { id: string; personId: string; leadId: string; openedOn: Day; userId: string; leadName: string }

/** The latest open case of somebody with a face. */
export const openCaseOf = async (db: Db, key: string): Promise<Case | undefined> => {
  const person = personas.find((one) => one.key === key)?.person
  if (!person) throw new RangeError(`${key} is no person with a face`)
  const { givenName = null, familyName } = person
  const [found] = await db
    .select({
      id: caseFiles.id,
      personId: people.id,
      leadId: caseFiles.leadId,
      openedOn: caseFiles.openedOn,
      userId: users.id,
      leadName: users.name,
    })
    .from(caseFiles)
    .innerJoin(people, eq(people.id, caseFiles.personId))
    .innerJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .innerJoin(users, eq(users.id, counsellors.userId))
    .where(
      and(
        eq(people.familyName, familyName),
        givenName === null ? isNull(people.givenName) : eq(people.givenName, givenName),
        isNull(caseFiles.closedOn),
      ),
    )
    .orderBy(desc(caseFiles.openedOn), asc(caseFiles.id))
    .limit(1)
  return found
}

type Made = Parameters<typeof recordPackage>[2] & {
  id: string
  random: Random
  linkKey: Buffer
  stamp: Stamp
}

const write = async (tx: Tx, { followUps = false, link }: PlannedPackage, { id, ...made }: Made): Promise<void> => {
  const { random, linkKey, stamp } = made
  const { at, today } = stamp
  await recordPackage(tx, { id, followUps }, made, stamp, () => random.id(at.getTime()))
  if (!link) return
  const next = { packageId: id, number: 1 }
  const revokedAt = link.revoked ? new Date(at.getTime() + 90 * 60_000) : null
  const endsOn = addDays(today, link.lasts)
  await writeLink(tx, { ...next, secretHash: secretHashOf(linkKey, next), endsOn, revokedAt, createdAt: at })
  await writeAudit(tx, 'package_link.made', id, stamp)
}
