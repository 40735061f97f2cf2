import type { Role } from './terms.ts'

/**
 * Who may do what: the roles of the domain page, in one table. Rights add up over the roles a user has; a right that
 * stands nowhere does not exist. Being administrator alone opens no case.
 */
export const permissions = {
  'read cases': ['counsellor', 'coordinator'],
  /** Others know of a restricted case only as its lead or one of its readers. */
  'read restricted cases': ['coordinator'],
  /** Beyond the role: a case is restricted by its lead or the coordinator. */
  'restrict cases': ['counsellor', 'coordinator'],
  'restrict everyone’s cases': ['coordinator'],
  /** Takes names out of the centre's database into a file. */
  'export lists': ['coordinator'],
  'open cases': ['counsellor', 'coordinator'],
  'change cases': ['counsellor', 'coordinator'],
  'close cases': ['counsellor', 'coordinator'],
  'hand over cases': ['coordinator'],
  'record consultations': ['counsellor', 'coordinator'],
  /** Beyond the role: an entry is changed by its author, the case's lead, or the coordinator. */
  'correct entries': ['counsellor', 'coordinator'],
  'correct everyone’s entries': ['coordinator'],
  /** Beyond the role: of a case one may know of; renamed and deleted as an entry is. */
  'keep files': ['counsellor', 'coordinator'],
  /** Beyond the role: of a case, whoever knows of it; a free one is its owner's. Changed by owner, author, lead, coordinator. */
  'keep follow-ups': ['counsellor', 'coordinator'],
  'see everyone’s follow-ups': ['coordinator'],
  'read openings': ['counsellor', 'coordinator'],
  'keep openings': ['counsellor', 'coordinator'],
  /** Beyond the role: of whoever one may know of, at an organisation one may know of. */
  'keep placements': ['counsellor', 'coordinator'],
  'read partners': ['counsellor', 'coordinator'],
  /** To say that all of it holds today. */
  'verify partners': ['counsellor', 'coordinator'],
  'change partners': ['coordinator'],
  /** Beyond the role: on a case one knows of. */
  'refer clients': ['counsellor', 'coordinator'],
  /** Beyond the role: not of whom, or of whose case, one may not know. */
  'read enquiries': ['counsellor', 'coordinator'],
  'answer enquiries': ['counsellor', 'coordinator'],
  /** What a settled one says of people, before its time; and how long enquiries wait on the whole. */
  'erase enquiries': ['coordinator'],
  'see figures of enquiries': ['coordinator'],
  /** Events and campaigns, and whom on their lists one may know of. */
  'read events': ['counsellor', 'coordinator'],
  /** To tick who came, to add who came unasked, and to count heads. */
  'check in at events': ['counsellor', 'coordinator'],
  /** To plan them, to write down whole lists, and to print certificates. */
  'keep events': ['coordinator'],
  /** One's own, whoever asks. */
  'keep drafts': ['counsellor', 'coordinator'],
  'record clients': ['counsellor', 'coordinator'],
  /** And to decide that two records are two. */
  'merge clients': ['coordinator'],
  /** And to revoke their links, make new ones, and remind. */
  'invite to checks': ['counsellor', 'coordinator'],
  /** How all organisations of a kind stand, none of them named. */
  'compare checks': ['coordinator'],
  /** To compose one, and to make, revoke and mail its links. */
  'hand over packages': ['counsellor', 'coordinator'],
  /** Which of them are past their day, unreviewed, or behind in a language. */
  'mind package modules': ['coordinator'],
  'change clients': ['counsellor', 'coordinator'],
  /** Once it has cases: they change their group with it, and past figures do. */
  'change kinds of clients': ['coordinator'],
  'read catalogues': ['counsellor', 'coordinator'],
  'change catalogues': ['coordinator'],
  'read reports': ['coordinator', 'auditor'],
  'open figures': ['coordinator'],
  'open figures under pseudonyms': ['auditor'],
  /** The outbox, without what stands in a mail; and to whom one goes, only with 'read cases'. */
  'see mails': ['coordinator', 'administrator'],
  'change mails': ['coordinator', 'administrator'],
  'see backups': ['administrator'],
  'administer users': ['administrator'],
  /** Name, logo, address, office hours, founding day and the rest of what the centre says of itself. */
  'change settings': ['coordinator', 'administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export const permissionsOf = (roles: readonly Role[]): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => mayWith(roles, permission))

export const mayWith = (roles: readonly Role[], permission: Permission): boolean =>
  permissions[permission].some((role) => roles.includes(role))

/** Whoever counsels has a row of their own to hold talks and lead cases under. */
export const counsels = (roles: readonly Role[]): boolean => mayWith(roles, 'record consultations')
