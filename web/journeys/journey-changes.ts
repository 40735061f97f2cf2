import { msg, str } from '@lit/localize'
import type { Journey, JourneyStep, RedatingWish } from '#contract/journeys'
import type { Ending } from '#terms/journeys'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import { completeFollowUp, reopenFollowUp } from '../follow-ups/api.ts'
import {
  answerStep,
  endJourney,
  previewRedating,
  redateJourney,
  resumeJourney,
  resumeStep,
  takeBackStart,
} from './api.ts'
import { inWords } from './words.ts'

/** Whatever fails is said, and what is there now is loaded. */
const during = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    showError(error)
  }
  announceRecorded()
}

export const takeBack = (begun: Journey): Promise<void> =>
  during(async () => {
    await takeBackStart(begun)
    showMessage(msg('Zurückgenommen. Der Ablauf ist nicht gestartet.'))
  })

export const completeStep = ({ title, followUp }: JourneyStep): Promise<void> =>
  during(async () => {
    if (!followUp) return
    await completeFollowUp(followUp.id)
    showMessage(msg(str`Erledigt: ${inWords(title)}`), { undo: () => during(() => reopened(followUp.id)) })
  })

export const reopenStep = ({ followUp }: JourneyStep): Promise<void> =>
  during(async () => {
    if (followUp) await reopened(followUp.id)
  })

const reopened = async (followUpId: string): Promise<void> => {
  await reopenFollowUp(followUpId)
  showMessage(msg('Der Schritt ist wieder offen.'))
}

export const answer = ({ id, version }: Journey, { id: stepId, title }: JourneyStep, applies: boolean): Promise<void> =>
  during(async () => {
    const after = await answerStep(id, version, { stepId, applies })
    const undo = () => during(async () => void (await answerStep(id, after.version, { stepId, applies: null })))
    const words = applies ? msg(str`Aufgenommen: ${inWords(title)}`) : msg(str`Trifft nicht zu: ${inWords(title)}`)
    showMessage(words, { undo })
  })

export const takeUpStep = ({ version }: Journey, { id, title }: JourneyStep): Promise<void> =>
  during(async () => {
    await resumeStep(id, version)
    showMessage(msg(str`Wieder offen: ${inWords(title)}`))
  })

export const end = ({ id, version }: Journey, ending: Ending): Promise<void> =>
  during(async () => {
    const after = await endJourney(id, version, { ending })
    const words = ending === 'completed' ? msg('Der Ablauf ist abgeschlossen.') : msg('Der Ablauf ist abgebrochen.')
    showMessage(words, { undo: () => takeUp(after) })
  })

export const takeUp = ({ id, version }: Journey): Promise<void> =>
  during(async () => {
    await resumeJourney(id, version)
    showMessage(msg('Der Ablauf geht weiter, wo er war.'))
  })

/** To the days as they were, whatever hangs on them. */
export const moveBack = ({ id, version }: Journey, wish: RedatingWish): Promise<void> =>
  during(async () => {
    const { moves } = await previewRedating(id, wish)
    await redateJourney(id, version, { ...wish, moves })
  })
