import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import {
  Answer,
  Closing,
  EnquiriesQuery,
  Enquiry,
  EnquiryCounts,
  EnquiryEdit,
  EnquiryFigures,
  EnquiryPage,
  IntoCase,
  NewEnquiry,
  SettledCounts,
} from './contract.ts'
import { editEnquiry, listEnquiries, readCounts, readEnquiry, recordEnquiry } from './enquiries.ts'
import { eraseEnquiry } from './erasing.ts'
import { readFigures } from './figures-queries.ts'
import { turnIntoCase } from './into-case.ts'
import { countSettled } from './queries.ts'
import { answerEnquiry, closeEnquiry, reopenEnquiry } from './settling.ts'

/** What comes in before there is a case: one inbox for everybody who counsels. */
export const enquiryRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/enquiries',
    {
      ...may('read enquiries'),
      schema: {
        summary: 'What came in and is open, all or of one group, or is settled',
        querystring: EnquiriesQuery,
        response: { 200: EnquiryPage },
      },
    },
    ({ query, stamp }) => listEnquiries(app.db, query, stamp),
  )

  app.get(
    '/enquiries/counts',
    { ...may('read enquiries'), schema: { summary: 'How many are open, by group', response: { 200: EnquiryCounts } } },
    ({ stamp }) => readCounts(app.db, stamp),
  )

  app.get(
    '/enquiries/settled-counts',
    {
      ...may('read enquiries'),
      schema: { summary: 'How many are settled, by what became of them', response: { 200: SettledCounts } },
    },
    ({ stamp }) => countSettled(app.db, stamp.by),
  )

  app.get(
    '/enquiries/figures',
    {
      ...may('see figures of enquiries'),
      schema: { summary: 'How long enquiries wait, and waited', response: { 200: EnquiryFigures } },
    },
    ({ stamp }) => readFigures(app.db, stamp),
  )

  app.post(
    '/enquiries',
    {
      ...may('answer enquiries'),
      schema: { summary: 'Write down what came in', body: NewEnquiry, response: { 201: Enquiry } },
    },
    async ({ body, stamp }, reply) => sendVersioned(reply, await recordEnquiry(app.db, body, stamp), 201),
  )

  app.get(
    '/enquiries/:id',
    { ...may('read enquiries'), schema: { summary: 'An enquiry', params: IdParam, response: { 200: Enquiry } } },
    async ({ params, stamp }, reply) => sendVersioned(reply, await readEnquiry(app.db, params.id, stamp)),
  )

  app.patch(
    '/enquiries/:id',
    {
      ...may('answer enquiries'),
      schema: {
        summary: 'Change what is known of an enquiry, or assign it',
        params: IdParam,
        headers: IfMatch,
        body: EnquiryEdit,
        response: { 200: Enquiry },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editEnquiry(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/enquiries/:id/answer',
    {
      ...may('answer enquiries'),
      schema: {
        summary: 'It was answered; how, and whether by mail',
        params: IdParam,
        headers: IfMatch,
        body: Answer,
        response: { 200: Enquiry },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      const version = versionNamed(request)
      return sendVersioned(reply, await answerEnquiry(app.db, params.id, version, body, app.mailing, stamp))
    },
  )

  app.post(
    '/enquiries/:id/closing',
    {
      ...may('answer enquiries'),
      schema: {
        summary: 'Nothing comes of it; why',
        params: IdParam,
        headers: IfMatch,
        body: Closing,
        response: { 200: Enquiry },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await closeEnquiry(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/enquiries/:id/reopening',
    {
      ...may('answer enquiries'),
      schema: { summary: 'Take an answer or a closing back', params: IdParam, response: { 200: Enquiry } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await reopenEnquiry(app.db, params.id, stamp)),
  )

  app.post(
    '/enquiries/:id/case',
    {
      ...may('answer enquiries'),
      schema: {
        summary: 'Turn an enquiry into a case of somebody known or new',
        params: IdParam,
        headers: IfMatch,
        body: IntoCase,
        response: { 200: Enquiry },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await turnIntoCase(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/enquiries/:id/erasure',
    {
      ...may('erase enquiries'),
      schema: {
        summary: 'Erase what a settled enquiry says of people',
        params: IdParam,
        headers: IfMatch,
        response: { 200: Enquiry },
      },
    },
    async (request, reply) => {
      const { params, stamp } = request
      return sendVersioned(reply, await eraseEnquiry(app.db, params.id, versionNamed(request), stamp))
    },
  )
}
