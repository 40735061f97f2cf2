import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Db, writerOf } from '../../db/open.ts'
import { bytesOfDocuments } from '../documents/queries.ts'
import type { Condition } from './contract.ts'
import { latestWritten } from './queries.ts'
import { isClockBehind, isRoomLow } from './rules.ts'

export const describeCondition = async (db: Db, now: Date): Promise<Condition> => {
  const { trouble, connection } = writerOf(db)
  const room = roomFor(connection.name)
  return {
    storage: trouble,
    freeBytes: room?.freeBytes ?? null,
    roomIsLow: room !== null && isRoomLow(room.freeBytes, room.databaseBytes + (await bytesOfDocuments(db))),
    now: now.toISOString(),
    writtenAhead: (await writtenAhead(db, now))?.toISOString() ?? null,
  }
}

/** When something was written last, where that is still to come; null while the clock may be right. */
export const writtenAhead = async (db: Db, now: Date): Promise<Date | null> => {
  const latest = await latestWritten(db)
  return isClockBehind(now, latest) ? latest : null
}

/** Null where the file or its disk is gone: then the trouble says more. */
const roomFor = (file: string): { freeBytes: number; databaseBytes: number } | null => {
  try {
    const { bavail, bsize } = statfsSync(dirname(file))
    return { freeBytes: bavail * bsize, databaseBytes: statSync(file).size }
  } catch {
    return null
  }
}
