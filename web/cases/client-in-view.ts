import type { CaseFile } from '#contract/cases'
import type { QuickLogFor } from '../app/events.ts'
import { latestCase } from '../clients/latest-case.ts'

/** With a case that is closed, the quick log finds the client's open one, or asks whether it goes on with this one. */
export const clientInView = ({ id, number, client, targetGroup, closedOn }: CaseFile): QuickLogFor => {
  const isOpen = (one: { closedOn: string | null }) => one.closedOn === null
  const cases = [{ id, name: number, closedOn }, ...client.otherCases]
  return {
    id: client.id,
    kind: client.kind,
    name: client.name,
    nativeName: client.nativeName,
    targetGroup,
    place: client.place,
    ...latestCase([...cases.filter(isOpen), ...cases]),
  }
}
