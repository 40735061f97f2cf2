import { type Static, Type } from 'typebox'
import { mediaTypes } from '../documents/terms.ts'
import { Id, lengths, Moment, Note, Nullable, OneOf, PageOf, PageQuery, Shape } from '../http/contract.ts'

/** How a file is called, percent-encoded (UTF-8): names stand in no address, and headers hold ASCII. */
export const FileHead = Type.Object({
  'x-file-name': Type.String({
    minLength: 1,
    maxLength: 1000,
    pattern: "^(?:[\\w.!~*()'-]|%[0-9A-Fa-f]{2})+$",
    description: 'What it is called, percent-encoded',
  }),
})

/** Made by the client, so that a file whose answer was lost can be sent again. */
export const FileAsked = Shape({ id: Id })

/** The file itself, as it is. What it is, its content says. */
export const FileContent = {
  content: {
    'application/octet-stream': { schema: Type.Unsafe<unknown>({ description: 'The file itself, at most 20 MB' }) },
  },
}

/** A file on a case; it itself is the document of the same id, and so is its entry. */
export const KeptFile = Shape({
  id: Id,
  caseId: Id,
  title: Type.String(),
  note: Nullable(Type.String()),
  mediaType: OneOf(mediaTypes),
  bytes: Type.Integer(),
  createdAt: Moment,
  createdBy: Nullable(Type.String()),
  /** Whether the one who asks may rename, describe and delete it. */
  mayChange: Type.Boolean(),
  version: Type.Integer(),
})
export type KeptFile = Static<typeof KeptFile>

export const FilesQuery = Shape(PageQuery)
export type FilesQuery = Static<typeof FilesQuery>

export const FilePage = PageOf(KeptFile)
export type FilePage = Static<typeof FilePage>

export const FileEdit = Shape({
  title: Type.String({ minLength: 1, maxLength: lengths.line }),
  note: Nullable(Note),
})
export type FileEdit = Static<typeof FileEdit>
