import { eq } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { documents, packageLinks, packages } from '../../db/schema/index.ts'

export type LinkRow = typeof packageLinks.$inferSelect

export const findLink = async (handle: Handle, packageId: string): Promise<LinkRow | undefined> => {
  const [link] = await handle.select().from(packageLinks).where(eq(packageLinks.packageId, packageId))
  return link
}

/** With what it opens, whoever asks: the secret is the right. */
export const findLinkBySecret = async (handle: Handle, secretHash: string) => {
  const [found] = await handle
    .select({
      endsOn: packageLinks.endsOn,
      revokedAt: packageLinks.revokedAt,
      language: packages.language,
      documentId: documents.id,
      bytes: documents.bytes,
      deletedAt: documents.deletedAt,
    })
    .from(packageLinks)
    .innerJoin(packages, eq(packages.id, packageLinks.packageId))
    .innerJoin(documents, eq(documents.id, packages.documentId))
    .where(eq(packageLinks.secretHash, secretHash))
  return found
}

/** The one link of a package: it takes the place of the one before, which opens nothing any more. */
export const writeLink = async (tx: Tx, link: LinkRow): Promise<void> => {
  await tx.insert(packageLinks).values(link).onConflictDoUpdate({ target: packageLinks.packageId, set: link })
}

export const updateLink = async (
  tx: Tx,
  packageId: string,
  changed: Partial<Pick<LinkRow, 'endsOn' | 'revokedAt'>>,
): Promise<void> => {
  await tx.update(packageLinks).set(changed).where(eq(packageLinks.packageId, packageId))
}
