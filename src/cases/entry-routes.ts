import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Together } from '../consultations/contract.ts'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { EntriesQuery, Entry, EntryHistory, EntryPage, NewNote, NoteCorrection } from './contract.ts'
import { readEntry, readEntryHistory, readTimeline, removeEntry, restoreEntry } from './entries.ts'
import { correctNote, recordNote } from './notes.ts'

/** What stands on a timeline, whatever its kind; and notes, the kind without a feature of its own. */
export const entryRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/cases/:id/entries',
    {
      ...may('read cases'),
      schema: {
        summary: 'The timeline of a case, newest first',
        params: IdParam,
        querystring: EntriesQuery,
        response: { 200: EntryPage },
      },
    },
    ({ params, query, stamp }) => readTimeline(app.db, params.id, query, stamp),
  )

  app.get(
    '/entries/:id',
    { ...may('read cases'), schema: { summary: 'An entry', params: IdParam, response: { 200: Entry } } },
    async ({ params, stamp }, reply) => sendVersioned(reply, await readEntry(app.db, params.id, stamp)),
  )

  app.get(
    '/entries/:id/history',
    {
      ...may('correct entries'),
      schema: {
        summary: 'What an entry was before: who changed what, newest first',
        params: IdParam,
        response: { 200: EntryHistory },
      },
    },
    ({ params, stamp }) => readEntryHistory(app.db, params.id, stamp),
  )

  app.post(
    '/entries/:id/removal',
    {
      ...may('correct entries'),
      schema: {
        summary: 'Remove an entry; of a talk with several clients, on their cases too where asked',
        params: IdParam,
        querystring: Together,
        headers: IfMatch,
        response: { 200: Entry },
      },
    },
    async (request, reply) => {
      const { params, query, stamp } = request
      const { together = false } = query
      return sendVersioned(reply, await removeEntry(app.db, params.id, versionNamed(request), together, stamp))
    },
  )

  app.delete(
    '/entries/:id/removal',
    {
      ...may('correct entries'),
      schema: {
        summary: 'Undo the removal of an entry; of all that were removed with it where asked',
        params: IdParam,
        querystring: Together,
        response: { 200: Entry },
      },
    },
    async ({ params, query, stamp }, reply) =>
      sendVersioned(reply, await restoreEntry(app.db, params.id, query.together ?? false, stamp)),
  )

  app.post(
    '/cases/:id/notes',
    {
      ...may('record consultations'),
      schema: { summary: 'Add a note to a case', params: IdParam, body: NewNote, response: { 201: Entry } },
    },
    async ({ params, body, stamp }, reply) =>
      sendVersioned(reply, await recordNote(app.db, params.id, body, stamp), 201),
  )

  app.patch(
    '/notes/:id',
    {
      ...may('correct entries'),
      schema: {
        summary: 'Correct a note',
        params: IdParam,
        headers: IfMatch,
        body: NoteCorrection,
        response: { 200: Entry },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await correctNote(app.db, params.id, versionNamed(request), body, stamp))
    },
  )
}
