import { type Static, Type } from 'typebox'
import { Client } from '../clients/contract.ts'
import { Day, Email, Id, Line, Moment, Named, Nullable, OneOf, Shape } from '../http/contract.ts'
import { mailFailures, mailStates } from '../mail/terms.ts'
import {
  consentLanguages,
  consentWays,
  handoverWays,
  referralActs,
  referralFacts,
  referralReplies,
  referralStandings,
} from './terms.ts'

const Facts = Type.Array(OneOf(referralFacts), { minItems: 1, maxItems: referralFacts.length, uniqueItems: true })
/** Goes to the partner word by word. */
const Message = Type.String({ maxLength: 4000 })
const ReminderDays = Type.Integer({ minimum: 1, maximum: 365 })
const StepNote = Type.String({ maxLength: 4000 })

const Institution = Shape({ id: Id, institution: Type.String() })

/** What the client agreed to: text, version, language, day and how. */
const Consent = Shape({
  id: Id,
  version: Type.Integer(),
  language: OneOf(consentLanguages),
  text: Type.String(),
  facts: Type.Array(OneOf(referralFacts)),
  givenOn: Day,
  way: OneOf(consentWays),
  withdrawnOn: Nullable(Day),
  /** Whether it names exactly what is to be passed on now. */
  covers: Type.Boolean(),
})

const Handover = Shape({
  id: Id,
  handedOverOn: Day,
  way: OneOf(handoverWays),
  /** To whom there, and where a mail went. */
  recipient: Nullable(Type.String()),
  email: Nullable(Type.String()),
  facts: Type.Array(OneOf(referralFacts)),
  hasMessage: Type.Boolean(),
  mail: Nullable(Shape({ state: OneOf(mailStates), failure: Nullable(OneOf(mailFailures)) })),
})

const Step = Shape({
  id: Id,
  kind: OneOf(referralStandings),
  happenedOn: Day,
  recordedAt: Moment,
  recordedBy: Nullable(Type.String()),
  note: Nullable(Type.String()),
})

export const Referral = Shape({
  id: Id,
  caseId: Id,
  partner: Institution,
  owner: Named,
  facts: Type.Array(OneOf(referralFacts)),
  /** What of this client can be passed on at all. */
  possibleFacts: Type.Array(OneOf(referralFacts)),
  message: Nullable(Type.String()),
  remindAfterDays: Type.Integer(),
  /** Null where every step was taken back: as if it had never been. */
  standing: Nullable(OneOf(referralStandings)),
  consent: Nullable(Consent),
  handovers: Type.Array(Handover),
  /** In the order they happened. */
  steps: Type.Array(Step),
  /** When its owner is to ask what became of it. */
  reminder: Nullable(Shape({ id: Id, dueOn: Day })),
  /** What can be done next. */
  acts: Type.Array(OneOf(referralActs)),
  /** The step that can be taken back. */
  undoable: Nullable(Id),
  version: Type.Integer(),
})
export type Referral = Static<typeof Referral>

/** On the timeline: the step an entry is; `to` is whom it was handed over to there. */
export const EntryReferral = Shape({
  id: Id,
  partner: Type.String(),
  step: OneOf(referralStandings),
  way: Nullable(OneOf(handoverWays)),
  to: Nullable(Type.String()),
})

/** Newest first. */
export const Referrals = Shape({ rows: Type.Array(Referral) })
export type Referrals = Static<typeof Referrals>

/** Open referrals to a partner, of cases the one who asks may know of. */
export const PartnerReferrals = Shape({
  count: Type.Integer(),
  rows: Type.Array(
    Shape({
      id: Id,
      standing: OneOf(referralStandings),
      since: Day,
      owner: Named,
      reminderOn: Nullable(Day),
      case: Shape({
        id: Id,
        number: Type.String(),
        client: Client,
      }),
    }),
  ),
})
export type PartnerReferrals = Static<typeof PartnerReferrals>

export const NewReferral = Shape({
  id: Id,
  partnerId: Id,
  facts: Facts,
  message: Type.Optional(Nullable(Message)),
  remindAfterDays: Type.Optional(ReminderDays),
  /** Without one: whoever proposes it. */
  ownerId: Type.Optional(Id),
})
export type NewReferral = Static<typeof NewReferral>

/** What is not named stays. */
export const ReferralEdit = Shape({
  partnerId: Type.Optional(Id),
  facts: Type.Optional(Facts),
  message: Type.Optional(Nullable(Message)),
  remindAfterDays: Type.Optional(ReminderDays),
  ownerId: Type.Optional(Id),
})
export type ReferralEdit = Static<typeof ReferralEdit>

export const ConsentQuery = Shape({ language: OneOf(consentLanguages) })
export type ConsentQuery = Static<typeof ConsentQuery>

/** What the client is asked, as it would be kept. */
export const ConsentText = Shape({
  version: Type.Integer(),
  language: OneOf(consentLanguages),
  direction: OneOf(['ltr', 'rtl']),
  text: Type.String(),
})
export type ConsentText = Static<typeof ConsentText>

/** `text` is what was shown or read out: another one by now is `consent_text_changed`. */
export const NewConsent = Shape({
  id: Id,
  language: OneOf(consentLanguages),
  text: Type.String({ minLength: 1, maxLength: 20_000 }),
  way: OneOf(consentWays),
  givenOn: Day,
})
export type NewConsent = Static<typeof NewConsent>

export const ConsentWithdrawal = Shape({ id: Id, note: Type.Optional(Nullable(StepNote)) })
export type ConsentWithdrawal = Static<typeof ConsentWithdrawal>

export const NewHandover = Shape({
  id: Id,
  way: OneOf(handoverWays),
  handedOverOn: Day,
  recipient: Type.Optional(Nullable(Line)),
  /** Where a mail goes; without one it is no mail. */
  email: Type.Optional(Nullable(Email)),
  /** On purpose once more: without it, what a colleague handed over meanwhile does not go out twice. */
  again: Type.Optional(Type.Boolean()),
})
export type NewHandover = Static<typeof NewHandover>

export const NewReply = Shape({
  id: Id,
  reply: OneOf(referralReplies),
  happenedOn: Day,
  note: Type.Optional(Nullable(StepNote)),
})
export type NewReply = Static<typeof NewReply>

export const Dropping = Shape({ id: Id, note: Type.Optional(Nullable(StepNote)) })
export type Dropping = Static<typeof Dropping>

/** Everything that a form to sign prints. */
export const ConsentForm = Shape({
  centre: Type.String(),
  caseNumber: Type.String(),
  language: OneOf(consentLanguages),
  direction: OneOf(['ltr', 'rtl']),
  words: Shape({ title: Type.String(), day: Type.String(), signature: Type.String(), version: Type.String() }),
  text: Type.String(),
  printedOn: Day,
})
export type ConsentForm = Static<typeof ConsentForm>

/** Everything that a sheet prints, and nothing else. */
export const ReferralSheet = Shape({
  format: Type.Literal(1),
  centre: Type.String(),
  counsellor: Type.String(),
  caseNumber: Type.String(),
  institution: Type.String(),
  recipient: Nullable(Type.String()),
  facts: Type.Array(Shape({ fact: OneOf(referralFacts), lines: Type.Array(Type.String()) })),
  message: Nullable(Type.String()),
  consent: Shape({ version: Type.Integer(), language: OneOf(consentLanguages), way: OneOf(consentWays), givenOn: Day }),
  printedOn: Day,
})
export type ReferralSheet = Static<typeof ReferralSheet>
