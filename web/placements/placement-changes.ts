import { msg, str } from '@lit/localize'
import type { NewPlacement, Placement, PlacementEdit } from '#contract/placements'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import { editPlacement, recordPlacement, removePlacement, restorePlacement } from './api.ts'

export const placeSomebody = async (body: NewPlacement): Promise<void> => {
  const { id, version, person, organisation, fills } = await recordPlacement(body)
  const said = fills
    ? msg(str`${person.name} ist bei ${organisation.name} eingetragen, die Stelle ist besetzt.`)
    : msg(str`${person.name} ist bei ${organisation.name} eingetragen.`)
  showMessage(said, { undo: () => tried(async () => void (await removePlacement(id, version))) })
}

export const changePlacement = async (before: Placement, wanted: PlacementEdit): Promise<void> => {
  const saved = await editPlacement(before.id, before.version, wanted)
  const { kind, title, beganOn, endedOn, opening, fills } = before
  const back = { kind, title, beganOn, endedOn, openingId: opening?.id ?? null, fills }
  const undo = () => tried(async () => void (await editPlacement(before.id, saved.version, back)))
  showMessage(msg('Vermittlung geändert.'), saved.version > before.version ? { undo } : {})
}

export const takeBackPlacement = ({ id, version, person }: Placement): Promise<void> =>
  tried(async () => {
    await removePlacement(id, version)
    const undo = () => tried(async () => void (await restorePlacement(id)))
    showMessage(msg(str`Vermittlung von ${person.name} entfernt.`), { undo })
  })

const tried = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    showError(error)
  }
  announceRecorded()
}
