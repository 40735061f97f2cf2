import { type Static, Type } from 'typebox'
import { Moment, Nullable, OneOf, Shape } from '../http/contract.ts'
import { storageTroubles } from './terms.ts'

/** Whether the centre can be written to, and whether the server's clock can be right. */
export const Condition = Shape({
  /** What kept the last write from being made. */
  storage: Nullable(OneOf(storageTroubles)),
  /** Of the disk the centre lies on; null where the system does not tell. */
  freeBytes: Nullable(Type.Integer()),
  roomIsLow: Type.Boolean(),
  now: Moment,
  /** When something was written last, where that is still to come: the clock is wrong, or was. */
  writtenAhead: Nullable(Moment),
})
export type Condition = Static<typeof Condition>
