import { type Static, Type } from 'typebox'
import { targetGroups } from '../cases/terms.ts'
import { clientKinds } from '../clients/terms.ts'
import { Day, Id, lengths, Named, Nullable, OneOf, Shape } from '../http/contract.ts'

/** Sent as a body: a name stands in no address. */
export const ClientQuery = Shape({ search: Type.String({ minLength: 1, maxLength: lengths.word }) })

/** One line of the suggestions while a name is typed. */
export const ClientSuggestion = Shape({
  id: Id,
  kind: OneOf(clientKinds),
  name: Type.String(),
  nativeName: Nullable(Type.String()),
  targetGroup: OneOf(targetGroups),
  place: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  /** The case a new talk would go to: the open one with the latest entry. `name` is its number. */
  openCase: Nullable(Named),
  /** Of somebody without an open case: the closed one with the latest entry. */
  closedCase: Nullable(Shape({ ...Named.properties, closedOn: Day })),
})
export type ClientSuggestion = Static<typeof ClientSuggestion>

/** A case whose number was typed, open or closed, and whose it is. */
const NumberedCase = Shape({ clientId: Id, id: Id, number: Type.String(), closed: Type.Boolean() })
export type NumberedCase = Static<typeof NumberedCase>

/** `numbered` stands beside the clients: what a form keeps of a client must not name a case that is hidden later. */
export const ClientSuggestions = Shape({
  clients: Type.Array(ClientSuggestion),
  numbered: Type.Array(NumberedCase),
})
export type ClientSuggestions = Static<typeof ClientSuggestions>
