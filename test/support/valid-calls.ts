import { v7 as newId } from 'uuid'
import { makeFeed } from '../../src/calendar-feeds/own-calendar.ts'
import { createUser } from '../../src/users/users.ts'
import { learnName, learnWord } from '../catalogues/kept.ts'
import {
  catalogueIds,
  closedEnquiry,
  enquiry,
  followUp,
  newPartner,
  openCase,
  organisation,
  person,
  quickLog,
  recordEnquiry,
  recordFollowUp,
  recordNote,
  recordOrganisation,
  recordPartner,
  recordPerson,
  recordTalk,
  reopenedCase,
  saveView,
  talk,
} from './cases.ts'
import { answer, finish, inviteToCheck, newMeasure, silentFor, tie } from './checks.ts'
import { historyOf, historyOfOrganisation } from './clients.ts'
import { keptFileOf, somePdf, store } from './documents.ts'
import { form, formSecret } from './enquiry-forms.ts'
import { addParticipant, event, participant, recordEvent } from './events.ts'
import { join } from './households.ts'
import { journey, redatingFor, startJourney, stepIn } from './journeys.ts'
import { keepLogo, newLogo } from './logos.ts'
import { queue } from './mail.ts'
import { opening, placement, recordOpening, recordPlacement } from './openings.ts'
import { outcome, recordOutcome } from './outcomes.ts'
import { chosen, handOverBlank, linkTo, newBatch, newPackage } from './packages.ts'
import { consentFor, handedOver, handover, propose, replied } from './referrals.ts'
import { registeredSecret, registration, selfRegistered } from './registrations.ts'
import { password } from './template.ts'
import { linkFor, newPassword, newUser, secretOf } from './users.ts'
import type { World } from './world.ts'

/** What Anna has to ask for: made anew wherever a request uses it up, so that nobody finds what another left behind. */
export const ofAnna = async (world: World) => {
  const caseFile = await openCase(world)
  const consultation = await recordTalk(world, caseFile.id)
  const note = await recordNote(world, caseFile.id)
  const appointment = { begins: '09:00', ends: '10:00', place: null, channelId: null }
  const todo = await recordFollowUp(world, { caseId: caseFile.id, appointment, reminder: 0 })
  const asked = await recordEnquiry(world)
  const way = await wayOf(world, caseFile.id)
  const partner = await recordPartner(world)
  const work = await workFor(world, caseFile.id)
  const client = { person: await recordPerson(world), organisation: await recordOrganisation(world) }
  const reasons = await catalogueIds(world, 'closingReasons')
  const view = await saveView(world)
  const colleague = newUser({ signInName: newId() })
  await createUser(world.db, colleague, world.stampOf('Adam'))
  const linkSecret = secretOf(await linkFor(world, colleague.id))
  const words = { topicId: await learnWord(world, `Wort ${newId()}`), oldNameId: await learnName(world, 'B. Alt') }
  const { work: otherTopicId } = await catalogueIds(world, 'topics')
  const begun = await inviteToCheck(world, { organisationId: client.organisation.id, respondents: respondents() })
  const finished = await inviteToCheck(world, { organisationId: client.organisation.id })
  await answer(world, finished.secret, 'U1.1', '1')
  await finish(world, finished.secret)
  const [nobodys, tied] = [await selfRegistered(world), await selfRegistered(world)]
  await tie(world, tied.checkId, client.organisation.id)
  const waiting = await inviteToCheck(world, { organisationId: client.organisation.id, respondents: respondents() })
  await silentFor(world, waiting.sheetId, 8)
  const check = { waiting, begun, finished, nobodys, tied, registeredSecret: await registeredSecret(world) }
  const steps = {
    personStep: (await historyOf(world, client.person.id)).rows[0]?.id,
    organisationStep: (await historyOfOrganisation(world, client.organisation.id)).rows[0]?.id,
  }
  const account = { colleagueId: colleague.id, linkSecret, firstSecret: 'over' }
  const mailId = await queue(world)
  const { id: documentId } = await store(world, caseFile.id)
  const fileId = await keptFileOf(world, caseFile.id)
  const handedOver = await handOverBlank(world, caseFile)
  const packageLink = await linkTo(world, handedOver.id)
  const referred = await referredFor(world, caseFile.id)
  const reopened = await reopenedCase(world)
  await keepLogo(world)
  const held = await recordEvent(world, { coachModule: 1 })
  const emptyEvent = await recordEvent(world)
  const came = await addParticipant(world, held.id, { standing: 'came', organisationId: client.organisation.id })
  const made = {
    memberId: (await join(world, (await recordPerson(world)).id, { name: 'Emil', birthYear: 2018 })).id,
    held,
    emptyEvent,
    came,
    sentForm: await formSecret(world),
    closedEnquiry: await closedEnquiry(world),
    mailId,
    outcomeId: (await recordOutcome(world, caseFile.id)).id,
    documentId,
    fileId,
    feedSecret: await feedSecretOf(world),
    packageId: handedOver.id,
    packageLink,
    reopened,
    referred,
    reasonId: reasons.goal_reached,
    ...account,
    ...words,
    otherTopicId,
    ...steps,
    ...check,
  }
  return { world, caseFile, consultation, note, todo, asked, way, partner, work, ...client, view, ...made }
}
/** Of the address of Anna's calendar. */
const feedSecrets = new WeakMap<World, Promise<string>>()

/** One for all of a centre: each new address ends the one before. */
const feedSecretOf = (world: World): Promise<string> => {
  const known = feedSecrets.get(world) ?? newFeedSecretOf(world)
  feedSecrets.set(world, known)
  return known
}

const newFeedSecretOf = async ({ app, db, stampOf }: World): Promise<string> => {
  const { address } = await makeFeed(db, { mailing: app.mailing, origin: app.settings.origin }, stampOf('Anna'))
  return /([^/]+)\.ics$/.exec(address)?.[1] ?? ''
}

/** An employer with an opening, and whom of Anna's case it took. */
const workFor = async (world: World, caseId: string) => {
  const { id: organisationId } = await recordOrganisation(world, { name: 'Werkzeugbau Thum GmbH' })
  const { id: openingId } = await recordOpening(world, organisationId)
  const { id: placementId } = await recordPlacement(world, { caseId, organisationId })
  return { organisationId, openingId, placementId }
}

export type Anna = Awaited<ReturnType<typeof ofAnna>>

const wayOf = async (world: World, caseId: string) => {
  const begun = await startJourney(world, caseId)
  const anchors = [{ code: 'agreement', day: world.clock.today }]
  const wish = { anchors, steps: [] }
  const moving = await redatingFor(world, begun.id, wish)
  const [open, asks] = [stepIn(begun, 'Gebühr'), stepIn(begun, 'Eingangsbestätigung')]
  return { id: begun.id, wish, moving, stepId: open.id, askedId: asks.id }
}

/** One that waits for its consent, and one that is gone. */
const referredFor = async (world: World, caseId: string) => {
  const proposed = await propose(world, caseId)
  const { text, ...asked } = await consentFor(world, proposed.id)
  const gone = await handedOver(world, caseId)
  return { id: proposed.id, asked: { ...asked, text }, stepId: proposed.undoable ?? '', gone: gone.id }
}

/** Without a path it is the route's own, with Anna's case in every place for an id; `link` is a secret for the header. */
/** `file` is what goes as it is, and how it is called. */
export type Ask = {
  path?: string
  payload?: object
  ifMatch?: number
  link?: string
  file?: { name: string; content: Buffer }
}
const one = (id: string) => `/${id}`
/** The person of Anna's case, and the one beside. */
const two = ({ caseFile, person }: Anna) => `/${caseFile.client.id}/${person.id}`
const quarter = 'quarter=2022-Q2'

const respondents = () => [{ id: newId(), respondent: 'Geschäftsleitung', email: 'leitung@firma.example' }]

/**
 * One line for each route that needs more than its address: a request that succeeds, were it not for who asks. What
 * holds for every route of the API is asked with these (test/api/rights.test.ts, test/bad-input/).
 */
const validCalls: Record<string, (anna: Anna) => Ask> = {
  'POST   /api/session': () => ({ payload: { signInName: 'anna', password } }),
  'PUT    /api/session/language': () => ({ payload: { language: 'en' } }),
  'POST   /api/first-administrator': ({ firstSecret }) => ({
    payload: { secret: firstSecret, name: 'Eve', signInName: 'eve', password: 'acht Schwibbögen im Schnee' },
  }),
  'POST   /api/catalogue-entries': () => ({
    payload: { id: newId(), catalogue: 'topic', german: `Neues ${newId()}`, english: null },
  }),
  'PATCH  /api/catalogue-entries/:id': ({ topicId }) => ({
    path: `/api/catalogue-entries${one(topicId)}`,
    payload: { state: 'confirmed' },
    ifMatch: 1,
  }),
  'DELETE /api/catalogue-entries/:id': ({ topicId }) => ({ path: `/api/catalogue-entries${one(topicId)}`, ifMatch: 1 }),
  'GET    /api/catalogue-entries/:id/uses': ({ topicId }) => ({ path: `/api/catalogue-entries${one(topicId)}/uses` }),
  'POST   /api/catalogue-entries/:id/place': ({ topicId }) => ({
    path: `/api/catalogue-entries${one(topicId)}/place`,
    payload: { before: null },
    ifMatch: 1,
  }),
  'POST   /api/catalogue-entries/:id/merge': ({ topicId, otherTopicId }) => ({
    path: `/api/catalogue-entries${one(topicId)}/merge`,
    payload: { into: otherTopicId },
    ifMatch: 1,
  }),
  'DELETE /api/catalogue-entries/:id/merge': ({ topicId }) => ({
    path: `/api/catalogue-entries${one(topicId)}/merge`,
    ifMatch: 1,
  }),
  'PATCH  /api/counsellors/:id': ({ oldNameId }) => ({
    path: `/api/counsellors${one(oldNameId)}`,
    payload: { state: 'confirmed' },
    ifMatch: 1,
  }),
  'POST   /api/counsellors/:id/merge': ({ world, oldNameId }) => ({
    path: `/api/counsellors${one(oldNameId)}/merge`,
    payload: { into: world.staff.Bela.counsellorId },
    ifMatch: 1,
  }),
  'DELETE /api/counsellors/:id/merge': ({ oldNameId }) => ({
    path: `/api/counsellors${one(oldNameId)}/merge`,
    ifMatch: 1,
  }),
  'POST   /api/clients/search': () => ({ payload: { search: 'jana' } }),
  'POST   /api/cases/search': () => ({ payload: { search: 'jana' } }),
  'POST   /api/cases/extent': () => ({ payload: {} }),
  'POST   /api/cases/export': () => ({ payload: { search: 'jana' } }),
  'POST   /api/views': () => ({ payload: { id: newId(), name: `Ansicht ${newId()}`, filter: { status: 'open' } } }),
  'PATCH  /api/views/:id': ({ view }) => ({
    path: `/api/views${one(view.id)}`,
    payload: { name: view.id },
    ifMatch: 1,
  }),
  'DELETE /api/views/:id': ({ view }) => ({ path: `/api/views${one(view.id)}`, ifMatch: 1 }),
  'POST   /api/clients/similar': () => ({ payload: { givenName: 'Jana', name: 'Weißbach' } }),
  'GET    /api/duplicates/:id/:otherId': (anna) => ({ path: `/api/duplicates${two(anna)}` }),
  'POST   /api/duplicates/:id/:otherId/distinction': (anna) => ({ path: `/api/duplicates${two(anna)}/distinction` }),
  'DELETE /api/duplicates/:id/:otherId/distinction': (anna) => ({ path: `/api/duplicates${two(anna)}/distinction` }),
  'POST   /api/merges': (anna) => ({
    payload: {
      id: newId(),
      survivorId: anna.caseFile.client.id,
      survivorVersion: 1,
      mergedId: anna.person.id,
      mergedVersion: 1,
    },
  }),
  'POST   /api/people': () => ({ payload: person() }),
  'GET    /api/people/:id': (anna) => ({ path: `/api/people${one(anna.person.id)}` }),
  'PATCH  /api/people/:id': (anna) => ({
    path: `/api/people${one(anna.person.id)}`,
    payload: {
      phone: '03733 1',
      originGroup: 'eu',
      household: [{ relation: 'child', birthYear: 2021, name: 'Mia' }],
      hasCar: false,
      movingOn: '2026-09-01',
      languages: ['uk', 'de'],
    },
    ifMatch: 1,
  }),
  'GET    /api/people/:id/history': (anna) => ({ path: `/api/people${one(anna.person.id)}/history` }),
  'POST   /api/people/:id/restoration': (anna) => ({
    path: `/api/people${one(anna.person.id)}/restoration`,
    payload: { state: anna.personStep },
    ifMatch: 1,
  }),
  'POST   /api/organisations': () => ({ payload: organisation() }),
  'GET    /api/organisations/:id': (anna) => ({ path: `/api/organisations${one(anna.organisation.id)}` }),
  'PATCH  /api/organisations/:id': (anna) => ({
    path: `/api/organisations${one(anna.organisation.id)}`,
    payload: {
      sector: 'Handel',
      contacts: [{ id: newId(), name: 'Ines Vogel', role: null, email: null, phone: '1', note: null, formerOn: null }],
    },
    ifMatch: 1,
  }),
  'GET    /api/organisations/:id/history': (anna) => ({
    path: `/api/organisations${one(anna.organisation.id)}/history`,
  }),
  'POST   /api/organisations/:id/restoration': (anna) => ({
    path: `/api/organisations${one(anna.organisation.id)}/restoration`,
    payload: { state: anna.organisationStep },
    ifMatch: 1,
  }),
  'POST   /api/cases': ({ world, ...anna }) => ({
    payload: { id: newId(), personId: anna.person.id, openedOn: world.clock.today },
  }),
  'PATCH  /api/cases/:id': () => ({ payload: { targetGroup: 'abroad' }, ifMatch: 1 }),
  'POST   /api/cases/:id/closing': ({ world, reasonId }) => ({ payload: { closedOn: world.clock.today, reasonId } }),
  'DELETE /api/cases/:id/reopening': ({ reopened }) => ({
    path: `/api/cases${one(reopened.id)}/reopening`,
    ifMatch: reopened.version,
  }),
  'PUT    /api/cases/:id/restriction': () => ({ payload: { readerIds: [] }, ifMatch: 1 }),
  'DELETE /api/cases/:id/restriction': () => ({ ifMatch: 1 }),
  'POST   /api/cases/:id/consultations': ({ world }) => ({ payload: talk(world) }),
  'POST   /api/cases/:id/notes': ({ world }) => ({
    payload: { id: newId(), happenedOn: world.clock.today, note: 'Unterlagen fehlen noch.' },
  }),
  'POST   /api/consultations': ({ world, ...anna }) => ({ payload: quickLog(world, { personId: anna.person.id }) }),
  'PATCH  /api/consultations/:id': ({ world, consultation }) => {
    const { id: _, ...payload } = talk(world, { minutes: 45 })
    return { path: `/api/consultations${one(consultation.id)}`, payload, ifMatch: 1 }
  },
  'POST   /api/consultations/:id/taking-back': ({ consultation }) => ({
    path: `/api/consultations${one(consultation.id)}/taking-back`,
    ifMatch: 1,
  }),
  'POST   /api/cases/:id/outcomes': ({ world }) => ({ payload: outcome(world) }),
  'PATCH  /api/outcomes/:id': ({ outcomeId }) => ({
    path: `/api/outcomes${one(outcomeId)}`,
    payload: { evidence: 'Arbeitsvertrag gesehen' },
    ifMatch: 1,
  }),
  'PATCH  /api/notes/:id': ({ world, note }) => ({
    path: `/api/notes${one(note.id)}`,
    payload: { happenedOn: world.clock.today, note: 'Alles da.' },
    ifMatch: 1,
  }),
  'GET    /api/entries/:id': ({ note }) => ({ path: `/api/entries${one(note.id)}` }),
  'POST   /api/entries/:id/removal': ({ note }) => ({ path: `/api/entries${one(note.id)}/removal`, ifMatch: 1 }),
  'DELETE /api/entries/:id/removal': ({ note }) => ({ path: `/api/entries${one(note.id)}/removal` }),
  'GET    /api/entries/:id/history': ({ note }) => ({ path: `/api/entries${one(note.id)}/history` }),
  'POST   /api/follow-ups': ({ world, caseFile }) => ({ payload: followUp(world, { caseId: caseFile.id }) }),
  'GET    /api/calendar': () => ({ path: '/api/calendar?from=2026-06-01&to=2026-06-30' }),
  'GET    /api/appointment-overlaps': ({ world }) => ({
    path: `/api/appointment-overlaps?ownerId=${world.staff.Anna.counsellorId}&dueOn=2026-06-18&begins=09:00&ends=10:00`,
  }),
  'GET    /api/calendar-feed/:secret.ics': ({ feedSecret }) => ({ path: `/api/calendar-feed/${feedSecret}.ics` }),
  'PUT    /api/account/calendar/names': () => ({ payload: { showsNames: true } }),
  'PUT    /api/account/calendar/reminder-mail': () => ({ payload: { email: 'anna@centre.example' } }),
  'GET    /api/follow-ups/:id/calendar.ics': ({ todo }) => ({
    path: `/api/follow-ups${one(todo.id)}/calendar.ics?reader=client`,
  }),
  'POST   /api/follow-ups/:id/acknowledgement': ({ todo }) => ({
    path: `/api/follow-ups${one(todo.id)}/acknowledgement`,
  }),
  'GET    /api/follow-ups/:id': ({ todo }) => ({ path: `/api/follow-ups${one(todo.id)}` }),
  'PATCH  /api/follow-ups/:id': ({ todo }) => ({
    path: `/api/follow-ups${one(todo.id)}`,
    payload: { what: 'Noch einmal anrufen' },
    ifMatch: 1,
  }),
  'POST   /api/follow-ups/:id/completion': ({ todo }) => ({ path: `/api/follow-ups${one(todo.id)}/completion` }),
  'DELETE /api/follow-ups/:id/completion': ({ todo }) => ({ path: `/api/follow-ups${one(todo.id)}/completion` }),
  'POST   /api/follow-ups/:id/removal': ({ todo }) => ({ path: `/api/follow-ups${one(todo.id)}/removal`, ifMatch: 1 }),
  'DELETE /api/follow-ups/:id/removal': ({ todo }) => ({ path: `/api/follow-ups${one(todo.id)}/removal` }),
  'POST   /api/cases/:id/journey-preview': ({ world }) => {
    const { template, anchors, answers } = journey(world)
    return { payload: { template, anchors, answers } }
  },
  'POST   /api/cases/:id/journeys': ({ world }) => ({ payload: journey(world) }),
  'GET    /api/journeys/:id': ({ way }) => ({ path: `/api/journeys${one(way.id)}` }),
  'DELETE /api/journeys/:id': ({ way }) => ({ path: `/api/journeys${one(way.id)}`, ifMatch: 1 }),
  'POST   /api/journeys/:id/redating-preview': ({ way }) => ({
    path: `/api/journeys${one(way.id)}/redating-preview`,
    payload: way.wish,
  }),
  'POST   /api/journeys/:id/redating': ({ way }) => ({
    path: `/api/journeys${one(way.id)}/redating`,
    payload: way.moving,
    ifMatch: 1,
  }),
  'POST   /api/journeys/:id/steps': ({ world, way }) => ({
    path: `/api/journeys${one(way.id)}/steps`,
    payload: { id: newId(), what: 'Zimmer ansehen', dueOn: world.clock.today },
  }),
  'POST   /api/journeys/:id/answers': ({ way }) => ({
    path: `/api/journeys${one(way.id)}/answers`,
    payload: { stepId: way.askedId, applies: true },
    ifMatch: 1,
  }),
  'POST   /api/journey-steps/:id/skipping': ({ way }) => ({
    path: `/api/journey-steps${one(way.stepId)}/skipping`,
    payload: { reason: 'Schon bezahlt' },
    ifMatch: 1,
  }),
  'DELETE /api/journey-steps/:id/skipping': ({ way }) => ({
    path: `/api/journey-steps${one(way.stepId)}/skipping`,
    ifMatch: 1,
  }),
  'POST   /api/journeys/:id/ending': ({ way }) => ({
    path: `/api/journeys${one(way.id)}/ending`,
    payload: { ending: 'cancelled' },
    ifMatch: 1,
  }),
  'DELETE /api/journeys/:id/ending': ({ way }) => ({ path: `/api/journeys${one(way.id)}/ending`, ifMatch: 1 }),
  'GET    /api/organisations/:id/openings': ({ work }) => ({
    path: `/api/organisations${one(work.organisationId)}/openings`,
  }),
  'GET    /api/organisations/:id/placements': ({ work }) => ({
    path: `/api/organisations${one(work.organisationId)}/placements`,
  }),
  'POST   /api/openings': ({ world, work }) => ({ payload: opening(world, work.organisationId) }),
  'PATCH  /api/openings/:id': ({ work }) => ({
    path: `/api/openings${one(work.openingId)}`,
    payload: { places: 2, link: 'https://www.fachkraefte-erzgebirge.de/stelle/1', note: 'Schicht' },
    ifMatch: 1,
  }),
  'POST   /api/openings/:id/verification': ({ work }) => ({
    path: `/api/openings${one(work.openingId)}/verification`,
    ifMatch: 1,
  }),
  'DELETE /api/openings/:id/verification': ({ work }) => ({ path: `/api/openings${one(work.openingId)}/verification` }),
  'POST   /api/openings/:id/ending': ({ world, work }) => ({
    path: `/api/openings${one(work.openingId)}/ending`,
    payload: { ending: 'withdrawn', endedOn: world.clock.today },
    ifMatch: 1,
  }),
  'DELETE /api/openings/:id/ending': ({ work }) => ({ path: `/api/openings${one(work.openingId)}/ending`, ifMatch: 1 }),
  'POST   /api/placements': ({ world, work, caseFile }) => ({
    payload: placement(world, { caseId: caseFile.id, organisationId: work.organisationId }),
  }),
  'PATCH  /api/placements/:id': ({ work }) => ({
    path: `/api/placements${one(work.placementId)}`,
    payload: { title: 'Dreher', kind: 'training' },
    ifMatch: 1,
  }),
  'POST   /api/placements/:id/removal': ({ work }) => ({
    path: `/api/placements${one(work.placementId)}/removal`,
    ifMatch: 1,
  }),
  'DELETE /api/placements/:id/removal': ({ work }) => ({ path: `/api/placements${one(work.placementId)}/removal` }),
  'POST   /api/cases/:id/referrals': ({ partner }) => ({
    payload: { id: newId(), partnerId: partner.id, facts: ['name'] },
  }),
  'GET    /api/partners/:id/referrals': ({ partner }) => ({ path: `/api/partners${one(partner.id)}/referrals` }),
  'GET    /api/referrals/:id': ({ referred }) => ({ path: `/api/referrals${one(referred.id)}` }),
  'PATCH  /api/referrals/:id': ({ referred }) => ({
    path: `/api/referrals${one(referred.id)}`,
    payload: { message: 'Bitte anrufen' },
    ifMatch: 1,
  }),
  'GET    /api/referrals/:id/consent-text': ({ referred }) => ({
    path: `/api/referrals${one(referred.id)}/consent-text?language=uk`,
  }),
  'GET    /api/referrals/:id/consent-form.pdf': ({ referred }) => ({
    path: `/api/referrals${one(referred.id)}/consent-form.pdf?language=ar`,
  }),
  'POST   /api/referrals/:id/consent': ({ referred }) => ({
    path: `/api/referrals${one(referred.id)}/consent`,
    payload: { ...referred.asked, id: newId() },
  }),
  'POST   /api/referrals/:id/consent-withdrawal': ({ referred }) => ({
    path: `/api/referrals${one(referred.gone)}/consent-withdrawal`,
    payload: { id: newId() },
  }),
  'GET    /api/referrals/:id/sheet.pdf': ({ referred }) => ({
    path: `/api/referrals${one(referred.gone)}/sheet.pdf`,
  }),
  'POST   /api/referrals/:id/handover': ({ world, referred }) => ({
    path: `/api/referrals${one(referred.gone)}/handover`,
    payload: handover(world, { again: true }),
  }),
  'POST   /api/referrals/:id/replies': ({ world, referred }) => ({
    path: `/api/referrals${one(referred.gone)}/replies`,
    payload: replied(world, 'came_back', 'Kurs begonnen'),
  }),
  'POST   /api/referrals/:id/dropping': ({ referred }) => ({
    path: `/api/referrals${one(referred.id)}/dropping`,
    payload: { id: newId() },
  }),
  'DELETE /api/referral-steps/:id': ({ referred }) => ({ path: `/api/referral-steps${one(referred.stepId)}` }),
  'POST   /api/partners': () => ({ payload: newPartner() }),
  'GET    /api/partners/:id': ({ partner }) => ({ path: `/api/partners${one(partner.id)}` }),
  'PATCH  /api/partners/:id': ({ partner }) => ({
    path: `/api/partners${one(partner.id)}`,
    payload: { area: 'Alle' },
    ifMatch: 1,
  }),
  'POST   /api/partners/:id/verification': ({ partner }) => ({
    path: `/api/partners${one(partner.id)}/verification`,
    ifMatch: 1,
  }),
  'DELETE /api/partners/:id/verification': ({ partner }) => ({ path: `/api/partners${one(partner.id)}/verification` }),
  'POST   /api/partners/:id/retirement': ({ partner }) => ({
    path: `/api/partners${one(partner.id)}/retirement`,
    ifMatch: 1,
  }),
  'DELETE /api/partners/:id/retirement': ({ partner }) => ({ path: `/api/partners${one(partner.id)}/retirement` }),
  'GET    /api/events': () => ({ path: '/api/events?time=past' }),
  'POST   /api/events': ({ world }) => ({ payload: event(world) }),
  'GET    /api/events/:id': ({ held }) => ({ path: `/api/events${one(held.id)}` }),
  'PATCH  /api/events/:id': ({ held }) => ({
    path: `/api/events${one(held.id)}`,
    payload: { place: 'Aue' },
    ifMatch: 1,
  }),
  'PUT    /api/events/:id/heads': ({ held }) => ({
    path: `/api/events${one(held.id)}/heads`,
    payload: { heads: 12 },
    ifMatch: 1,
  }),
  'DELETE /api/events/:id': ({ emptyEvent }) => ({ path: `/api/events${one(emptyEvent.id)}`, ifMatch: 1 }),
  'GET    /api/events/:id/participants': ({ held }) => ({ path: `/api/events${one(held.id)}/participants` }),
  'POST   /api/events/:id/participants': ({ held }) => ({
    path: `/api/events${one(held.id)}/participants`,
    payload: participant({ standing: 'came' }),
  }),
  'POST   /api/events/:id/participant-lists': ({ held, organisation }) => ({
    path: `/api/events${one(held.id)}/participant-lists`,
    payload: { id: newId(), standing: 'invited', rows: [{ id: newId(), organisationId: organisation.id }] },
  }),
  'POST   /api/events/:id/name-matches': ({ held }) => ({
    path: `/api/events${one(held.id)}/name-matches`,
    payload: { names: ['Drehwerk Aue'] },
  }),
  'POST   /api/events/:id/ticks': ({ held, came }) => ({
    path: `/api/events${one(held.id)}/ticks`,
    payload: { ticks: [{ id: newId(), participantId: came.id, came: false }] },
  }),
  'PATCH  /api/event-participants/:id': ({ came }) => ({
    path: `/api/event-participants${one(came.id)}`,
    payload: { name: 'Frau Seidel' },
    ifMatch: 1,
  }),
  'DELETE /api/event-participants/:id': ({ came }) => ({ path: `/api/event-participants${one(came.id)}`, ifMatch: 1 }),
  'POST   /api/event-participants/:id/certificate': ({ came }) => ({
    path: `/api/event-participants${one(came.id)}/certificate`,
    payload: { name: 'Jana Weißbach', kind: 'module', language: 'de' },
  }),
  'POST   /api/enquiries': () => ({ payload: enquiry() }),
  'GET    /api/enquiries/:id': ({ asked }) => ({ path: `/api/enquiries${one(asked.id)}` }),
  'PATCH  /api/enquiries/:id': ({ asked }) => ({
    path: `/api/enquiries${one(asked.id)}`,
    payload: { phone: '03725 2' },
    ifMatch: 1,
  }),
  'POST   /api/enquiries/:id/answer': ({ asked }) => ({
    path: `/api/enquiries${one(asked.id)}/answer`,
    payload: { answer: 'Merkblatt geschickt.' },
    ifMatch: 1,
  }),
  'POST   /api/enquiries/:id/closing': ({ asked }) => ({
    path: `/api/enquiries${one(asked.id)}/closing`,
    payload: { reason: 'spam' },
    ifMatch: 1,
  }),
  'POST   /api/enquiries/:id/reopening': ({ asked }) => ({ path: `/api/enquiries${one(asked.id)}/reopening` }),
  'POST   /api/enquiries/:id/erasure': ({ closedEnquiry }) => ({
    path: `/api/enquiries${one(closedEnquiry.id)}/erasure`,
    ifMatch: closedEnquiry.version,
  }),
  'POST   /api/enquiry-forms': () => ({ payload: form() }),
  'POST   /api/enquiry-forms/confirmation': ({ sentForm: secret }) => ({ payload: { secret } }),
  'POST   /api/enquiries/:id/case': ({ asked, ...anna }) => ({
    path: `/api/enquiries${one(asked.id)}/case`,
    payload: { newCaseId: newId(), organisationId: anna.organisation.id },
    ifMatch: 1,
  }),
  'GET    /api/documents/:id': ({ documentId }) => ({ path: `/api/documents${one(documentId)}` }),
  'DELETE /api/documents/:id': ({ documentId }) => ({ path: `/api/documents${one(documentId)}` }),
  'POST   /api/cases/:id/files': ({ caseFile }) => ({
    path: `/api/cases${one(caseFile.id)}/files?id=${newId()}`,
    file: { name: 'Zeugnis.pdf', content: somePdf() },
  }),
  'PATCH  /api/files/:id': ({ fileId }) => ({
    path: `/api/files${one(fileId)}`,
    payload: { title: 'Zeugnis der Schule.pdf', note: 'Übersetzt.' },
    ifMatch: 1,
  }),
  'GET    /api/people/:id/household': (anna) => ({ path: `/api/people${one(anna.person.id)}/household` }),
  'POST   /api/people/:id/household': (anna) => ({
    path: `/api/people${one(anna.person.id)}/household`,
    payload: { id: newId(), name: 'Mia', birthYear: 2017, role: 'child', fromOn: null },
  }),
  'PATCH  /api/memberships/:id': ({ memberId }) => ({
    path: `/api/memberships${one(memberId)}`,
    payload: { role: 'other', untilOn: '2026-01-31' },
    ifMatch: 1,
  }),
  'POST   /api/memberships/:id/removal': ({ memberId }) => ({
    path: `/api/memberships${one(memberId)}/removal`,
    ifMatch: 1,
  }),
  'DELETE /api/memberships/:id/removal': ({ memberId }) => ({ path: `/api/memberships${one(memberId)}/removal` }),
  'GET    /api/people/:id/package-proposal': (anna) => ({ path: `/api/people${one(anna.person.id)}/package-proposal` }),
  'POST   /api/people/:id/package-preview': (anna) => ({
    path: `/api/people${one(anna.person.id)}/package-preview`,
    payload: chosen(),
  }),
  'POST   /api/people/:id/package-check': (anna) => ({
    path: `/api/people${one(anna.person.id)}/package-check`,
    payload: chosen(),
  }),
  'POST   /api/packages': ({ caseFile }) => ({ payload: newPackage(caseFile) }),
  'GET    /api/packages/:id': ({ packageId }) => ({ path: `/api/packages${one(packageId)}` }),
  'GET    /api/packages/:id/link': ({ packageId }) => ({ path: `/api/packages${one(packageId)}/link` }),
  'POST   /api/packages/:id/link': ({ packageId }) => ({ path: `/api/packages${one(packageId)}/link`, payload: {} }),
  'POST   /api/packages/:id/link/revocation': ({ packageId }) => ({
    path: `/api/packages${one(packageId)}/link/revocation`,
  }),
  'DELETE /api/packages/:id/link/revocation': ({ packageId }) => ({
    path: `/api/packages${one(packageId)}/link/revocation`,
  }),
  'POST   /api/packages/:id/mail': ({ packageId }) => ({
    path: `/api/packages${one(packageId)}/mail`,
    payload: { id: newId(), email: 'jana@example.org' },
  }),
  'GET    /api/package-link': ({ packageLink }) => ({ link: packageLink }),
  'GET    /api/package-link/booklet.pdf': ({ packageLink }) => ({ link: packageLink }),
  'POST   /api/package-batch-check': (anna) => ({ payload: { personIds: [anna.person.id] } }),
  // Of somebody else's case: what goes on writing after its answer would be taken for what the next request wrote.
  'POST   /api/package-batches': ({ caseFile, reopened }) => ({
    payload: newBatch([{ id: reopened.id, client: caseFile.client }]),
  }),
  'PUT    /api/drafts/:id': () => ({
    path: `/api/drafts${one(newId())}`,
    payload: { place: 'quick-log', content: '{}', basedOn: null, after: null },
  }),
  'GET    /api/report/breakdowns': () => ({ path: `/api/report/breakdowns?${quarter}` }),
  'GET    /api/report/outcomes': () => ({ path: `/api/report/outcomes?${quarter}` }),
  'GET    /api/report/behind': () => ({
    path: `/api/report/behind?${quarter}&of=group&group=abroad&figure=counselled`,
  }),
  'GET    /api/report/pseudonymous-checks': () => ({
    path: `/api/report/pseudonymous-checks?of=checksFinished&${quarter}`,
  }),
  'GET    /api/report/pseudonymous': () => ({ path: `/api/report/pseudonymous?${quarter}` }),
  'POST   /api/account-link': ({ linkSecret }) => ({ payload: { secret: linkSecret } }),
  'POST   /api/account-link/password': ({ linkSecret }) => ({
    payload: { secret: linkSecret, password: newPassword },
  }),
  'POST   /api/account/password': () => ({ payload: { oldPassword: password, password: newPassword } }),
  'DELETE /api/account/sessions/:id': () => ({ path: `/api/account/sessions/${'0'.repeat(32)}` }),
  'POST   /api/users': () => ({ payload: newUser({ signInName: newId() }) }),
  'GET    /api/users/:id': ({ colleagueId }) => ({ path: `/api/users/${colleagueId}` }),
  'PATCH  /api/users/:id': ({ colleagueId }) => ({
    path: `/api/users/${colleagueId}`,
    payload: { name: 'Dora Anders' },
    ifMatch: 1,
  }),
  'POST   /api/users/:id/link': ({ colleagueId }) => ({ path: `/api/users/${colleagueId}/link` }),
  'DELETE /api/users/:id/sessions': ({ colleagueId }) => ({ path: `/api/users/${colleagueId}/sessions` }),
  'GET    /api/users/:id/deactivation': ({ colleagueId }) => ({ path: `/api/users/${colleagueId}/deactivation` }),
  'POST   /api/users/:id/deactivation': ({ colleagueId }) => ({
    path: `/api/users/${colleagueId}/deactivation`,
    payload: { successorId: null },
    ifMatch: 1,
  }),
  'DELETE /api/users/:id/deactivation': ({ colleagueId }) => ({ path: `/api/users/${colleagueId}/deactivation` }),
  'GET    /api/mails': () => ({ path: '/api/mails?group=waiting' }),
  'POST   /api/mails/:id/retry': ({ mailId }) => ({ path: `/api/mails/${mailId}/retry` }),
  'POST   /api/mails/:id/withdrawal': ({ mailId }) => ({ path: `/api/mails/${mailId}/withdrawal` }),
  'PUT    /api/centre/logo': () => ({ payload: newLogo(), ifMatch: 1 }),
  'DELETE /api/centre/logo': () => ({ ifMatch: 1 }),
  'PATCH  /api/centre': () => ({ payload: { silentAfterDays: 45 }, ifMatch: 1 }),
  'GET    /api/check-sheet': ({ begun }) => ({ link: begun.secret }),
  'POST   /api/check-sheet/opening': ({ begun }) => ({ link: begun.secret }),
  'PUT    /api/check-sheet/language': ({ begun }) => ({ link: begun.secret, payload: { language: 'en' } }),
  'PUT    /api/check-sheet/answers/:statement': ({ begun }) => ({
    path: '/api/check-sheet/answers/U1.1',
    link: begun.secret,
    payload: { answer: '2' },
  }),
  'PUT    /api/check-sheet/notes/:field': ({ begun }) => ({
    path: '/api/check-sheet/notes/U1',
    link: begun.secret,
    payload: { note: 'Wir suchen Dreher.', base: '', basedOn: 0 },
  }),
  'POST   /api/check-sheet/finishing': ({ finished }) => ({ link: finished.secret }),
  'GET    /api/check-sheet/result': ({ finished }) => ({ link: finished.secret }),
  'GET    /api/check-sheet/report.pdf': ({ finished }) => ({ link: finished.secret }),
  'POST   /api/check-sheet/talk': ({ finished }) => ({
    link: finished.secret,
    payload: { id: newId(), contactName: 'Jana Weißbach', phone: '03733 1' },
  }),
  'POST   /api/check-registrations': () => ({ payload: registration() }),
  'POST   /api/check-registrations/confirmation': ({ registeredSecret: secret }) => ({ payload: { secret } }),
  'POST   /api/checks': ({ world, ...anna }) => ({
    payload: {
      id: newId(),
      organisationId: anna.organisation.id,
      language: 'de',
      endsOn: world.clock.today,
      respondents: respondents(),
    },
  }),
  'POST   /api/check-reminders': ({ waiting }) => ({ payload: { id: newId(), sheetIds: [waiting.sheetId] } }),
  'POST   /api/check-invitations': ({ world, ...anna }) => ({
    payload: {
      language: 'de',
      endsOn: world.clock.today,
      organisations: [
        { checkId: newId(), sheetId: newId(), organisationId: anna.organisation.id, email: 'leitung@firma.example' },
      ],
    },
  }),
  'GET    /api/checks/:id': ({ begun }) => ({ path: `/api/checks${one(begun.invitation.check.id)}` }),
  'POST   /api/checks/:id/organisation': ({ nobodys, organisation: { id: organisationId } }) => ({
    path: `/api/checks${one(nobodys.checkId)}/organisation`,
    payload: { organisationId },
    ifMatch: 1,
  }),
  'DELETE /api/checks/:id/organisation': ({ tied }) => ({
    path: `/api/checks${one(tied.checkId)}/organisation`,
    ifMatch: 2,
  }),
  'GET    /api/checks/:id/measures': ({ finished }) => ({
    path: `/api/checks${one(finished.invitation.check.id)}/measures`,
  }),
  'PUT    /api/checks/:id/repetition': ({ finished }) => ({
    path: `/api/checks${one(finished.invitation.check.id)}/repetition`,
  }),
  'POST   /api/check-sheets/:id/measures': ({ world, finished }) => ({
    path: `/api/check-sheets${one(finished.sheetId)}/measures`,
    payload: newMeasure(world),
  }),
  'GET    /api/organisations/:id/checks': (anna) => ({ path: `/api/organisations${one(anna.organisation.id)}/checks` }),
  'GET    /api/check-sheets/:id/link': ({ begun }) => ({ path: `/api/check-sheets${one(begun.sheetId)}/link` }),
  'POST   /api/check-sheets/:id/link': ({ begun }) => ({
    path: `/api/check-sheets${one(begun.sheetId)}/link`,
    ifMatch: 1,
  }),
  'POST   /api/check-sheets/:id/revocation': ({ begun }) => ({
    path: `/api/check-sheets${one(begun.sheetId)}/revocation`,
  }),
  'DELETE /api/check-sheets/:id/revocation': ({ begun }) => ({
    path: `/api/check-sheets${one(begun.sheetId)}/revocation`,
  }),
  'POST   /api/check-sheets/:id/reminder': ({ begun }) => ({ path: `/api/check-sheets${one(begun.sheetId)}/reminder` }),
  'GET    /api/check-sheets/:id/report.pdf': ({ finished }) => ({
    path: `/api/check-sheets${one(finished.sheetId)}/report.pdf`,
  }),
  'GET    /api/centre/founding': () => ({ path: '/api/centre/founding?on=2016-01-01' }),
}

/** Succeed only where nobody has an account yet: in a centre with staff, they say that the link is over. */
export const inEmptyCentre: readonly string[] = ['POST   /api/first-administrator']

/** Of a route as `rights` writes it: its method, filled up to six letters, and its path. */
export const validCall = (route: string, anna: Anna): Ask & { path: string } => {
  const ask = validCalls[route]?.(anna) ?? {}
  const [, url = ''] = route.split(/ +/)
  return { path: url.replaceAll(/:\w+/g, anna.caseFile.id), ...ask }
}
