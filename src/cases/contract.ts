import { type Static, Type } from 'typebox'
import { Client } from '../clients/contract.ts'
import { Talk } from '../consultations/contract.ts'
import { talkForms } from '../consultations/terms.ts'
import { EntryFile } from '../documents/contract.ts'
import {
  Day,
  Id,
  lengths,
  Moment,
  Named,
  Note,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  Shape,
  uuid,
  Word,
} from '../http/contract.ts'
import { EntryJourney } from '../journeys/contract.ts'
import { NewOutcomes, Outcome, OutcomeAsked } from '../outcomes/contract.ts'
import { EntryPackage } from '../packages/contract.ts'
import { genders } from '../people/terms.ts'
import { EntryReferral } from '../referrals/contract.ts'
import { caseChanges, caseSorts, type EntryKind, entryKinds, sortDirections, targetGroups } from './terms.ts'

/** What the centre calls something; it may have no English word for it. */
const Words = Shape({ german: Type.String(), english: Nullable(Type.String()) })

/** Whose: `me`, or a counsellor's id. */
const Lead = Type.String({ pattern: `^(me|${uuid})$` })

/** What the list of cases can be narrowed to, and its order; each stands in the address of the screen, and names nobody. */
export const CasesFilter = Shape({
  status: Type.Optional(OneOf(['open', 'closed'])),
  lead: Type.Optional(Lead),
  group: Type.Optional(OneOf(targetGroups)),
  /** `topic`: a consultation of the case has none; `group`: nobody knows the target group yet; `any`: one of them. */
  missing: Type.Optional(OneOf(['topic', 'group', 'any'])),
  /** Only those that not everybody may know of; of these, whoever asks sees their own. */
  restricted: Type.Optional(OneOf(['yes'])),
  /** A talk of the case was about it. */
  topic: Type.Optional(Id),
  /** Official key of the municipality in which the client lives today, or has its seat. */
  municipality: Type.Optional(Type.String({ pattern: '^\\d{8}$' })),
  outcome: Type.Optional(OutcomeAsked),
  openedFrom: Type.Optional(Day),
  openedTo: Type.Optional(Day),
  lastFrom: Type.Optional(Day),
  lastTo: Type.Optional(Day),
  sort: Type.Optional(OneOf(caseSorts)),
  order: Type.Optional(OneOf(sortDirections)),
})
export type CasesFilter = Static<typeof CasesFilter>

export const CasesQuery = Shape({ ...CasesFilter.properties, ...PageQuery })
export type CasesQuery = Static<typeof CasesQuery>

/** The same list, of whoever is meant by a word. The word is a name, and stands in no address. */
export const CasesSearch = Shape({
  /** Names, folded; the last word may be unfinished. A case number finds its case. */
  search: Word,
  ...CasesQuery.properties,
})
export type CasesSearch = Static<typeof CasesSearch>

/** What goes into a file: all of the list, however little of it a screen has loaded. */
export const CasesExport = Shape({ search: Type.Optional(Word), ...CasesFilter.properties })
export type CasesExport = Static<typeof CasesExport>

/** How many cases and different clients those are. */
export const CasesExtent = Shape({ cases: Type.Integer(), clients: Type.Integer() })
export type CasesExtent = Static<typeof CasesExtent>

/** A row of the list. */
export const CaseRow = Shape({
  id: Id,
  number: Type.String(),
  client: Client,
  targetGroup: OneOf(targetGroups),
  /** The topics of the latest consultation, in both languages. */
  topics: Type.Array(Words),
  missingTopic: Type.Boolean(),
  /** Known only to its lead, its readers and the coordinator. */
  restricted: Type.Boolean(),
  lead: Named,
  place: Nullable(Type.String()),
  openedOn: Day,
  closedOn: Nullable(Day),
  lastEntryOn: Day,
})
export type CaseRow = Static<typeof CaseRow>

export const CasePage = PageOf(CaseRow)
export type CasePage = Static<typeof CasePage>

export const CaseCounts = Shape({
  mine: Type.Integer(),
  open: Type.Integer(),
  closed: Type.Integer(),
  missing: Type.Integer(),
  /** Of those whoever asks may know of, open and closed. */
  restricted: Type.Integer(),
})
export type CaseCounts = Static<typeof CaseCounts>

/** Exactly one of person and organisation. The group of an organisation is its kind. */
export const NewCase = Shape({
  id: Id,
  personId: Type.Optional(Id),
  organisationId: Type.Optional(Id),
  targetGroup: Type.Optional(OneOf(targetGroups)),
  openedOn: Day,
})
export type NewCase = Static<typeof NewCase>

export const CaseEdit = Shape({ targetGroup: Type.Optional(OneOf(targetGroups)), leadId: Type.Optional(Id) })
export type CaseEdit = Static<typeof CaseEdit>

/** With what came of the case, in one act. */
export const Closing = Shape({ closedOn: Day, reasonId: Id, outcomes: Type.Optional(NewOutcomes) })
export type Closing = Static<typeof Closing>

/** The colleagues a case is to stay open to, beside its lead and the coordinator; none is possible. */
export const Restriction = Shape({ readerIds: Type.Array(Id, { maxItems: 200, uniqueItems: true }) })
export type Restriction = Static<typeof Restriction>

/** With the row they counsel under, by which a case names its lead. */
const Colleague = Shape({ ...Named.properties, counsellorId: Nullable(Id) })

/** Whom a restricted case can be opened to, and who knows of every case anyway. */
export const PossibleReaders = Shape({ colleagues: Type.Array(Colleague), coordination: Type.Array(Colleague) })
export type PossibleReaders = Static<typeof PossibleReaders>

/** Who it is about, for the facts beside the timeline. What is not recorded is null. */
export const ClientFacts = Shape({
  ...Client.properties,
  place: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  gender: Nullable(OneOf(genders)),
  nationalities: Type.Array(Type.String()),
  origin: Nullable(Type.String()),
  sector: Nullable(Type.String()),
  employees: Nullable(Type.Integer()),
  contactName: Nullable(Type.String()),
  /** Newest first; of people only. */
  residences: Type.Array(Shape({ fromOn: Nullable(Day), place: Nullable(Type.String()) })),
  otherCases: Type.Array(Shape({ ...Named.properties, openedOn: Day, closedOn: Nullable(Day) })),
})
export type ClientFacts = Static<typeof ClientFacts>

export const CaseFile = Shape({
  id: Id,
  number: Type.String(),
  client: ClientFacts,
  targetGroup: OneOf(targetGroups),
  lead: Named,
  openedOn: Day,
  /** The day it was opened, or that of its first entry, where that lies before. */
  beganOn: Day,
  closedOn: Nullable(Day),
  closingReason: Nullable(Words),
  lastEntryOn: Day,
  /** Who may know of the case beside its lead and the coordinator; null where everybody may. */
  restriction: Nullable(Shape({ readers: Type.Array(Named) })),
  /** Standing entries by kind, for the filter of the timeline. */
  counts: Type.Object(
    Object.fromEntries(entryKinds.map((kind) => [kind, Type.Integer()])) as Record<EntryKind, Type.TInteger>,
  ),
  version: Type.Integer(),
})
export type CaseFile = Static<typeof CaseFile>

export const EntriesQuery = Shape({ kind: Type.Optional(OneOf(entryKinds)), ...PageQuery })
export type EntriesQuery = Static<typeof EntriesQuery>

/** One thing on a timeline. What only its kind has is null for the others. */
export const Entry = Shape({
  id: Id,
  caseId: Id,
  kind: OneOf(entryKinds),
  happenedOn: Day,
  recordedAt: Moment,
  /** Null where the import recorded it. */
  recordedBy: Nullable(Type.String()),
  note: Nullable(Type.String()),
  removed: Type.Boolean(),
  /** Whether the one who asks may correct or remove it. */
  mayChange: Type.Boolean(),
  talk: Nullable(Talk),
  status: Nullable(Shape({ change: OneOf(caseChanges), reason: Nullable(Words) })),
  /** The finished check that this entry says was finished, and by whom. */
  check: Nullable(Shape({ id: Id, respondent: Nullable(Type.String()) })),
  /** What this entry says came of the case; its evidence is the note. */
  outcome: Nullable(Outcome),
  /** The welcome package that this entry says was handed over. */
  package: Nullable(EntryPackage),
  /** The file that was put on the case: the document of the same id as the entry. */
  file: Nullable(EntryFile),
  /** The referral of which this entry is a step; `to` is whom it was handed over to there. */
  referral: Nullable(EntryReferral),
  /** The journey to which this entry says something was done. */
  journey: Nullable(EntryJourney),
  /** The follow-up that this entry says is done; null also for those who may not open it again. */
  followUpId: Nullable(Id),
  version: Type.Integer(),
})
export type Entry = Static<typeof Entry>

export const EntryPage = PageOf(Entry)
export type EntryPage = Static<typeof EntryPage>

export const NewNote = Shape({ id: Id, happenedOn: Day, note: Type.String({ minLength: 1, maxLength: lengths.note }) })
export type NewNote = Static<typeof NewNote>

export const NoteCorrection = Shape({ happenedOn: Day, note: Note })
export type NoteCorrection = Static<typeof NoteCorrection>

/** What can be said of an entry, as a correction says it; of a note only its day and words, and `form` is null. */
const EntryState = Shape({
  form: Nullable(OneOf(talkForms)),
  happenedOn: Day,
  heldById: Nullable(Id),
  minutes: Nullable(Type.Integer()),
  channelId: Nullable(Id),
  topicIds: Type.Array(Id),
  language: Nullable(Type.String()),
  accompanied: Type.Integer(),
  note: Nullable(Type.String()),
})
export type EntryState = Static<typeof EntryState>

/** What somebody made of an entry: the whole of it, and which of its fields they changed. */
const EntryVersion = Shape({
  at: Moment,
  by: Nullable(Type.String()),
  changed: Type.Array(Type.String()),
  state: EntryState,
})
export type EntryVersion = Static<typeof EntryVersion>

/** Newest first; the last is what was recorded. */
export const EntryHistory = Shape({ versions: Type.Array(EntryVersion) })
export type EntryHistory = Static<typeof EntryHistory>
