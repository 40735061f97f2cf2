import { Type } from 'typebox'
import { mediaTypes } from './terms.ts'

const binary = { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) }

/** In the description of a route that answers with a document. */
export const DocumentContent = {
  description: 'The document as it was stored',
  content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, binary])),
}

/** It never changes: whoever has it once has it for good. */
export const Unchanged = Type.Null({ description: 'The client has it: `If-None-Match` names its ETag' })
