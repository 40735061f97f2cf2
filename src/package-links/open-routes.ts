import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { hashOf } from '../accounts/links.ts'
import { Throttle } from '../accounts/throttle.ts'
import { secretIn } from '../http/bearer.ts'
import { may } from '../http/may.ts'
import { Pdf, sendPdf } from '../http/pdf.ts'
import type { Stamp } from '../stamp.ts'
import { LinkedPackage } from './contract.ts'
import { byPackageLink, readLinkedBooklet, readLinkedPackage } from './opening.ts'

/** In the description: the secret of a link comes as a bearer token, and nothing of it stands in an address. */
const byLinkAlone = { security: [{ link: [] }] }

/** Opening a package without an account: for whoever has its link, and slowed down for whoever guesses. */
export const openPackageRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // Not the one of the sign-in: who guesses here keeps nobody of the centre out.
  const throttle = new Throttle()

  /** Every guess is a name of its own: what slows down is the address. */
  const withLink = <Done>(request: FastifyRequest, work: (secret: string, stamp: Stamp) => Promise<Done>) => {
    const secret = secretIn(request)
    const stamp = app.stampFor(byPackageLink)
    return throttle.attempt(hashOf(secret), request.ip, stamp.at, () => work(secret, stamp))
  }

  app.get(
    '/package-link',
    {
      ...may('anyone'),
      schema: { summary: 'What a link to a welcome package opens', ...byLinkAlone, response: { 200: LinkedPackage } },
    },
    (request) => withLink(request, (secret, stamp) => readLinkedPackage(app.db, secret, stamp)),
  )

  app.get(
    '/package-link/booklet.pdf',
    {
      ...may('anyone'),
      schema: { summary: 'The welcome package that a link opens, to print', ...byLinkAlone, response: { 200: Pdf } },
    },
    async (request, reply) => {
      const pdf = await withLink(request, (secret, stamp) => readLinkedBooklet(app.db, app.documents, secret, stamp))
      return sendPdf(reply, { pdf, fileName: 'willkommenspaket.pdf' })
    },
  )
}
