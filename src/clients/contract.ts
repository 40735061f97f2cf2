import { type Static, Type } from 'typebox'
import { targetGroups } from '../cases/terms.ts'
import { Day, Moment, Named, Nullable, OneOf, PageOf, PageQuery, Shape } from '../http/contract.ts'
import { historyActions } from './terms.ts'

/** A case on the page of its client; `name` is the number. */
export const CaseOfClient = Shape({
  ...Named.properties,
  targetGroup: OneOf(targetGroups),
  lead: Named,
  openedOn: Day,
  closedOn: Nullable(Day),
  lastEntryOn: Day,
})
export type CaseOfClient = Static<typeof CaseOfClient>

export const HistoryQuery = Shape(PageQuery)
export type HistoryQuery = Static<typeof HistoryQuery>

/** Who changed what and when, newest first; `before` is null where it began. */
export const History = <State extends Type.TObject>(state: State) =>
  PageOf(
    Shape({
      /** Names the state that came about; 0 is the one that was imported. */
      id: Type.Integer(),
      at: Moment,
      /** The name of whoever did it, as it was then; null where the import did. */
      by: Nullable(Type.String()),
      action: OneOf(historyActions),
      state,
      before: Nullable(state),
    }),
  )

/** Back to the state that a row of the history made. */
export const Restoration = Shape({ state: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) })
export type Restoration = Static<typeof Restoration>
