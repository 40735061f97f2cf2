import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import {
  Answer,
  Journey,
  JourneyChoice,
  JourneyEnding,
  JourneyOffers,
  JourneyPreview,
  Journeys,
  NewJourney,
  NewStep,
  Redating,
  RedatingPreview,
  RedatingWish,
  Skipping,
} from './contract.ts'
import { endJourney, resumeJourney } from './ending.ts'
import { readJourney, readJourneysOf } from './journeys.ts'
import { previewRedating, redateJourney } from './redating.ts'
import { offerJourneys, previewJourney, startJourney } from './starting.ts'
import { addStep, answerStep, resumeStep, skipStep } from './steps.ts'
import { takeBackStart } from './taking-back.ts'
import { readTemplates } from './templates.ts'

const changed = { params: IdParam, headers: IfMatch, response: { 200: Journey } }

export const journeyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // A broken template stops the start, and not the first who wants a journey.
  readTemplates()

  app.get(
    '/cases/:id/journeys',
    {
      ...may('read cases'),
      schema: { summary: 'The journeys of a case, those that run first', params: IdParam, response: { 200: Journeys } },
    },
    ({ params, stamp }) => readJourneysOf(app.db, params.id, stamp),
  )

  app.get(
    '/cases/:id/journey-offers',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'Which journeys can be started on a case, and the days they ask for',
        params: IdParam,
        response: { 200: JourneyOffers },
      },
    },
    ({ params, stamp }) => offerJourneys(app.db, params.id, stamp),
  )

  app.post(
    '/cases/:id/journey-preview',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'The steps of a journey with their days; nothing is stored',
        params: IdParam,
        body: JourneyChoice,
        response: { 200: JourneyPreview },
      },
    },
    ({ params, body, stamp }) => previewJourney(app.db, params.id, body, stamp),
  )

  app.post(
    '/cases/:id/journeys',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'Start a journey: its steps become follow-ups',
        params: IdParam,
        body: NewJourney,
        response: { 201: Journey },
      },
    },
    async ({ params, body, stamp }, reply) =>
      sendVersioned(reply, await startJourney(app.db, params.id, body, stamp), 201),
  )

  app.get(
    '/journeys/:id',
    { ...may('read cases'), schema: { summary: 'A journey', params: IdParam, response: { 200: Journey } } },
    async ({ params, stamp }, reply) => sendVersioned(reply, await readJourney(app.db, params.id, stamp)),
  )

  app.delete(
    '/journeys/:id',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'Take back the start of a journey of which nothing is done yet',
        params: IdParam,
        headers: IfMatch,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await takeBackStart(app.db, request.params.id, versionNamed(request), request.stamp)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/journeys/:id/redating-preview',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'Which steps would move, and from where to where; nothing is stored',
        params: IdParam,
        body: RedatingWish,
        response: { 200: RedatingPreview },
      },
    },
    ({ params, body, stamp }) => previewRedating(app.db, params.id, body, stamp),
  )

  app.post(
    '/journeys/:id/redating',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'Move steps and what hangs on them, as it was shown', body: Redating, ...changed },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await redateJourney(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/journeys/:id/steps',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'Add a step of one’s own', params: IdParam, body: NewStep, response: { 201: Journey } },
    },
    async ({ params, body, stamp }, reply) => sendVersioned(reply, await addStep(app.db, params.id, body, stamp), 201),
  )

  app.post(
    '/journeys/:id/answers',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'Say whether a step applies, or take that back', body: Answer, ...changed },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await answerStep(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/journey-steps/:id/skipping',
    { ...may('keep follow-ups'), schema: { summary: 'Skip a step, and say why', body: Skipping, ...changed } },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await skipStep(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.delete(
    '/journey-steps/:id/skipping',
    { ...may('keep follow-ups'), schema: { summary: 'A step is needed after all', ...changed } },
    async (request, reply) =>
      sendVersioned(reply, await resumeStep(app.db, request.params.id, versionNamed(request), request.stamp)),
  )

  app.post(
    '/journeys/:id/ending',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'End a journey: what is open goes off every list', body: JourneyEnding, ...changed },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await endJourney(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.delete(
    '/journeys/:id/ending',
    { ...may('keep follow-ups'), schema: { summary: 'Undo the end of a journey', ...changed } },
    async (request, reply) =>
      sendVersioned(reply, await resumeJourney(app.db, request.params.id, versionNamed(request), request.stamp)),
  )
}
