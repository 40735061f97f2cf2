import type { Catalogues } from '#contract/catalogues'
import type { Named } from '#contract/http'
import { catalogueWord } from '../app/locale.ts'

/** Who can be given something to do: colleagues who counsel and have an account. */
export const possibleOwners = (catalogues: Catalogues | undefined): Named[] =>
  (catalogues?.counsellors ?? []).filter(({ hasAccount, state }) => hasAccount && state === 'confirmed')

/** By what channel people may meet. */
export const possibleChannels = (catalogues: Catalogues | undefined): Named[] =>
  (catalogues?.channels ?? [])
    .filter(({ state }) => state !== 'retired')
    .map((channel) => ({ id: channel.id, name: catalogueWord(channel) }))
