import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { may } from '../http/may.ts'
import { Backups } from './contract.ts'
import { findBackups } from './queries.ts'

export const backupRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/backups',
    { ...may('see backups'), schema: { summary: 'How the centre’s copies stand', response: { 200: Backups } } },
    ({ stamp }) => findBackups(app.db, stamp.at),
  )
}
