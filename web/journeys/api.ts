import type {
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
} from '#contract/journeys'
import { call } from '../api.ts'

export const fetchJourneysOf = (caseId: string, signal: AbortSignal) =>
  call<Journeys>('GET', `/api/cases/${caseId}/journeys`, { signal })

export const fetchOffers = (caseId: string) => call<JourneyOffers>('GET', `/api/cases/${caseId}/journey-offers`)

export const previewJourney = (caseId: string, body: JourneyChoice) =>
  call<JourneyPreview>('POST', `/api/cases/${caseId}/journey-preview`, { body })

export const startJourney = (caseId: string, body: NewJourney) =>
  call<Journey>('POST', `/api/cases/${caseId}/journeys`, { body })

export const fetchJourney = (id: string) => call<Journey>('GET', `/api/journeys/${id}`)

export const takeBackStart = ({ id, version }: Pick<Journey, 'id' | 'version'>) =>
  call<void>('DELETE', `/api/journeys/${id}`, { ifMatch: version })

export const previewRedating = (id: string, body: RedatingWish) =>
  call<RedatingPreview>('POST', `/api/journeys/${id}/redating-preview`, { body })

export const redateJourney = (id: string, ifMatch: number, body: Redating) =>
  call<Journey>('POST', `/api/journeys/${id}/redating`, { ifMatch, body })

export const addStep = (id: string, body: NewStep) => call<Journey>('POST', `/api/journeys/${id}/steps`, { body })

export const answerStep = (id: string, ifMatch: number, body: Answer) =>
  call<Journey>('POST', `/api/journeys/${id}/answers`, { ifMatch, body })

export const skipStep = (stepId: string, ifMatch: number, body: Skipping) =>
  call<Journey>('POST', `/api/journey-steps/${stepId}/skipping`, { ifMatch, body })

export const resumeStep = (stepId: string, ifMatch: number) =>
  call<Journey>('DELETE', `/api/journey-steps/${stepId}/skipping`, { ifMatch })

export const endJourney = (id: string, ifMatch: number, body: JourneyEnding) =>
  call<Journey>('POST', `/api/journeys/${id}/ending`, { ifMatch, body })

export const resumeJourney = (id: string, ifMatch: number) =>
  call<Journey>('DELETE', `/api/journeys/${id}/ending`, { ifMatch })
