import type { CaseFile } from '#contract/cases'

/** With a case that is closed, the quick log finds the client's open one, or opens one. */
export const clientInViewOf = ({ id, number, client, targetGroup, closedOn }: CaseFile) => ({
  id: client.id,
  kind: client.kind,
  name: client.name,
  nativeName: client.nativeName,
  targetGroup,
  place: client.place,
  ...(closedOn === null && { openCase: { id, name: number } }),
})
