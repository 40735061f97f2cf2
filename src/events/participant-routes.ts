import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { Pdf, sendPdf } from '../http/pdf.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { issueCertificate } from './certificates.ts'
import {
  CertificateWish,
  ListAdded,
  NameMatches,
  NamesQuery,
  NewParticipant,
  Participant,
  ParticipantEdit,
  ParticipantList,
  Participants,
  Ticks,
  TicksTaken,
} from './contract.ts'
import { matchNames } from './name-matches.ts'
import {
  addParticipant,
  addParticipants,
  editParticipant,
  listParticipants,
  removeParticipant,
} from './participants.ts'
import { takeTicks } from './ticks.ts'

/** Who was asked to an event, wanted to come, and came. */
export const participantRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/events/:id/participants',
    {
      ...may('read events'),
      schema: { summary: 'The list of an event, by name', params: IdParam, response: { 200: Participants } },
    },
    ({ params, stamp }) => listParticipants(app.db, params.id, stamp),
  )

  app.post(
    '/events/:id/participants',
    {
      ...may('check in at events'),
      schema: {
        summary: 'One more on the list, or at the door',
        params: IdParam,
        body: NewParticipant,
        response: { 201: Participant },
      },
    },
    async ({ params, body, stamp }, reply) =>
      sendVersioned(reply, await addParticipant(app.db, params.id, body, stamp), 201),
  )

  app.post(
    '/events/:id/participant-lists',
    {
      ...may('keep events'),
      schema: { summary: 'Many at once', params: IdParam, body: ParticipantList, response: { 201: ListAdded } },
    },
    async ({ params, body, stamp }, reply) =>
      reply.code(201).send(await addParticipants(app.db, params.id, body, stamp)),
  )

  app.post(
    '/events/:id/name-matches',
    {
      ...may('keep events'),
      schema: {
        summary: 'Which organisations the names of a list may mean; nothing is written',
        params: IdParam,
        body: NamesQuery,
        response: { 200: NameMatches },
      },
    },
    ({ params, body, stamp }) => matchNames(app.db, params.id, body.names, stamp),
  )

  app.post(
    '/events/:id/ticks',
    {
      ...may('check in at events'),
      schema: {
        summary: 'What was ticked at the door; safe to send again',
        params: IdParam,
        body: Ticks,
        response: { 200: TicksTaken },
      },
    },
    ({ params, body, stamp }) => takeTicks(app.db, params.id, body, stamp),
  )

  app.patch(
    '/event-participants/:id',
    {
      ...may('check in at events'),
      schema: {
        summary: 'Change who somebody is, whom they send, or how far they got',
        params: IdParam,
        headers: IfMatch,
        body: ParticipantEdit,
        response: { 200: Participant },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editParticipant(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.delete(
    '/event-participants/:id',
    {
      ...may('check in at events'),
      schema: {
        summary: 'Take somebody off the list',
        params: IdParam,
        headers: IfMatch,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await removeParticipant(app.db, request.params.id, versionNamed(request), request.stamp)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/event-participants/:id/certificate',
    {
      ...may('keep events'),
      schema: {
        summary: 'A certificate of attendance, to print',
        params: IdParam,
        body: CertificateWish,
        response: { 200: Pdf },
      },
    },
    async ({ params, body, stamp }, reply) => {
      const pdf = await issueCertificate(app.db, params.id, body, stamp)
      return sendPdf(reply, { pdf, fileName: 'teilnahmebescheinigung.pdf' })
    },
  )
}
