import type { ClientSuggestion } from '#contract/search'

/** The page of a person or an organisation. */
export const clientAddress = ({ id, kind }: Pick<ClientSuggestion, 'id' | 'kind'>): string =>
  kind === 'person' ? `/personen/${id}` : `/organisationen/${id}`
