import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Unchanged } from '../documents/contract.ts'
import { IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { isAmong } from '../http/tags.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { Centre, CentreEdit, NewLogo } from './contract.ts'
import { changeLogo, readLogo, removeLogo } from './logo.ts'
import { editCentre, readCentre } from './settings.ts'
import { logoTypes } from './terms.ts'

export const centreRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/centre',
    { ...may('change settings'), schema: { summary: 'The settings of this centre', response: { 200: Centre } } },
    async (_request, reply) => sendVersioned(reply, await readCentre(app.db)),
  )

  app.patch(
    '/centre',
    {
      ...may('change settings'),
      schema: {
        summary: 'Change the settings of this centre',
        headers: IfMatch,
        body: CentreEdit,
        response: { 200: Centre },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await editCentre(app.db, versionNamed(request), request.body, request.stamp)),
  )

  app.put(
    '/centre/logo',
    {
      ...may('change settings'),
      schema: {
        summary: 'Put a PNG or JPEG in the place of the logo',
        headers: IfMatch,
        body: NewLogo,
        response: { 200: Centre },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await changeLogo(app.db, versionNamed(request), request.body, request.stamp)),
  )

  app.delete(
    '/centre/logo',
    {
      ...may('change settings'),
      schema: { summary: 'Remove the logo', headers: IfMatch, response: { 200: Centre } },
    },
    async (request, reply) => sendVersioned(reply, await removeLogo(app.db, versionNamed(request), request.stamp)),
  )
}

/** Open to whoever sees a page of the centre, with an account or without. */
export const openLogoRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/centre/logo',
    {
      ...may('anyone'),
      schema: {
        summary: 'The logo of the centre, for its open pages',
        response: {
          200: {
            description: 'The picture',
            content: Object.fromEntries(
              logoTypes.map((type) => [type, { schema: Type.Unsafe<Buffer>({ type: 'string' }) }]),
            ),
          },
          304: Unchanged,
        },
      },
    },
    async ({ headers }, reply) => {
      const { mediaType, sha256, image } = await readLogo(app.db)
      const etag = `"${sha256}"`
      // Asked for anew each time, and sent only where it is another one.
      reply.header('etag', etag).header('cache-control', 'no-cache')
      if (isAmong(headers['if-none-match'], etag)) return reply.code(304).send(null)
      return reply.type(mediaType).send(image)
    },
  )
}
