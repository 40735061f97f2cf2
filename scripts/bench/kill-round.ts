import { setTimeout as wait } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { openWriting } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { startServing, unlessCutOff } from './keepers.ts'

/** A centre that can be written to: a case to write on, and the header of whoever writes. */
export type Target = { folder: string; caseId: string; cookie: string; port: number; today: string }

export type Round = {
  /** How many the server had answered with 201 when it was killed. */
  acknowledged: number
  /** Of those, how many the file does not hold: the promise is none. */
  lost: number
  /** What SQLite says of the file afterwards. */
  integrity: string
  astray: number
  /** 2 is FULL. */
  synchronous: number
}

const writers = 4
const killAfter = 200
const within = 500

/**
 * Starts a server, has four write notes as fast as it answers, and kills it (SIGKILL) at a random moment within half a
 * second after the 200th answer. Each answer is noted here, in another process. Then the file is looked at.
 */
export const killWhileWriting = async (target: Target, random: () => number): Promise<Round> => {
  const { child: server, ended } = await startServing(target)
  const acknowledged: string[] = []
  let killedAt = Number.POSITIVE_INFINITY
  const write = async () => {
    while (performance.now() < killedAt + 1000) {
      const id = newId()
      if (!(await isAnswered(target, id))) return
      acknowledged.push(id)
      if (acknowledged.length === killAfter) {
        void wait(random() * within).then(() => {
          killedAt = performance.now()
          server.kill('SIGKILL')
        })
      }
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  server.kill('SIGKILL')
  await ended
  return { acknowledged: acknowledged.length, ...lookAt(target.folder, acknowledged) }
}

/** Only a 201 that arrived is an answer; whatever else comes after the kill is none. */
const isAnswered = async ({ port, caseId, cookie, today }: Target, id: string): Promise<boolean> => {
  const reply = await unlessCutOff(
    fetch(`http://127.0.0.1:${port}/api/cases/${caseId}/notes`, {
      method: 'POST',
      headers: { cookie, 'x-lotse': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ id, happenedOn: today, note: 'Unterlagen fehlen noch.' }),
      signal: AbortSignal.timeout(20_000),
    }),
  )
  if (!reply || reply.status === 201) return reply !== null
  throw new Error(`The server answered ${reply.status}: ${await reply.text()}`)
}

/** Opened as the server would, which rolls back or forward what the kill left in the log. */
const lookAt = (folder: string, acknowledged: readonly string[]): Omit<Round, 'acknowledged'> => {
  const connection = openWriting(databaseFile(folder))
  try {
    const known = connection.prepare('SELECT 1 FROM entries WHERE id = ?')
    return {
      lost: acknowledged.filter((id) => known.get(id) === undefined).length,
      integrity: String(connection.pragma('integrity_check', { simple: true })),
      astray: (connection.pragma('foreign_key_check') as unknown[]).length,
      synchronous: Number(connection.pragma('synchronous', { simple: true })),
    }
  } finally {
    connection.close()
  }
}
