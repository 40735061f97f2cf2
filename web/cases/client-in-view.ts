import type { CaseFile } from '#contract/cases'
import type { QuickLogFor } from '../app/events.ts'

/** With a case that is closed, the quick log finds the client's open one, or opens one. */
export const clientInView = ({ id, number, client, targetGroup, closedOn }: CaseFile): QuickLogFor => ({
  id: client.id,
  kind: client.kind,
  name: client.name,
  nativeName: client.nativeName,
  targetGroup,
  place: client.place,
  ...(closedOn === null && { openCase: { id, name: number } }),
})
