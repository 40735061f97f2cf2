import type { Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { findSettings } from '../centre/queries.ts'
import { ruleBroken } from '../errors.ts'
import { printCertificate } from '../printing/printing.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { Certificate, CertificateWish, Participant } from './contract.ts'
import { readEvent } from './events.ts'
import { modulesByTrainee } from './participant-queries.ts'
import { readParticipant } from './participants.ts'
import { hasWholeTraining, modulesOf, traineeKey } from './rules.ts'

/**
 * A certificate of attendance of a module, or of the whole Welcome-Coach training. Nothing of it is kept but that it was printed.
 * Throws `not_a_training`, `did_not_come`, `training_incomplete`.
 */
export const issueCertificate = async (
  handle: Handle,
  participantId: string,
  wish: CertificateWish,
  stamp: Stamp,
): Promise<Uint8Array> => {
  const certificate = await certificateFor(handle, participantId, wish, stamp)
  const { pdf } = await printCertificate(certificate)
  await transaction(handle, (tx) =>
    writeAudit(tx, 'certificate.issued', participantId, stamp, { kind: { from: null, to: wish.kind } }),
  )
  return pdf
}

const certificateFor = async (
  handle: Handle,
  participantId: string,
  { name, kind, language }: CertificateWish,
  stamp: Stamp,
): Promise<Certificate> => {
  const participant = await readParticipant(handle, participantId, stamp)
  const event = await readEvent(handle, participant.eventId, stamp)
  if (event.coachModule === null) throw ruleBroken('not_a_training')
  if (!participant.came) throw ruleBroken('did_not_come')
  const { heldOn, coachModule: module, place } = event
  const modules = kind === 'module' ? [{ module, heldOn, place }] : await wholeTraining(handle, participant, stamp)
  const { centreName } = await findSettings(handle)
  return {
    name: tidied(name) ?? name,
    organisation: participant.organisation?.name ?? null,
    kind,
    language,
    modules,
    centre: centreName,
    signedBy: stamp.by.name,
    printedOn: stamp.today,
  }
}

const wholeTraining = async (handle: Handle, participant: Participant, stamp: Stamp) => {
  const { organisation, person, name } = participant
  const key = traineeKey({ personId: person?.id ?? null, organisationId: organisation?.id ?? null, name })
  const attended = (key === null ? undefined : (await modulesByTrainee(handle, stamp)).get(key)) ?? []
  const modules = modulesOf(attended)
  if (!hasWholeTraining(modules)) throw ruleBroken('training_incomplete')
  return modules.map((one) => ({
    ...one,
    place: attended.find(({ module, heldOn }) => module === one.module && heldOn === one.heldOn)?.place ?? null,
  }))
}
