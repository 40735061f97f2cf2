import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import {
  CatalogueEntryEdit,
  CataloguePlace,
  CatalogueUses,
  CounsellorEdit,
  KeptCatalogues,
  KeptCounsellor,
  KeptEntry,
  Merging,
  NewCatalogueEntry,
} from './contract.ts'
import { editCounsellor, mergeCounsellor, separateCounsellor } from './counsellors.ts'
import { deleteEntry } from './deleting.ts'
import { addEntry, editEntry, placeEntry, usesOfEntry } from './entries.ts'
import { keptCatalogues } from './kept.ts'
import { mergeEntry, separateEntry } from './merges.ts'

const keepers = may('change catalogues')
const edit = { params: IdParam, headers: IfMatch }

/** Keeping the centre's own words, and the names that old lists brought. */
export const keptCatalogueRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/catalogue-entries',
    { ...keepers, schema: { summary: 'Every word and name, with its uses', response: { 200: KeptCatalogues } } },
    () => keptCatalogues(app.db),
  )

  app.post(
    '/catalogue-entries',
    { ...keepers, schema: { summary: 'Add a word', body: NewCatalogueEntry, response: { 201: KeptEntry } } },
    async ({ body, stamp }, reply) => sendVersioned(reply, await addEntry(app.db, body, stamp), 201),
  )

  app.patch(
    '/catalogue-entries/:id',
    {
      ...keepers,
      schema: {
        ...edit,
        summary: 'Rename, confirm, retire or bring back a word',
        body: CatalogueEntryEdit,
        response: { 200: KeptEntry },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editEntry(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.delete(
    '/catalogue-entries/:id',
    {
      ...keepers,
      schema: { ...edit, summary: 'Delete a word that nothing ever named', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await deleteEntry(app.db, request.params.id, versionNamed(request), request.stamp)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/catalogue-entries/:id/uses',
    {
      ...keepers,
      schema: { summary: 'What a merge of the word would move', params: IdParam, response: { 200: CatalogueUses } },
    },
    ({ params, stamp }) => usesOfEntry(app.db, params.id, stamp),
  )

  app.post(
    '/catalogue-entries/:id/place',
    {
      ...keepers,
      schema: {
        ...edit,
        summary: 'Move a word within its catalogue',
        body: CataloguePlace,
        response: { 200: KeptEntry },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await placeEntry(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/catalogue-entries/:id/merge',
    {
      ...keepers,
      schema: { ...edit, summary: 'Let another word take its place', body: Merging, response: { 200: KeptEntry } },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await mergeEntry(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.delete(
    '/catalogue-entries/:id/merge',
    { ...keepers, schema: { ...edit, summary: 'Undo the merge of a word', response: { 200: KeptEntry } } },
    async (request, reply) =>
      sendVersioned(reply, await separateEntry(app.db, request.params.id, versionNamed(request), request.stamp)),
  )
}

/** Colleagues are kept with their accounts; here are the names without one. */
export const keptCounsellorRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.patch(
    '/counsellors/:id',
    {
      ...keepers,
      schema: {
        ...edit,
        summary: 'Rename, confirm or retire a name of an old list',
        body: CounsellorEdit,
        response: { 200: KeptCounsellor },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editCounsellor(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/counsellors/:id/merge',
    {
      ...keepers,
      schema: {
        ...edit,
        summary: 'Map a name to a colleague, who takes over all it held and led',
        body: Merging,
        response: { 200: KeptCounsellor },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await mergeCounsellor(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.delete(
    '/counsellors/:id/merge',
    { ...keepers, schema: { ...edit, summary: 'Undo the mapping of a name', response: { 200: KeptCounsellor } } },
    async (request, reply) =>
      sendVersioned(reply, await separateCounsellor(app.db, request.params.id, versionNamed(request), request.stamp)),
  )
}
