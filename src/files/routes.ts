import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ruleBroken } from '../errors.ts'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { FileAsked, FileContent, FileEdit, FileHead, FilePage, FilesQuery, KeptFile } from './contract.ts'
import { describeFile, keepFile, readFilesOf, refuseBeforehand } from './files.ts'
import { Receiving } from './receiving.ts'

export const fileRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(sendingRoutes)

  app.get(
    '/cases/:id/files',
    {
      ...may('read cases'),
      schema: {
        summary: 'The files of a case, newest first; each opens as the document of its id',
        params: IdParam,
        querystring: FilesQuery,
        response: { 200: FilePage },
      },
    },
    ({ params, query, stamp }) => readFilesOf(app.db, params.id, query, stamp),
  )

  app.patch(
    '/files/:id',
    {
      ...may('correct entries'),
      schema: {
        summary: 'Rename a file, and say what it is',
        params: IdParam,
        headers: IfMatch,
        body: FileEdit,
        response: { 200: KeptFile },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await describeFile(app.db, params.id, versionNamed(request), body, stamp))
    },
  )
}

/** Apart from the rest: here a body is bytes, and is read only once it is known that they may come. */
const sendingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const receiving = new Receiving()
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/octet-stream', (_request, _payload, read) => read(null))

  app.post(
    '/cases/:id/files',
    {
      ...may('keep files'),
      config: { ...may('keep files').config, isSlow: true },
      schema: {
        summary: 'Put a file on a case; repeats safely',
        params: IdParam,
        querystring: FileAsked,
        headers: FileHead,
        body: FileContent,
        response: { 201: KeptFile },
      },
    },
    async ({ params, query, headers, raw, stamp }, reply) => {
      const asked = { id: query.id, caseId: params.id, title: named(headers['x-file-name']) }
      await refuseBeforehand(app.db, asked, stamp)
      const file = await receiving.receive({ request: raw, response: reply.raw }, (content) =>
        keepFile(app.db, app.documents, { ...asked, content }, stamp),
      )
      return sendVersioned(reply, file, 201)
    },
  )
}

/** Percent signs that are no letters of any language are no name. */
const named = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded).normalize('NFC').trim()
  } catch {
    throw ruleBroken('file_name_unfit', 'title')
  }
}
