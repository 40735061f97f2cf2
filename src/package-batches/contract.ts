import { type Static, Type } from 'typebox'
import { NewPackage } from '../composing/contract.ts'
import { Id, Moment, Named, OneOf, Shape } from '../http/contract.ts'
import { packageLanguages } from '../packages/terms.ts'
import { batchStates, mostPeople } from './terms.ts'

/** Each gets a package of what is proposed for them. `preferred`: in the language each likes best, else in German. */
export const NewBatch = Shape({
  id: Id,
  people: Type.Array(Shape({ personId: Id, caseId: Id }), { minItems: 1, maxItems: mostPeople, uniqueItems: true }),
  language: OneOf(['preferred', ...packageLanguages]),
  note: NewPackage.properties.note,
  followUps: Type.Boolean(),
})
export type NewBatch = Static<typeof NewBatch>

/** What a booklet would hold of which nobody looks at each: titles in German. */
const remarks = {
  /** How many modules are printed, and how many of them nobody has reviewed. */
  modules: Type.Integer(),
  unreviewed: Type.Integer(),
  /** To be verified first, and therefore not printed. */
  leftOut: Type.Array(Type.String()),
  /** Printed though their day is over. */
  expired: Type.Array(Type.String()),
}
export const BookletRemarks = Shape(remarks)
export type BookletRemarks = Static<typeof BookletRemarks>

export const BatchCheck = Shape({
  personIds: Type.Array(Id, { minItems: 1, maxItems: mostPeople, uniqueItems: true }),
})
export type BatchCheck = Static<typeof BatchCheck>

/** What whoever begins a batch should know first, person by person in the order asked for. */
export const BatchChecked = Shape({ rows: Type.Array(Shape({ personId: Id, ...remarks })) })
export type BatchChecked = Static<typeof BatchChecked>

/** How far it is; known to whoever asked for it, until the server starts again. */
export const Batch = Shape({
  id: Id,
  state: OneOf(batchStates),
  of: Type.Integer(),
  done: Type.Integer(),
  /** Made so far, in order; each stands on its case's timeline, whatever becomes of the batch. */
  packages: Type.Array(Shape({ id: Id, person: Named, caseId: Id, documentId: Id, ...remarks })),
  /** Who got none, and the code of why. */
  failed: Type.Array(Shape({ person: Named, caseId: Id, code: Type.String() })),
  createdAt: Moment,
})
export type Batch = Static<typeof Batch>
