import compress from '@fastify/compress'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { Db } from '../db/open.ts'
import { guarded } from '../db/transaction.ts'
import { carrySessions, cookieNameFor, sessionIdOf } from './accounts/cookie.ts'
import { ownRoutes } from './accounts/own-routes.ts'
import { signInRoutes } from './accounts/routes.ts'
import { refuseIfOver, resumeSession } from './accounts/sessions.ts'
import { Throttle } from './accounts/throttle.ts'
import { backupRoutes } from './backups/routes.ts'
import { berlinDay } from './calendar/rules.ts'
import { openFeedRoutes } from './calendar-feeds/feed-routes.ts'
import { calendarFeedRoutes } from './calendar-feeds/routes.ts'
import { entryRoutes } from './cases/entry-routes.ts'
import { restrictionRoutes } from './cases/restriction-routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { keptCatalogueRoutes, keptCounsellorRoutes } from './catalogues/kept-routes.ts'
import { catalogueRoutes } from './catalogues/routes.ts'
import { centreRoutes, openLogoRoutes } from './centre/routes.ts'
import { checkListRoutes } from './check-list/routes.ts'
import { comparisonRoutes } from './comparisons/routes.ts'
import { composingRoutes } from './composing/routes.ts'
import { conditionRoutes } from './condition/routes.ts'
import type { Config } from './config.ts'
import { consultationRoutes } from './consultations/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import type { DocumentStore } from './documents/store.ts'
import { draftRoutes } from './drafts/routes.ts'
import { duplicateRoutes } from './duplicates/routes.ts'
import { enquiryRoutes } from './enquiries/routes.ts'
import { enquiryFormRoutes } from './enquiry-forms/routes.ts'
import { notSignedIn } from './errors.ts'
import { participantRoutes } from './events/participant-routes.ts'
import { eventRoutes } from './events/routes.ts'
import { fileRoutes } from './files/routes.ts'
import { followUpRoutes } from './follow-ups/routes.ts'
import { householdRoutes } from './households/routes.ts'
import { refuseCrossSiteWrites } from './http/cross-site.ts'
import { sendSafeHeaders } from './http/headers.ts'
import { healthRoutes } from './http/health.ts'
import { logRequests } from './http/log.ts'
import { checkPermission } from './http/may.ts'
import { describeApi, serveApiDescription } from './http/openapi.ts'
import { replyWithProblems } from './http/problems.ts'
import { serializeByShape } from './http/serialization.ts'
import { answerInsteadOfNode, unreadableRequests } from './http/unreadable.ts'
import { validateStrictly } from './http/validation.ts'
import { serveWeb } from './http/web-files.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { journeyRoutes } from './journeys/routes.ts'
import type { Keys } from './key-file.ts'
import type { Mailbox } from './mail/mailbox-rules.ts'
import type { Mailing } from './mail/outbox.ts'
import { mailRoutes } from './mail/routes.ts'
import { readMailTexts } from './mail/texts.ts'
import { measureRoutes } from './measures/routes.ts'
import { openingRoutes } from './openings/routes.ts'
import { organisationRoutes } from './organisations/routes.ts'
import { outcomeRoutes } from './outcomes/routes.ts'
import { packageBatchRoutes } from './package-batches/routes.ts'
import { openPackageRoutes } from './package-links/open-routes.ts'
import { packageLinkRoutes } from './package-links/routes.ts'
import { partnerRoutes } from './partners/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { placementRoutes } from './placements/routes.ts'
import { referralRoutes } from './referrals/routes.ts'
import { registrationRoutes } from './registrations/routes.ts'
import { type PseudonymOf, pseudonymsOf } from './reports/pseudonyms.ts'
import { reportRoutes } from './reports/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { sheetRoutes } from './sheets/routes.ts'
import { type Actor, commandLine, type Stamp } from './stamp.ts'
import { todayRoutes } from './today/routes.ts'
import { userRoutes } from './users/routes.ts'
import { viewRoutes } from './views/routes.ts'

export type AppOptions = {
  db: Db
  /** The only clock: tests set it. */
  clock: () => Date
  settings: Pick<Config, 'origin' | 'proxies'>
  /** Signs the session cookies. */
  secret: string
  /** Encrypts what is written and not yet recorded. */
  keys: Keys
  /** Where documents lie, and their keys. */
  documents: DocumentStore
  /** From whom mails come; null, as by default, where no mail server is set. */
  mailFrom?: Mailbox | null
  logger?: FastifyServerOptions['logger']
}

declare module 'fastify' {
  interface FastifyInstance {
    db: Db
    clock: () => Date
    settings: AppOptions['settings']
    stampFor: (by: Actor) => Stamp
    pseudonymOf: PseudonymOf
    /** One for all that asks for a password or a link's secret: who guesses here waits there. */
    throttle: Throttle
    keys: Keys
    documents: DocumentStore
    /** What `queueMail` takes. */
    mailing: Mailing
  }
  interface FastifyRequest {
    stamp: Stamp
    sessionId: string
  }
}

/** The whole server, ready to listen: below is the list of its features. */
export const buildApp = async ({
  db,
  clock,
  settings,
  secret,
  keys,
  documents,
  mailFrom = null,
  logger = false,
}: AppOptions): Promise<FastifyInstance> => {
  const app = Fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.proxies.length > 0 ? settings.proxies : false,
    bodyLimit: 1_048_576,
    ...unreadableRequests,
    routerOptions: { ignoreTrailingSlash: true },
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.decorate('db', db)
  app.decorate('clock', clock)
  app.decorate('settings', settings)
  app.decorate('stampFor', (by: Actor): Stamp => {
    const at = clock()
    return { by, at, today: berlinDay(at) }
  })
  app.decorate('pseudonymOf', await pseudonymsOf(db, secret, app.stampFor(commandLine)))
  app.decorate('throttle', new Throttle())
  app.decorate('keys', keys)
  app.decorate('documents', documents)
  app.decorate('mailing', { texts: readMailTexts(), key: keys.mail, from: mailFrom })

  logRequests(app)
  validateStrictly(app)
  serializeByShape(app)
  replyWithProblems(app)
  answerInsteadOfNode(app)
  refuseCrossSiteWrites(app, settings.origin)
  sendSafeHeaders(app, settings.origin)
  await app.register(compress, { threshold: 2048 })
  await carrySessions(app, settings.origin, secret)
  await describeApi(app, cookieNameFor(settings.origin))

  await app.register(openToAnyone, { prefix: '/api' })
  await app.register(signedIn, { prefix: '/api' })
  serveApiDescription(app)
  await serveWeb(app)
  return app
}

const openToAnyone = async (app: FastifyInstance) => {
  await app.register(healthRoutes)
  await app.register(signInRoutes)
  await app.register(sheetRoutes)
  await app.register(registrationRoutes)
  await app.register(enquiryFormRoutes)
  await app.register(openPackageRoutes)
  await app.register(openFeedRoutes)
  await app.register(openLogoRoutes)
}

const signedIn = async (app: FastifyInstance) => {
  app.decorateRequest('stamp')
  app.decorateRequest('sessionId')
  app.addHook('onRequest', async (request) => {
    const sessionId = sessionIdOf(request)
    const session = sessionId && (await resumeSession(app.db, sessionId, app.clock()))
    if (!session) throw notSignedIn()
    request.sessionId = session.id
    request.stamp = app.stampFor(session.by)
  })
  app.addHook('onRequest', checkPermission)
  // Last before the handler: what is read of the body comes in a context of its own.
  app.addHook('preHandler', ({ sessionId, stamp }, _reply, handle) =>
    guarded((tx) => refuseIfOver(tx, sessionId, stamp), handle),
  )

  await app.register(ownRoutes)
  await app.register(catalogueRoutes)
  await app.register(keptCatalogueRoutes)
  await app.register(keptCounsellorRoutes)
  await app.register(peopleRoutes)
  await app.register(householdRoutes)
  await app.register(organisationRoutes)
  await app.register(openingRoutes)
  await app.register(placementRoutes)
  await app.register(searchRoutes)
  await app.register(duplicateRoutes)
  await app.register(caseRoutes)
  await app.register(restrictionRoutes)
  await app.register(viewRoutes)
  await app.register(entryRoutes)
  await app.register(consultationRoutes)
  await app.register(invitationRoutes)
  await app.register(measureRoutes)
  await app.register(outcomeRoutes)
  await app.register(checkListRoutes)
  await app.register(comparisonRoutes)
  await app.register(followUpRoutes)
  await app.register(calendarFeedRoutes)
  await app.register(journeyRoutes)
  await app.register(partnerRoutes)
  await app.register(referralRoutes)
  await app.register(enquiryRoutes)
  await app.register(eventRoutes)
  await app.register(participantRoutes)
  await app.register(documentRoutes)
  await app.register(fileRoutes)
  await app.register(composingRoutes)
  await app.register(packageLinkRoutes)
  await app.register(packageBatchRoutes)
  await app.register(draftRoutes)
  await app.register(reportRoutes)
  await app.register(todayRoutes)
  await app.register(mailRoutes)
  await app.register(backupRoutes)
  await app.register(conditionRoutes)
  await app.register(userRoutes)
  await app.register(centreRoutes)
}
