import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles, counsellors, documents, packageLinks, packages, people, users } from '../../db/schema/index.ts'
import { mayWith } from '../accounts/permissions.ts'
import type { Day } from '../calendar/rules.ts'
import { knownCases } from '../cases/visibility-queries.ts'
import { mayDelete } from '../documents/rules.ts'
import { groupedBy } from '../grouped.ts'
import { mailsAbout } from '../mail/queries.ts'
import { displayName } from '../names/rules.ts'
import type { Actor } from '../stamp.ts'
import type { Package } from './contract.ts'
import { stateOfLink } from './link-rules.ts'

type Asked = { actor: Actor; today: Day }

/** Nothing where the actor may not know of its case. */
export const findPackage = async (handle: Handle, id: string, asked: Asked): Promise<Package | undefined> =>
  (await described(handle, eq(packages.id, id), asked))[0]

/** Newest first. */
export const packagesOfCase = (handle: Handle, caseId: string, asked: Asked): Promise<Package[]> =>
  described(handle, eq(packages.caseId, caseId), asked)

/** The latest of all cases the actor may know of, newest first. */
export const latestPackages = (handle: Handle, limit: number, asked: Asked): Promise<Package[]> =>
  described(handle, undefined, asked, limit)

const described = async (
  handle: Handle,
  where: SQL | undefined,
  { actor, today }: Asked,
  limit = -1,
): Promise<Package[]> => {
  const rows = await handle
    .select({
      made: packages,
      document: documents,
      link: packageLinks,
      personId: people.id,
      name: { givenName: people.givenName, familyName: people.familyName },
      author: users.name,
      leadUserId: counsellors.userId,
    })
    .from(packages)
    .innerJoin(caseFiles, eq(caseFiles.id, packages.caseId))
    .innerJoin(people, eq(people.id, caseFiles.personId))
    .innerJoin(documents, eq(documents.id, packages.documentId))
    .innerJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .leftJoin(packageLinks, eq(packageLinks.packageId, packages.id))
    .leftJoin(users, eq(users.id, documents.createdBy))
    .where(and(where, knownCases(actor)))
    .orderBy(desc(packages.createdAt), desc(packages.id))
    .limit(limit)
  const about = await mailsAbout(
    handle,
    rows.map(({ made }) => made.id),
  )
  const who = { userId: actor.userId, mayCorrectEveryones: mayWith(actor.roles, 'correct everyone’s entries') }
  const mails = groupedBy(about, ({ aboutId }) => aboutId)
  return rows.map(({ made, document, link, personId, name, author, leadUserId }) => {
    const [mail] = mails.get(made.id) ?? []
    return {
      id: made.id,
      person: { id: personId, name: displayName(name) },
      caseId: made.caseId,
      entryId: made.entryId,
      documentId: made.documentId,
      language: made.language,
      second: made.secondLanguage,
      modules: made.modules,
      pages: made.pages,
      bytes: document.bytes,
      sha256: document.sha256,
      deleted: document.deletedAt !== null,
      mayDelete: document.deletedAt === null && mayDelete({ createdBy: document.createdBy, leadUserId }, who),
      createdAt: made.createdAt.toISOString(),
      createdBy: author,
      link: link && {
        state: stateOfLink(link, today),
        endsOn: link.endsOn,
        createdAt: link.createdAt.toISOString(),
      },
      mail: mail ? { template: mail.template, state: mail.state, failure: mail.failure } : null,
      followUps: made.followUps,
    }
  })
}
