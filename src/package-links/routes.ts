import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Package } from '../composing/contract.ts'
import { IdParam } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { LinkWanted, PackageLink, PackageMail } from './contract.ts'
import { mailPackage, makeLink, readLink, restoreLink, revokeLink } from './links.ts'

export const packageLinkRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const sending = { key: app.keys.links, origin: app.settings.origin, mailing: app.mailing }

  app.get(
    '/packages/:id/link',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'The link that opens a welcome package, to copy it again',
        params: IdParam,
        response: { 200: PackageLink },
      },
    },
    ({ params, stamp }) => readLink(app.db, params.id, sending, stamp),
  )

  app.post(
    '/packages/:id/link',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'Make a link that opens a welcome package, or let the open one last until another day',
        params: IdParam,
        body: LinkWanted,
        response: { 200: PackageLink },
      },
    },
    ({ params, body, stamp }) => makeLink(app.db, params.id, body, sending, stamp),
  )

  app.post(
    '/packages/:id/link/revocation',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'Revoke the link of a welcome package; repeats safely',
        params: IdParam,
        response: { 200: Package },
      },
    },
    ({ params, stamp }) => revokeLink(app.db, params.id, stamp),
  )

  app.delete(
    '/packages/:id/link/revocation',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'Let a revoked link open its welcome package again',
        params: IdParam,
        response: { 200: Package },
      },
    },
    ({ params, stamp }) => restoreLink(app.db, params.id, stamp),
  )

  app.post(
    '/packages/:id/mail',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'Send the link of a welcome package by mail',
        params: IdParam,
        body: PackageMail,
        response: { 200: Package },
      },
    },
    ({ params, body, stamp }) => mailPackage(app.db, params.id, body, sending, stamp),
  )
}
