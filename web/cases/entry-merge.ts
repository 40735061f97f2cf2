import type { Entry } from '#contract/cases'
import { mergeFields } from '#rules/drafts'
import { draftOf, type EntryDraft } from './entry-draft.ts'
import type { TalkDraft } from './talk-draft.ts'

/** What is kept of a correction until it is saved: what it began from, and what it shall be. */
export type KeptCorrection = { base: EntryDraft; draft: EntryDraft }

/** What another made of the entry meanwhile, and which fields both changed, each differently. */
export type Conflict = {
  theirs: Entry
  fields: (keyof TalkDraft)[]
  by: string | null
  /** What was chosen of each so far. */
  chosen: Partial<Record<keyof TalkDraft, Side>>
}

export type Side = 'mine' | 'theirs' | 'both'

/** My correction over another's: what only they changed is taken over, and of what both changed mine stays for now. */
export const mergeOver = ({ base, draft }: KeptCorrection, theirs: Entry) => {
  const { merged, conflicts, taken } = mergeFields(base.talk, draft.talk, draftOf(theirs).talk)
  return { draft: { ...draft, talk: merged }, fields: conflicts, taken }
}
