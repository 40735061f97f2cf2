import type { Db, Handle } from '../../db/open.ts'
import { hashOf } from '../accounts/links.ts'
import { stateOfLink } from '../composing/link-rules.ts'
import { openDocument } from '../documents/documents.ts'
import type { DocumentStore } from '../documents/store.ts'
import { Refusal } from '../errors.ts'
import { centreShown } from '../open-pages/centre-queries.ts'
import type { Actor, Stamp } from '../stamp.ts'
import type { LinkedPackage } from './contract.ts'
import { findLinkBySecret } from './queries.ts'

/** Whoever opens it has no account. */
export const byPackageLink: Actor = { userId: null, name: 'package link', roles: [] }

/** The same for an expired, a revoked, an unknown one, and one of a package that was deleted: nobody learns what there is. */
const linkClosed = () => new Refusal(404, 'package_link_closed')

const findOpen = async (handle: Handle, secret: string, { today }: Pick<Stamp, 'today'>) => {
  const found = await findLinkBySecret(handle, hashOf(secret))
  if (!found || found.deletedAt !== null || stateOfLink(found, today) !== 'open') throw linkClosed()
  return found
}

export const readLinkedPackage = async (handle: Handle, secret: string, stamp: Stamp): Promise<LinkedPackage> => {
  const { language, endsOn, bytes } = await findOpen(handle, secret, stamp)
  const { centre, address, officeHours, logo } = await centreShown(handle)
  return { centre, address, officeHours, logo, language, endsOn, bytes }
}

/** The booklet as it was handed over. */
export const readLinkedBooklet = async (
  db: Db,
  store: DocumentStore,
  secret: string,
  stamp: Stamp,
): Promise<Buffer> => {
  const { documentId } = await findOpen(db, secret, stamp)
  const { content } = await openDocument(db, store, documentId, stamp).catch(closedIfDeleted)
  return content
}

/** It may be deleted while it is opened. */
const closedIfDeleted = (error: unknown): never => {
  throw error instanceof Refusal && error.code === 'document_deleted' ? linkClosed() : error
}
