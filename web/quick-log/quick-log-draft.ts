import type { QuickLog } from '#contract/consultations'
import type { NewOrganisation } from '#contract/organisations'
import type { NewPerson } from '#contract/people'
import type { ClientSuggestion } from '#contract/search'
import { berlinDay, type Day, germanDay } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import { newId } from '../api.ts'
import type { QuickLogFor } from '../app/events.ts'
import { type AlsoDraft, alsoThereOf } from '../cases/also-draft.ts'
import {
  emptyTalk,
  isBegun,
  problemsOf,
  type TalkDraft,
  type TalkProblems,
  talkOf,
  withSettledDay,
} from '../cases/talk-draft.ts'
import { emptyFollowUp, problemsOfFollowUp, wantedFollowUp } from '../follow-ups/follow-up-draft.ts'

/** Somebody recorded: found by name, or where the quick log was opened. */
export type KnownClient = QuickLogFor

/** Somebody the centre has not recorded yet. `name` is the family name, or the organisation's. */
export type NewClientDraft = {
  kind: ClientSuggestion['kind']
  givenName: string
  name: string
  targetGroup: NewPerson['targetGroup']
  /** A municipality's key, or any place as text. */
  municipalityKey: string | null
  place: string
  phone: string
  email: string
}

/** The keys are made with the draft, so that sending it again after a lost answer makes nothing twice. */
export type QuickLogDraft = {
  consultationId: string
  newCaseId: string
  newClientId: string
  client: KnownClient | null
  newClient: NewClientDraft | null
  /** The closed case the talk goes on with; null where it begins a new one, or some case is open. */
  reopenedCaseId: string | null
  /** Other clients who were there. */
  alsoThere: readonly AlsoDraft[]
  talk: TalkDraft
  /** What is to be done next; nothing where nothing stands there. */
  followUpId: string
  followUp: { what: string; dueWords: string }
}

export type QuickLogProblems = TalkProblems & {
  client?: 'client_missing'
  name?: 'name_missing'
  followUpWhat?: string
  followUpDue?: string
}

export const emptyQuickLog = (heldById: string | null, channelId: string | null): QuickLogDraft => ({
  ...newKeys(),
  client: null,
  newClient: null,
  reopenedCaseId: null,
  alsoThere: [],
  talk: emptyTalk(heldById, channelId),
  followUp: { what: '', dueWords: '' },
})

export const newKeys = () => ({
  consultationId: newId(),
  newCaseId: newId(),
  newClientId: newId(),
  followUpId: newId(),
})

/** What the server keeps of it: of a client who they are, not what case was open, for that may change or be hidden. */
export const toKeep = (draft: QuickLogDraft): QuickLogDraft => {
  if (draft.client === null) return draft
  const { id, kind, name, nativeName } = draft.client
  return { ...draft, client: { id, kind, name, nativeName } }
}

/** What was kept, in a form again, also by a Lotse that knew fewer fields; the days its words meant stay those days. */
export const withKept = (empty: QuickLogDraft, kept: QuickLogDraft, keptAt: string | undefined): QuickLogDraft => {
  const today = berlinDay(new Date())
  const talk = withSettledDay({ ...empty.talk, ...kept.talk }, keptAt ? berlinDay(new Date(keptAt)) : today, today)
  const newClient = kept.newClient && { ...newClientNamed(''), ...kept.newClient }
  const followUp = settled({ ...empty.followUp, ...kept.followUp }, keptAt, today)
  return { ...empty, ...kept, newClient, talk, followUp }
}

/** `morgen`, written yesterday, is today. */
const settled = (followUp: QuickLogDraft['followUp'], keptAt: string | undefined, today: Day) => {
  const keptOn = keptAt ? berlinDay(new Date(keptAt)) : today
  const meant = keptOn === today ? null : dueDayFromWords(followUp.dueWords, keptOn)
  return meant === null ? followUp : { ...followUp, dueWords: germanDay(meant) }
}

/** The case to go on with, unless it is open by now, or hidden. */
export const stillClosed = (
  { closedCase }: KnownClient,
  { reopenedCaseId }: QuickLogDraft,
): Partial<QuickLogDraft> => ({
  reopenedCaseId: closedCase?.id === reopenedCaseId ? reopenedCaseId : null,
})

/** Whether there is anything to keep. */
export const isQuickLogBegun = ({ client, newClient, alsoThere, talk, followUp }: QuickLogDraft): boolean =>
  client !== null || alsoThere.length > 0 || newClient !== null || isBegun(talk) || isWanted(followUp)

const isWanted = ({ what, dueWords }: QuickLogDraft['followUp']): boolean => what.trim() + dueWords.trim() !== ''

/** `Maria José Vega`: the last word is the family name, until somebody says otherwise. */
export const newClientNamed = (typed: string): NewClientDraft => {
  const words = typed.trim().split(/\s+/)
  return {
    kind: 'person',
    givenName: words.slice(0, -1).join(' '),
    name: words.at(-1) ?? '',
    targetGroup: 'undecided',
    municipalityKey: null,
    place: '',
    phone: '',
    email: '',
  }
}

export const nameOf = ({ client, newClient }: QuickLogDraft): string =>
  client?.name ?? [newClient?.kind === 'person' && newClient.givenName, newClient?.name].filter(Boolean).join(' ')

/** Whoever was new has been recorded with the talk, and stays. */
export const asKnown = (draft: QuickLogDraft): Partial<QuickLogDraft> => {
  if (!draft.newClient) return {}
  const { newClientId: id, newClient } = draft
  return { newClient: null, client: { id, kind: newClient.kind, name: nameOf(draft), nativeName: null } }
}

export const quickLogProblems = (draft: QuickLogDraft, today: Day): QuickLogProblems => ({
  ...problemsOfTalk(draft, today),
  ...problemsOfNext(draft, today),
})

const problemsOfNext = ({ followUp }: QuickLogDraft, today: Day): QuickLogProblems => {
  if (!isWanted(followUp)) return {}
  const { what, dueOn } = problemsOfFollowUp({ ...emptyFollowUp(''), ...followUp }, today)
  return { ...(what && { followUpWhat: what }), ...(dueOn && { followUpDue: dueOn }) }
}

const problemsOfTalk = ({ client, newClient, talk }: QuickLogDraft, today: Day): QuickLogProblems => ({
  ...(client === null && newClient === null && { client: 'client_missing' as const }),
  ...(newClient !== null && newClient.name.trim() === '' && { name: 'name_missing' as const }),
  ...problemsOf(talk, today),
})

/** The draft as the server takes it; null while something must be mended. */
export const quickLogOf = (draft: QuickLogDraft, today: Day): QuickLog | null => {
  const talk = talkOf(draft.talk, today)
  if (!talk || Object.keys(quickLogProblems(draft, today)).length > 0) return null
  const { consultationId, newCaseId, reopenedCaseId } = draft
  const goesOn = reopenedCaseId !== null && { reopenedCaseId }
  const next = followUpOf(draft, today)
  return {
    consultation: { id: consultationId, ...talk, ...alsoThereOf(draft.alsoThere) },
    newCaseId,
    ...goesOn,
    ...clientOf(draft),
    ...next,
  }
}

const followUpOf = ({ followUpId: id, followUp }: QuickLogDraft, today: Day): Pick<QuickLog, 'followUp'> => {
  const wanted = wantedFollowUp({ ...emptyFollowUp(''), ...followUp }, today)
  return wanted ? { followUp: { id, what: wanted.what, dueOn: wanted.dueOn } } : {}
}

const clientOf = ({ client, newClient, newClientId }: QuickLogDraft) => {
  if (client) return client.kind === 'person' ? { personId: client.id } : { organisationId: client.id }
  if (newClient?.kind === 'person') return { newPerson: newPerson(newClient, newClientId) }
  return newClient ? { newOrganisation: newOrganisation(newClient, newClientId) } : {}
}

const newPerson = ({ givenName, name, targetGroup, ...facts }: NewClientDraft, id: string): NewPerson => ({
  id,
  givenName: givenName.trim() || null,
  familyName: name.trim(),
  targetGroup,
  ...factsOf(facts),
})

const newOrganisation = ({ kind, name, ...facts }: NewClientDraft, id: string): NewOrganisation => ({
  id,
  kind: kind === 'municipality' ? 'municipality' : 'company',
  name: name.trim(),
  ...factsOf(facts),
})

const factsOf = ({
  municipalityKey,
  place,
  phone,
  email,
}: Omit<NewClientDraft, 'kind' | 'name' | 'givenName' | 'targetGroup'>) => ({
  ...(municipalityKey ? { municipalityKey } : { place: place.trim() || null }),
  phone: phone.trim() || null,
  email: email.trim() || null,
})
