import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'

/** In the description of a route that answers with a PDF. */
export const Pdf = {
  description: 'PDF',
  content: { 'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
}

export const sendPdf = (reply: FastifyReply, { pdf, fileName }: { pdf: Uint8Array; fileName: string }) =>
  reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .send(Buffer.from(pdf))
