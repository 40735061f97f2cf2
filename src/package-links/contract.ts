import { type Static, Type } from 'typebox'
import { languages } from '../accounts/terms.ts'
import { CentreShown } from '../centre/contract.ts'
import { Day, Email, Id, OneOf, Shape } from '../http/contract.ts'
import { PackageLanguage } from '../packages/contract.ts'

/** Until when; without a day, as long as usual. */
export const LinkWanted = Shape({ endsOn: Type.Optional(Day) })
export type LinkWanted = Static<typeof LinkWanted>

/** The address holds the secret, of which the database keeps the hash alone. */
export const PackageLink = Shape({ packageId: Id, address: Type.String(), endsOn: Day })
export type PackageLink = Static<typeof PackageLink>

/** In which language the mail is: without one, German where the package is, and else English. `id`: asked again, it is one mail. */
export const PackageMail = Shape({ id: Id, email: Email, language: Type.Optional(OneOf(languages)) })
export type PackageMail = Static<typeof PackageMail>

/** What is told to whoever opens a link. */
export const LinkedPackage = Shape({
  centre: Type.String(),
  ...CentreShown,
  language: PackageLanguage,
  /** The last day on which the link opens it. */
  endsOn: Day,
  bytes: Type.Integer(),
})
export type LinkedPackage = Static<typeof LinkedPackage>
