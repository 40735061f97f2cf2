import { type Static, Type } from 'typebox'
import { Day, Id, Line, Moment, Named, Nullable, OneOf, Shape } from '../http/contract.ts'
import { mailStates, mailTemplates } from '../mail/terms.ts'
import { ModuleCode, PackageLanguage } from '../packages/contract.ts'
import { packageFactNames, packageLanguages } from '../packages/terms.ts'
import { originGroups } from '../people/terms.ts'
import { longestPackageNote, moduleGroups, mostModules, officeCodes, packageLinkStates } from './terms.ts'

/** In German and in English: for the screen, not for the booklet. */
const Words = Shape({ german: Type.String(), english: Type.String() })

export const ProposalQuery = Shape({ language: Type.Optional(PackageLanguage) })

/** What has to be said of a module before it is printed. */
const Standing = Shape({
  /** No person has said yet that it holds. */
  unreviewed: Type.Boolean(),
  /** The German text has moved on since it was translated. */
  stale: Type.Boolean(),
  /** Its day is over; printed all the same. */
  expired: Type.Boolean(),
  /** It is to be verified, and cannot be printed until it is. */
  blocked: Type.Boolean(),
  /** It does not exist in the language asked for. */
  inGerman: Type.Boolean(),
  validUntil: Day,
})

export const ProposedModule = Shape({
  code: ModuleCode,
  version: Type.Integer(),
  /** In German, for whoever composes; `printedTitle` as the booklet says it. */
  title: Type.String(),
  printedTitle: Type.String(),
  group: OneOf(moduleGroups),
  /** Why it applies, or what would have to be asked; null among the others. */
  reason: Type.Union([Words, Type.Null()]),
  missing: Type.Array(OneOf(packageFactNames)),
  due: Nullable(Day),
  dueWords: Words,
  /** Never together with these. */
  excludes: Type.Array(ModuleCode),
  standing: Standing,
})
export type ProposedModule = Static<typeof ProposedModule>

/** What a booklet for this person would hold, in its order, and what it would say of their places. */
export const PackageProposal = Shape({
  person: Named,
  /** Which of the package's languages they prefer, the one they like best first. */
  preferred: Type.Array(PackageLanguage),
  /** In which the modules are shown here. */
  language: PackageLanguage,
  origin: Nullable(OneOf(originGroups)),
  movingOn: Nullable(Day),
  /** Not recorded, and asked for by a rule. */
  missing: Type.Array(OneOf(packageFactNames)),
  /** Of them, those one may know of: the newest open one first. */
  cases: Type.Array(Shape({ id: Id, number: Type.String(), lead: Named, closedOn: Nullable(Day) })),
  modules: Type.Array(ProposedModule),
  municipality: Nullable(Type.String()),
  /** Null: it prints as `noch offen`. */
  offices: Type.Array(Shape({ code: OneOf(officeCodes), name: Nullable(Type.String()) })),
})
export type PackageProposal = Static<typeof PackageProposal>

/** U+0000 ends a text in SQLite. */
const PackageNote = Type.String({ maxLength: longestPackageNote, pattern: '^[^\\u0000]*$' })

const chosen = {
  language: PackageLanguage,
  /** Side by side with it. */
  second: Type.Optional(Nullable(PackageLanguage)),
  /** In the order they are printed. */
  modules: Type.Array(ModuleCode, { minItems: 1, maxItems: mostModules, uniqueItems: true }),
  note: Type.Optional(Nullable(PackageNote)),
}

/** Without a case, the counsellor is the lead of the person's latest open one. */
export const PackageChoice = Shape({ ...chosen, caseId: Type.Optional(Nullable(Id)) })
export type PackageChoice = Static<typeof PackageChoice>

/** What whoever prints it should know first. */
export const PackageCheck = Shape({
  /** Signs in name and note that no typeface has: they are printed as letters or a word in brackets. */
  replaced: Type.Array(Type.String()),
  /** Offices and people that print as `noch offen`. */
  stillOpen: Type.Array(Words),
  /** Modules whose day is over. */
  expired: Type.Array(ModuleCode),
  pages: Type.Integer(),
})
export type PackageCheck = Static<typeof PackageCheck>

export const NewPackage = Shape({
  id: Id,
  personId: Id,
  caseId: Id,
  ...chosen,
  /** Whether the lead gets a follow-up for each day to come on which something is due. */
  followUps: Type.Boolean(),
})
export type NewPackage = Static<typeof NewPackage>

/** The personal link that opens a package. */
const PackageLinkStanding = Shape({
  state: OneOf(packageLinkStates),
  /** The last day on which it opens it. */
  endsOn: Day,
  createdAt: Moment,
})

/** What was handed over; it itself is the document. */
export const Package = Shape({
  id: Id,
  person: Named,
  caseId: Id,
  entryId: Id,
  documentId: Id,
  language: PackageLanguage,
  second: Nullable(PackageLanguage),
  modules: Type.Array(Shape({ code: ModuleCode, version: Type.Integer(), title: Type.String() })),
  pages: Type.Integer(),
  bytes: Type.Integer(),
  /** SHA-256 of the document. */
  sha256: Type.String(),
  /** The document was deleted for good; what is said here stays. */
  deleted: Type.Boolean(),
  /** Whether the one who asks may delete it for good. */
  mayDelete: Type.Boolean(),
  createdAt: Moment,
  createdBy: Nullable(Type.String()),
  link: Type.Union([Type.Null(), PackageLinkStanding]),
  /** What became of the last mail about it; null where none was sent. */
  mail: Type.Union([
    Type.Null(),
    Shape({ template: OneOf(mailTemplates), state: OneOf(mailStates), failure: Nullable(Type.String()) }),
  ]),
  /** How many follow-ups were raised with it. */
  followUps: Type.Integer(),
})
export type Package = Static<typeof Package>

/** Newest first. */
export const Packages = Shape({ rows: Type.Array(Package) })
export type Packages = Static<typeof Packages>

/** A module as the coordinator minds it. */
export const ModuleToMind = Shape({
  code: ModuleCode,
  title: Type.String(),
  version: Type.Integer(),
  core: Type.Boolean(),
  validUntil: Day,
  expired: Type.Boolean(),
  reviewed: Type.Union([Type.Null(), Shape({ on: Day, by: Line })]),
  blocked: Type.Boolean(),
  sources: Type.Array(Type.String()),
  /** Every language of the package, `missing` where it is printed in German. */
  languages: Type.Array(
    Shape({
      language: OneOf(packageLanguages),
      state: OneOf(['current', 'stale', 'missing']),
      follows: Nullable(Type.Integer()),
    }),
  ),
})
export type ModuleToMind = Static<typeof ModuleToMind>

export const ModulesToMind = Shape({ rows: Type.Array(ModuleToMind) })
export type ModulesToMind = Static<typeof ModulesToMind>
