import type { Catalogues } from '#contract/catalogues'
import type { Named } from '#contract/http'

/** Who can be given something to do: colleagues who counsel and have an account. */
export const possibleOwners = (catalogues: Catalogues | undefined): Named[] =>
  (catalogues?.counsellors ?? []).filter(({ hasAccount, state }) => hasAccount && state === 'confirmed')
