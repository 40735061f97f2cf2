import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { hashOf } from '../accounts/links.ts'
import { Throttle } from '../accounts/throttle.ts'
import { Result } from '../checks/contract.ts'
import { printReport } from '../checks/report.ts'
import { secretIn } from '../http/bearer.ts'
import { may } from '../http/may.ts'
import { Pdf, sendPdf } from '../http/pdf.ts'
import type { Stamp } from '../stamp.ts'
import {
  AnswerGiven,
  AnswersNow,
  FieldNote,
  FieldParam,
  LanguageChosen,
  NoteWritten,
  Sheet,
  StatementParam,
  TalkReceived,
  TalkWanted,
} from './contract.ts'
import { giveAnswer, writeNote } from './filling.ts'
import { finishSheet, readResult } from './finishing.ts'
import { byLink, chooseLanguage, openSheet, readSheet } from './opening.ts'
import { askForTalk } from './talk.ts'

/** In the description: the secret of a link comes as a bearer token, and nothing of it stands in an address. */
const byLinkAlone = { security: [{ link: [] }] }

/** Filling in a check without an account: open to whoever has a sheet's link, and slowed down for whoever guesses. */
export const sheetRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // Not the one of the sign-in: who guesses here keeps nobody of the centre out.
  const throttle = new Throttle()
  const sending = { mailing: app.mailing, origin: app.settings.origin }

  /** Every guess is a name of its own: what slows down is the address. */
  const withLink = <Done>(request: FastifyRequest, work: (secret: string, stamp: Stamp) => Promise<Done>) => {
    const secret = secretIn(request)
    const stamp = app.stampFor(byLink)
    return throttle.attempt(hashOf(secret), request.ip, stamp.at, () => work(secret, stamp))
  }

  app.get(
    '/check-sheet',
    {
      ...may('anyone'),
      schema: { summary: 'The answer sheet that a link opens', ...byLinkAlone, response: { 200: Sheet } },
    },
    (request) => withLink(request, (secret, stamp) => readSheet(app.db, secret, stamp)),
  )

  app.post(
    '/check-sheet/opening',
    {
      ...may('anyone'),
      schema: {
        summary: 'Open an answer sheet by its link; repeats safely',
        ...byLinkAlone,
        response: { 200: Sheet },
      },
    },
    (request) => withLink(request, (secret, stamp) => openSheet(app.db, secret, stamp)),
  )

  app.put(
    '/check-sheet/language',
    {
      ...may('anyone'),
      schema: {
        summary: 'Choose the language of a sheet and its report',
        ...byLinkAlone,
        body: LanguageChosen,
        response: { 200: Sheet },
      },
    },
    (request) => {
      const { language } = request.body
      return withLink(request, (secret, stamp) => chooseLanguage(app.db, secret, language, stamp))
    },
  )

  app.put(
    '/check-sheet/answers/:statement',
    {
      ...may('anyone'),
      schema: {
        summary: 'Answer one statement; the last answer counts',
        ...byLinkAlone,
        params: StatementParam,
        body: AnswerGiven,
        response: { 200: AnswersNow },
      },
    },
    (request) => {
      const given = { ...request.params, ...request.body }
      return withLink(request, (secret, stamp) => giveAnswer(app.db, secret, given, stamp))
    },
  )

  app.put(
    '/check-sheet/notes/:field',
    {
      ...may('anyone'),
      schema: {
        summary: 'Write the note of a field; of two devices at once, both texts stay',
        ...byLinkAlone,
        params: FieldParam,
        body: NoteWritten,
        response: { 200: FieldNote },
      },
    },
    (request) => {
      const { params, body } = request
      return withLink(request, (secret, stamp) => writeNote(app.db, secret, params.field, body, stamp))
    },
  )

  app.post(
    '/check-sheet/finishing',
    {
      ...may('anyone'),
      schema: {
        summary: 'Finish a sheet and get its result; repeats safely',
        ...byLinkAlone,
        response: { 200: Result },
      },
    },
    (request) => withLink(request, (secret, stamp) => finishSheet(app.db, secret, sending, stamp)),
  )

  app.get(
    '/check-sheet/result',
    {
      ...may('anyone'),
      schema: { summary: 'What a finished sheet came to', ...byLinkAlone, response: { 200: Result } },
    },
    (request) => withLink(request, (secret, stamp) => readResult(app.db, secret, stamp)),
  )

  app.get(
    '/check-sheet/report.pdf',
    {
      ...may('anyone'),
      schema: { summary: 'The report of a finished sheet, to print', ...byLinkAlone, response: { 200: Pdf } },
    },
    async (request, reply) => {
      const result = await withLink(request, (secret, stamp) => readResult(app.db, secret, stamp))
      return sendPdf(reply, await printReport(app.db, result))
    },
  )

  app.post(
    '/check-sheet/talk',
    {
      ...may('anyone'),
      schema: {
        summary: 'Ask for a talk about the result',
        ...byLinkAlone,
        body: TalkWanted,
        response: { 201: TalkReceived },
      },
    },
    async (request, reply) => {
      const { body } = request
      return reply.code(201).send(await withLink(request, (secret, stamp) => askForTalk(app.db, secret, body, stamp)))
    },
  )
}
