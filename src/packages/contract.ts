import { type Static, Type } from 'typebox'
import { Day, Id, Line, Note, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { packageLanguages } from './terms.ts'

/** Kebab-case English, as its files are named. */
export const ModuleCode = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 60 })

const Text = Type.String({ maxLength: 4000 })

/**
 * A piece of a line that looks alike. `lang` marks a German word within another language. `placeholder` names what was
 * filled in, such as `town hall`; `open`: nothing is known for it yet, and `text` says so. Until it is filled in, its
 * text is empty.
 */
export const Run = Shape({
  text: Text,
  bold: Type.Optional(Type.Literal(true)),
  href: Type.Optional(Type.String({ pattern: '^https://\\S+$', maxLength: 500 })),
  lang: Type.Optional(Type.Literal('de')),
  placeholder: Type.Optional(Word),
  open: Type.Optional(Type.Literal(true)),
})
export type Run = Static<typeof Run>

const Runs = Type.Array(Run, { maxItems: 200 })

const Paragraph = Shape({ kind: Type.Literal('paragraph'), runs: Runs })
const List = Shape({ kind: Type.Literal('list'), items: Type.Array(Runs, { maxItems: 50 }) })

/** `steps`: each row has as many cells as `head`. `note`: what stands in a frame. `picture`: of `templates/welcome-package/pictures/`. */
export const Block = Type.Union([
  Shape({ kind: Type.Literal('heading'), text: Runs }),
  Paragraph,
  List,
  Shape({
    kind: Type.Literal('steps'),
    head: Type.Array(Runs, { maxItems: 6 }),
    rows: Type.Array(Type.Array(Runs, { maxItems: 6 }), { maxItems: 30 }),
  }),
  Shape({ kind: Type.Literal('note'), blocks: Type.Array(Type.Union([Paragraph, List]), { maxItems: 20 }) }),
  Shape({ kind: Type.Literal('picture'), file: Type.String({ pattern: '^[a-z0-9-]+\\.png$' }), alt: Text }),
])
export type Block = Static<typeof Block>

const Body = Type.Array(Block, { maxItems: 60 })

export const PackageLanguage = OneOf(packageLanguages)

/** A module as it is written in one language. `stale`: the German text has moved on since it was translated. */
const Written = { language: PackageLanguage, stale: Type.Boolean(), title: Line, body: Body }

/** A module in a booklet. Its language is another than the booklet's (German) where it does not exist in that. */
export const ComposedModule = Shape({
  code: ModuleCode,
  version: Type.Integer({ minimum: 1 }),
  ...Written,
  /** No person has said yet that it holds: printed small on its page. */
  unreviewed: Type.Boolean(),
  validUntil: Day,
  /** Null where nothing binds it to a day, or the day of moving is not known. `dueWords` says either, in its language. */
  due: Nullable(Day),
  dueWords: Line,
  /** Until when in the second language, where there is one. */
  secondDueWords: Nullable(Line),
  /** The same in the second language, side by side. */
  second: Type.Union([Shape(Written), Type.Null()]),
})
export type ComposedModule = Static<typeof ComposedModule>

/** An office, a partner or the centre itself, as it was known on the day. */
export const Office = Shape({
  name: Line,
  address: Nullable(Line),
  phone: Nullable(Word),
  email: Nullable(Line),
  website: Nullable(Line),
  /** Opening hours, or what one goes there for. */
  note: Nullable(Line),
})
export type Office = Static<typeof Office>

const OfficeOrNull = Type.Union([Office, Type.Null()])

/** Everything that is printed, and nothing else: the booklet is a function of it alone, and holds it as an attachment. */
export const Composition = Shape({
  format: Type.Literal(1),
  language: PackageLanguage,
  secondLanguage: Nullable(PackageLanguage),
  centre: Office,
  counsellor: Type.Union([Shape({ name: Word, phone: Nullable(Word), email: Nullable(Line) }), Type.Null()]),
  person: Shape({ name: Line }),
  municipality: Type.Union([
    Shape({
      name: Word,
      townHall: OfficeOrNull,
      registrationOffice: OfficeOrNull,
      waste: OfficeOrNull,
      schoolsAuthority: OfficeOrNull,
    }),
    Type.Null(),
  ]),
  movingOn: Nullable(Day),
  printedOn: Day,
  /** Typed by the counsellor, in whatever language and script. */
  note: Nullable(Note),
  /** `at`: the time of day, such as `14:30`. */
  nextAppointment: Type.Union([
    Shape({ on: Day, at: Nullable(Type.String({ pattern: '^\\d{2}:\\d{2}$' })), about: Nullable(Line) }),
    Type.Null(),
  ]),
  /** In the order they are printed. */
  modules: Type.Array(ComposedModule, { maxItems: 60 }),
  /** Partners and further offices, for „Meine Stellen und Nummern“. */
  contacts: Type.Array(Office, { maxItems: 60 }),
})
export type Composition = Static<typeof Composition>

/** A package that was handed over, on a timeline. */
export const EntryPackage = Shape({
  id: Id,
  documentId: Id,
  language: OneOf(packageLanguages),
  second: Nullable(OneOf(packageLanguages)),
  /** In German, in the order they are printed. */
  titles: Type.Array(Type.String()),
  /** The booklet itself is gone for good. */
  deleted: Type.Boolean(),
})
