import { createHash } from 'node:crypto'
import type { Db, Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { Centre, NewLogo } from './contract.ts'
import { imageIn, isTooLarge } from './image.ts'
import { deleteLogo, findLogoImage, writeLogo } from './logo-queries.ts'
import { updateSettings } from './queries.ts'
import { readCentre } from './settings.ts'
import { largestLogo } from './terms.ts'

/** Throws `not_found` where there is none. */
export const readLogo = async (handle: Handle) => {
  const logo = await findLogoImage(handle)
  if (!logo) throw notFound()
  return logo
}

/** Puts this one in the place of what there was. Throws `logo_unreadable` and `logo_too_large`. Sent again, it changes nothing. */
export const changeLogo = (db: Db, version: number, input: NewLogo, stamp: Stamp): Promise<Centre> =>
  transaction(db, async (tx) => {
    const image = Buffer.from(input.image, 'base64')
    const found = imageIn(image)
    if (!found) throw ruleBroken('logo_unreadable', 'image')
    if (isTooLarge(found) || image.length > largestLogo) throw ruleBroken('logo_too_large', 'image')
    const alternative = tidied(input.alternative) ?? input.alternative
    const sha256 = createHash('sha256').update(image).digest('hex')

    const current = await readCentre(tx)
    const isSame = current.logo?.version === sha256 && current.logo.alternative === alternative
    refuseIfChanged(version, current, isSame ? {} : { logo: sha256 })
    if (isSame) return current
    await writeLogo(tx, { ...found, alternative, image, sha256 })
    await updateSettings(tx, {})
    await writeAudit(tx, 'settings.logo_changed', 'settings', stamp, {
      logo: { from: current.logo?.version ?? null, to: sha256 },
      alternative: { from: current.logo?.alternative ?? null, to: alternative },
    })
    return readCentre(tx)
  })

/** Without one, nothing changes. */
export const removeLogo = (db: Db, version: number, stamp: Stamp): Promise<Centre> =>
  transaction(db, async (tx) => {
    const current = await readCentre(tx)
    if (current.logo === null) return current
    refuseIfChanged(version, current)
    await deleteLogo(tx)
    await updateSettings(tx, {})
    await writeAudit(tx, 'settings.logo_removed', 'settings', stamp, {
      logo: { from: current.logo.version, to: null },
    })
    return readCentre(tx)
  })
