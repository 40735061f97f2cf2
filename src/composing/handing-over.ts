import { v7 as newId } from 'uuid'
import type { Db, Handle, Tx } from '../../db/open.ts'
import { packages } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { germanDay } from '../calendar/rules.ts'
import { type CaseRecord, findCase, insertEntry, keepLastEntry } from '../cases/queries.ts'
import { refusalOfNewEntry } from '../cases/rules.ts'
import { wasCreated } from '../creations.ts'
import { storeDocument } from '../documents/documents.ts'
import { type DocumentStore, type SealedFile, withSealedFile } from '../documents/store.ts'
import { notFound, ruleBroken } from '../errors.ts'
import { raiseFollowUp } from '../follow-ups/raise.ts'
import type { Composition } from '../packages/contract.ts'
import type { Stamp } from '../stamp.ts'
import { type Composed, composePackage } from './composition.ts'
import type { NewPackage, Package, Packages } from './contract.ts'
import { daysToCome } from './follow-up-rules.ts'
import { findPackage, latestPackages, packagesOfCase } from './queries.ts'

/** Throws `not_found`, also where its case is hidden. */
export const readPackage = async (handle: Handle, id: string, { by, today }: Stamp): Promise<Package> => {
  const found = await findPackage(handle, id, { actor: by, today })
  if (!found) throw notFound()
  return found
}

/** Newest first. Throws `not_found` where the case is hidden. */
export const readPackagesOf = async (handle: Handle, caseId: string, { by, today }: Stamp): Promise<Packages> => {
  const { id } = await findCase(handle, caseId, by)
  return { rows: await packagesOfCase(handle, id, { actor: by, today }) }
}

const shownAtMost = 20

/** What was handed over last, by whomever, in the cases one may know of. */
export const readLatestPackages = async (handle: Handle, { by, today }: Stamp): Promise<Packages> => ({
  rows: await latestPackages(handle, shownAtMost, { actor: by, today }),
})

type Print = (composition: Composition) => Promise<{ pdf: Uint8Array; pages: number }>

/**
 * Prints a package, stores it as a document of the case, puts it on the timeline and, if wanted, raises a follow-up for each
 * day to come on which something is due: all of it or nothing. Throws `case_closed`, `case_of_other_client` and what
 * composing throws. Safe to repeat; what was handed over is not printed again.
 */
export const handOver = async (
  db: Db,
  store: DocumentStore,
  input: NewPackage,
  print: Print,
  stamp: Stamp,
): Promise<Package> => {
  const known = await findPackage(db, input.id, { actor: stamp.by, today: stamp.today })
  if (known) return transaction(db, (tx) => readRepeated(tx, input, stamp))
  await findOpenCase(db, input, stamp)
  const composed = await composePackage(db, input.personId, input, stamp)
  const { pdf, pages } = await print(composed.composition)
  return withSealedFile(db, store, { id: newId(), content: Buffer.from(pdf) }, (file) =>
    transaction(db, async (tx) => {
      if (await wasHandedOver(tx, input, stamp)) return readPackage(tx, input.id, stamp)
      // While it was printed, much may have changed.
      const caseFile = await findOpenCase(tx, input, stamp)
      await recordPackage(tx, input, { ...composed, file, pages, caseFile }, stamp)
      return readPackage(tx, input.id, stamp)
    }),
  )
}

const wasHandedOver = (tx: Tx, input: NewPackage, stamp: Stamp): Promise<boolean> =>
  wasCreated(tx, { id: input.id, kind: 'package', body: input, table: packages }, stamp)

/** Throws `id_taken` where it is another one. */
const readRepeated = async (tx: Tx, input: NewPackage, stamp: Stamp): Promise<Package> => {
  await wasHandedOver(tx, input, stamp)
  return readPackage(tx, input.id, stamp)
}

const findOpenCase = async (handle: Handle, { caseId }: NewPackage, stamp: Stamp): Promise<CaseRecord> => {
  const caseFile = await findCase(handle, caseId, stamp.by)
  const refusal = refusalOfNewEntry(stamp.today, caseFile, stamp.today)
  if (refusal) throw ruleBroken(refusal, 'caseId')
  return caseFile
}

type Made = Composed & { file: SealedFile; pages: number; caseFile: Pick<CaseRecord, 'id' | 'leadId'> }

/** What is printed and sealed, as a document, an entry, follow-ups; `nextId` makes the ids of the last two. */
export const recordPackage = async (
  tx: Tx,
  { id, followUps }: Pick<NewPackage, 'id' | 'followUps'>,
  { composition, modules, file, pages, caseFile }: Made,
  stamp: Stamp,
  nextId: () => string = newId,
): Promise<void> => {
  const [entryId, caseId] = [nextId(), caseFile.id]
  const { by, at, today } = stamp
  await insertEntry(tx, {
    id: entryId,
    caseId,
    kind: 'package',
    happenedOn: today,
    recordedAt: at,
    recordedBy: by.userId,
  })
  await keepLastEntry(tx, caseId)
  await writeAudit(tx, 'package.recorded', entryId, stamp)
  // Whose it is, the case says: a title would go on saying it when the case does not any more.
  const title = `Willkommenspaket vom ${germanDay(today)}`
  const about = { caseId, entryId, kind: 'package', title, mediaType: 'application/pdf' } as const
  const { id: documentId } = await storeDocument(tx, file, about, stamp)
  const todo = followUps ? daysToCome(composition.modules, modules, today) : []
  await tx.insert(packages).values({
    id,
    caseId,
    entryId,
    documentId,
    language: composition.language,
    secondLanguage: composition.secondLanguage,
    modules: modules.map(({ code, version, texts }) => ({ code, version, title: texts.de.title })),
    pages,
    followUps: todo.length,
    createdAt: at,
  })
  for (const one of todo) {
    await raiseFollowUp(tx, { id: nextId(), caseId, ownerId: caseFile.leadId, ...one }, stamp)
  }
  await writeAudit(tx, 'package.handed_over', id, stamp)
}
