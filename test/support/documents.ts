import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { type NewDocument, storeDocument } from '../../src/documents/documents.ts'
import { type DocumentStore, withSealedFile } from '../../src/documents/store.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

type Given = Partial<NewDocument> & { id?: string; content?: Buffer; by?: Name }

/** Stores a document of a case, as a welcome package is. */
export const store = (
  world: World,
  caseId: string,
  { id = newId(), content = somePdf(), by = 'Anna', ...given }: Given = {},
) => {
  const about: NewDocument = {
    caseId,
    entryId: null,
    kind: 'package',
    title: 'Willkommenspaket',
    mediaType: 'application/pdf',
    ...given,
  }
  return withSealedFile(world.db, world.app.documents, { id, content }, (file) =>
    storeDocument(world.db, file, about, world.stampOf(by)),
  )
}

export const somePdf = (bytes = 2000): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)])

/** What lies in the store, by name, whole or not. */
export const filesIn = ({ folder }: Pick<DocumentStore, 'folder'>): string[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ name }) => name)
      .sort()
  } catch {
    return []
  }
}

/** What goes along with a file that is sent. */
export const headersOf = ({ name }: { name: string }): Record<string, string> => ({
  'content-type': 'application/octet-stream',
  'x-file-name': encodeURIComponent(name),
})

type Sent = { id?: string; name?: string; content?: Buffer; by?: Name }

/** Puts a file on a case, over HTTP. */
export const sendFile = (
  { app, as }: World,
  caseId: string,
  { id = newId(), name = 'Zeugnis.pdf', content = somePdf(), by = 'Anna' }: Sent = {},
) =>
  app.inject({
    method: 'POST',
    url: `/api/cases/${caseId}/files?id=${id}`,
    headers: { ...as(by), ...headersOf({ name }) },
    payload: content,
  })

export const keptFileOf = async (world: World, caseId: string, sent: Sent = {}): Promise<string> => {
  const reply = await sendFile(world, caseId, sent)
  if (reply.statusCode !== 201) throw new Error(`It was not kept: ${reply.body}`)
  return reply.json<{ id: string }>().id
}
