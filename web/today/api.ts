import type { Today } from '#contract/today'
import type { TargetGroup } from '#terms/cases'
import { call } from '../api.ts'
import { correctConsultation, editCase, fetchCase, fetchEntry } from '../cases/api.ts'

export const fetchToday = (signal: AbortSignal): Promise<Today> => call<Today>('GET', '/api/today', { signal })

/** Gives a consultation its topics, and leaves everything else of it as it stands now. */
export const giveTopics = async (entryId: string, topicIds: readonly string[]): Promise<void> => {
  const { talk, happenedOn, note, version } = await fetchEntry(entryId)
  if (!talk) throw new TypeError('Only a talk has topics')
  const { form, heldBy, minutes, channel, language, accompanied } = talk
  await correctConsultation(entryId, version, {
    form,
    heldOn: happenedOn,
    heldById: heldBy?.id ?? null,
    minutes,
    channelId: channel?.id ?? null,
    topicIds: [...topicIds],
    language,
    accompanied,
    note,
  })
}

export const giveGroup = async (caseId: string, targetGroup: TargetGroup): Promise<void> => {
  const { version } = await fetchCase(caseId, new AbortController().signal)
  await editCase(caseId, version, { targetGroup })
}
