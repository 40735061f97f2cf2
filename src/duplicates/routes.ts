import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { may } from '../http/may.ts'
import {
  Distinction,
  Duplicates,
  Merge,
  NewMerge,
  PairParams,
  PossiblyTwice,
  SideBySide,
  SimilarClients,
  SimilarQuery,
} from './contract.ts'
import { distinguish, takeBackDistinction } from './distinctions.ts'
import { mergeClients } from './merge-clients.ts'
import { countPossiblyTwice, listDuplicates, readPair } from './pairs.ts'
import { similarClients } from './similar-queries.ts'

export const duplicateRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/clients/similar',
    {
      ...may('read cases'),
      schema: {
        summary: 'Who is recorded already under such a name',
        body: SimilarQuery,
        response: { 200: SimilarClients },
      },
    },
    ({ body, stamp }) => similarClients(app.db, body, stamp),
  )

  app.get(
    '/duplicates',
    {
      ...may('merge clients'),
      schema: { summary: 'Likely pairs that nobody has decided yet', response: { 200: Duplicates } },
    },
    ({ stamp }) => listDuplicates(app.db, stamp),
  )

  app.get(
    '/duplicates/:id/:otherId',
    {
      ...may('merge clients'),
      schema: {
        summary: 'Two records side by side, and what merging the second into the first would do',
        params: PairParams,
        response: { 200: SideBySide },
      },
    },
    ({ params: { id, otherId }, stamp }) => readPair(app.db, id, otherId, stamp),
  )

  app.post(
    '/duplicates/:id/:otherId/distinction',
    {
      ...may('merge clients'),
      schema: {
        summary: 'Decide for good that two records are two',
        params: PairParams,
        response: { 200: Distinction },
      },
    },
    ({ params: { id, otherId }, stamp }) => distinguish(app.db, id, otherId, stamp),
  )

  app.delete(
    '/duplicates/:id/:otherId/distinction',
    {
      ...may('merge clients'),
      schema: {
        summary: 'Take back the decision that two records are two',
        params: PairParams,
        response: { 200: Distinction },
      },
    },
    ({ params: { id, otherId }, stamp }) => takeBackDistinction(app.db, id, otherId, stamp),
  )

  app.post(
    '/merges',
    {
      ...may('merge clients'),
      schema: { summary: 'Take one record into another, the survivor', body: NewMerge, response: { 201: Merge } },
    },
    async ({ body, stamp }, reply) => reply.code(201).send(await mergeClients(app.db, body, stamp)),
  )

  app.get(
    '/report/possibly-twice',
    {
      ...may('read reports'),
      schema: { summary: 'How many of the counted are possibly counted twice', response: { 200: PossiblyTwice } },
    },
    ({ stamp }) => countPossiblyTwice(app.db, stamp),
  )
}
