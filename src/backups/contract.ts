import { type Static, Type } from 'typebox'
import { Moment, Nullable, OneOf, Shape } from '../http/contract.ts'
import { backupFailures, backupKinds } from './terms.ts'

/** One time a copy was made, or was not. */
const BackupRun = Shape({
  kind: OneOf(backupKinds),
  endedAt: Moment,
  failure: Nullable(OneOf(backupFailures)),
  bytes: Nullable(Type.Integer()),
})

/** How the centre's copies stand; the latest runs first. */
export const Backups = Shape({
  lastSuccessAt: Nullable(Moment),
  /** A night has passed without a copy. */
  tooOld: Type.Boolean(),
  runs: Type.Array(BackupRun),
})
export type Backups = Static<typeof Backups>
