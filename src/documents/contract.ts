import { Type } from 'typebox'
import { OneOf, Shape } from '../http/contract.ts'
import { mediaTypes } from './terms.ts'

const binary = { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) }

/** In the description of a route that answers with a document. */
export const DocumentContent = {
  description: 'The document as it was stored',
  content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, binary])),
}

/** `inline`: for the browser's own reader, where Lotse drew it itself; anything else is a download all the same. */
export const DocumentShown = Shape({ show: Type.Optional(OneOf(['inline'])) })

/** It never changes: whoever has it once has it for good. */
export const Unchanged = Type.Null({ description: 'The client has it: `If-None-Match` names its ETag' })

/** A file on a timeline. */
export const EntryFile = Shape({
  title: Type.String(),
  mediaType: OneOf(mediaTypes),
  bytes: Type.Integer(),
  /** Whether the one who asks may rename, describe and delete it. */
  mayChange: Type.Boolean(),
})
