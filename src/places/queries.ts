import type { Handle } from '../../db/open.ts'
import { municipalities } from '../../db/schema/index.ts'
import { ruleBroken } from '../errors.ts'
import { tidied } from '../text.ts'
import { municipalityFinder } from './rules.ts'

type Typed = { municipalityKey?: string | null; place?: string | null }

/**
 * Where somebody lives or sits: the municipality chosen, or the one the text means, or the text; null where neither was
 * given. Throws `municipality_unknown`.
 */
export const placeTyped = async (handle: Handle, typed: Typed) => {
  const place = tidied(typed.place)
  if (!typed.municipalityKey && place === null) return null
  const known = await handle.select().from(municipalities)
  const chosen = typed.municipalityKey && known.find(({ key }) => key === typed.municipalityKey)
  if (typed.municipalityKey && !chosen) throw ruleBroken('municipality_unknown', 'municipalityKey')
  const municipalityKey = chosen ? chosen.key : municipalityFinder(known)(place)
  return { municipalityKey, place: municipalityKey === null ? place : null }
}
