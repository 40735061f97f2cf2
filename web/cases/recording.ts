import type { Entry, EntryState } from '#contract/cases'
import { newId } from '../api.ts'
import { SureSending } from '../app/sure-sending.ts'
import { correctOutcome } from '../outcomes/api.ts'
import { alsoThereOf, withNewAlsoKeys } from './also-draft.ts'
import { correctConsultation, correctNote, fetchEntry, recordConsultation, recordNote, removeEntry } from './api.ts'
import { type Wanted, wantedOfState } from './entry-draft.ts'

/** Records talks and notes on one case. */
export const recordingOn = (caseId: string) => {
  const post = (wanted: Wanted): Promise<Entry> =>
    wanted.kind === 'note'
      ? recordNote(caseId, { id: wanted.id, happenedOn: wanted.happenedOn, note: wanted.note })
      : recordConsultation(caseId, { id: wanted.id, ...wanted.talk, ...alsoThereOf(wanted.also) })

  /** What became of another kind meanwhile, or was with others, is removed, and begins under a new key. */
  const mend = async (wanted: Wanted): Promise<Entry> => {
    const { kind, talk, version } = await fetchEntry(wanted.id)
    const also = wanted.kind === 'note' ? [] : (wanted.also ?? [])
    const isWithOthers = also.length + (talk?.together.length ?? 0) > 0
    if ((kind === 'note') === (wanted.kind === 'note') && !isWithOthers) return correct(wanted, version)
    await removeEntry(wanted.id, version, true)
    const renewed = { ...wanted, id: newId() }
    return post(renewed.kind === 'note' ? renewed : { ...renewed, also: also.map(withNewAlsoKeys) })
  }

  return new SureSending(post, (_, wanted) => mend(wanted), mend)
}

/** Back to what it said at some time, whatever kind it is of. */
export const bringBack = ({ id, kind }: Entry, state: EntryState, version: number): Promise<Entry> =>
  kind === 'outcome'
    ? correctOutcome(id, version, {
        happenedOn: state.happenedOn,
        ...(state.note !== null && { evidence: state.note }),
      })
    : correct(wantedOfState(id, state), version)

/** Changes what stands on the timeline; `version` is what the change is based on. */
export const correct = (wanted: Wanted, version: number, together = false): Promise<Entry> =>
  wanted.kind === 'note'
    ? correctNote(wanted.id, version, { happenedOn: wanted.happenedOn, note: wanted.note })
    : correctConsultation(wanted.id, version, wanted.talk, together)
