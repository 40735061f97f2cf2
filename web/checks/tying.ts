import { msg, str } from '@lit/localize'
import type { NewOrganisation } from '#contract/organisations'
import { announceRecorded } from '../app/events.ts'
import { showMessage } from '../components/message.ts'
import { recordOrganisation } from '../organisations/api.ts'
import { tieCheck, untieCheck } from './api.ts'

/** Whose a registered check is: an organisation that is known, or a new one. */
export type OrganisationChoice = { id: string } | { newOrganisation: NewOrganisation }

/** Says whose a check is, with undo; throws what the server refuses. */
export const tieTo = async ({ id, version }: { id: string; version: number }, choice: OrganisationChoice) => {
  const { id: organisationId } = 'newOrganisation' in choice ? await recordOrganisation(choice.newOrganisation) : choice
  const tied = await tieCheck(id, version, organisationId)
  announceRecorded()
  const undo = async () => {
    await untieCheck(id, tied.version)
    announceRecorded()
  }
  showMessage(msg(str`Zugeordnet: ${tied.organisation}`), { undo })
}
