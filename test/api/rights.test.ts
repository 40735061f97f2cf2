import type { FastifyInstance } from 'fastify'
import * as assert from 'uvu/assert'
import { checkPermission } from '../../src/http/may.ts'
import { atEnd } from '../support/at-end.ts'
import { headersOf } from '../support/documents.ts'
import { type Route, routesAddedBy } from '../support/routes.ts'
import { type Anna, ofAnna, validCall } from '../support/valid-calls.ts'
import { inWorld, newWorld, twinOf, type World } from '../support/world.ts'

/**
 * Who asks: nobody; Anna, a counsellor who leads the case and wrote its entries; Bela, another counsellor; Karla, the
 * coordinator; Adam, the administrator; Paula, the auditor. The figure is the status of the reply.
 */
const askers = ['nobody', 'Anna', 'Bela', 'Karla', 'Adam', 'Paula'] as const
type Row = readonly [nobody: number, anna: number, bela: number, karla: number, adam: number, paula: number]

const expected: Record<string, Row> = {
  'GET    /api/health': [200, 200, 200, 200, 200, 200],
  'GET    /api/openapi.json': [200, 200, 200, 200, 200, 200],
  'POST   /api/session': [201, 201, 201, 201, 201, 201],
  'DELETE /api/session': [204, 204, 204, 204, 204, 204],
  'POST   /api/first-administrator': [410, 410, 410, 410, 410, 410],
  'POST   /api/account-link': [200, 200, 200, 200, 200, 200],
  'POST   /api/account-link/password': [201, 201, 201, 201, 201, 201],
  'GET    /api/check-sheet': [200, 200, 200, 200, 200, 200],
  'POST   /api/check-sheet/opening': [200, 200, 200, 200, 200, 200],
  'PUT    /api/check-sheet/language': [200, 200, 200, 200, 200, 200],
  'PUT    /api/check-sheet/answers/:statement': [200, 200, 200, 200, 200, 200],
  'PUT    /api/check-sheet/notes/:field': [200, 200, 200, 200, 200, 200],
  'POST   /api/check-sheet/finishing': [200, 200, 200, 200, 200, 200],
  'GET    /api/check-sheet/result': [200, 200, 200, 200, 200, 200],
  'GET    /api/check-sheet/report.pdf': [200, 200, 200, 200, 200, 200],
  'POST   /api/check-sheet/talk': [201, 201, 201, 201, 201, 201],
  'GET    /api/check-registrations': [200, 200, 200, 200, 200, 200],
  'POST   /api/check-registrations': [202, 202, 202, 202, 202, 202],
  'POST   /api/check-registrations/confirmation': [200, 200, 200, 200, 200, 200],
  'GET    /api/enquiry-forms': [200, 200, 200, 200, 200, 200],
  'POST   /api/enquiry-forms': [202, 202, 202, 202, 202, 202],
  'POST   /api/enquiry-forms/confirmation': [200, 200, 200, 200, 200, 200],
  'GET    /api/package-link': [200, 200, 200, 200, 200, 200],
  'GET    /api/package-link/booklet.pdf': [200, 200, 200, 200, 200, 200],
  'GET    /api/calendar-feed/:secret.ics': [200, 200, 200, 200, 200, 200],
  'GET    /api/centre/logo': [200, 200, 200, 200, 200, 200],
  'GET    /api/session': [401, 200, 200, 200, 200, 200],
  'PUT    /api/session/language': [401, 200, 200, 200, 200, 200],
  'POST   /api/account/password': [401, 200, 200, 200, 200, 200],
  'GET    /api/account/sessions': [401, 200, 200, 200, 200, 200],
  'DELETE /api/account/sessions': [401, 200, 200, 200, 200, 200],
  'DELETE /api/account/sessions/:id': [401, 200, 200, 200, 200, 200],
  'GET    /api/catalogues': [401, 200, 200, 200, 403, 403],
  'GET    /api/catalogue-entries': [401, 403, 403, 200, 403, 403],
  'POST   /api/catalogue-entries': [401, 403, 403, 201, 403, 403],
  'PATCH  /api/catalogue-entries/:id': [401, 403, 403, 200, 403, 403],
  'DELETE /api/catalogue-entries/:id': [401, 403, 403, 204, 403, 403],
  'GET    /api/catalogue-entries/:id/uses': [401, 403, 403, 200, 403, 403],
  'POST   /api/catalogue-entries/:id/place': [401, 403, 403, 200, 403, 403],
  'POST   /api/catalogue-entries/:id/merge': [401, 403, 403, 200, 403, 403],
  'DELETE /api/catalogue-entries/:id/merge': [401, 403, 403, 200, 403, 403],
  'PATCH  /api/counsellors/:id': [401, 403, 403, 200, 403, 403],
  'POST   /api/counsellors/:id/merge': [401, 403, 403, 200, 403, 403],
  'DELETE /api/counsellors/:id/merge': [401, 403, 403, 200, 403, 403],
  'POST   /api/clients/search': [401, 200, 200, 200, 403, 403],
  'POST   /api/clients/similar': [401, 200, 200, 200, 403, 403],
  'GET    /api/duplicates': [401, 403, 403, 200, 403, 403],
  'GET    /api/duplicates/:id/:otherId': [401, 403, 403, 200, 403, 403],
  'POST   /api/duplicates/:id/:otherId/distinction': [401, 403, 403, 200, 403, 403],
  'DELETE /api/duplicates/:id/:otherId/distinction': [401, 403, 403, 200, 403, 403],
  'POST   /api/merges': [401, 403, 403, 201, 403, 403],
  'POST   /api/people': [401, 201, 201, 201, 403, 403],
  'GET    /api/people/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/people/:id': [401, 200, 200, 200, 403, 403],
  'GET    /api/people/:id/history': [401, 200, 200, 200, 403, 403],
  'POST   /api/people/:id/restoration': [401, 200, 200, 200, 403, 403],
  'GET    /api/people/:id/household': [401, 200, 200, 200, 403, 403],
  'POST   /api/people/:id/household': [401, 201, 201, 201, 403, 403],
  'PATCH  /api/memberships/:id': [401, 200, 200, 200, 403, 403],
  'POST   /api/memberships/:id/removal': [401, 200, 200, 200, 403, 403],
  'DELETE /api/memberships/:id/removal': [401, 200, 200, 200, 403, 403],
  'GET    /api/people/:id/package-proposal': [401, 200, 200, 200, 403, 403],
  'POST   /api/people/:id/package-preview': [401, 200, 200, 200, 403, 403],
  'POST   /api/people/:id/package-check': [401, 200, 200, 200, 403, 403],
  'POST   /api/packages': [401, 201, 201, 201, 403, 403],
  'GET    /api/packages': [401, 200, 200, 200, 403, 403],
  'GET    /api/packages/:id': [401, 200, 200, 200, 403, 403],
  'GET    /api/cases/:id/packages': [401, 200, 200, 200, 403, 403],
  'GET    /api/packages/:id/link': [401, 200, 200, 200, 403, 403],
  'POST   /api/packages/:id/link': [401, 200, 200, 200, 403, 403],
  'POST   /api/packages/:id/link/revocation': [401, 200, 200, 200, 403, 403],
  'DELETE /api/packages/:id/link/revocation': [401, 200, 200, 200, 403, 403],
  'POST   /api/packages/:id/mail': [401, 200, 200, 200, 403, 403],
  'GET    /api/package-modules': [401, 403, 403, 200, 403, 403],
  'POST   /api/package-batches': [401, 202, 202, 202, 403, 403],
  'POST   /api/package-batch-check': [401, 200, 200, 200, 403, 403],
  // In the memory of the server, and known to whoever asked for it alone.
  'GET    /api/package-batches/:id': [401, 404, 404, 404, 403, 403],
  'POST   /api/package-batches/:id/cancellation': [401, 404, 404, 404, 403, 403],
  'GET    /api/package-batches/:id/booklets.zip': [401, 404, 404, 404, 403, 403],
  'POST   /api/organisations': [401, 201, 201, 201, 403, 403],
  'GET    /api/organisations/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/organisations/:id': [401, 200, 200, 200, 403, 403],
  'GET    /api/organisations/:id/history': [401, 200, 200, 200, 403, 403],
  'POST   /api/organisations/:id/restoration': [401, 200, 200, 200, 403, 403],
  'GET    /api/cases': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/search': [401, 200, 200, 200, 403, 403],
  'GET    /api/cases/counts': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/extent': [401, 403, 403, 200, 403, 403],
  'POST   /api/cases/export': [401, 403, 403, 200, 403, 403],
  'GET    /api/views': [401, 200, 200, 200, 403, 403],
  'POST   /api/views': [401, 201, 201, 201, 403, 403],
  'PATCH  /api/views/:id': [401, 200, 404, 404, 403, 403],
  'DELETE /api/views/:id': [401, 204, 404, 404, 403, 403],
  'POST   /api/cases': [401, 201, 201, 201, 403, 403],
  'GET    /api/cases/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/cases/:id': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/:id/closing': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/:id/reopening': [401, 200, 200, 200, 403, 403],
  'DELETE /api/cases/:id/reopening': [401, 200, 200, 200, 403, 403],
  'GET    /api/cases/readers': [401, 200, 200, 200, 403, 403],
  'PUT    /api/cases/:id/restriction': [401, 200, 403, 200, 403, 403],
  'DELETE /api/cases/:id/restriction': [401, 200, 403, 200, 403, 403],
  'GET    /api/cases/:id/entries': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/:id/consultations': [401, 201, 201, 201, 403, 403],
  'POST   /api/cases/:id/notes': [401, 201, 201, 201, 403, 403],
  'POST   /api/consultations': [401, 201, 201, 201, 403, 403],
  'GET    /api/entries/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/consultations/:id': [401, 200, 403, 200, 403, 403],
  'POST   /api/consultations/:id/taking-back': [401, 200, 403, 403, 403, 403],
  'PATCH  /api/notes/:id': [401, 200, 403, 200, 403, 403],
  'POST   /api/cases/:id/outcomes': [401, 201, 201, 201, 403, 403],
  'PATCH  /api/outcomes/:id': [401, 200, 403, 200, 403, 403],
  'POST   /api/entries/:id/removal': [401, 200, 403, 200, 403, 403],
  'DELETE /api/entries/:id/removal': [401, 200, 403, 200, 403, 403],
  'GET    /api/checks': [401, 200, 200, 200, 403, 403],
  'GET    /api/checks/counts': [401, 200, 200, 200, 403, 403],
  'GET    /api/checks/waiting': [401, 200, 200, 200, 403, 403],
  'POST   /api/check-reminders': [401, 201, 201, 201, 403, 403],
  'POST   /api/check-invitations': [401, 201, 201, 201, 403, 403],
  'GET    /api/check-comparisons': [401, 403, 403, 200, 403, 403],
  'POST   /api/checks': [401, 201, 201, 201, 403, 403],
  'GET    /api/checks/:id': [401, 200, 200, 200, 403, 403],
  'POST   /api/checks/:id/organisation': [401, 200, 200, 200, 403, 403],
  // Whoever tied it takes it back, and the coordinator.
  'DELETE /api/checks/:id/organisation': [401, 200, 409, 200, 403, 403],
  'GET    /api/checks/:id/measures': [401, 200, 200, 200, 403, 403],
  'PUT    /api/checks/:id/repetition': [401, 200, 200, 200, 403, 403],
  'POST   /api/check-sheets/:id/measures': [401, 201, 201, 201, 403, 403],
  'GET    /api/organisations/:id/checks': [401, 200, 200, 200, 403, 403],
  'GET    /api/check-sheets/:id/link': [401, 200, 200, 200, 403, 403],
  'POST   /api/check-sheets/:id/link': [401, 201, 201, 201, 403, 403],
  'POST   /api/check-sheets/:id/revocation': [401, 200, 200, 200, 403, 403],
  'DELETE /api/check-sheets/:id/revocation': [401, 200, 200, 200, 403, 403],
  'POST   /api/check-sheets/:id/reminder': [401, 200, 200, 200, 403, 403],
  'GET    /api/check-sheets/:id/report.pdf': [401, 200, 200, 200, 403, 403],
  'GET    /api/mail-server': [401, 200, 200, 200, 200, 200],
  'GET    /api/mail-server/condition': [401, 403, 403, 200, 200, 403],
  'GET    /api/mails': [401, 403, 403, 200, 200, 403],
  'POST   /api/mails/:id/retry': [401, 403, 403, 200, 200, 403],
  'POST   /api/mails/:id/withdrawal': [401, 403, 403, 200, 200, 403],
  'GET    /api/backups': [401, 403, 403, 403, 200, 403],
  'GET    /api/entries/:id/history': [401, 200, 403, 200, 403, 403],
  'GET    /api/cases/:id/follow-ups': [401, 200, 200, 200, 403, 403],
  'POST   /api/follow-ups': [401, 201, 201, 201, 403, 403],
  'GET    /api/calendar': [401, 200, 200, 200, 403, 403],
  'GET    /api/appointment-overlaps': [401, 200, 200, 200, 403, 403],
  'GET    /api/reminders': [401, 200, 200, 200, 403, 403],
  'GET    /api/account/calendar': [401, 200, 200, 200, 403, 403],
  'POST   /api/account/calendar/feed': [401, 201, 201, 201, 403, 403],
  'DELETE /api/account/calendar/feed': [401, 200, 200, 200, 403, 403],
  'PUT    /api/account/calendar/names': [401, 200, 422, 422, 403, 403],
  'PUT    /api/account/calendar/reminder-mail': [401, 200, 200, 200, 403, 403],
  'GET    /api/follow-ups/:id/calendar.ics': [401, 200, 200, 200, 403, 403],
  'POST   /api/follow-ups/:id/acknowledgement': [401, 200, 403, 403, 403, 403],
  'GET    /api/follow-ups/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/follow-ups/:id': [401, 200, 403, 200, 403, 403],
  'POST   /api/follow-ups/:id/completion': [401, 200, 200, 200, 403, 403],
  'DELETE /api/follow-ups/:id/completion': [401, 200, 403, 200, 403, 403],
  'POST   /api/follow-ups/:id/removal': [401, 200, 403, 200, 403, 403],
  'DELETE /api/follow-ups/:id/removal': [401, 200, 403, 200, 403, 403],
  'GET    /api/cases/:id/journeys': [401, 200, 200, 200, 403, 403],
  'GET    /api/cases/:id/journey-offers': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/:id/journey-preview': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/:id/journeys': [401, 201, 201, 201, 403, 403],
  'GET    /api/journeys/:id': [401, 200, 200, 200, 403, 403],
  'DELETE /api/journeys/:id': [401, 204, 403, 204, 403, 403],
  'POST   /api/journeys/:id/redating-preview': [401, 200, 200, 200, 403, 403],
  'POST   /api/journeys/:id/redating': [401, 200, 403, 200, 403, 403],
  'POST   /api/journeys/:id/steps': [401, 201, 403, 201, 403, 403],
  'POST   /api/journeys/:id/answers': [401, 200, 403, 200, 403, 403],
  'POST   /api/journey-steps/:id/skipping': [401, 200, 403, 200, 403, 403],
  'DELETE /api/journey-steps/:id/skipping': [401, 200, 403, 200, 403, 403],
  'POST   /api/journeys/:id/ending': [401, 200, 403, 200, 403, 403],
  'DELETE /api/journeys/:id/ending': [401, 200, 403, 200, 403, 403],
  'GET    /api/openings': [401, 200, 200, 200, 403, 403],
  'POST   /api/openings': [401, 201, 201, 201, 403, 403],
  'PATCH  /api/openings/:id': [401, 200, 200, 200, 403, 403],
  'POST   /api/openings/:id/verification': [401, 200, 200, 200, 403, 403],
  'DELETE /api/openings/:id/verification': [401, 200, 200, 200, 403, 403],
  'POST   /api/openings/:id/ending': [401, 200, 200, 200, 403, 403],
  'DELETE /api/openings/:id/ending': [401, 200, 200, 200, 403, 403],
  'GET    /api/organisations/:id/openings': [401, 200, 200, 200, 403, 403],
  'GET    /api/organisations/:id/placements': [401, 200, 200, 200, 403, 403],
  'GET    /api/cases/:id/placements': [401, 200, 200, 200, 403, 403],
  'POST   /api/placements': [401, 201, 201, 201, 403, 403],
  'PATCH  /api/placements/:id': [401, 200, 200, 200, 403, 403],
  'POST   /api/placements/:id/removal': [401, 200, 200, 200, 403, 403],
  'DELETE /api/placements/:id/removal': [401, 200, 200, 200, 403, 403],
  'GET    /api/cases/:id/referrals': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/:id/referrals': [401, 201, 201, 201, 403, 403],
  'GET    /api/partners/:id/referrals': [401, 200, 200, 200, 403, 403],
  'GET    /api/referrals/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/referrals/:id': [401, 200, 200, 200, 403, 403],
  'GET    /api/referrals/:id/consent-text': [401, 200, 200, 200, 403, 403],
  'GET    /api/referrals/:id/consent-form.pdf': [401, 200, 200, 200, 403, 403],
  'POST   /api/referrals/:id/consent': [401, 201, 201, 201, 403, 403],
  'POST   /api/referrals/:id/consent-withdrawal': [401, 201, 201, 201, 403, 403],
  'GET    /api/referrals/:id/sheet.pdf': [401, 200, 200, 200, 403, 403],
  'POST   /api/referrals/:id/handover': [401, 201, 201, 201, 403, 403],
  'POST   /api/referrals/:id/replies': [401, 201, 201, 201, 403, 403],
  'POST   /api/referrals/:id/dropping': [401, 201, 201, 201, 403, 403],
  'DELETE /api/referral-steps/:id': [401, 200, 200, 200, 403, 403],
  'GET    /api/partners': [401, 200, 200, 200, 403, 403],
  'POST   /api/partners': [401, 403, 403, 201, 403, 403],
  'GET    /api/documents/:id': [401, 200, 200, 200, 403, 403],
  'DELETE /api/documents/:id': [401, 204, 403, 204, 403, 403],
  'GET    /api/cases/:id/files': [401, 200, 200, 200, 403, 403],
  'POST   /api/cases/:id/files': [401, 201, 201, 201, 403, 403],
  'PATCH  /api/files/:id': [401, 200, 403, 200, 403, 403],
  'GET    /api/partners/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/partners/:id': [401, 403, 403, 200, 403, 403],
  'POST   /api/partners/:id/verification': [401, 200, 200, 200, 403, 403],
  'DELETE /api/partners/:id/verification': [401, 200, 200, 200, 403, 403],
  'POST   /api/partners/:id/retirement': [401, 403, 403, 200, 403, 403],
  'DELETE /api/partners/:id/retirement': [401, 403, 403, 200, 403, 403],
  'GET    /api/enquiries': [401, 200, 200, 200, 403, 403],
  'GET    /api/enquiries/counts': [401, 200, 200, 200, 403, 403],
  'GET    /api/enquiries/settled-counts': [401, 200, 200, 200, 403, 403],
  'GET    /api/enquiries/figures': [401, 403, 403, 200, 403, 403],
  'POST   /api/enquiries': [401, 201, 201, 201, 403, 403],
  'GET    /api/enquiries/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/enquiries/:id': [401, 200, 200, 200, 403, 403],
  'POST   /api/enquiries/:id/answer': [401, 200, 200, 200, 403, 403],
  'POST   /api/enquiries/:id/closing': [401, 200, 200, 200, 403, 403],
  'POST   /api/enquiries/:id/reopening': [401, 200, 200, 200, 403, 403],
  'POST   /api/enquiries/:id/erasure': [401, 403, 403, 200, 403, 403],
  'GET    /api/events': [401, 200, 200, 200, 403, 403],
  'POST   /api/events': [401, 403, 403, 201, 403, 403],
  'GET    /api/events/:id': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/events/:id': [401, 403, 403, 200, 403, 403],
  'PUT    /api/events/:id/heads': [401, 200, 200, 200, 403, 403],
  'DELETE /api/events/:id': [401, 403, 403, 204, 403, 403],
  'GET    /api/events/:id/participants': [401, 200, 200, 200, 403, 403],
  'POST   /api/events/:id/participants': [401, 201, 201, 201, 403, 403],
  'POST   /api/events/:id/participant-lists': [401, 403, 403, 201, 403, 403],
  'POST   /api/events/:id/name-matches': [401, 403, 403, 200, 403, 403],
  'POST   /api/events/:id/ticks': [401, 200, 200, 200, 403, 403],
  'PATCH  /api/event-participants/:id': [401, 200, 200, 200, 403, 403],
  'DELETE /api/event-participants/:id': [401, 204, 204, 204, 403, 403],
  'POST   /api/event-participants/:id/certificate': [401, 403, 403, 200, 403, 403],
  'POST   /api/enquiries/:id/case': [401, 200, 200, 200, 403, 403],
  'GET    /api/drafts': [401, 200, 200, 200, 403, 403],
  'PUT    /api/drafts/:id': [401, 200, 200, 200, 403, 403],
  'DELETE /api/drafts/:id': [401, 204, 204, 204, 403, 403],
  'GET    /api/condition': [401, 403, 403, 403, 200, 403],
  'GET    /api/today': [401, 200, 200, 200, 403, 403],
  'GET    /api/report': [401, 403, 403, 200, 403, 200],
  'GET    /api/report/possibly-twice': [401, 403, 403, 200, 403, 200],
  'GET    /api/report/breakdowns': [401, 403, 403, 200, 403, 200],
  'GET    /api/report/outcomes': [401, 403, 403, 200, 403, 200],
  'GET    /api/report/behind': [401, 403, 403, 200, 403, 403],
  'GET    /api/report/pseudonymous-checks': [401, 403, 403, 403, 403, 200],
  'GET    /api/report/pseudonymous': [401, 403, 403, 403, 403, 200],
  'GET    /api/users': [401, 403, 403, 403, 200, 403],
  'POST   /api/users': [401, 403, 403, 403, 201, 403],
  'GET    /api/users/:id': [401, 403, 403, 403, 200, 403],
  'PATCH  /api/users/:id': [401, 403, 403, 403, 200, 403],
  'POST   /api/users/:id/link': [401, 403, 403, 403, 201, 403],
  'DELETE /api/users/:id/sessions': [401, 403, 403, 403, 200, 403],
  'GET    /api/users/:id/deactivation': [401, 403, 403, 403, 200, 403],
  'POST   /api/users/:id/deactivation': [401, 403, 403, 403, 200, 403],
  'DELETE /api/users/:id/deactivation': [401, 403, 403, 403, 200, 403],
  'GET    /api/centre': [401, 403, 403, 200, 200, 403],
  'PATCH  /api/centre': [401, 403, 403, 200, 200, 403],
  'PUT    /api/centre/logo': [401, 403, 403, 200, 200, 403],
  'DELETE /api/centre/logo': [401, 403, 403, 200, 200, 403],
  'GET    /api/centre/founding': [401, 403, 403, 200, 200, 403],
}

const nameOf = ({ method, url }: Route) => `${method.padEnd(6)} ${url}`

/** What the running app answers, HEAD aside: it comes with every GET. */
const routesOf = async (): Promise<Route[]> =>
  routesAddedBy(async () => {
    const world = await newWorld()
    await world.dispose()
  })

/** A centre where Anna has everything once for each asker: made once, and copied for every route. */
const prepared = (): Promise<{ full: World; annas: Anna[] }> => {
  made ??= prepare()
  return made
}
let made: ReturnType<typeof prepare> | undefined

const prepare = async () => {
  const full = await newWorld()
  atEnd(full.dispose)
  const annas: Anna[] = []
  while (annas.length < askers.length) annas.push(await ofAnna(full))
  return { full, annas }
}

/** How a route answers each asker, in their order; nobody finds what another left behind. */
const statusesOf = async (world: World, route: string): Promise<number[]> => {
  const { annas } = await prepared()
  const statuses: number[] = []
  for (const [index, asker] of askers.entries()) {
    statuses.push(await statusFor(route, asker, { ...(annas[index] as Anna), world }))
    world.clock.advance({ seconds: 1 })
  }
  return statuses
}

const statusFor = async (route: string, asker: (typeof askers)[number], anna: Anna): Promise<number> => {
  const [method = ''] = route.split(/ +/)
  const { path, payload, ifMatch, link, file } = validCall(route.replace('HEAD', 'GET '), anna)
  const reply = await anna.world.app.inject({
    method: method as 'GET',
    url: path,
    headers: {
      ...(asker === 'nobody' ? { 'x-lotse': '1' } : anna.world.as(asker)),
      ...(ifMatch && { 'if-match': `"${ifMatch}"` }),
      ...(link && { authorization: `Bearer ${link}` }),
      ...(file && headersOf(file)),
    },
    ...(payload && { payload }),
    ...(file && { payload: file.content }),
  })
  return reply.statusCode
}

const test = inWorld('rights', async () => twinOf((await prepared()).full))

test('are told for exactly the routes the app has', async () => {
  const served = (await routesOf()).filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/api'))
  assert.equal(served.map(nameOf).sort(), Object.keys(expected).sort())
})

test('are declared by every route; without, a route is closed to everyone', async ({ app, stampOf }) => {
  const undeclared = (await routesOf()).filter(({ url, permission }) => url.startsWith('/api') && !permission)
  assert.equal(undeclared.map(nameOf), [])

  const request = { routeOptions: { config: {} }, stamp: stampOf('Karla') } as Parameters<typeof checkPermission>[0]
  try {
    await checkPermission.call(app as FastifyInstance, request)
    assert.unreachable()
  } catch (error) {
    assert.is((error as { code: string }).code, 'not_allowed')
  }
})

test('let nothing but built pages out beside the API', async () => {
  const others = (await routesOf()).filter(({ url }) => !url.startsWith('/api'))
  assert.equal(
    [...new Set(others.map(({ method }) => method))].filter((method) => !/^(GET|HEAD)$/.test(method)),
    [],
  )
})

test('to look only at the head of a reply are for the routes that are read', async () => {
  const heads = (await routesOf()).filter(({ method, url }) => method === 'HEAD' && url.startsWith('/api'))
  const read = Object.keys(expected).filter((route) => route.startsWith('GET'))
  assert.equal(heads.map(({ url }) => `GET    ${url}`).sort(), read.sort())
})

for (const [route, statuses] of Object.entries(expected)) {
  test(`to ${route.replace(/ +/, ' ')}`, async (world) => {
    assert.equal(await statusesOf(world, route), [...statuses])
    if (route.startsWith('GET')) assert.equal(await statusesOf(world, route.replace('GET ', 'HEAD')), [...statuses])
  })
}

test.run()
