import { msg } from '@lit/localize'
import type { CatalogueEntry, Catalogues } from '#contract/catalogues'
import type { ClientKind } from '#terms/clients'
import { catalogueWord } from '../app/locale.ts'
import type { IconName } from '../components/icon.ts'
import type { Segment } from '../components/segments.ts'
import type { TopicChip } from '../components/topic-chips.ts'

/** Signs for the channels every centre begins with; a centre's own ones have their word. */
const channelIcons: Record<string, IconName> = {
  in_person: 'user',
  on_site: 'mapPin',
  phone: 'phone',
  email: 'mail',
  video: 'video',
  event: 'calendar',
  letter: 'letter',
  third_party: 'users',
}

const channelsInSight = 5

/** What a counsellor most likely has in hand when something is written down at once. */
export const likelyChannel = ({ channels }: Catalogues): string | null =>
  channels.find(({ code, state }) => code === 'phone' && state !== 'retired')?.id ?? null

export const channelIcon = (code: string | undefined): IconName | undefined => channelIcons[code ?? '']

/** Those in use, in the centre's order, and whatever an old entry has. */
export const channelSegments = ({ channels }: Catalogues, chosen: string | null): Segment[] =>
  offered(channels, chosen ? [chosen] : []).map((channel, index) => ({
    value: channel.id,
    label: catalogueWord(channel),
    icon: channelIcon(channel.code),
    rare: index >= channelsInSight,
  }))

/** Those offered to this kind of client, as the catalogue has them, and whatever stands there already. */
export const topicChips = ({ topics }: Catalogues, kind: ClientKind, standing: readonly string[]): TopicChip[] => {
  const audience = kind === 'person' ? 'person' : 'organisation'
  const isMeant = ({ id, offeredFor }: CatalogueEntry) =>
    offeredFor === 'both' || offeredFor === audience || standing.includes(id)
  return offered(topics, standing)
    .filter(isMeant)
    .map((topic) => ({ id: topic.id, label: catalogueWord(topic) }))
}

const offered = (entries: readonly CatalogueEntry[], chosen: readonly string[]) =>
  entries.filter(({ id, state }) => state === 'confirmed' || chosen.includes(id))

/** Who may have held a talk: colleagues with an account, whoever stands there already, or nobody knows. */
export const heldByItems = ({ counsellors }: Catalogues, chosen: string | null) => [
  ...counsellors
    .filter(({ id, state, hasAccount }) => (hasAccount && state === 'confirmed') || id === chosen)
    .map(({ id, name }) => ({ label: name, value: id })),
  { label: msg('nicht erfasst'), value: '' },
]
