import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { open } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { documentKeysIn } from '../../src/documents/document-keys.ts'
import type { DocumentStore } from '../../src/documents/store.ts'
import { targetFor } from '../../test/support/kill-target.ts'
import { documentsIn } from '../../test/support/template.ts'
import { type Left, soundnessOf } from './interrupted.ts'
import { asking, startServing } from './keepers.ts'
import type { Target } from './kill-round.ts'
import { isOneOfEach } from './one-of-each.ts'
import { goThrough, opened, type Plan, planAfter, type Step, type Upload } from './uploads.ts'

/**
 * Files that several put on a case and delete at once, over HTTP, from a server that is killed at a random moment and asked
 * for everything again after its next start. As once means: what was acknowledged before was kept or stays deleted, its key
 * too; nothing was left over; and in the end each that is to stand opens as it was sent, and stands, is told of and was deleted once.
 */
export const interruptedUpload = async (folder: string) => {
  const target = await targetFor(join(folder, 'centre'))
  const centre = { ...target, file: databaseFile(target.folder), store: documentsIn(target.folder) }
  let server = await startServing(centre)
  let { standing } = await worked(centre, planAfter([]))
  // The server that is killed has worked before as well: it went through the round before once more.
  const begunAt = performance.now()
  standing = (await worked(centre, planAfter(standing))).standing
  const span = performance.now() - begunAt

  return async (random: () => number): Promise<Left> => {
    const plan = planAfter(standing)
    const work = Promise.all(plan.clients.map((steps) => goThrough(centre, steps)))
    await wait(random() * span)
    server.child.kill('SIGKILL')
    await server.ended
    const acknowledged = (await work).flat()
    const stayDeleted = areErased(centre, acknowledged)
    server = await startServing(centre)
    const kept = stayDeleted && (await isTidy(centre)) && (await areKept(centre, acknowledged, plan))
    await worked(centre, plan)
    standing = plan.standing
    const isAsOnce = kept && (await stands(centre, plan))
    return { wasUndone: acknowledged.length < plan.clients.flat().length, isAsOnce, ...soundnessOf(centre.file) }
  }
}

type Centre = Target & { file: string; store: DocumentStore }

const worked = async (centre: Centre, plan: Plan): Promise<Plan> => {
  const answered = await Promise.all(plan.clients.map((steps) => goThrough(centre, steps)))
  if (answered.flat().length < plan.clients.flat().length) throw new Error('The server did not answer to the end')
  return plan
}

/** Before anybody starts and tidies: whoever is told that a file is deleted may rely on its key being gone. */
const areErased = ({ file, store }: Centre, acknowledged: readonly Step[]): boolean => {
  const keys = documentKeysIn(store.keyFile)
  return asking(file, (connection) => {
    const name = connection.prepare('SELECT file_name FROM documents WHERE id = ?').pluck()
    return acknowledged.every((step) => step.what === 'store' || keys.get(String(name.get(step.file.id))) === 'erased')
  })
}

const isTidy = async ({ file, store }: Centre): Promise<boolean> => {
  const { db, close } = open(file)
  try {
    return await isOneOfEach(db, store)
  } finally {
    close()
  }
}

/** Whether each that was acknowledged is what it was said to be; where a deletion was asked for and not answered, either. */
const areKept = async (centre: Centre, acknowledged: readonly Step[], { clients }: Plan): Promise<boolean> => {
  const isAmong = (steps: readonly Step[], file: Upload, what: Step['what']) =>
    steps.some((step) => step.file === file && step.what === what)
  const asked = clients.flatMap((steps) =>
    steps.slice(0, steps.filter((step) => acknowledged.includes(step)).length + 1),
  )
  for (const { file, what } of acknowledged) {
    const found = await opened(centre, file.id)
    const isDeleted = found === 410 && isAmong(asked, file, 'delete')
    const isThere = found === file.sha256 && what === 'store' && !isAmong(acknowledged, file, 'delete')
    if (!isDeleted && !isThere) return false
  }
  return true
}

const stands = async (centre: Centre, { clients, standing }: Plan): Promise<boolean> => {
  for (const { id, sha256 } of standing.flat()) if ((await opened(centre, id)) !== sha256) return false
  const deleted = clients.flat().flatMap(({ what, file }) => (what === 'delete' ? [file] : []))
  for (const { id } of deleted) if ((await opened(centre, id)) !== 410) return false
  const ids = [...standing.flat(), ...deleted].map(({ id }) => id)
  return (await isTidy(centre)) && areToldOnce(centre, ids, standing.flat()) && areErased(centre, clients.flat())
}

/** Whether these stand and no other; and each that ever did was stored once, on one entry, and deleted at most once. */
const areToldOnce = ({ file }: Centre, ids: readonly string[], standing: readonly Upload[]): boolean =>
  asking(file, (connection) => {
    const told = connection.prepare('SELECT count(*) FROM audit WHERE subject_id = ? AND action = ?').pluck()
    const kept = connection.prepare('SELECT count(*) FROM entries JOIN creations USING (id) WHERE id = ?').pluck()
    const all = connection.prepare('SELECT id FROM documents WHERE deleted_at IS NULL').pluck().all()
    const stand = new Set(standing.map(({ id }) => id))
    return (
      all.length === stand.size &&
      all.every((id) => stand.has(String(id))) &&
      ids.every(
        (id) =>
          told.get(id, 'document.stored') === 1 &&
          told.get(id, 'document.deleted') === (stand.has(id) ? 0 : 1) &&
          kept.get(id) === 1,
      )
    )
  })
