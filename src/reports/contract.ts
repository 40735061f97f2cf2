import { type Static, Type } from 'typebox'
import { targetGroups } from '../cases/terms.ts'
import { Client } from '../clients/contract.ts'
import { Day, Id, lengths, Named, Nullable, OneOf, Quarter, Shape } from '../http/contract.ts'
import { outcomeKinds } from '../outcomes/terms.ts'

const Count = Type.Integer({ minimum: 0 })

/** One target group in one quarter (rules 1 to 3). */
const GroupFigures = Shape({ counselled: Count, new: Count, cumulative: Count })

export const QuarterFigures = Shape({
  quarter: Quarter,
  returnee: GroupFigures,
  domestic: GroupFigures,
  returneeAndDomestic: GroupFigures,
  abroad: GroupFigures,
  undecided: GroupFigures,
  company: GroupFigures,
  municipality: GroupFigures,
  companiesReached: Shape({ new: Count, cumulative: Count }),
  consultations: Count,
  shortContacts: Count,
  accompanied: Count,
  /** Of organisations, on the day the first sheet was finished; nobody is counselled by a check. */
  checksFinished: Count,
  /** Those among them whose organisation had finished one of the kind before. */
  checksRepeated: Count,
  measuresDone: Count,
})
export type QuarterFigures = Static<typeof QuarterFigures>

/** What the command prints, the API answers and the screen shows (rule 13). */
export const Report = Shape({
  countingStart: Day,
  to: Day,
  ruleVersion: Type.String(),
  quarters: Type.Array(QuarterFigures),
})
export type Report = Static<typeof Report>

export const ReportQuery = Shape({ to: Type.Optional(Day) })

/** Figures of the Willkommens-Check: each a unit of its own. */
const checkFigures = ['checksFinished', 'checksRepeated', 'measuresDone'] as const

const figures = ['counselled', 'new', 'cumulative'] as const
const figureGroups = [...targetGroups, 'returneeAndDomestic', 'companiesReached'] as const

const Line = Shape({ key: Type.String(), german: Type.String(), english: Nullable(Type.String()), count: Count })

const OfConsultations = Shape({ lines: Type.Array(Line), notRecorded: Count })

/** `clients` is how many it breaks down: what its lines and the one of what is not recorded add up to. */
const OfClients = Shape({ ...OfConsultations.properties, clients: Count })

/**
 * Rule 14: topics and channels break down consultations (no sum is shown), municipalities all counselled clients, the
 * next three the people among them, the last two the companies.
 */
export const Breakdowns = Shape({
  quarter: Quarter,
  /** Rule 11: smaller figures are withheld in what leaves the centre. */
  withheldBelow: Count,
  topics: OfConsultations,
  channels: OfConsultations,
  municipalities: OfClients,
  nationalities: OfClients,
  genders: OfClients,
  ageGroups: OfClients,
  sectors: OfClients,
  companySizes: OfClients,
})
export type Breakdowns = Static<typeof Breakdowns>

export const BreakdownsQuery = Shape({ quarter: Quarter, to: Type.Optional(Day) })

/** What came of cases in a quarter: each client once for each kind. Of people and of organisations apart. */
export const OutcomeFigures = Shape({
  quarter: Quarter,
  figures: Type.Array(Shape({ kind: OneOf(outcomeKinds), ofPerson: Type.Boolean(), count: Count })),
})
export type OutcomeFigures = Static<typeof OutcomeFigures>

/**
 * Which figure to open (rule 10). `key` names a line of a breakdown; `none` is what is not recorded. Of outcomes it is such
 * as `person:job` or `organisation:job`.
 */
export const BehindQuery = Shape({
  of: OneOf([
    'group',
    'consultations',
    'shortContacts',
    'accompanied',
    ...checkFigures,
    'topic',
    'channel',
    'municipality',
    'nationality',
    'gender',
    'ageGroup',
    'sector',
    'companySize',
    'outcomes',
  ]),
  quarter: Quarter,
  to: Type.Optional(Day),
  group: Type.Optional(OneOf(figureGroups)),
  figure: Type.Optional(OneOf(figures)),
  /** As long as a sector may be whose umlauts are written out. */
  key: Type.Optional(Type.String({ maxLength: 2 * lengths.line })),
})
export type BehindQuery = Static<typeof BehindQuery>

/**
 * One row behind a figure, with what made it count. Of somebody, or of a talk, that the one who asks may not know of, only
 * the group and the heads stand there; everything else is null.
 */
export const BehindRow = Shape({
  client: Nullable(Client),
  targetGroup: OneOf(targetGroups),
  case: Nullable(Named),
  /** The day that counts: of the talk, or of the event a company was reached by. */
  on: Nullable(Day),
  entryId: Nullable(Id),
  /** Family members counselled along in this talk. */
  accompanied: Count,
  /** Title of the event, where one reached the company. */
  event: Nullable(Type.String()),
  /** Where the figure counts checks or measures. */
  checkId: Nullable(Id),
})
export type BehindRow = Static<typeof BehindRow>

/** `total` is the figure: how many rows there are, or for `accompanied` what they add up to. */
export const Behind = Shape({ total: Count, rows: Type.Array(BehindRow) })
export type Behind = Static<typeof Behind>

/** The same list for the auditor: no names, no free text. */
const PseudonymousRow = Shape({
  token: Type.String(),
  targetGroup: OneOf(targetGroups),
  quarter: Quarter,
  consultations: Count,
})

export const PseudonymousList = Shape({ rows: Type.Array(PseudonymousRow) })
export type PseudonymousList = Static<typeof PseudonymousList>

export const CheckPseudonymsQuery = Shape({ of: OneOf(checkFigures), ...BreakdownsQuery.properties })

/** The organisations behind a figure of the Willkommens-Check, for the auditor; `count` of all rows is the figure. */
export const PseudonymousChecks = Shape({
  rows: Type.Array(Shape({ token: Type.String(), targetGroup: OneOf(targetGroups), quarter: Quarter, count: Count })),
})
export type PseudonymousChecks = Static<typeof PseudonymousChecks>

export const FoundingQuery = Shape({ on: Day })

/** What another founding day would do to what is counted: consultations, and clients counselled since. */
export const FoundingConsequence = Shape({
  noLonger: Type.Integer(),
  newly: Type.Integer(),
  counselledNow: Type.Integer(),
  counselledThen: Type.Integer(),
})
export type FoundingConsequence = Static<typeof FoundingConsequence>
