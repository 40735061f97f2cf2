import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { printReport } from '../checks/report.ts'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { Pdf, sendPdf } from '../http/pdf.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { readChecksOf, readResultOfSheet, readResultsOfCheck } from './checks.ts'
import { Check, CheckOrganisation, CheckResults, Checks, Invitation, NewInvitation, SheetLink } from './contract.ts'
import { invite } from './inviting.ts'
import { readLink, remind, renewLink, restoreLink, revokeLink } from './links.ts'
import { tieToOrganisation, untieFromOrganisation } from './organisation.ts'

export const invitationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const sending = { key: app.keys.links, origin: app.settings.origin, mailing: app.mailing }

  app.post(
    '/checks',
    {
      ...may('invite to checks'),
      schema: { summary: 'Invite an organisation to a check', body: NewInvitation, response: { 201: Invitation } },
    },
    async ({ body, stamp }, reply) => reply.code(201).send(await invite(app.db, body, sending, stamp)),
  )

  app.get(
    '/checks/:id',
    {
      ...may('read cases'),
      schema: {
        summary: 'A check with the results of its finished sheets, side by side',
        params: IdParam,
        response: { 200: CheckResults },
      },
    },
    ({ params, stamp }) => readResultsOfCheck(app.db, params.id, stamp),
  )

  app.post(
    '/checks/:id/organisation',
    {
      ...may('invite to checks'),
      schema: {
        summary: 'Say whose a check is that somebody registered for',
        params: IdParam,
        headers: IfMatch,
        body: CheckOrganisation,
        response: { 200: Check },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      const version = versionNamed(request)
      return sendVersioned(reply, await tieToOrganisation(app.db, params.id, version, body.organisationId, stamp))
    },
  )

  app.delete(
    '/checks/:id/organisation',
    {
      ...may('invite to checks'),
      schema: {
        summary: 'Undo having said whose a registered check is',
        params: IdParam,
        headers: IfMatch,
        response: { 200: Check },
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await untieFromOrganisation(app.db, request.params.id, versionNamed(request), request.stamp),
      ),
  )

  app.get(
    '/organisations/:id/checks',
    {
      ...may('read cases'),
      schema: {
        summary: 'The checks of an organisation, newest first, and at what point they are',
        params: IdParam,
        response: { 200: Checks },
      },
    },
    ({ params, stamp }) => readChecksOf(app.db, params.id, stamp),
  )

  app.get(
    '/check-sheets/:id/link',
    {
      ...may('invite to checks'),
      schema: { summary: 'The link of a sheet, to copy it again', params: IdParam, response: { 200: SheetLink } },
    },
    ({ params, stamp }) => readLink(app.db, params.id, sending, stamp),
  )

  app.post(
    '/check-sheets/:id/link',
    {
      ...may('invite to checks'),
      schema: {
        summary: 'Make a new link for a sheet; the one before opens nothing any more',
        params: IdParam,
        headers: IfMatch,
        response: { 201: SheetLink },
      },
    },
    async (request, reply) => {
      const { params, stamp } = request
      return reply.code(201).send(await renewLink(app.db, params.id, versionNamed(request), sending, stamp))
    },
  )

  app.post(
    '/check-sheets/:id/revocation',
    {
      ...may('invite to checks'),
      schema: { summary: 'Revoke the link of a sheet; repeats safely', params: IdParam, response: { 200: Check } },
    },
    ({ params, stamp }) => revokeLink(app.db, params.id, stamp),
  )

  app.delete(
    '/check-sheets/:id/revocation',
    {
      ...may('invite to checks'),
      schema: { summary: 'Let a revoked link open its sheet again', params: IdParam, response: { 200: Check } },
    },
    ({ params, stamp }) => restoreLink(app.db, params.id, stamp),
  )

  app.post(
    '/check-sheets/:id/reminder',
    {
      ...may('invite to checks'),
      schema: { summary: 'Remind a respondent by mail', params: IdParam, response: { 200: Check } },
    },
    ({ params, stamp }) => remind(app.db, params.id, sending, stamp),
  )

  app.get(
    '/check-sheets/:id/report.pdf',
    {
      ...may('read cases'),
      schema: { summary: 'The report of a finished sheet, to print', params: IdParam, response: { 200: Pdf } },
    },
    async ({ params, stamp }, reply) =>
      sendPdf(reply, await printReport(app.db, await readResultOfSheet(app.db, params.id, stamp))),
  )
}
