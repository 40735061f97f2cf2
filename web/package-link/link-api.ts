import type { PackageLanguage } from '#terms/packages'
import { LinkError } from '../open-pages/asking.ts'

export type OpenedLink = { centre: string; language: PackageLanguage; endsOn: string; bytes: number }

const longestWait = 40_000

/** The secret goes in a header: an address would stand in logs. */
const ask = async (path: string, secret: string): Promise<Response> => {
  if (secret === '') throw new LinkError(404, 'link_missing')
  const reply = await fetch(path, {
    headers: { 'x-lotse': '1', authorization: `Bearer ${secret}` },
    signal: AbortSignal.timeout(longestWait),
    credentials: 'omit',
  }).catch(() => {
    throw new LinkError(0, 'no_connection')
  })
  if (!reply.ok) throw new LinkError(reply.status, 'refused')
  return reply
}

const whole = <Body>(body: Promise<Body>): Promise<Body> =>
  body.catch(() => {
    throw new LinkError(0, 'no_connection')
  })

export const openLink = async (secret: string): Promise<OpenedLink> =>
  whole((await ask('/api/package-link', secret)).json() as Promise<OpenedLink>)

/** As a file, named as the server names it. */
export const downloadBooklet = async (secret: string): Promise<{ name: string; content: Blob }> => {
  const reply = await ask('/api/package-link/booklet.pdf', secret)
  const [, name = 'welcome.pdf'] = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '') ?? []
  return { name, content: await whole(reply.blob()) }
}

/** Expired, withdrawn or mistyped: which of them, nobody is told. */
export const isClosed = (error: unknown): boolean =>
  error instanceof LinkError && error.status >= 400 && error.status < 500 && error.status !== 429
