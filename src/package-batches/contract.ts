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

/** How far it is; known to whoever asked for it, until the server starts again. */
export const Batch = Shape({
  id: Id,
  state: OneOf(batchStates),
  of: Type.Integer(),
  done: Type.Integer(),
  /** Made so far, in order; each stands on its case's timeline, whatever becomes of the batch. */
  packages: Type.Array(Shape({ id: Id, person: Named, caseId: Id, documentId: Id })),
  /** Who got none, and the code of why. */
  failed: Type.Array(Shape({ person: Named, caseId: Id, code: Type.String() })),
  createdAt: Moment,
})
export type Batch = Static<typeof Batch>
