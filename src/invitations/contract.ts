import { type Static, Type } from 'typebox'
import { Result, StatementCode } from '../checks/contract.ts'
import { answerCodes, checkKinds, checkLanguages, checkOrigins } from '../checks/terms.ts'
import { Day, Email, Id, Moment, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { mailStates, mailTemplates } from '../mail/terms.ts'
import { AskedQuestionnaire } from '../sheets/contract.ts'
import { sheetStates } from './terms.ts'

/** Each gets a link and a sheet of their own; the id is the sheet's. */
const NewRespondent = Shape({
  id: Id,
  /** A name or a role, such as `Geschäftsleitung`. */
  respondent: Type.Optional(Nullable(Word)),
  email: Type.Optional(Nullable(Email)),
})

export const NewInvitation = Shape({
  id: Id,
  organisationId: Id,
  /** On whose timeline the results stand; without one, the organisation's latest open case then. */
  caseId: Type.Optional(Nullable(Id)),
  language: OneOf(checkLanguages),
  endsOn: Day,
  respondents: Type.Array(NewRespondent, { minItems: 1, maxItems: 20 }),
})
export type NewInvitation = Static<typeof NewInvitation>

const SheetMail = Shape({ template: OneOf(mailTemplates), state: OneOf(mailStates), failure: Nullable(Type.String()) })

export const CheckSheet = Shape({
  id: Id,
  respondent: Nullable(Type.String()),
  email: Nullable(Type.String()),
  language: OneOf(checkLanguages),
  state: OneOf(sheetStates),
  answered: Type.Integer(),
  of: Type.Integer(),
  lastAnsweredAt: Nullable(Moment),
  finishedOn: Nullable(Day),
  remindedAt: Nullable(Moment),
  /** What became of the last mail about it; null where none was sent. */
  mail: Type.Union([Type.Null(), SheetMail]),
  /** Counts its links. */
  version: Type.Integer(),
})
export type CheckSheet = Static<typeof CheckSheet>

export const Check = Shape({
  id: Id,
  kind: OneOf(checkKinds),
  questionnaireVersion: Type.Integer(),
  origin: OneOf(checkOrigins),
  organisationId: Nullable(Id),
  organisation: Type.String(),
  caseId: Nullable(Id),
  invitedBy: Nullable(Type.String()),
  createdAt: Moment,
  endsOn: Day,
  version: Type.Integer(),
  sheets: Type.Array(CheckSheet),
})
export type Check = Static<typeof Check>

/** The address holds the secret, of which the database keeps the hash alone. */
export const SheetLink = Shape({ sheetId: Id, address: Type.String(), endsOn: Day })
export type SheetLink = Static<typeof SheetLink>

export const Invitation = Shape({ check: Check, links: Type.Array(SheetLink) })
export type Invitation = Static<typeof Invitation>

/** Whose a check is that somebody registered for. */
export const CheckOrganisation = Shape({ organisationId: Id })

export const Checks = Shape({ rows: Type.Array(Check) })
export type Checks = Static<typeof Checks>

/** A check with what its finished sheets came to, side by side: nothing is averaged. */
export const CheckResults = Shape({
  check: Check,
  questionnaire: AskedQuestionnaire,
  results: Type.Array(Shape({ sheetId: Id, result: Result })),
  /** Statements answered otherwise by different respondents, the furthest apart first; answers in the order of `results`. */
  disagreements: Type.Array(
    Shape({
      statement: StatementCode,
      answers: Type.Array(Nullable(OneOf(answerCodes))),
      levelsApart: Nullable(Type.Integer()),
    }),
  ),
})
export type CheckResults = Static<typeof CheckResults>
