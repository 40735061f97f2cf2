import type { Entry, EntryState, EntryVersion } from './contract.ts'

type Correction = { at: Date; by: string; changes: Record<string, { from: unknown; to: unknown }> | null }

/** What an entry was at each time, from what it is and what each correction changed; corrections come newest first. */
export const versionsOf = (entry: Entry, corrections: readonly Correction[]): EntryVersion[] => {
  const versions: EntryVersion[] = []
  let state = stateOf(entry)
  for (const { at, by, changes } of corrections) {
    const changed = Object.keys(changes ?? {}).map(fieldOf)
    versions.push({ at: at.toISOString(), by, changed, state })
    state = before(state, changes ?? {})
  }
  return [...versions, { at: entry.recordedAt, by: entry.recordedBy, changed: [], state }]
}

/** A name that was mapped since holds no talk any more: what it held is the colleague's, so that it can be brought back. */
export const withHolderNow =
  (handedOn: ReadonlyMap<string, string>) =>
  (version: EntryVersion): EntryVersion => {
    const heldById = handedOn.get(version.state.heldById ?? '') ?? version.state.heldById
    return { ...version, state: { ...version.state, heldById } }
  }

const before = (state: EntryState, changes: NonNullable<Correction['changes']>): EntryState => ({
  ...state,
  ...Object.fromEntries(Object.entries(changes).map(([field, { from }]) => [fieldOf(field), from])),
})

/** The day of a talk is called `heldOn` where it is corrected. */
const fieldOf = (field: string): string => (field === 'heldOn' ? 'happenedOn' : field)

const stateOf = ({ talk, happenedOn, note }: Entry): EntryState => ({
  form: talk?.form ?? null,
  happenedOn,
  heldById: talk?.heldBy?.id ?? null,
  minutes: talk?.minutes ?? null,
  channelId: talk?.channel?.id ?? null,
  topicIds: talk?.topics.map(({ id }) => id) ?? [],
  language: talk?.language ?? null,
  accompanied: talk?.accompanied ?? 0,
  note,
})
