import type { Tx } from '../../db/open.ts'
import { findCatalogueEntry } from '../catalogues/queries.ts'
import { refusalOfSpan } from '../clock/rules.ts'
import { mayChoose } from '../consultations/rules.ts'
import { ruleBroken } from '../errors.ts'
import { tidied } from '../text.ts'
import type { NewAppointment } from './contract.ts'
import type { FollowUpRow } from './queries.ts'

/** The columns of a follow-up that make it an appointment. */
type AppointmentPart = Pick<FollowUpRow, 'begins' | 'ends' | 'place' | 'channelId'>

/** As the table keeps it; without a time there is no place either. */
export const partOf = (appointment: NewAppointment | null): AppointmentPart =>
  appointment
    ? { ...appointment, place: appointment.place === null ? null : tidied(appointment.place) }
    : { begins: null, ends: null, place: null, channelId: null }

/**
 * Throws `time_skipped` for what no clock shows that day, `ends_before_begins`, `channel_unknown` and `channel_retired`;
 * `standing` is the channel it has already.
 */
export const refuseAppointment = async (
  tx: Tx,
  dueOn: string,
  { begins, ends, channelId }: AppointmentPart,
  standing: string | null = null,
): Promise<void> => {
  if (begins === null || ends === null) return
  const refusal = refusalOfSpan(dueOn, { begins, ends })
  if (refusal) throw ruleBroken(refusal.code, refusal.field)
  if (channelId === null) return
  const channel = await findCatalogueEntry(tx, 'channel', channelId)
  if (!channel) throw ruleBroken('channel_unknown', 'channelId')
  if (!mayChoose(channel, [standing ?? ''])) throw ruleBroken('channel_retired', 'channelId')
}
