import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { Pdf, sendPdf } from '../http/pdf.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { readPartner } from '../partners/partners.ts'
import { printConsentForm, printReferralSheet } from '../printing/printing.ts'
import { consentForm, giveConsent, readConsentText, withdrawConsent } from './consent.ts'
import { readConsentTexts } from './consent-texts.ts'
import {
  ConsentQuery,
  ConsentText,
  ConsentWithdrawal,
  Dropping,
  NewConsent,
  NewHandover,
  NewReferral,
  NewReply,
  PartnerReferrals,
  Referral,
  ReferralEdit,
  Referrals,
} from './contract.ts'
import { handReferralOver, sheetFile } from './handing-over.ts'
import { openReferralsTo } from './queries.ts'
import { editReferral, proposeReferral, readReferral, readReferralsOf } from './referrals.ts'
import { dropReferral, recordReply, undoStep } from './replies.ts'
import { printedSheet } from './sheets.ts'

export const referralRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // A broken text stops the start, and not the first who is to be asked.
  readConsentTexts()

  app.get(
    '/cases/:id/referrals',
    {
      ...may('read cases'),
      schema: { summary: 'The referrals of a case, newest first', params: IdParam, response: { 200: Referrals } },
    },
    ({ params, stamp }) => readReferralsOf(app.db, params.id, stamp),
  )

  app.post(
    '/cases/:id/referrals',
    {
      ...may('refer clients'),
      schema: {
        summary: 'Propose to refer the client of a case to a partner; nothing leaves yet',
        params: IdParam,
        body: NewReferral,
        response: { 201: Referral },
      },
    },
    async ({ params, body, stamp }, reply) =>
      sendVersioned(reply, await proposeReferral(app.db, params.id, body, stamp), 201),
  )

  app.get(
    '/partners/:id/referrals',
    {
      ...may('read cases'),
      schema: {
        summary: 'Open referrals to a partner, of cases one may know of',
        params: IdParam,
        response: { 200: PartnerReferrals },
      },
    },
    async ({ params, stamp }) => {
      const { id } = await readPartner(app.db, params.id)
      return openReferralsTo(app.db, id, stamp.by)
    },
  )

  app.get(
    '/referrals/:id',
    { ...may('read cases'), schema: { summary: 'A referral', params: IdParam, response: { 200: Referral } } },
    async ({ params, stamp }, reply) => sendVersioned(reply, await readReferral(app.db, params.id, stamp)),
  )

  app.patch(
    '/referrals/:id',
    {
      ...may('refer clients'),
      schema: {
        summary: 'Change what is to be passed on, to whom, and who looks after it',
        params: IdParam,
        headers: IfMatch,
        body: ReferralEdit,
        response: { 200: Referral },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editReferral(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.get(
    '/referrals/:id/consent-text',
    {
      ...may('refer clients'),
      schema: {
        summary: 'What the client is asked to consent to, in one of the languages',
        params: IdParam,
        querystring: ConsentQuery,
        response: { 200: ConsentText },
      },
    },
    ({ params, query, stamp }) => readConsentText(app.db, params.id, query.language, stamp),
  )

  app.get(
    '/referrals/:id/consent-form.pdf',
    {
      ...may('refer clients'),
      schema: {
        summary: 'The same as a form to sign',
        params: IdParam,
        querystring: ConsentQuery,
        response: { 200: Pdf },
      },
    },
    async ({ params, query, stamp }, reply) => {
      const { pdf } = await printConsentForm(await consentForm(app.db, params.id, query.language, stamp))
      return sendPdf(reply, { pdf, fileName: 'einwilligung.pdf' })
    },
  )

  app.post(
    '/referrals/:id/consent',
    {
      ...may('refer clients'),
      schema: {
        summary: 'The client consented to exactly what is to be passed on',
        params: IdParam,
        body: NewConsent,
        response: { 201: Referral },
      },
    },
    async ({ params, body, stamp }, reply) =>
      sendVersioned(reply, await giveConsent(app.db, params.id, body, stamp), 201),
  )

  app.post(
    '/referrals/:id/consent-withdrawal',
    {
      ...may('refer clients'),
      schema: {
        summary: 'The client no longer consents: what has not left yet never does',
        params: IdParam,
        body: ConsentWithdrawal,
        response: { 201: Referral },
      },
    },
    async ({ params, body, stamp }, reply) =>
      sendVersioned(reply, await withdrawConsent(app.db, params.id, body, stamp), 201),
  )

  app.get(
    '/referrals/:id/sheet.pdf',
    {
      ...may('refer clients'),
      schema: {
        summary: 'The sheet to hand over: what was agreed, and nothing else',
        params: IdParam,
        response: { 200: Pdf },
      },
    },
    async ({ params, stamp }, reply) =>
      sendPdf(reply, { pdf: await printedSheet(app.db, params.id, printReferralSheet, stamp), fileName: sheetFile }),
  )

  app.post(
    '/referrals/:id/handover',
    {
      ...may('refer clients'),
      schema: {
        summary: 'What was agreed goes to the partner: on paper, by mail or by phone',
        params: IdParam,
        body: NewHandover,
        response: { 201: Referral },
      },
    },
    async ({ params, body, stamp }, reply) => {
      const carried = { mailing: app.mailing, print: printReferralSheet }
      return sendVersioned(reply, await handReferralOver(app.db, params.id, body, carried, stamp), 201)
    },
  )

  app.post(
    '/referrals/:id/replies',
    {
      ...may('refer clients'),
      schema: {
        summary: 'What the partner said, or that nothing came, or what came of it',
        params: IdParam,
        body: NewReply,
        response: { 201: Referral },
      },
    },
    async ({ params, body, stamp }, reply) =>
      sendVersioned(reply, await recordReply(app.db, params.id, body, stamp), 201),
  )

  app.post(
    '/referrals/:id/dropping',
    {
      ...may('refer clients'),
      schema: {
        summary: 'Nothing comes of it after all; nothing has left',
        params: IdParam,
        body: Dropping,
        response: { 201: Referral },
      },
    },
    async ({ params, body, stamp }, reply) =>
      sendVersioned(reply, await dropReferral(app.db, params.id, body, stamp), 201),
  )

  app.delete(
    '/referral-steps/:id',
    {
      ...may('refer clients'),
      schema: {
        summary: 'Take back the last step of a referral, unless something left with it',
        params: IdParam,
        response: { 200: Referral },
      },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await undoStep(app.db, params.id, stamp)),
  )
}
