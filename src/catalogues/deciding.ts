import type { Handle, Tx } from '../../db/open.ts'
import { latestChanges } from '../audit/latest-queries.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'

/** Only an import brings what is unconfirmed: it becomes so again by taking back the edit that decided about it. */
export const refuseUndeciding = async (
  handle: Handle,
  action: 'catalogue_entry.edited' | 'counsellor.edited',
  id: string,
): Promise<void> => {
  const latest = await latestChanges(handle, action, id)
  if (latest?.state?.from !== 'unconfirmed') throw ruleBroken('decided_already', 'state')
}

type Versioned = { version: number }

/** 412 with what a word or a name is by now; how often it is used is counted only then. */
export const refuseIfOther = async <Row extends Versioned>(
  tx: Tx,
  version: number,
  row: Row,
  kept: (handle: Handle, row: Row) => Promise<Versioned>,
  changes?: object,
): Promise<void> => {
  if (row.version !== version) refuseIfChanged(version, await kept(tx, row), changes)
}
