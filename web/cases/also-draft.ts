import type { AlsoThere } from '#contract/consultations'
import type { ClientSuggestion } from '#contract/search'
import { newId } from '../api.ts'

/** Another client who was there, as it is typed. The keys are made here, so that sending it again makes nothing twice. */
export type AlsoDraft = {
  id: string
  newCaseId: string
  client: Pick<ClientSuggestion, 'id' | 'kind' | 'name' | 'nativeName'>
}

/** What is kept of them is who they are. */
export const alsoNamed = ({ id, kind, name, nativeName }: AlsoDraft['client']): AlsoDraft => ({
  ...withNewAlsoKeys({ client: { id, kind, name, nativeName } }),
})

export const withNewAlsoKeys = <One extends object>(one: One) => ({ ...one, id: newId(), newCaseId: newId() })

/** As the server takes it; nothing where nobody else was there. */
export const alsoThereOf = (also: readonly AlsoDraft[] = []): { alsoThere?: AlsoThere[] } =>
  also.length === 0
    ? {}
    : {
        alsoThere: also.map(({ id, newCaseId, client }) => ({
          id,
          newCaseId,
          ...(client.kind === 'person' ? { personId: client.id } : { organisationId: client.id }),
        })),
      }
