import { type Static, Type } from 'typebox'
import { checkKinds, checkLanguages } from '../checks/terms.ts'
import { Day, Email, Id, Nullable, OneOf, PageOf, PageQuery, Shape, Word } from '../http/contract.ts'
import { Check, Invitation } from '../invitations/contract.ts'
import { sheetStates } from '../invitations/terms.ts'
import { checkFilters, checkStandings, mostInvitedAtOnce, mostRemindedAtOnce } from './terms.ts'

const kind = Type.Optional(OneOf(checkKinds))

export const ChecksQuery = Shape({ show: Type.Optional(OneOf(checkFilters)), kind, ...PageQuery })
export type ChecksQuery = Static<typeof ChecksQuery>

export const CheckRow = Shape({
  check: Check,
  standing: OneOf(checkStandings),
  endsSoon: Type.Boolean(),
  dueAgain: Type.Boolean(),
  /** Sheets that a reminder is due for. */
  waiting: Type.Array(Id),
})
export type CheckRow = Static<typeof CheckRow>

/** The newest first. */
export const CheckPage = PageOf(CheckRow)
export type CheckPage = Static<typeof CheckPage>

export const CheckCountsQuery = Shape({ kind })

/** How many the list shows under each filter, and how many sheets a reminder is due for. */
export const CheckCounts = Shape({
  all: Type.Integer(),
  invited: Type.Integer(),
  begun: Type.Integer(),
  finished: Type.Integer(),
  ending: Type.Integer(),
  unclaimed: Type.Integer(),
  due_again: Type.Integer(),
  waiting: Type.Integer(),
})
export type CheckCounts = Static<typeof CheckCounts>

export const WaitingSheet = Shape({
  sheetId: Id,
  checkId: Id,
  organisation: Type.String(),
  respondent: Nullable(Type.String()),
  email: Nullable(Type.String()),
  state: OneOf(sheetStates),
  answered: Type.Integer(),
  of: Type.Integer(),
  /** The last day something was heard or asked. */
  silentSince: Day,
  endsOn: Day,
  /** False where the link was made elsewhere, as after a registration: then a new one has to be made. */
  hasLink: Type.Boolean(),
  version: Type.Integer(),
})
export type WaitingSheet = Static<typeof WaitingSheet>

/** Whoever waits longest first. */
export const WaitingSheets = Shape({ rows: Type.Array(WaitingSheet) })
export type WaitingSheets = Static<typeof WaitingSheets>

export const NewReminders = Shape({
  id: Id,
  sheetIds: Type.Array(Id, { minItems: 1, maxItems: mostRemindedAtOnce }),
})
export type NewReminders = Static<typeof NewReminders>

export const Reminders = Shape({ reminded: Type.Integer() })
export type Reminders = Static<typeof Reminders>

/** One organisation of many; without an address it gets a link alone. */
const Invited = Shape({
  checkId: Id,
  sheetId: Id,
  organisationId: Id,
  respondent: Type.Optional(Nullable(Word)),
  email: Type.Optional(Nullable(Email)),
})

export const NewInvitations = Shape({
  language: OneOf(checkLanguages),
  endsOn: Day,
  organisations: Type.Array(Invited, { minItems: 1, maxItems: mostInvitedAtOnce }),
})
export type NewInvitations = Static<typeof NewInvitations>

/** In the order they were asked for. */
export const Invitations = Shape({ rows: Type.Array(Invitation) })
export type Invitations = Static<typeof Invitations>
